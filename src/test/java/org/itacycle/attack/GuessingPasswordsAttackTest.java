package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.itacycle.people.PasswordCheck;
import org.itacycle.support.Browser;
import org.itacycle.support.ItaTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A stranger tries passwords until one fits: one account from one address, many accounts, many addresses. */
@ItaTest
class GuessingPasswordsAttackTest {

    private static int days;

    private final PasswordCheck passwords;
    private final JdbcClient database;
    private final int port;

    @Autowired
    GuessingPasswordsAttackTest(PasswordCheck passwords, JdbcClient database, @LocalServerPort int port) {
        this.passwords = passwords;
        this.database = database;
        this.port = port;
    }

    /** What one test used up is free again a day later. */
    @BeforeEach
    void anotherDay() {
        ClockUtil.offset(Duration.ofDays(++days).toMillis());
    }

    @Test
    void withoutTheGuardTheHundredthGuessOpensTheAccount() {
        assertThat(guesses(100)
                        .filter(guess ->
                                passwords.groupsIfRight("officer", guess).isPresent()))
                .containsExactly("ita-officer");
    }

    @Test
    void isRefusedOneAddressHasFiveGuessesAtAnAccount() {
        Browser stranger = new Browser(port).comingFrom("192.0.2.1");

        List<String> answers = guesses(100)
                .map(guess -> stranger.signIn("officer", guess).location())
                .toList();

        assertThat(answers).doesNotContain("/");
        assertThat(answers.subList(0, 5)).containsOnly("/login?error");
        assertThat(answers.subList(5, 100)).allMatch(answer -> answer.matches("/login\\?wait=\\d+"));
        assertThat(stranger.get(answers.get(99)).body()).contains("กรุณารอ").contains("2 นาที");
    }

    @Test
    void isRefusedTheRightPasswordDoesNotShortenTheWait() {
        Browser stranger = new Browser(port).comingFrom("192.0.2.2");
        guesses(5).forEach(guess -> stranger.signIn("committee1", guess));

        assertThat(stranger.signIn("committee1", "ita-committee1").location()).startsWith("/login?wait=");

        ClockUtil.offset(Duration.ofDays(days).plusMinutes(2).toMillis());
        assertThat(stranger.signIn("committee1", "ita-committee1").location()).isEqualTo("/");
    }

    @Test
    void isRefusedOneAddressHasThirtyGuessesAtAllAccountsTogether() {
        Browser stranger = new Browser(port).comingFrom("192.0.2.3");

        List<String> answers = IntStream.range(0, 40)
                .mapToObj(
                        i -> stranger.signIn("person" + i, "mango river clock").location())
                .toList();

        assertThat(answers.subList(0, 30)).containsOnly("/login?error");
        assertThat(answers.subList(30, 40)).allMatch(answer -> answer.startsWith("/login?wait="));
    }

    @Test
    void isRefusedAHundredAddressesHaveTwentyGuessesAtAnAccount() {
        List<String> answers = IntStream.range(0, 100)
                .mapToObj(i -> new Browser(port)
                        .comingFrom("10.9.8." + i)
                        .signIn("committee2", "mango" + i)
                        .location())
                .toList();

        assertThat(answers.stream().filter("/login?error"::equals)).hasSize(20);
        assertThat(answers.subList(20, 100)).allMatch(answer -> answer.startsWith("/login?wait="));
    }

    @Test
    void isRefusedANetworkOfItsOwnIsOneAddress() {
        List<String> answers = IntStream.range(0, 20)
                .mapToObj(i -> new Browser(port)
                        .comingFrom("2001:db8:7:7::" + i)
                        .signIn("director", "mango" + i)
                        .location())
                .toList();

        assertThat(answers.stream().filter("/login?error"::equals)).hasSize(5);
    }

    @Test
    void whoTriesAnUnknownAccountIsAnsweredTheSame() {
        Browser known = new Browser(port).comingFrom("192.0.2.5");
        Browser unknown = new Browser(port).comingFrom("192.0.2.6");
        String nobody = "nobody" + UUID.randomUUID();

        for (int i = 0; i < 8; i++) {
            assertThat(unknown.signIn(nobody, "mango" + i).location().replaceAll("\\d+", "N"))
                    .isEqualTo(known.signIn("head", "mango" + i).location().replaceAll("\\d+", "N"));
        }
    }

    @Test
    void theTrailTellsOfItAndIsNotFlooded() {
        int before = entries();
        for (int i = 0; i < 200; i++) {
            new Browser(port).comingFrom("172.30.1." + i).signIn("my secret password " + i, "x");
        }
        assertThat(entries() - before).isBetween(20, 80);
        assertThat(database.sql("select count(*) from ita_trail where actor like 'my secret%'")
                        .query(Integer.class)
                        .single())
                .as("what is typed by mistake is nobody's to read")
                .isZero();

        ClockUtil.offset(Duration.ofDays(days).plusHours(1).toMillis());
        new Browser(port).comingFrom("172.30.2.1").signIn("director", "mango");

        assertThat(reasons()).anyMatch(reason -> reason.contains("unknown 1"));
        assertThat(reasons()).anyMatch(reason -> reason.contains("172.30.2.1"));
    }

    private int entries() {
        return database.sql("select count(*) from ita_trail where action in ('sign-in.failed', 'sign-in.throttled')")
                .query(Integer.class)
                .single();
    }

    private List<String> reasons() {
        return database.sql("select reason from ita_trail where action = 'sign-in.failed'")
                .query(String.class)
                .list();
    }

    /** What somebody tries first who knows how such passwords are made. */
    private static Stream<String> guesses(int number) {
        return IntStream.rangeClosed(1, number).mapToObj(i -> i == 100 ? "ita-officer" : "officer" + i);
    }
}
