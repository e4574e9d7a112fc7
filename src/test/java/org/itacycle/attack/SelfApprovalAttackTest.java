package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.itacycle.Refusal;
import org.itacycle.cycle.Outcome;
import org.itacycle.cycle.WorkItem;
import org.itacycle.document.DocumentKind;
import org.itacycle.form.SampleForms;
import org.itacycle.support.Answer;
import org.itacycle.support.CompletedBy;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.itacycle.support.Refused;
import org.itacycle.support.SignedIn;
import org.itacycle.support.SmallPdf;
import org.itacycle.support.Snapshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who may also sign approves what he has drafted, edited or uploaded himself. */
@ItaTest
class SelfApprovalAttackTest {

    private static final List<String> MORE_GROUPS = List.of("officer", "director", "camunda-admin");

    private final Procedure procedure;
    private final IdentityService identity;
    private final TaskService tasks;
    private final JdbcClient database;
    private final int port;

    @Autowired
    SelfApprovalAttackTest(
            Procedure procedure,
            IdentityService identity,
            TaskService tasks,
            JdbcClient database,
            @LocalServerPort int port) {
        this.procedure = procedure;
        this.identity = identity;
        this.tasks = tasks;
        this.database = database;
        this.port = port;
    }

    @BeforeEach
    void theHeadMayDraftSignAndAdminister() {
        MORE_GROUPS.forEach(group -> identity.createMembership("head", group));
        procedure.openOnTime(2570);
    }

    @AfterEach
    void theHeadIsOnlyHeadAgain() {
        MORE_GROUPS.forEach(group -> identity.deleteMembership("head", group));
    }

