package org.itacycle.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.itacycle.publication.Publication;
import org.itacycle.publication.Target;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which addresses a day's watch takes on, also where two nodes begin it at the same moment. */
@ItaTest
class WatchedAddressesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-10");

    private final Procedure procedure;
    private final WatchedAddresses watched;
    private final Looks looks;
    private final JdbcClient database;
    private final ExecutorService nodes = Executors.newFixedThreadPool(2);

    @Autowired
    WatchedAddressesTest(Procedure procedure, WatchedAddresses watched, Looks looks, JdbcClient database) {
        this.procedure = procedure;
        this.watched = watched;
        this.looks = looks;
        this.database = database;
    }

    @BeforeEach
    void orderAndPlanAreOnThePageAndInTheFolder() {
        procedure.openOnTime(2570);
        procedure.throughStep6();
        procedure.at("2026-11-10T06:00");
    }

    @AfterEach
    void stopTheNodes() {
        nodes.shutdownNow();
    }

    @RepeatedTest(5)
    void twoNodesTakeOnEachAddressOnceADay() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<Void>> running =
                List.of(nodes.submit(collecting("one", start)), nodes.submit(collecting("two", start)));
        for (Future<Void> one : running) {
            one.get();
        }

        assertThat(looks.orderedBy("one").size() + looks.orderedBy("two").size())
                .isEqualTo(4);
        looks.collect("three");
        assertThat(looks.orderedBy("three")).isEmpty();
        procedure.at("2026-11-11T06:00");
        looks.collect("four");
        assertThat(looks.orderedBy("four")).hasSize(4);
    }

    @Test
    void ofEachDocumentTheNewestVersionIsWatchedAndOnThePageEveryOneThatStays() {
        assertThat(watched.on(DAY)).hasSize(4);

        publishASecondVersionOfEverything();

        assertThat(watched.on(DAY))
                .extracting(publication -> publication.target() + " " + isSecond(publication))
                .containsExactlyInAnyOrder(
                        "WEBSITE false", "WEBSITE false", "WEBSITE true", "WEBSITE true", "DOC true", "DOC true");
    }

    @Test
    void aMailIsNotWatchedNorWhatHasNoAddressNorWhatTheSettingsForgot() {
        database.sql("update ita_publication set target = 'PERSONNEL' where target = 'DOC'")
                .update();
        assertThat(watched.on(DAY)).extracting(Publication::target).containsOnly(Target.WEBSITE);

        database.sql("update ita_publication set target = 'PORTAL', location = 'DOC-2570-1' where target = 'WEBSITE'")
                .update();
        assertThat(watched.on(DAY)).isEmpty();

        database.sql("update ita_publication set target = 'FORMER', location = 'https://former.example/a.pdf'")
                .update();
        assertThat(watched.on(DAY)).isEmpty();
    }

    @Test
    void theWatchEndsWithTheAssessmentAndWithTheCycle() {
        assertThat(watched.on(LocalDate.parse("2028-08-31"))).hasSize(4);
        assertThat(watched.on(LocalDate.parse("2028-09-01"))).isEmpty();

        Publication one = watched.on(DAY).get(0);
        database.sql("update ita_cycle set state = 'CANCELLED'").update();
        assertThat(watched.on(DAY)).isEmpty();
        assertThat(watched.include(one, DAY)).isFalse();
    }

    private Callable<Void> collecting(String run, CyclicBarrier start) {
        return () -> {
            start.await();
            looks.collect(run);
            return null;
        };
    }

    private boolean isSecond(Publication publication) {
        return publication.id().startsWith("second-");
    }

    private void publishASecondVersionOfEverything() {
        database.sql("""
                        insert into ita_document_version (id, document_id, version, title, file_name, media_type, size_bytes,
                                                          sha256, content, created_by, created_at, origin)
                        select 'v' || substring(id from 2 for 35), document_id, version + 100, title, file_name, media_type,
                               size_bytes, sha256, content, created_by, created_at, origin
                          from ita_document_version
                         where id in (select document_version_id from ita_publication)
                        """).update();
        database.sql("""
                        insert into ita_publication (id, publication_key, cycle_id, step, occurrence, document_version_id,
                                                     target, state, location, sha256, proof, requested_by, requested_at,
                                                     published_at, proven_at)
                        select 'second-' || substring(id from 8 for 29), publication_key || '/2', cycle_id, step, occurrence,
                               'v' || substring(document_version_id from 2 for 35), target, state, location, sha256, proof,
                               requested_by, requested_at, published_at, proven_at
                          from ita_publication
                        """).update();
    }
}
