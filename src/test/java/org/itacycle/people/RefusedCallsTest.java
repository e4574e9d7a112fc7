package org.itacycle.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.itacycle.trail.Deed;
import org.itacycle.trail.Trail;
import org.junit.jupiter.api.Test;

class RefusedCallsTest {

    private final List<Deed> trail = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-20T03:00:10Z");

    @Test
    void aRefusedCallIsEnteredWithWhoTriedWhat() {
        calls().note("officer", "POST /x");

        assertThat(trail).singleElement().satisfies(deed -> {
            assertThat(deed.actor()).isEqualTo("officer");
            assertThat(deed.action()).isEqualTo("attempt.refused");
            assertThat(deed.subject()).isEqualTo("POST /x");
        });
    }

    @Test
    void ofAFloodTheFirstOfEachMinuteAndEachPersonAreEntered() {
        RefusedCalls calls = calls();
        for (int i = 0; i < 1000; i++) {
            calls.note("officer", "POST /x");
        }
        calls.note("head", "POST /x");
        now = now.plusSeconds(60);
        calls.note("officer", "POST /x");

        assertThat(trail).hasSize(RefusedCalls.MOST_IN_A_MINUTE + 2);
    }

    private RefusedCalls calls() {
        return new RefusedCalls(
                new Trail() {
                    @Override
                    public void add(Deed deed) {
                        trail.add(deed);
                    }

                    @Override
                    public void addAlone(Deed deed) {
                        trail.add(deed);
                    }
                },
                new Clock() {
                    @Override
                    public ZoneOffset getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        return this;
                    }

                    @Override
                    public Instant instant() {
                        return now;
                    }
                });
    }
}
