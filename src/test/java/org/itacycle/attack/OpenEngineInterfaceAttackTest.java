package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.itacycle.support.Browser;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Refused;
import org.itacycle.support.SignedIn;
import org.itacycle.support.Snapshot;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine asks for no rights where nobody is signed in: an interface that is open is open for everything. */
@ItaTest
class OpenEngineInterfaceAttackTest {

    private final JdbcClient database;
    private final int port;

    @Autowired
    OpenEngineInterfaceAttackTest(JdbcClient database, @LocalServerPort int port) {
        this.database = database;
        this.port = port;
    }

    @Test
    void withoutTheGuardAStrangerMakesAnAdministrator() {
        try (PlainEngine plain = PlainEngine.open()) {
            IdentityService identity = plain.engine().getIdentityService();
            identity.saveUser(identity.newUser("intruder"));
            identity.saveGroup(identity.newGroup(PlainEngine.ADMINISTRATORS));
            identity.createMembership("intruder", PlainEngine.ADMINISTRATORS);

            assertThat(identity.createUserQuery()
                            .memberOfGroup(PlainEngine.ADMINISTRATORS)
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void isRefusedToStrangersAndThereIsNoSuchInterface() {
        Snapshot before = Snapshot.of(database);

        for (String path : List.of("/engine-rest", "/engine-rest/engine/default", "/rest", "/camunda/api/engine")) {
            for (String call : List.of("/user/create", "/group/create", "/deployment/create", "/user", "/task")) {
                assertThat(new Browser(port).sendBare("POST", path + call, "{}").status())
                        .isIn(302, 401, 403);
                assertThat(new Browser(port).get(path + call).status()).isIn(302, 401, 403);
                Refused.inThai(SignedIn.as("admin", port).send("POST", path + call, "{}"), 403);
            }
        }

        before.isUnchanged();
    }
}
