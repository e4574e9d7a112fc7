package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.itacycle.support.Browser;
import org.itacycle.support.ItaTest;
import org.itacycle.support.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A stranger types wrong passwords for the director until the director himself cannot come in. */
@ItaTest
class LockingOutTheDirectorAttackTest {

    private static final String OFFICE = "203.0.113.10";

    private final IdentityService identity;
    private final int port;

    @Autowired
    LockingOutTheDirectorAttackTest(IdentityService identity, @LocalServerPort int port) {
        this.identity = identity;
        this.port = port;
    }

    @AfterEach
    void theEngineForgets() {
        identity.unlockUser("head");
    }

    @Test
    void withoutTheGuardTenWrongPasswordsLockTheAccountForEverybody() {
        for (int i = 0; i < 10; i++) {
            identity.checkPassword("head", "wrong" + i);
        }

        assertThat(identity.checkPassword("head", "ita-head")).isFalse();
    }

    @Test
    void isRefusedFromHisOwnBrowserTheDirectorComesInWhateverStrangersDo() {
        Browser own = new Browser(port).comingFrom(OFFICE);
        assertThat(own.signIn("head", "ita-head").location()).isEqualTo("/");

        strangersTry("head", 40);

        assertThat(own.signIn("head", "ita-head").location()).isEqualTo("/");
    }

    @Test
    void isRefusedFromTheOfficeTheDirectorComesInAtANewBrowserToo() {
        assertThat(new Browser(port)
                        .comingFrom(OFFICE)
                        .signIn("committee3", "ita-committee3")
                        .location())
                .isEqualTo("/");

        strangersTry("committee3", 40);

        assertThat(new Browser(port)
                        .comingFrom(OFFICE)
                        .signIn("committee3", "ita-committee3")
                        .location())
                .isEqualTo("/");
    }

    @Test
    void isRefusedWhoeverIsSignedInStaysSignedIn() {
        SignedIn person = SignedIn.as("committee2", port);

        strangersTry("committee2", 40);

        assertThat(person.open("/board").status()).isEqualTo(200);
    }

    private void strangersTry(String account, int times) {
        Browser stranger = new Browser(port);
        for (int i = 0; i < times; i++) {
            stranger.comingFrom("198.51.100." + i).signIn(account, "wrong" + i);
        }
    }
}
