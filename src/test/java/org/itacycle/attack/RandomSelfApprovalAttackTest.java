package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.itacycle.Refusal;
import org.itacycle.cycle.CancelCycleProcess;
import org.itacycle.cycle.Outcome;
import org.itacycle.cycle.WorkItem;
import org.itacycle.document.DocumentKind;
import org.itacycle.form.SampleForms;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.itacycle.support.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One person, or two who have an understanding, hold every role there is and try whatever comes to their minds: draft,
 * upload, take, hand over, delegate, sign, set variables, move instances. Nobody gets his own work signed.
 *
 * <p>{@code -Dself-approval.sequences=1000} tries more, {@code -Dself-approval.seed=…} repeats one run.
 */
@ItaTest
class RandomSelfApprovalAttackTest {

    private static final int SEQUENCES = Integer.getInteger("self-approval.sequences", 30);
    private static final long SEED =
            Long.getLong("self-approval.seed", ThreadLocalRandom.current().nextLong());
    private static final int LONGEST_SEQUENCE = 30;
    private static final List<String> COLLUDERS = List.of("officer", "head");
    private static final Map<String, List<String>> MORE_GROUPS = Map.of(
            "officer", List.of("director", "head", "camunda-admin"),
            "head", List.of("director", "officer", "camunda-admin"));

    private final Procedure procedure;
    private final TaskService tasks;
    private final FormService forms;
    private final RuntimeService runtime;
    private final FilterService filters;
    private final IdentityService identity;
    private final JdbcClient database;
    private final int port;

    private final Random random = new Random(SEED);
    private final Map<String, SignedIn> browsers = new HashMap<>();
    private final List<String> journal = new ArrayList<>();
    private Set<String> authors;
    private int forbidden;
    private int attempts;
    private int signed;

    @Autowired
    RandomSelfApprovalAttackTest(
            Procedure procedure,
            TaskService tasks,
            FormService forms,
            RuntimeService runtime,
            FilterService filters,
            IdentityService identity,
            JdbcClient database,
            @LocalServerPort int port) {
        this.procedure = procedure;
        this.tasks = tasks;
        this.forms = forms;
        this.runtime = runtime;
        this.filters = filters;
        this.identity = identity;
        this.database = database;
        this.port = port;
    }

    @BeforeEach
    void theTwoHoldEveryRole() {
        MORE_GROUPS.forEach((account, groups) -> groups.forEach(group -> identity.createMembership(account, group)));
        COLLUDERS.forEach(account -> browsers.put(account, SignedIn.as(account, port)));
    }

    @AfterEach
    void theTwoAreWhatTheyWere() {
        MORE_GROUPS.forEach((account, groups) -> groups.forEach(group -> identity.deleteMembership(account, group)));
    }

    @Test
    void isRefusedHoweverItIsTried() {
        System.out.printf("Random self-approvals: %,d sequences, -Dself-approval.seed=%d%n", SEQUENCES, SEED);
        int inTrail = refusalsInTrail();
        for (int sequence = 0; sequence < SEQUENCES; sequence++) {
            sequence(random.nextBoolean() ? COLLUDERS : List.of(COLLUDERS.get(random.nextInt(2))));
        }
        System.out.printf(
                "Random self-approvals: %,d attempts, %,d forbidden, %,d signatures of one who had no part%n",
                attempts, forbidden, signed);
        assertThat(refusalsInTrail() - inTrail)
                .as("refused attempts in the trail")
                .isEqualTo(forbidden);
    }

    private void sequence(List<String> people) {
        procedure.openOnTime(2570);
        authors = new HashSet<>();
        journal.clear();
        journal.add("seed " + SEED + ", " + people);
        int length = 4 + random.nextInt(LONGEST_SEQUENCE - 3);
        for (int i = 0; i < length && procedure.find("Step03_AnalyseAndDraft").isEmpty(); i++) {
            act(one(people), one(people));
            nobodySignedHisOwn();
        }
        procedure.runJobs();
        nobodySignedHisOwn();
        nothingWentOnWithoutASignature();
        procedure.startAs("officer", CancelCycleProcess.KEY, Map.of("fiscalYear", "2570", "reason", "ทดสอบ"));
        procedure.runJobs();
    }

    private void act(String person, String other) {
        Optional<WorkItem> draft = procedure.find("Step01_DraftOrder");
        Optional<WorkItem> decision = procedure.find("SignOff_Decide");
        if (draft.isPresent() && random.nextInt(4) > 0) {
            onDraft(person, draft.get());
        } else {
            (random.nextInt(4) == 0 ? procedure.openWork().stream().findAny() : decision)
                    .ifPresent(item -> onDecision(person, other, item));
        }
    }

    private void onDraft(String person, WorkItem item) {
        switch (random.nextInt(4)) {
            case 0 -> saveDraft(person, item);
            case 1 -> upload(person, item);
            case 2 -> submit(person, item, procedure.sample(item, person));
            default -> submitWhatAnotherUploaded(person, item);
        }
    }

