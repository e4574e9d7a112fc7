package org.itacycle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.itacycle.cycle.WorkItem;
import org.itacycle.support.Answer;
import org.itacycle.support.CompletedBy;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.itacycle.support.Refused;
import org.itacycle.support.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ItaTest
class TwoAtOnceTest {

    private final Procedure procedure;
    private final JdbcClient database;
    private final int port;
    private final ExecutorService people = Executors.newFixedThreadPool(2);

    @Autowired
    TwoAtOnceTest(Procedure procedure, JdbcClient database, @LocalServerPort int port) {
        this.procedure = procedure;
        this.database = database;
        this.port = port;
    }

    @BeforeEach
    void theCommitteeWorks() {
        procedure.openOnTime(2570);
        procedure.throughStep2();
    }

    @AfterEach
    void thePeopleGoHome() {
        people.shutdownNow();
    }

    @RepeatedTest(5)
    void ofTwoWhoCompleteATaskOneIsToldThatTheOtherWasFaster() throws Exception {
        WorkItem analysis = procedure.waiting("Step03_AnalyseAndDraft");
        Map<String, Object> values = procedure.sample(analysis, "committee1").of("Step03_AnalyseAndDraft");

        List<Answer> answers = atOnce(
                SignedIn.as("committee1", port),
                SignedIn.as("committee2", port),
                person -> CompletedBy.SUBMIT_FORM.send(person, analysis.taskId(), values));

        assertOneWins(answers);
        assertThat(database.sql("select count(*) from ita_form_entry where element = 'Step03_AnalyseAndDraft'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(procedure.openWork()).filteredOn(item -> item.step() == 4).hasSize(1);
    }

    @RepeatedTest(5)
    void ofTwoWhoTakeATaskOneIsToldThatTheOtherWasFaster() throws Exception {
        WorkItem analysis = procedure.waiting("Step03_AnalyseAndDraft");

        List<Answer> answers = atOnce(
                SignedIn.as("committee1", port),
                SignedIn.as("committee2", port),
                person -> person.post(
                        SignedIn.ENGINE + "/task/" + analysis.taskId() + "/claim", Map.of("userId", person.account())));

        assertOneWins(answers);
        assertThat(procedure.waiting("Step03_AnalyseAndDraft").holder()).isPresent();
    }

    @RepeatedTest(3)
    void ofTwoWhoOpenTheSameYearOneIsToldThatItIsOpen() throws Exception {
        List<Answer> answers = atOnce(
                SignedIn.as("officer", port),
                SignedIn.as("officer", port),
                person -> person.post(
                        SignedIn.ENGINE + "/process-definition/key/annual-cycle/submit-form",
                        SignedIn.variables(Map.of("fiscalYear", "2571"))));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .singleElement()
                .satisfies(late -> Refused.inThai(late, 409));
        assertThat(database.sql("select count(*) from ita_cycle where fiscal_year = 2571")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private static void assertOneWins(List<Answer> answers) {
        assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 204)
                .singleElement()
                .satisfies(late -> {
                    Refused.inThai(late);
                    assertThat(late.status()).isIn(403, 404, 409);
                });
    }

    private interface Deed {
        Answer by(SignedIn person);
    }

    private List<Answer> atOnce(SignedIn one, SignedIn other, Deed deed) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        Future<Answer> first = people.submit(together(start, () -> deed.by(one)));
        Future<Answer> second = people.submit(together(start, () -> deed.by(other)));
        return List.of(answer(first), answer(second));
    }

    private static Callable<Answer> together(CyclicBarrier start, Callable<Answer> deed) {
        return () -> {
            start.await(30, TimeUnit.SECONDS);
            return deed.call();
        };
    }

    private static Answer answer(Future<Answer> future) throws Exception {
        try {
            return future.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }
}
