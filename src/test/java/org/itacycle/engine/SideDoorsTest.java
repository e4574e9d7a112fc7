package org.itacycle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.itacycle.cycle.WorkItem;
import org.itacycle.support.Answer;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.itacycle.support.Refused;
import org.itacycle.support.SignedIn;
import org.itacycle.support.Snapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine's interface has many ways past a form; none of them is open, to the officer or to the administrator. */
@ItaTest
class SideDoorsTest {

    private static final String SIGNED = "{\"value\":\"signed\",\"type\":\"String\"}";

    private final Procedure procedure;
    private final JdbcClient database;
    private final int port;

    private WorkItem decision;

    @Autowired
    SideDoorsTest(Procedure procedure, JdbcClient database, @LocalServerPort int port) {
        this.procedure = procedure;
        this.database = database;
        this.port = port;
    }

    @BeforeEach
    void theOrderWaitsForTheDirector() {
        procedure.openOnTime(2570);
        procedure.does("officer", "Step01_DraftOrder");
        decision = procedure.waiting("SignOff_Decide");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST   | /task/TASK/variables                    | {\"modifications\":{\"outcome\":SIGNED}}",
                "POST   | /task/TASK/localVariables               | {\"modifications\":{\"outcome\":SIGNED}}",
                "PUT    | /task/TASK/variables/outcome            | SIGNED",
                "PUT    | /task/TASK/localVariables/outcome       | SIGNED",
                "DELETE | /task/TASK/variables/sentBy             | ''",
                "PUT    | /process-instance/INSTANCE/variables/outcome | SIGNED",
                "POST   | /process-instance/INSTANCE/variables    | {\"modifications\":{\"outcome\":SIGNED}}",
                "DELETE | /process-instance/INSTANCE/variables/cycleId | ''",
                "PUT    | /execution/INSTANCE/localVariables/outcome | SIGNED",
                "POST   | /execution/INSTANCE/signal              | {\"variables\":{\"outcome\":SIGNED}}",
                "POST   | /task/TASK/identity-links               | {\"userId\":\"officer\",\"type\":\"candidate\"}",
                "POST   | /task/TASK/identity-links               | {\"groupId\":\"officer\",\"type\":\"candidate\"}",
                "POST   | /task/TASK/identity-links/delete        | {\"groupId\":\"director\",\"type\":\"candidate\"}",
                "POST   | /task/TASK/assignee                     | {\"userId\":\"officer\"}",
                "POST   | /task/TASK/assignee                     | {\"userId\":\"admin\"}",
                "POST   | /task/TASK/claim                        | {\"userId\":\"officer\"}",
                "POST   | /task/TASK/claim                        | {\"userId\":\"director\"}",
                "POST   | /task/TASK/claim                        | {\"userId\":\"nobody\"}",
                "POST   | /task/TASK/claim                        | {\"userId\":\"admin\"}",
                "POST   | /task/TASK/delegate                     | {\"userId\":\"officer\"}",
                "POST   | /task/TASK/resolve                      | {\"variables\":{\"outcome\":SIGNED}}",
                "POST   | /task/TASK/bpmnError                    | {\"errorCode\":\"x\"}",
                "POST   | /task/TASK/bpmnEscalation               | {\"escalationCode\":\"x\"}",
                "PUT    | /task/TASK                              | {\"name\":\"x\",\"assignee\":\"officer\"}",
                "DELETE | /task/TASK                              | ''",
                "POST   | /task/TASK/attachment/create            | {}",
                "DELETE | /process-instance/INSTANCE              | ''",
                "DELETE | /process-instance/ROOT                  | ''",
                "PUT    | /process-instance/ROOT/suspended        | {\"suspended\":true}",
                "POST   | /process-instance/INSTANCE/modification | "
                        + "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"EndEvent_Decided\"}]}",
                "POST   | /process-instance/ROOT/modification     | "
                        + "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"Step13_FinalReport\"}]}",
                "POST   | /message                                | "
                        + "{\"messageName\":\"cancel-cycle\",\"processInstanceId\":\"ROOT\"}"
            })
    void nobodyPassesByTheForm(String method, String path, String body) {
        Snapshot before = Snapshot.of(database);

        Refused.inThai(send(SignedIn.as("officer", port), method, path, body), 403);
        Refused.inThai(send(SignedIn.as("admin", port), method, path, body), 403);

        before.isUnchanged();
    }

    @ParameterizedTest
    @CsvSource({"officer", "committee1", "head", "admin"})
    void whoeverIsNoCandidateCannotTakeATask(String account) {
        Snapshot before = Snapshot.of(database);

        Refused.inThai(claim(SignedIn.as(account, port), account), 403);

        before.isUnchanged();
    }

    @Test
    void aCandidateTakesATaskAndGivesItBack() {
        SignedIn director = SignedIn.as("director", port);

        assertThat(claim(director, "director").status()).isEqualTo(204);
        assertThat(procedure.waiting("SignOff_Decide").holder()).contains("director");
        assertThat(send(director, "POST", "/task/TASK/unclaim", "{}").status()).isEqualTo(204);
        assertThat(procedure.waiting("SignOff_Decide").holder()).isEmpty();
    }

    @Test
    void nobodyElseGivesATaskBack() {
        SignedIn director = SignedIn.as("director", port);
        claim(director, "director");
        Snapshot before = Snapshot.of(database);

        Refused.inThai(send(SignedIn.as("officer", port), "POST", "/task/TASK/unclaim", "{}"), 403);

        before.isUnchanged();
    }

    @Test
    void theAdministratorHandsATaskToOneOfItsCandidatesOnly() {
        SignedIn administrator = SignedIn.as("admin", port);

        Refused.inThai(send(administrator, "POST", "/task/TASK/assignee", "{\"userId\":\"committee1\"}"), 403);
        assertThat(send(administrator, "POST", "/task/TASK/assignee", "{\"userId\":\"director\"}")
                        .status())
                .isEqualTo(204);
        assertThat(procedure.waiting("SignOff_Decide").holder()).contains("director");
    }

    @Test
    void callsForATaskThatIsGoneAreAnsweredInThai() {
        for (String call : new String[] {"claim", "unclaim", "assignee"}) {
            Refused.inThai(
                    SignedIn.as("director", port)
                            .post(SignedIn.ENGINE + "/task/no-such-task/" + call, Map.of("userId", "director")),
                    404);
        }
    }

    @Test
    void aCommentOfFiveThousandCharactersIsRefused() {
        Snapshot before = Snapshot.of(database);

        Refused.inThai(comment("ก".repeat(5000)), 422);

        before.isUnchanged();
    }

    @Test
    void aShortCommentIsKept() {
        Answer answer = comment("ขอดูเอกสารแนบก่อน");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private Answer comment(String text) {
        return SignedIn.as("director", port)
                .post(SignedIn.ENGINE + "/task/" + decision.taskId() + "/comment/create", Map.of("message", text));
    }

    private Answer claim(SignedIn person, String account) {
        return send(person, "POST", "/task/TASK/claim", "{\"userId\":\"" + account + "\"}");
    }

    private Answer send(SignedIn person, String method, String path, String body) {
        return person.send(method, SignedIn.ENGINE + filledIn(path), filledIn(body.replace("SIGNED", SIGNED)));
    }

    private String filledIn(String text) {
        return text.replace("TASK", decision.taskId())
                .replace("INSTANCE", called())
                .replace("ROOT", procedure.cycle().processInstanceId());
    }

    private String called() {
        return database.sql("select proc_inst_id_ from act_ru_task where id_ = ?")
                .param(decision.taskId())
                .query(String.class)
                .single();
    }
}
