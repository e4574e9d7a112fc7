package org.itacycle.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Refused;
import org.itacycle.support.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** CVE-2026-109432: what stands in the alternatives of a search for tasks is run as code. */
@ItaTest
class OrQueriesTest {

    private static final String CANARY = "org.itacycle.canary";
    private static final String SILENT = "silent";
    private static final String CODE =
            "${''.getClass().forName('java.lang.System').getMethod('setProperty', ''.getClass(), ''.getClass())"
                    + ".invoke(null, '" + CANARY + "', 'fired')}";

    private final JdbcClient database;
    private final int port;

    @Autowired
    OrQueriesTest(JdbcClient database, @LocalServerPort int port) {
        this.database = database;
        this.port = port;
    }

    @BeforeEach
    void theCanaryIsSilent() {
        System.setProperty(CANARY, SILENT);
    }

    @AfterEach
    void forgetTheCanary() {
        System.clearProperty(CANARY);
    }

    @Test
    void theEngineAloneRunsTheCodeOfASearch() {
        ProcessEngine engine = engine(false);
        try {
            search(engine);

            assertThat(System.getProperty(CANARY)).isEqualTo("fired");
        } finally {
            engine.close();
        }
    }

    @Test
    void theGuardedEngineDoesNot() {
        ProcessEngine engine = engine(true);
        try {
            assertThatThrownBy(() -> search(engine)).isInstanceOf(BadUserRequestException.class);

            assertThat(System.getProperty(CANARY)).isEqualTo(SILENT);
        } finally {
            engine.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/task?maxResults=10", "/task/count"})
    void nobodyRunsCodeThroughASearch(String call) {
        for (String account : List.of("officer", "admin")) {
            Refused.inThai(SignedIn.as(account, port).post(SignedIn.ENGINE + call, alternatives()), 400);
        }
        assertThat(System.getProperty(CANARY)).isEqualTo(SILENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/list", "/list?firstResult=0&maxResults=10", "/count", "/singleResult"})
    void nobodyRunsCodeThroughAStoredFilter(String call) {
        String filter = database.sql("select id_ from act_ru_filter order by name_ fetch first 1 row only")
                .query(String.class)
                .single();

        Refused.inThai(
                SignedIn.as("officer", port).post(SignedIn.ENGINE + "/filter/" + filter + call, alternatives()), 400);

        assertThat(System.getProperty(CANARY)).isEqualTo(SILENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/task?maxResults=10", "/task/count"})
    void nobodyRunsCodeThroughASearchWithoutAlternatives(String call) {
        Refused.inThai(
                SignedIn.as("officer", port).post(SignedIn.ENGINE + call, Map.of("assigneeExpression", CODE)), 400);

        assertThat(System.getProperty(CANARY)).isEqualTo(SILENT);
    }

    @Test
    void alternativesWithoutExpressionsAreSearched() {
        assertThat(SignedIn.as("officer", port)
                        .post(
                                SignedIn.ENGINE + "/task?maxResults=10",
                                Map.of("orQueries", List.of(Map.of("assignee", "officer", "unassigned", true))))
                        .status())
                .isEqualTo(200);
    }

    private static Map<String, Object> alternatives() {
        return Map.of("orQueries", List.of(Map.of("assigneeExpression", CODE)));
    }

    private static void search(ProcessEngine engine) {
        engine.getTaskService()
                .createTaskQuery()
                .or()
                .taskAssigneeExpression(CODE)
                .endOr()
                .count();
    }

    private static ProcessEngine engine(boolean guarded) {
        ProcessEngineConfigurationImpl configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("or-queries-" + guarded);
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        configuration.setEnforceHistoryTimeToLive(false);
        if (guarded) {
            configuration.setCustomPreCommandInterceptorsTxRequired(List.of(new NoExpressionsInOrQueries()));
        }
        return configuration.buildProcessEngine();
    }
}
