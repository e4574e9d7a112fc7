package org.itacycle.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.itacycle.mail.MailState;
import org.itacycle.mail.Mails;
import org.itacycle.mail.Outbox;
import org.itacycle.support.SignedIn;
import org.itacycle.support.WithMailServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * The outage in real time, with the engine's own threads: the mail server is gone for {@code ita.test.outage} (an hour)
 * with {@code ita.test.mails} (a thousand) queued, while a person works at a screen. {@link MailOutageTest} is the short
 * form on a virtual clock; this one runs by the command that the README names.
 */
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=true")
class MailOutageDrill extends WithMailServer {

    private static final int MAILS = Integer.getInteger("ita.test.mails", 1000);
    private static final Duration OUTAGE = Duration.parse(System.getProperty("ita.test.outage", "PT1H"));
    private static final Duration LONGEST_DRAINING = Duration.ofMinutes(10);
    private static final Duration LONGEST_PAGE = Duration.ofSeconds(3);
    private static final int PAUSE_OF_THE_PERSON_MS = 2000;

    private final Outbox outbox;
    private final int port;

    @Autowired
    MailOutageDrill(Outbox outbox, @LocalServerPort int port) {
        this.outbox = outbox;
        this.port = port;
    }

    @Test
    @SuppressWarnings("SystemOut")
    void nobodyAtAScreenWaitsAndEveryMailArrivesOnceWithinTenMinutesOfTheServersReturn() throws Exception {
        SERVER.close();
        SignedIn officer = SignedIn.as("officer", port);
        AtomicLong slowest = new AtomicLong();
        ScheduledExecutorService person = Executors.newSingleThreadScheduledExecutor();
        List<String> ids = new ArrayList<>();
        long drained;
        try {
            var looking = person.scheduleWithFixedDelay(
                    () -> slowest.accumulateAndGet(millisFor(officer), Math::max),
                    0,
                    PAUSE_OF_THE_PERSON_MS,
                    TimeUnit.MILLISECONDS);
            ids.addAll(Mails.queue(outbox, MAILS));
            assertThat(person.awaitTermination(OUTAGE.toMillis(), TimeUnit.MILLISECONDS))
                    .isFalse();
            assertThat(ids).allSatisfy(id -> {
                assertThat(outbox.status(id).orElseThrow().state()).isEqualTo(MailState.WAITING);
                assertThat(outbox.status(id).orElseThrow().attempts()).isZero();
            });
            SERVER.open();
            drained = millisUntilAllAreSent(ids, person);
            assertThat(looking.isDone()).as("every page was answered").isFalse();
        } finally {
            person.shutdownNow();
        }

        System.out.printf(
                "%d mails, server away for %s: drained %d s after its return, slowest page %d ms%n",
                MAILS, OUTAGE, drained / 1000, slowest.get());
        assertThat(SERVER.messageIds()).doesNotHaveDuplicates().hasSize(MAILS);
        assertThat(Duration.ofMillis(drained)).isLessThan(LONGEST_DRAINING);
        assertThat(Duration.ofMillis(slowest.get())).isLessThan(LONGEST_PAGE);
    }

    private static long millisFor(SignedIn person) {
        long begin = System.nanoTime();
        assertThat(person.get("/board").status()).isEqualTo(200);
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }

    private long millisUntilAllAreSent(List<String> ids, ScheduledExecutorService person) throws Exception {
        long begin = System.nanoTime();
        while (!ids.stream().allMatch(id -> outbox.status(id).orElseThrow().sent())) {
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LONGEST_DRAINING);
            person.awaitTermination(1, TimeUnit.SECONDS);
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }
}
