package org.itacycle.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.itacycle.cycle.Outcome;
import org.itacycle.cycle.WorkItem;
import org.itacycle.support.Answer;
import org.itacycle.support.CompletedBy;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.itacycle.support.Refused;
import org.itacycle.support.SignedIn;
import org.itacycle.support.Snapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rights of the engine show a task to everybody at work; taking and sending it is refused to all but those whom it
 * names. Deputies have a test of their own.
 */
@ItaTest
class OnlyOnesOwnTasksTest {

    private static final String ORDER = "Step01_DraftOrder";
    private static final String ANALYSIS = "Step03_AnalyseAndDraft";
    private static final String DECISION = "SignOff_Decide";

    private static final Map<String, Set<String>> CANDIDATES = Map.of(
            ORDER, Set.of("officer"),
            ANALYSIS, Set.of("officer", "committee1", "committee2", "committee3"),
            DECISION, Set.of("director"));

    private static final Set<String> SEES_TASKS =
            Set.of("officer", "committee1", "committee2", "committee3", "head", "director", "deputy");

    @Autowired
    private Procedure procedure;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private JdbcClient database;

    @LocalServerPort
    private int port;

    private final Map<String, WorkItem> open = new HashMap<>();
    private final Map<String, Map<String, Object>> filled = new HashMap<>();

    @BeforeEach
    void oneTaskWaitsForEachRole() {
        procedure.openOnTime(2572);
        procedure.does("officer", ORDER);
        waits(DECISION, "director", Outcome.SIGNED);
        procedure.openOnTime(2570);
        procedure.throughStep2();
        waits(ANALYSIS, "committee1", null);
        procedure.openOnTime(2571);
        waits(ORDER, "officer", null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "officer",
                "committee1",
                "committee2",
                "head",
                "director",
                "deputy",
                "personnel",
                "auditor",
                "admin"
            })
    void whatIsNotOnesOwnIsNeitherTakenNorSentNorGivenBack(String account) {
        SignedIn person = SignedIn.as(account, port);
        Snapshot before = Snapshot.of(database);

        open.forEach((element, item) -> {
            if (!CANDIDATES.get(element).contains(account)) {
                assertRefusedInEveryWay(person, item, filled.get(element));
            }
        });

        before.isUnchanged();
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer", "committee2", "head", "director", "deputy", "personnel", "auditor", "admin"})
    void whatAColleagueHoldsIsTheColleagues(String account) {
        SignedIn holder = SignedIn.as("committee1", port);
        assertThat(claim(holder, open.get(ANALYSIS)).status()).isEqualTo(204);
        Snapshot before = Snapshot.of(database);

        assertRefusedInEveryWay(SignedIn.as(account, port), open.get(ANALYSIS), filled.get(ANALYSIS));

        before.isUnchanged();
    }

    @Test
    void whatIsOnesOwnIsTakenAndSent() {
        sends("officer", ORDER, CompletedBy.SUBMIT_FORM);
        sends("committee1", ANALYSIS, CompletedBy.COMPLETE);
        sends("director", DECISION, CompletedBy.SUBMIT_FORM);
    }

    @Test
    void onlyThoseAtWorkAreShownTasksAndNobodyHasARightOnASingleOne() {
        procedure.claim("committee1", open.get(ANALYSIS));

        for (String account :
                List.of("officer", "committee1", "committee2", "head", "director", "deputy", "personnel", "auditor")) {
            Answer tasks = SignedIn.as(account, port).get(SignedIn.ENGINE + "/task?maxResults=50");
            if (SEES_TASKS.contains(account)) {
                assertThat(tasks.json()).as(account).hasSizeGreaterThanOrEqualTo(open.size());
            } else {
                Refused.inThai(tasks, 403);
            }
        }
        assertThat(authorizations
                        .createAuthorizationQuery()
                        .resourceType(Resources.TASK)
                        .list())
                .extracting(Authorization::getGroupId, Authorization::getResourceId)
                .containsExactly(tuple(Roles.ADMINISTRATOR, Authorization.ANY));
    }

    private void assertRefusedInEveryWay(SignedIn person, WorkItem item, Map<String, Object> form) {
        String task = SignedIn.ENGINE + "/task/" + item.taskId();
        Map<String, Object> himself = Map.of("userId", person.account());
        Refused.inThai(claim(person, item), 403);
        Refused.inThai(person.post(task + "/assignee", himself), 403);
        Refused.inThai(person.post(task + "/delegate", himself), 403);
        Refused.inThai(person.post(task + "/resolve", Map.of()), 403);
        for (CompletedBy way : CompletedBy.values()) {
            Refused.inThai(way.send(person, item.taskId(), form), 403);
        }
        if (!person.account().equals("admin")) {
            Refused.inThai(person.post(task + "/unclaim", Map.of()), 403);
        }
    }

    private void sends(String account, String element, CompletedBy way) {
        SignedIn person = SignedIn.as(account, port);
        WorkItem item = open.get(element);
        assertThat(claim(person, item).status()).as(element).isEqualTo(204);
        assertThat(way.send(person, item.taskId(), filled.get(element)).status())
                .as(element)
                .isEqualTo(204);
    }

    private static Answer claim(SignedIn person, WorkItem item) {
        return person.post(SignedIn.ENGINE + "/task/" + item.taskId() + "/claim", Map.of("userId", person.account()));
    }

    private void waits(String element, String worker, Outcome outcome) {
        WorkItem item = procedure.waiting(element);
        open.put(element, item);
        filled.put(
                element,
                outcome == null
                        ? procedure.sample(item, worker).of(element)
                        : procedure.sample(item, worker).of(element, outcome));
    }
}
