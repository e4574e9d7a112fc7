package org.itacycle.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.itacycle.support.Answer;
import org.itacycle.support.Browser;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.itacycle.support.Refused;
import org.itacycle.support.SignedIn;
import org.itacycle.support.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ItaTest
class AccessTest {

    private static final String NEW_ADMINISTRATOR =
            "{\"profile\":{\"id\":\"intruder\",\"firstName\":\"a\",\"lastName\":\"b\"},"
                    + "\"credentials\":{\"password\":\"intruder\"}}";

    private final Procedure procedure;
    private final JdbcClient database;
    private final int port;

    @Autowired
    AccessTest(Procedure procedure, JdbcClient database, @LocalServerPort int port) {
        this.procedure = procedure;
        this.database = database;
        this.port = port;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/task/some-task",
                "/files/some-file",
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/app/welcome/default/",
                "/camunda/lib/deps.js",
                "/camunda/app/tasklist/scripts/config.js",
                "/anything"
            })
    void whoeverIsNotSignedInIsSentToTheSignInPage(String page) {
        assertThat(new Browser(port).open(page).location()).isEqualTo("/login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/tasks/some-task/form",
                "/api/start/annual-cycle/form",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/default/user",
                "/camunda/api/engine/engine",
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/admin/plugin/adminPlugins/static/app/plugin.js",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
                "/camunda/api/tasklist/plugin/tasklistPlugins/static/app/plugin.js"
            })
    void callsOfWhoeverIsNotSignedInAreRefused(String call) {
        Refused.inThai(new Browser(port).get(call), 401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/public", "/style/pages.css", "/style/public.css"})
    void theSignInPageAndThePublicPageAreOpenToAll(String page) {
        assertThat(new Browser(port).open(page).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task",
                "/engine-rest/user",
                "/h2-console",
                "/h2-console/",
                "/actuator",
                "/actuator/env",
                "/v3/api-docs",
                "/camunda",
                "/camunda/",
                "/camunda/app/",
                "/camunda/app/unknown/default/",
                "/camunda/api/unknown",
                "/forms/Step01_DraftOrder.html",
                "/bpmn/annual-cycle.bpmn",
                "/application.yaml",
                "/.git/config",
                "/webjars/camunda/app/tasklist/index.html"
            })
    void whatIsNotNamedIsClosedEvenToTheAdministrator(String address) {
        Refused.inThai(administrator().get(address), 403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda/api/admin/setup/default/user/create?x=1",
                "/camunda/api/admin/setup//default/user/create",
                "/camunda/api/admin/%73etup/default/user/create",
                "/camunda/api/admin/%2573etup/default/user/create",
                "/camunda/api/admin/SETUP/default/user/create",
                "/camunda/api/Admin/setup/default/user/create",
                "/camunda/api/admin/setup;x=1/default/user/create",
                "/camunda/api/admin/./setup/default/user/create",
                "/camunda/api/admin/x/../setup/default/user/create",
                "/camunda/api//admin/setup/default/user/create",
                "/camunda/app/../api/admin/setup/default/user/create"
            })
    void nobodyMakesAnAdministratorThroughTheSetup(String address) {
        Snapshot before = Snapshot.of(database);

        assertNotDone(new Browser(port).sendBare("POST", address, NEW_ADMINISTRATOR));
        assertNotDone(officer().send("POST", address, NEW_ADMINISTRATOR));
        assertNotDone(administrator().send("POST", address, NEW_ADMINISTRATOR));

        before.isUnchanged();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/app/admin/default/setup/", "/camunda/app/admin/default/setup"})
    void theSetupPageIsClosed(String page) {
        assertThat(new Browser(port).open(page).location()).isEqualTo("/login");
        assertClosedPage(officer().open(page));
        assertClosedPage(administrator().open(page));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "/camunda/api/admin/auth/user/default/login/cockpit",
                "/camunda/api/admin/auth/user/default/login/tasklist/"
            })
    void theEnginesOwnSignInIsClosed(String address) {
        assertThat(new Browser(port)
                        .sendBare("POST", address, "username=officer&password=ita-officer")
                        .status())
                .isEqualTo(401);
        Refused.inThai(officer().send("POST", address, "username=director&password=ita-director"), 403);
        Refused.inThai(administrator().send("POST", address, "username=director&password=ita-director"), 403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/app/welcome/default/",
                "/camunda/app/cockpit",
                "/camunda/app/cockpit/scripts/config.js"
            })
    void anOfficerIsShownNeitherCockpitNorAdminNorWelcome(String page) {
        assertClosedPage(officer().open(page));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
                "/camunda/api/admin/auth/user",
                "/camunda/api/welcome/plugin/welcomePlugins/static/app/plugin.js"
            })
    void anOfficerCannotCallCockpitAdminOrWelcome(String call) {
        Refused.inThai(officer().get(call), 403);
    }

    @Test
    void theAdministratorGetsCockpitAndAdmin() {
        SignedIn administrator = administrator();

        assertThat(administrator.open("/").location()).isEqualTo("/camunda/app/cockpit/default/");
        assertThat(administrator.open("/camunda/app/cockpit/default/").status()).isEqualTo(200);
        assertThat(administrator.open("/camunda/app/admin/default/").status()).isEqualTo(200);
        assertThat(administrator
                        .get("/camunda/api/cockpit/plugin/base/default/process-definition/statistics?maxResults=50")
                        .status())
                .isEqualTo(200);
        assertThat(administrator
                        .post(SignedIn.ENGINE + "/process-instance/count", Map.of())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theOfficerGetsTasklistWithAllItNeeds() {
        SignedIn officer = officer();

        assertThat(officer.open("/").location()).isEqualTo("/camunda/app/tasklist/default/");
        for (String address : new String[] {
            "/camunda/app/tasklist/default/",
            "/camunda/lib/deps.js",
            "/camunda/app/tasklist/scripts/config.js",
            "/camunda/app/tasklist/scripts/ita-form.js",
            "/camunda/app/tasklist/locales/th.json",
            "/camunda/app/tasklist/styles/user-styles.css",
            "/camunda/api/admin/auth/user/default",
            SignedIn.ENGINE + "/filter?maxResults=10",
            SignedIn.ENGINE + "/process-definition?startableInTasklist=true&latest=true&maxResults=15"
        }) {
            assertThat(officer.get(address).status()).as(address).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /deployment/create",
        "POST, /deployment/some-deployment/redeploy",
        "POST, /filter/create",
        "POST, /authorization/create",
        "POST, /user/create",
        "POST, /group/create",
        "PUT, /group/camunda-admin/members/officer",
        "PUT, /user/director/credentials",
        "POST, /tenant/create",
        "POST, /task/create",
        "POST, /message",
        "POST, /signal",
        "POST, /condition",
        "POST, /migration/execute",
        "POST, /migration/executeAsync",
        "POST, /modification/execute",
        "POST, /modification/executeAsync",
        "POST, /process-instance/delete",
        "POST, /process-instance/variables-async",
        "POST, /history/process-instance/delete",
        "POST, /history/cleanup",
        "POST, /decision-definition/key/step-standard/evaluate",
        "POST, /external-task/fetchAndLock",
        "PUT, /process-definition/key/annual-cycle/suspended",
        "DELETE, /process-definition/key/annual-cycle",
        "PUT, /job/some-job/retries",
        "POST, /job/some-job/execute",
        "PUT, /job/some-job/suspended"
    })
    void anOfficerChangesNothingButTasks(String method, String call) {
        procedure.openOnTime(2570);
        Snapshot before = Snapshot.of(database);

        Refused.inThai(officer().send(method, SignedIn.ENGINE + call, "{}"), 403);

        before.isUnchanged();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /deployment/create",
        "POST, /filter/create",
        "POST, /message",
        "POST, /signal",
        "POST, /migration/execute",
        "POST, /modification/executeAsync",
        "POST, /process-instance/delete",
        "POST, /process-instance/variables-async",
        "DELETE, /process-definition/key/annual-cycle"
    })
    void theAdministratorNeitherDeploysNorPassesByTheForms(String method, String call) {
        procedure.openOnTime(2570);
        Snapshot before = Snapshot.of(database);

        Refused.inThai(administrator().send(method, SignedIn.ENGINE + call, "{}"), 403);

        before.isUnchanged();
    }

    @Test
    void anOfficerSeesTheNamesOfHisColleaguesButNeitherSecretsNorRights() {
        SignedIn officer = officer();

        assertThat(officer.get(SignedIn.ENGINE + "/user?maxResults=100").json())
                .isNotEmpty()
                .allSatisfy(account -> assertThat(account.fieldNames())
                        .toIterable()
                        .containsExactlyInAnyOrder("id", "firstName", "lastName", "email"));
        Refused.inThai(officer.get(SignedIn.ENGINE + "/authorization?maxResults=100"), 403);
    }

    /** Refused, or sent to the sign-in page. */
    private static void assertNotDone(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(302, 499);
    }

    private static void assertClosedPage(Answer answer) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("ท่านไม่มีสิทธิ").doesNotContain("Whitelabel");
    }

    private SignedIn officer() {
        return SignedIn.as("officer", port);
    }

    private SignedIn administrator() {
        return SignedIn.as("admin", port);
    }
}
