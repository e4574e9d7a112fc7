package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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
class OrQueriesExpressionAttackTest {

    private static final String CODE = Footprint.expression();

    private final JdbcClient database;
    private final int port;

    @Autowired
    OrQueriesExpressionAttackTest(JdbcClient database, @LocalServerPort int port) {
        this.database = database;
        this.port = port;
    }

    @BeforeEach
    @AfterEach
    void wipeTheFootprint() {
        Footprint.wipe();
    }

    @Test
    void withoutTheGuardTheEngineRunsTheCodeOfASearch() {
        try (PlainEngine plain = PlainEngine.open()) {
            plain.engine()
                    .getTaskService()
                    .createTaskQuery()
                    .or()
                    .taskAssigneeExpression(CODE)
                    .endOr()
                    .count();

            assertThat(Footprint.isThere()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/task?maxResults=10", "/task/count"})
    void isRefusedInASearch(String call) {
        for (String account : List.of("officer", "admin")) {
            Refused.inThai(SignedIn.as(account, port).post(SignedIn.ENGINE + call, alternatives()), 400);
        }
        assertThat(Footprint.isThere()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/list", "/list?firstResult=0&maxResults=10", "/count"})
    void isRefusedInWhatIsAddedToAStoredFilter(String call) {
        String filter = database.sql("select id_ from act_ru_filter order by name_ fetch first 1 row only")
                .query(String.class)
                .single();

        Refused.inThai(
                SignedIn.as("officer", port).post(SignedIn.ENGINE + "/filter/" + filter + call, alternatives()), 400);

        assertThat(Footprint.isThere()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/task?maxResults=10", "/task/count"})
    void isRefusedOutsideOfAlternativesToo(String call) {
        Refused.inThai(
                SignedIn.as("officer", port).post(SignedIn.ENGINE + call, Map.of("assigneeExpression", CODE)), 400);

        assertThat(Footprint.isThere()).isFalse();
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
}