    @Test
    void withoutTheGuardTheDrafterTakesTheTaskAndSigns() {
        try (PlainEngine plain = PlainEngine.open().deploy(PlainEngine.APPROVAL)) {
            String instance = plain.waitingForSignature();
            TaskService service = plain.engine().getTaskService();

            plain.as("drafter", () -> {
                service.setAssignee(plain.task(instance).getId(), "drafter");
                service.complete(plain.task(instance).getId(), Map.of("outcome", "signed"));
            });

            assertThat(plain.isPublished(instance)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(CompletedBy.class)
    void isRefusedToWhomeverSentTheForm(CompletedBy call) {
        procedure.does("head", "Step01_DraftOrder");

        isRefusedInEveryWay(call);
    }

    @Test
    void isRefusedToWhomeverSavedADraft() {
        WorkItem draft = procedure.waiting("Step01_DraftOrder");
        SignedIn head = SignedIn.as("head", port);
        assertThat(head.put("/api/tasks/" + draft.taskId() + "/draft", Map.of("values", Map.of("orderTitle", "ก")))
                        .status())
                .isEqualTo(200);
        SignedIn officer = SignedIn.as("officer", port);
        assertThat(officer.put(
                                "/api/tasks/" + draft.taskId() + "/draft",
                                Map.of("revision", 1, "values", Map.of("orderTitle", "ข")))
                        .status())
                .isEqualTo(200);
        procedure.does("officer", "Step01_DraftOrder");

        isRefusedInEveryWay(CompletedBy.SUBMIT_FORM);
    }

    @Test
    void isRefusedToWhomeverUploadedTheFile() {
        WorkItem draft = procedure.waiting("Step01_DraftOrder");
        String file = procedure.attach(draft, DocumentKind.ORDER, "head");
        SampleForms sample = procedure.sample(draft, "officer").withDocuments(kind -> file);
        procedure.submit("officer", draft, sample.of("Step01_DraftOrder"));

        isRefusedInEveryWay(CompletedBy.SUBMIT_FORM);
    }

    @Test
    void isRefusedToWhomeverUploadedAnEarlierVersion() {
        procedure.attach(procedure.waiting("Step01_DraftOrder"), DocumentKind.ORDER, "head");
        procedure.does("officer", "Step01_DraftOrder");

        isRefusedInEveryWay(CompletedBy.SUBMIT_FORM);
    }

    @Test
    void isRefusedToWhomeverUploadedTheSameBytesElsewhere() {
        WorkItem draft = procedure.waiting("Step01_DraftOrder");
        byte[] bytes = SmallPdf.of("the same");
        procedure.attach(draft, DocumentKind.MEMO, "head", "memo.pdf", bytes);
        String file = procedure.attach(draft, DocumentKind.ORDER, "officer", "order.pdf", bytes);
        SampleForms sample = procedure.sample(draft, "officer").withDocuments(kind -> file);
        procedure.submit("officer", draft, sample.of("Step01_DraftOrder"));

        isRefusedInEveryWay(CompletedBy.SUBMIT_FORM);
    }

    @Test
    void isRefusedToWhomeverDraftedInAnEarlierRound() {
        procedure.does("head", "Step01_DraftOrder");
        procedure.does("director", "SignOff_Decide", Outcome.RETURNED);
        procedure.does("officer", "Step01_DraftOrder");

        isRefusedInEveryWay(CompletedBy.SUBMIT_FORM);
    }

    @Test
    void isRefusedEvenWhereTheSystemItselfHandsItOver() {
        procedure.does("head", "Step01_DraftOrder");
        String task = procedure.waiting("SignOff_Decide").taskId();

        assertThat(catchThrowableOfType(Refusal.class, () -> tasks.setAssignee(task, "head")))
                .isNotNull();
        assertThat(catchThrowableOfType(Refusal.class, () -> tasks.claim(task, "head")))
                .isNotNull();
        assertThat(catchThrowableOfType(Refusal.class, () -> tasks.delegateTask(task, "head")))
                .isNotNull();
        assertThat(catchThrowableOfType(Refusal.class, () -> tasks.addUserIdentityLink(task, "head", "assignee")))
                .isNotNull();
        assertThat(procedure.waiting("SignOff_Decide").holder()).isEmpty();
    }

    @Test
    void somebodyWhoHadNoPartInItSigns() {
        procedure.does("officer", "Step01_DraftOrder");

        procedure.does("head", "SignOff_Decide", Outcome.SIGNED);

        assertThat(procedure.waiting("Step03_AnalyseAndDraft")).isNotNull();
    }

    private void isRefusedInEveryWay(CompletedBy call) {
        WorkItem decision = procedure.waiting("SignOff_Decide");
        SignedIn head = SignedIn.as("head", port);
        String task = SignedIn.ENGINE + "/task/" + decision.taskId();
        Snapshot before = Snapshot.of(database);
        int refusals = refusals();

        refusedAsOwnWork(head.post(task + "/claim", Map.of("userId", "head")));
        refusedAsOwnWork(head.post(task + "/assignee", Map.of("userId", "head")));
        refusedAsOwnWork(SignedIn.as("admin", port).post(task + "/assignee", Map.of("userId", "head")));
        Refused.inThai(head.post(task + "/delegate", Map.of("userId", "head")), 403);
        Refused.inThai(SignedIn.as("admin", port).post(task + "/delegate", Map.of("userId", "head")), 403);
        refusedAsOwnWork(call.send(
                head, decision.taskId(), procedure.sample(decision, "head").of("SignOff_Decide", Outcome.SIGNED)));
        refusedAsOwnWork(call.send(
                head, decision.taskId(), procedure.sample(decision, "head").of("SignOff_Decide", Outcome.RETURNED)));

        before.isUnchanged();
        assertThat(refusals()).as("entries in the trail").isGreaterThanOrEqualTo(refusals + 5);
    }

    private static void refusedAsOwnWork(Answer answer) {
        Refused.inThai(answer, 403);
        assertThat(answer.message()).contains("ลงนามเองไม่ได้");
    }

    private int refusals() {
        return database.sql("select count(*) from ita_trail where action = 'attempt.refused'")
                .query(Integer.class)
                .single();
    }
}