    private void onDecision(String person, String other, WorkItem item) {
        String task = item.taskId();
        switch (random.nextInt(18)) {
            case 0, 1 -> tries(person, "claim " + other, () -> tasks.claim(task, other));
            case 2 -> tries(person, "assignee " + other, () -> tasks.setAssignee(task, other));
            case 3 -> tries(person, "unclaim", () -> tasks.setAssignee(task, null));
            case 4 -> tries(person, "delegate " + other, () -> tasks.delegateTask(task, other));
            case 5 -> tries(person, "resolve", () -> tasks.resolveTask(task, Map.of("outcome", "signed")));
            case 6, 7, 8 -> decide(person, item, Outcome.SIGNED, Map.of());
            case 9 -> decide(person, item, Outcome.RETURNED, Map.of());
            case 10 -> decide(person, item, Outcome.SIGNED, Map.of("sentBy", "director"));
            case 11 -> tries(person, "task variable", () -> tasks.setVariable(task, "outcome", "signed"));
            case 12 ->
                tries(person, "instance variable", () -> runtime.setVariable(instance(task), "sentBy", "director"));
            case 13 ->
                tries(
                        person,
                        "modification",
                        () -> runtime.createProcessInstanceModification(instance(task))
                                .startBeforeActivity("SignOff_Register")
                                .execute());
            case 14 -> tries(person, "identity link", () -> tasks.addUserIdentityLink(task, other, "assignee"));
            case 15 ->
                tries(person, "save task", () -> {
                    Task found = tasks.createTaskQuery().taskId(task).singleResult();
                    found.setAssignee(other);
                    tasks.saveTask(found);
                });
            case 16 ->
                tries(
                        person,
                        "migration",
                        () -> runtime.createMigrationPlan(definition(task), definition(task))
                                .mapActivities("SignOff_Decide", "SignOff_AttachOriginal")
                                .build());
            default -> tries(person, "filter", () -> filters.saveFilter(filters.newTaskFilter("x")));
        }
    }

    private void saveDraft(String person, WorkItem item) {
        int revision = database.sql("select coalesce(max(revision), 0) from ita_form_draft where task_id = ?")
                .param(item.taskId())
                .query(Integer.class)
                .single();
        int status = browsers.get(person)
                .put(
                        "/api/tasks/" + item.taskId() + "/draft",
                        Map.of("revision", revision, "values", Map.of("orderTitle", "ฉบับ " + random.nextInt())))
                .status();
        journal.add(person + " saves a draft: " + status);
        if (status == 200) {
            authors.add(person);
        }
    }

    private void upload(String person, WorkItem item) {
        if (procedure.as(person, () -> mayWork(item, person))) {
            procedure.attach(item, DocumentKind.ORDER, person);
            journal.add(person + " uploads");
            authors.add(person);
        }
    }

    private boolean mayWork(WorkItem item, String person) {
        return item.holder().isEmpty() || item.holder().get().equals(person);
    }

    private void submit(String person, WorkItem item, SampleForms sample) {
        if (!mayWork(item, person)) {
            return;
        }
        // The sample has uploaded the file in this person's name.
        authors.add(person);
        tries(person, "submits", () -> forms.submitTaskForm(item.taskId(), sample.of("Step01_DraftOrder")));
    }

    private void submitWhatAnotherUploaded(String person, WorkItem item) {
        List<String> files = database.sql("select v.id from ita_document_version v join ita_document d on"
                        + " d.id = v.document_id where d.cycle_id = ? and d.kind = 'ORDER' order by v.version desc")
                .param(item.cycleId())
                .query(String.class)
                .list();
        if (!files.isEmpty() && mayWork(item, person)) {
            SampleForms sample = procedure.sample(item, person).withDocuments(kind -> files.get(0));
            if (tries(
                    person,
                    "submits another's file",
                    () -> forms.submitTaskForm(item.taskId(), sample.of("Step01_DraftOrder")))) {
                authors.add(person);
            }
        }
    }

    private void decide(String person, WorkItem item, Outcome outcome, Map<String, Object> more) {
        Map<String, Object> form = new HashMap<>(procedure.sample(item, person).of("SignOff_Decide", outcome));
        form.putAll(more);
        boolean counts = item.element().equals("SignOff_Decide")
                && tries(person, outcome.wire(), () -> forms.submitTaskForm(item.taskId(), form));
        if (counts && outcome == Outcome.SIGNED) {
            signed++;
        }
    }

    private boolean tries(String person, String what, Runnable attempt) {
        attempts++;
        String result = procedure.as(person, () -> {
            try {
                attempt.run();
                return "done";
            } catch (Refusal refusal) {
                if (refusal.reason() == Refusal.Reason.FORBIDDEN) {
                    forbidden++;
                }
                return refusal.getMessage();
            } catch (ProcessEngineException e) {
                return e.getMessage();
            }
        });
        journal.add(person + " " + what + ": " + result);
        return result.equals("done");
    }

    private void nobodySignedHisOwn() {
        List<String> signers = database.sql(
                        "select decided_by from ita_sign_off where decision = 'signed' and cycle_id = ?")
                .param(procedure.cycle().id())
                .query(String.class)
                .list();
        assertThat(signers).as(() -> String.join("\n", journal)).noneMatch(authors::contains);
    }

    private void nothingWentOnWithoutASignature() {
        boolean wentOn = procedure.find("Step03_AnalyseAndDraft").isPresent()
                || count("select count(*) from ita_registration r join ita_document_version v on"
                                + " v.id = r.source_version_id join ita_document d on d.id = v.document_id"
                                + " where d.cycle_id = ?")
                        > 0
                || count("select count(*) from ita_publication where cycle_id = ?") > 0;
        boolean isSigned = count("select count(*) from ita_sign_off where decision = 'signed' and cycle_id = ?") > 0;
        assertThat(!wentOn || isSigned).as(() -> String.join("\n", journal)).isTrue();
    }

    private int count(String query) {
        return database.sql(query)
                .param(procedure.cycle().id())
                .query(Integer.class)
                .single();
    }

    private int refusalsInTrail() {
        return database.sql("select count(*) from ita_trail where action = 'attempt.refused'")
                .query(Integer.class)
                .single();
    }

    private String instance(String task) {
        return tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
    }

    private String definition(String task) {
        return tasks.createTaskQuery().taskId(task).singleResult().getProcessDefinitionId();
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
