package org.itacycle.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.itacycle.cycle.Outcome;
import org.itacycle.cycle.WorkItem;
import org.itacycle.document.DocumentKind;
import org.itacycle.support.Answer;
import org.itacycle.support.CompletedBy;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.itacycle.support.Refused;
import org.itacycle.support.SignedIn;
import org.itacycle.support.Snapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person may send wrong with the form of a task, through both ways that the engine offers. */
@ItaTest
class BadInputTest {

    private final Procedure procedure;
    private final JdbcClient database;
    private final int port;

    private WorkItem order;

    @Autowired
    BadInputTest(Procedure procedure, JdbcClient database, @LocalServerPort int port) {
        this.procedure = procedure;
        this.database = database;
        this.port = port;
    }

    @BeforeEach
    void theOrderIsBeingDrafted() {
        procedure.openOnTime(2570);
        order = procedure.waiting("Step01_DraftOrder");
    }

    @ParameterizedTest
    @EnumSource
    void aWellFilledFormIsTaken(CompletedBy way) {
        Answer answer = way.send(officer(), order.taskId(), filledOrder());

        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        assertThat(procedure.find("SignOff_Decide")).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void aWorkGroupWithoutMemberIsNamed(CompletedBy way) {
        Map<String, Object> values = filledOrder();
        values.put("members", SampleForms.json(List.of(member("กลุ่มอำนวยการ", "committee1"))));

        Answer answer = refusedAt("members", way, officer(), order, values);

        assertThat(answer.at("members")).contains("กลุ่มนโยบายและแผน").doesNotContain("กลุ่มอำนวยการ");
    }

    @ParameterizedTest
    @EnumSource
    void missingControlPointsAreRefused(CompletedBy way) {
        Map<String, Object> values = filledOrder();
        values.remove("controlPoints");

        refused(way, officer(), order, values);
    }

    @ParameterizedTest
    @EnumSource
    void anUntickedControlPointIsNamed(CompletedBy way) {
        Map<String, Object> values = filledOrder();
        values.put("controlPoints", ((String) values.get("controlPoints")).replaceFirst("true", "false"));

        refusedAt("controlPoints[0]", way, officer(), order, values);
    }

    @ParameterizedTest
    @EnumSource
    void aVariableThatIsNotTheTasksIsRefused(CompletedBy way) {
        Map<String, Object> values = filledOrder();
        values.put("outcome", "signed");

        refusedAt("outcome", way, officer(), order, values);
    }

    @ParameterizedTest
    @EnumSource
    void aTextThatIsTooLongIsRefused(CompletedBy way) {
        Map<String, Object> values = filledOrder();
        values.put("lastOrderReview", "ก".repeat(5000));

        refusedAt("lastOrderReview", way, officer(), order, values);
    }

    @ParameterizedTest
    @EnumSource
    void aNumberWhereTextBelongsIsRefused(CompletedBy way) {
        WorkItem decision = theDirectorDecides();

        refusedRaw(
                way,
                director(),
                decision,
                "{\"variables\":{\"outcome\":{\"value\":\"returned\"},\"reason\":{\"type\":\"Integer\",\"value\":7}}}");
    }

    @ParameterizedTest
    @EnumSource
    void aValueThatIsNotOfItsTypeIsRefused(CompletedBy way) {
        refusedRaw(way, officer(), order, "{\"variables\":{\"orderTitle\":{\"type\":\"Integer\",\"value\":\"abc\"}}}");
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownTypeIsRefused(CompletedBy way) {
        refusedRaw(way, officer(), order, "{\"variables\":{\"orderTitle\":{\"type\":\"Nonsense\",\"value\":\"abc\"}}}");
    }

    @ParameterizedTest
    @EnumSource
    void serializedObjectsAndFilesAreRefused(CompletedBy way) {
        refusedRaw(
                way,
                officer(),
                order,
                "{\"variables\":{\"orderTitle\":{\"type\":\"Object\",\"value\":\"rO0ABQ==\",\"valueInfo\":"
                        + "{\"objectTypeName\":\"java.util.ArrayList\","
                        + "\"serializationDataFormat\":\"application/x-java-serialized-object\"}}}}");
        refusedRaw(
                way,
                officer(),
                order,
                "{\"variables\":{\"orderFile\":{\"type\":\"File\",\"value\":\"YQ==\",\"valueInfo\":"
                        + "{\"filename\":\"a.pdf\"}}}}");
    }

    @ParameterizedTest
    @EnumSource
    void structuredFieldsWithoutStructureAreRefused(CompletedBy way) {
        Map<String, Object> values = filledOrder();
        values.put("members", "[{\"workGroup\":");

        refusedAt("members", way, officer(), order, values);
    }

    @ParameterizedTest
    @EnumSource
    void garbageInPlaceOfAFormIsRefused(CompletedBy way) {
        for (String garbage : List.of("not json", "[]", "{\"variables\":", "{\"variables\":[1]}", "{\"x\":1}", "7")) {
            refusedRaw(way, officer(), order, garbage);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingAtAllIsRefused(CompletedBy way) {
        refusedRaw(way, officer(), order, "");
        refusedRaw(way, officer(), order, "{}");
        refusedRaw(way, officer(), order, "{\"variables\":null}");
    }

    @ParameterizedTest
    @EnumSource
    void returningAsksForAReason(CompletedBy way) {
        WorkItem decision = theDirectorDecides();

        refusedAt("reason", way, director(), decision, Map.of("outcome", "returned"));
        refusedAt("reason", way, director(), decision, Map.of("outcome", "returned", "reason", " \n\t "));
    }

    @ParameterizedTest
    @EnumSource
    void aReasonOfFiveThousandCharactersIsRefused(CompletedBy way) {
        WorkItem decision = theDirectorDecides();

        refusedAt("reason", way, director(), decision, Map.of("outcome", "returned", "reason", "ก".repeat(5000)));
    }

    @ParameterizedTest
    @EnumSource
    void aDecisionThatIsNoneIsRefused(CompletedBy way) {
        WorkItem decision = theDirectorDecides();

        refusedAt("outcome", way, director(), decision, Map.of("outcome", "approved"));
        refusedAt("outcome", way, director(), decision, Map.of("outcome", "withdrawn", "reason", "ถอน"));
    }

    @ParameterizedTest
    @EnumSource
    void aTaskOfSomebodyElseIsRefused(CompletedBy way) {
        WorkItem decision = theDirectorDecides();
        Map<String, Object> values = procedure.sample(decision, "director").of("SignOff_Decide", Outcome.SIGNED);
        Snapshot before = Snapshot.of(database);

        Refused.inThai(way.send(officer(), decision.taskId(), values), 403);
        Refused.inThai(way.send(SignedIn.as("admin", port), decision.taskId(), values), 403);

        before.isUnchanged();
    }

    @ParameterizedTest
    @EnumSource
    void aTaskThatACommitteeMemberHasTakenIsRefusedToTheOthers(CompletedBy way) {
        procedure.throughStep2();
        WorkItem analysis = procedure.waiting("Step03_AnalyseAndDraft");
        procedure.claim("committee1", analysis);
        Map<String, Object> values = procedure.sample(analysis, "committee2").of("Step03_AnalyseAndDraft");
        Snapshot before = Snapshot.of(database);

        Refused.inThai(way.send(SignedIn.as("committee2", port), analysis.taskId(), values), 403);

        before.isUnchanged();
    }

    @ParameterizedTest
    @EnumSource
    void aTaskThatIsDoneIsRefused(CompletedBy way) {
        Map<String, Object> values = filledOrder();
        procedure.does("officer", "Step01_DraftOrder");
        Snapshot before = Snapshot.of(database);

        Refused.inThai(way.send(officer(), order.taskId(), values), 404);
        Refused.inThai(way.send(officer(), "no-such-task", values), 404);

        before.isUnchanged();
    }

    @ParameterizedTest
    @EnumSource
    void aFileOfAnotherTaskOrKindIsRefused(CompletedBy way) {
        String minutes = procedure.attach(order, DocumentKind.MINUTES, "officer");
        Map<String, Object> values = filledOrder();
        values.put("orderFile", SampleForms.json(List.of(minutes)));

        refused(way, officer(), order, values);
        values.put("orderFile", SampleForms.json(List.of("00000000-0000-0000-0000-000000000000")));
        refused(way, officer(), order, values);
    }

    @ParameterizedTest
    @EnumSource
    void expressionsAreTextAndNothingElse(CompletedBy way) {
        Map<String, Object> values = filledOrder();
        values.put("orderTitle", "${7*7} #{1+1} <script>alert(1)</script>");

        assertThat(way.send(officer(), order.taskId(), values).status()).isEqualTo(204);

        assertThat(database.sql("select content from ita_form_entry where element = 'Step01_DraftOrder'")
                        .query(String.class)
                        .single())
                .contains("${7*7} #{1+1} <script>alert(1)</script>");
    }

    private Answer refusedAt(String field, CompletedBy way, SignedIn person, WorkItem item, Map<String, ?> values) {
        Snapshot before = Snapshot.of(database);
        Answer answer = way.send(person, item.taskId(), values);
        Refused.at(field, answer);
        before.isUnchanged();
        return answer;
    }

    private void refused(CompletedBy way, SignedIn person, WorkItem item, Map<String, ?> values) {
        Snapshot before = Snapshot.of(database);
        Answer answer = way.send(person, item.taskId(), values);
        Refused.inThai(answer, 422);
        assertThat(answer.json().path("fields")).isNotEmpty();
        before.isUnchanged();
    }

    private void refusedRaw(CompletedBy way, SignedIn person, WorkItem item, String body) {
        Snapshot before = Snapshot.of(database);
        Refused.inThai(way.sendText(person, item.taskId(), body));
        before.isUnchanged();
    }

    private WorkItem theDirectorDecides() {
        procedure.does("officer", "Step01_DraftOrder");
        return procedure.waiting("SignOff_Decide");
    }

    private Map<String, Object> filledOrder() {
        return procedure.sample(order, "officer").of("Step01_DraftOrder");
    }

    private static Map<String, Object> member(String workGroup, String account) {
        return Map.of(
                "workGroup",
                workGroup,
                "account",
                account,
                "position",
                "กรรมการ",
                "duty",
                "ขับเคลื่อนและติดตามมาตรการ");
    }

    private SignedIn officer() {
        return SignedIn.as("officer", port);
    }

    private SignedIn director() {
        return SignedIn.as("director", port);
    }
}
