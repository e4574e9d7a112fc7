package org.itacycle;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class StartRulesTest {

    private static final String FILE = "jdbc:h2:file:/var/lib/ita/ita";

    @Test
    void theDemonstrationStartsOnThisMachine() {
        assertStarts(demonstration());
        assertStarts(demonstration().withProperty("server.address", "localhost"));
        assertStarts(demonstration().withProperty("server.address", "::1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.168.1.5", "", " ", "no-such-host.invalid"})
    void theDemonstrationListensNowhereElse(String address) {
        assertRefused(demonstration().withProperty("server.address", address), "server.address=", "this machine only");
    }

    @Test
    void neitherDoesAServerOfItsOwnForTheManagement() {
        MockEnvironment environment = demonstration().withProperty("management.server.port", "9000");

        assertRefused(environment, "management.server.address=");
        assertStarts(environment.withProperty("management.server.address", "127.0.0.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "prod", "simulation"})
    void theDemonstrationStandsAlone(String other) {
        MockEnvironment environment = demonstration();
        environment.addActiveProfile(other);

        assertRefused(environment, "demo stands alone", "remove demo or " + other);
    }

    @Test
    void productionStartsWithAddressAndDatabase() {
        assertStarts(production());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void productionNeedsItsAddress(String missing) {
        assertRefused(production().withProperty("ita.public-base-url", missing), "ITA_PUBLIC_BASE_URL", "is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ita.agency.example",
                "ftp://ita.agency.example",
                "https://",
                "https:///board",
                "https://user:secret@ita.agency.example",
                "https://ita.agency.example?x=1",
                "https://ita.agency.example#x",
                "https://ita agency.example",
                "javascript:alert(1)"
            })
    void productionTakesOnlyAnAddress(String wrong) {
        assertRefused(production().withProperty("ita.public-base-url", wrong), "must be an address like https://");
    }

    @Test
    void plainHttpIsTakenOnlyWhereItIsAccepted() {
        MockEnvironment environment = production().withProperty("ita.public-base-url", "http://ita.agency.example");

        assertRefused(environment, "must be https", "ita.accept-plain-http=true");
        environment.setProperty("ita.accept-plain-http", "true");
        assertRefused(environment, "ita.transport.https", "no cookie");
        assertStarts(environment.withProperty("ita.transport.https", "false"));
    }

    @Test
    void h2IsTakenOnlyWhereItIsAcceptedAndWritesAtOnce() {
        MockEnvironment environment = production().withProperty("spring.datasource.url", FILE + ";WRITE_DELAY=0");

        assertRefused(environment, "ita.database.accept-h2=true");
        assertStarts(environment.withProperty("ita.database.accept-h2", "true"));
        assertStarts(environment.withProperty("spring.datasource.url", FILE + ";write_delay=0;DB_CLOSE_ON_EXIT=FALSE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";WRITE_DELAY=500", ";WRITE_DELAY=05", ";WRITE_DELAY=01;DB_CLOSE_ON_EXIT=FALSE"})
    void h2ThatLosesWhatItAcknowledgedIsRefused(String options) {
        assertRefused(onH2(FILE + options), "WRITE_DELAY=0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:mem:ita;WRITE_DELAY=0",
                "jdbc:h2:tcp://db/ita;WRITE_DELAY=0",
                "jdbc:h2:file:./ita;WRITE_DELAY=0;AUTO_SERVER=TRUE",
                "JDBC:H2:mem:ita;WRITE_DELAY=0"
            })
    void h2IsAFileOfOneServer(String url) {
        assertRefused(onH2(url), "a file of this one server");
    }

    @Test
    void aDatabaseWithoutAddressIsSaidByItsName() {
        assertRefused(
                production().withProperty("spring.datasource.url", "${ITA_DATABASE_URL}"),
                "spring.datasource.url",
                "ITA_DATABASE_URL");
    }

    private static MockEnvironment demonstration() {
        MockEnvironment environment = new MockEnvironment().withProperty("server.address", "127.0.0.1");
        environment.setActiveProfiles("demo");
        return environment;
    }

    private static MockEnvironment production() {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("ita.public-base-url", "https://ita.agency.example")
                .withProperty("spring.datasource.url", "jdbc:postgresql://db.example/ita");
        environment.setActiveProfiles("postgres");
        return environment;
    }

    private static MockEnvironment onH2(String url) {
        return production().withProperty("ita.database.accept-h2", "true").withProperty("spring.datasource.url", url);
    }

    private static void assertStarts(MockEnvironment environment) {
        assertThatCode(() -> StartRules.check(environment)).doesNotThrowAnyException();
    }

    private static void assertRefused(MockEnvironment environment, String... words) {
        assertThatThrownBy(() -> StartRules.check(environment))
                .isInstanceOf(RefusedStart.class)
                .hasMessageContainingAll(words)
                .extracting(Throwable::getMessage)
                .asString()
                .hasLineCount(1);
    }
}
