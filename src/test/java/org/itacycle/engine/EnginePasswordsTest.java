package org.itacycle.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.itacycle.people.PasswordCheck;
import org.itacycle.support.Answer;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Refused;
import org.itacycle.support.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ItaTest
class EnginePasswordsTest {

    private static final String PERSON = "newcomer";
    private static final String PASSWORD = "mango river clock";

    private final PasswordCheck passwords;
    private final IdentityService identity;
    private final ProcessEngineConfigurationImpl engine;
    private final JdbcClient database;
    private final int port;

    @Autowired
    EnginePasswordsTest(
            PasswordCheck passwords,
            IdentityService identity,
            ProcessEngine engine,
            JdbcClient database,
            @LocalServerPort int port) {
        this.passwords = passwords;
        this.identity = identity;
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.database = database;
        this.port = port;
    }

    @BeforeEach
    void somebodyJoins() {
        save(PASSWORD);
        identity.createMembership(PERSON, "staff");
    }

    @AfterEach
    void andLeaves() {
        engine.setEnablePasswordPolicy(false);
        identity.deleteUser(PERSON);
    }

    @Test
    void theRightPasswordBringsTheGroups() {
        assertThat(passwords.groupsIfRight(PERSON, PASSWORD)).contains(List.of("staff"));
        assertThat(passwords.groupsIfRight(PERSON, "mango river")).isEmpty();
        assertThat(passwords.groupsIfRight("stranger", PASSWORD)).isEmpty();
        assertThat(passwords.groupsIfRight("", "")).isEmpty();
    }

    @Test
    void anAccountWithoutPasswordIsOpenToNoPassword() {
        database.sql("update act_id_user set pwd_ = null, salt_ = null where id_ = ?")
                .param(PERSON)
                .update();

        assertThat(passwords.groupsIfRight(PERSON, "")).isEmpty();
        assertThat(passwords.groupsIfRight(PERSON, "null")).isEmpty();
    }

    @Test
    void aHashOfTheEnginesOwnIsReadOnceAndMadeAnew() {
        String old = new PasswordManager(new Sha512HashDigest(), List.of()).encrypt(PASSWORD + "salt");
        database.sql("update act_id_user set pwd_ = ?, salt_ = 'salt' where id_ = ?")
                .params(old, PERSON)
                .update();
        assertThat(passwords.groupsIfRight(PERSON, "wrong")).isEmpty();
        assertThat(hash()).isEqualTo(old);

        assertThat(passwords.groupsIfRight(PERSON, PASSWORD)).isPresent();
        assertThat(hash()).startsWith("{BCRYPT-SHA-256}");
        assertThat(passwords.groupsIfRight(PERSON, PASSWORD)).isPresent();
    }

    @Test
    void wrongTriesLockNobodyOut() {
        for (int i = 0; i < 12; i++) {
            assertThat(passwords.groupsIfRight(PERSON, "wrong")).isEmpty();
        }

        assertThat(passwords.groupsIfRight(PERSON, PASSWORD)).isPresent();
    }

    @Test
    void whereTheRulesHoldTheEngineTakesNoGuessablePassword() {
        engine.setEnablePasswordPolicy(true);

        assertThatThrownBy(() -> save("password1234")).hasMessageContaining("password.not-accepted");
        assertThatThrownBy(() -> save("newcomer-2569")).hasMessageContaining("password.not-accepted");
        assertThatThrownBy(() -> save("mango")).hasMessageContaining("password.not-accepted");
        save("another river clock");
        assertThat(passwords.groupsIfRight(PERSON, "another river clock")).isPresent();
    }

    @Test
    void theAdministratorIsToldInThaiThatAPasswordIsNotAccepted() {
        SignedIn admin = SignedIn.as("admin", port);
        engine.setEnablePasswordPolicy(true);

        Refused.inThai(change(admin, "password1234"), 422);
        assertThat(change(admin, "another river clock").status()).isEqualTo(204);
        assertThat(passwords.groupsIfRight(PERSON, "another river clock")).isPresent();
    }

    private static Answer change(SignedIn admin, String password) {
        return admin.put(
                SignedIn.ENGINE + "/user/" + PERSON + "/credentials",
                Map.of("password", password, "authenticatedUserPassword", "ita-admin"));
    }

    private void save(String password) {
        User present = identity.createUserQuery().userId(PERSON).singleResult();
        User user = present == null ? identity.newUser(PERSON) : present;
        user.setFirstName("ผู้มาใหม่");
        user.setLastName("");
        user.setPassword(password);
        identity.saveUser(user);
    }

    private String hash() {
        return database.sql("select pwd_ from act_id_user where id_ = ?")
                .param(PERSON)
                .query(String.class)
                .single();
    }
}
