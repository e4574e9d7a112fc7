package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.itacycle.support.Answer;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.itacycle.support.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A search without an end brings the whole table into memory, once for each who asks. */
@ItaTest
class EndlessListAttackTest {

    private static final int LIMIT = 1000;

    private final IdentityService identity;
    private final Procedure procedure;
    private final JdbcClient database;
    private final int port;

    @Autowired
    EndlessListAttackTest(
            IdentityService identity, Procedure procedure, JdbcClient database, @LocalServerPort int port) {
        this.identity = identity;
        this.procedure = procedure;
        this.database = database;
        this.port = port;
    }

    @BeforeEach
    void thereAreManyGroups() {
        for (int i = 0; i < LIMIT + 50; i++) {
            database.sql("insert into act_id_group (id_, rev_, name_, type_) values (?, 1, 'x', 'x')")
                    .param("many" + i)
                    .update();
        }
    }

    @AfterEach
    void thereAreFewAgain() {
        database.sql("delete from act_id_group where id_ like 'many%'").update();
    }

    @Test
    void withoutTheGuardAListHasNoEnd() {
        try (PlainEngine plain = PlainEngine.open().withAdministrators()) {
            for (int i = 0; i < LIMIT + 50; i++) {
                plain.engine()
                        .getIdentityService()
                        .saveGroup(plain.engine().getIdentityService().newGroup("many" + i));
            }

            assertThat(plain.asAdministrator(() -> plain.engine()
                            .getIdentityService()
                            .createGroupQuery()
                            .list()))
                    .hasSizeGreaterThan(LIMIT);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/group",
                "/group?firstResult=0",
                "/group?maxResults=2147483647",
                "/group?maxResults=100000&maxResults=5",
                "/group?maxResults=99999999999"
            })
    void isRefusedEveryListEnds(String call) {
        SignedIn administrator = SignedIn.as("admin", port);

        for (Answer answer : List.of(
                administrator.get(SignedIn.ENGINE + call), administrator.send("POST", SignedIn.ENGINE + call, "{}"))) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.json()).isNotEmpty().hasSizeLessThanOrEqualTo(LIMIT);
        }
    }

    @Test
    void isRefusedWhereTheNumberIsDisguised() {
        assertThat(SignedIn.as("admin", port)
                        .get(SignedIn.ENGINE + "/group?max%52esults=2000")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void isRefusedInTheEngineItselfToPeople() {
        for (String account : List.of("officer", "admin")) {
            assertThat(procedure.as(
                            account,
                            () -> catchThrowable(
                                    () -> identity.createGroupQuery().list())))
                    .isInstanceOf(BadUserRequestException.class);
            assertThat(procedure.as(
                            account,
                            () -> catchThrowable(
                                    () -> identity.createGroupQuery().listPage(0, 1001))))
                    .isInstanceOf(BadUserRequestException.class);
        }
    }
}
