package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Refused;
import org.itacycle.support.SignedIn;
import org.itacycle.support.Snapshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** CVE-2026-109432 and its neighbours: a stored filter carries code that runs with the rights of whoever opens it. */
@ItaTest
class StoredFilterExpressionAttackTest {

    private static final String CODE = Footprint.expression();

    private final FilterService filters;
    private final TaskService tasks;
    private final JdbcClient database;
    private final int port;

    @Autowired
    StoredFilterExpressionAttackTest(
            FilterService filters, TaskService tasks, JdbcClient database, @LocalServerPort int port) {
        this.filters = filters;
        this.tasks = tasks;
        this.database = database;
        this.port = port;
    }

    @BeforeEach
    @AfterEach
    void wipeTheFootprint() {
        Footprint.wipe();
        database.sql("delete from act_ru_authorization where resource_id_ = 'planted'")
                .update();
        database.sql("delete from act_ru_filter where id_ = 'planted'").update();
    }

    @Test
    void withoutTheGuardAStoredFilterRunsItsCode() {
        try (PlainEngine plain = PlainEngine.open()) {
            for (TaskQuery query : hostile(plain.engine().getTaskService())) {
                Footprint.wipe();
                plain.engine()
                        .getFilterService()
                        .count(stored(plain.engine().getFilterService(), query).getId());

                assertThat(Footprint.isThere()).isTrue();
            }
        }
    }

    @Test
    void isRefusedToBeStoredEvenByTheProductItself() {
        Snapshot before = Snapshot.of(database);

        for (TaskQuery query : hostile(tasks)) {
            assertThatThrownBy(() -> stored(filters, query)).isInstanceOf(BadUserRequestException.class);
        }

        before.isUnchanged();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'taskAssigneeExpression':'CODE'}",
                "{'orQueries':[{'taskAssigneeExpression':'CODE'}]}",
                "{'orQueries':[{'unassigned':true},{'dueBeforeExpression':'CODE'}]}",
                "{'taskCandidateUserExpression':'${currentUser()}','orQueries':[{'followUpAfterExpression':'CODE'}]}",
                "{'taskAssigneeExpression':'${currentUser().toString()}'}",
                "{'taskAssigneeExpression':'${currentUser()}x'}",
                "{'dueBeforeExpression':'${dateTime().plusDays(2)}'}",
                "{'taskAssigneeExpression':'${ currentUser() }${now()}'}"
            })
    void isRefusedWhereItWasStoredBefore(String query) {
        plant(query.replace('\'', '"').replace("CODE", CODE.replace("\"", "\\\"")));
        SignedIn officer = SignedIn.as("officer", port);
        String filter = SignedIn.ENGINE + "/filter/planted";

        for (String call : List.of("/list", "/list?maxResults=10", "/count")) {
            assertThat(officer.get(filter + call).status()).as(call).isEqualTo(400);
            Refused.inThai(officer.send("POST", filter + call, "{}"), 400);
        }
        assertThat(officer.get(filter + "?itemCount=true").status()).isEqualTo(400);
        assertThat(Footprint.isThere()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"${currentUser()}", "#{currentUser()}"})
    void whatTheProductsOwnFiltersNeedStillRuns(String expression) {
        plant("{\"taskAssigneeExpression\":\"" + expression + "\",\"dueBeforeExpression\":\"${now()}\","
                + "\"orQueries\":[{\"taskCandidateGroupInExpression\":\"${currentUserGroups()}\"}]}");

        assertThat(SignedIn.as("officer", port)
                        .get(SignedIn.ENGINE + "/filter/planted/count")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void nobodyMakesOrChangesAFilter() {
        String made =
                "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{\"orQueries\":[{\"assigneeExpression\":\"x\"}]}}";
        String filter = database.sql("select max(id_) from act_ru_filter")
                .query(String.class)
                .single();
        Snapshot before = Snapshot.of(database);

        for (String account : List.of("officer", "director", "admin")) {
            SignedIn person = SignedIn.as(account, port);
            Refused.inThai(person.send("POST", SignedIn.ENGINE + "/filter/create", made), 403);
            Refused.inThai(person.send("PUT", SignedIn.ENGINE + "/filter/" + filter, made), 403);
            Refused.inThai(person.send("DELETE", SignedIn.ENGINE + "/filter/" + filter, ""), 403);
        }

        before.isUnchanged();
    }

    private static List<TaskQuery> hostile(TaskService tasks) {
        return List.of(
                tasks.createTaskQuery().taskAssigneeExpression(CODE),
                tasks.createTaskQuery().or().taskAssigneeExpression(CODE).endOr());
    }

    private static Filter stored(FilterService filters, TaskQuery query) {
        return filters.saveFilter(filters.newTaskFilter("hostile").setQuery(query));
    }

    /** As it may have come into the database with an earlier release or from outside. */
    private void plant(String query) {
        database.sql("insert into act_ru_filter (id_, rev_, resource_type_, name_, owner_, query_, properties_)"
                        + " values ('planted', 1, 'Task', 'planted', null, ?, '{}')")
                .param(query)
                .update();
        database.sql(
                        "insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)"
                                + " values ('planted', 1, 1, 'staff', 5, 'planted', 2)")
                .update();
    }
}
