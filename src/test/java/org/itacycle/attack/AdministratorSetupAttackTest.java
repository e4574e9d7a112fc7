package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.camunda.bpm.admin.impl.web.SetupResource;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.dto.identity.UserCredentialsDto;
import org.camunda.bpm.engine.rest.dto.identity.UserDto;
import org.camunda.bpm.engine.rest.dto.identity.UserProfileDto;
import org.itacycle.support.Browser;
import org.itacycle.support.ItaTest;
import org.itacycle.support.SignedIn;
import org.itacycle.support.Snapshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** CVE-2026-77226: while nobody is a direct member of the administrators, anybody makes himself one. */
@ItaTest
class AdministratorSetupAttackTest {

    private static final String INTRUDER = "{\"profile\":{\"id\":\"intruder\",\"firstName\":\"a\",\"lastName\":\"b\"},"
            + "\"credentials\":{\"password\":\"Intruder-2570\"}}";

    private final IdentityService identity;
    private final JdbcClient database;
    private final int port;

    @Autowired
    AdministratorSetupAttackTest(IdentityService identity, JdbcClient database, @LocalServerPort int port) {
        this.identity = identity;
        this.database = database;
        this.port = port;
    }

    @AfterEach
    void theAdministratorIsThereAgain() {
        if (identity.createUserQuery().memberOfGroup("camunda-admin").count() == 0) {
            identity.createMembership("admin", "camunda-admin");
        }
    }

    @Test
    void withoutTheGuardAStrangerMakesHimselfAdministrator() throws Exception {
        try (PlainEngine plain = PlainEngine.open()) {
            new SetupOf(plain.engine()).createInitialUser(plain.engine().getName(), intruder());

            assertThat(plain.engine()
                            .getIdentityService()
                            .createUserQuery()
                            .memberOfGroup(PlainEngine.ADMINISTRATORS)
                            .singleResult()
                            .getId())
                    .isEqualTo("intruder");
        }
    }

    @Test
    void isRefusedEvenWhileThereIsNoAdministrator() {
        SignedIn administrator = SignedIn.as("admin", port);
        identity.deleteMembership("admin", "camunda-admin");
        Snapshot before = Snapshot.of(database);

        for (Browser person : List.of(new Browser(port), SignedIn.as("officer", port), administrator)) {
            for (String address : List.of(
                    "/camunda/api/admin/setup/default/user/create",
                    "/camunda/api/admin/setup/default/user/create/",
                    "/camunda/api/admin/%73etup/default/user/create",
                    "/camunda/api/admin/setup;x=1/default/user/create",
                    "/camunda/api//admin/setup/default/user/create")) {
                int status = person instanceof SignedIn signedIn
                        ? signedIn.send("POST", address, INTRUDER).status()
                        : person.sendBare("POST", address, INTRUDER).status();
                assertThat(status).as(address).isIn(302, 400, 401, 403);
            }
            assertThat(person.open("/camunda/app/admin/default/setup/").status())
                    .isIn(302, 403);
        }

        before.isUnchanged();
    }

    private static UserDto intruder() {
        UserProfileDto profile = new UserProfileDto();
        profile.setId("intruder");
        UserCredentialsDto credentials = new UserCredentialsDto();
        credentials.setPassword("Intruder-2570");
        UserDto user = new UserDto();
        user.setProfile(profile);
        user.setCredentials(credentials);
        return user;
    }

    /** The vendor's own resource, on another engine than the product's. */
    private static final class SetupOf extends SetupResource {

        private final ProcessEngine engine;

        private SetupOf(ProcessEngine engine) {
            this.engine = engine;
        }

        @Override
        protected ProcessEngine lookupProcessEngine(String name) {
            return engine;
        }

        @Override
        protected ObjectMapper getObjectMapper() {
            return new ObjectMapper();
        }
    }
}
