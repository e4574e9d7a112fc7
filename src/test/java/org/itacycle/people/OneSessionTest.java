package org.itacycle.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.itacycle.cycle.WorkItem;
import org.itacycle.document.DocumentKind;
import org.itacycle.support.Answer;
import org.itacycle.support.Browser;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.itacycle.support.Refused;
import org.itacycle.support.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ItaTest
class OneSessionTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String TASKS = SignedIn.ENGINE + "/task?maxResults=50";
    private static final String TASKLIST_SIGNS_OUT = "/camunda/api/admin/auth/user/default/logout";

    private final Procedure procedure;
    private final int port;

    private WorkItem order;
    private String file;

    @Autowired
    OneSessionTest(Procedure procedure, @LocalServerPort int port) {
        this.procedure = procedure;
        this.port = port;
    }

    @BeforeEach
    void theOrderIsBeingDrafted() {
        procedure.openOnTime(2570);
        order = procedure.waiting("Step01_DraftOrder");
        file = procedure.attach(order, DocumentKind.ORDER, Procedure.OFFICER);
    }

    @Test
    void oneSignInOpensTasklistFormsAndFiles() {
        assertEverythingIsOpenTo(officer());
    }

    @Test
    void signingOutInTasklistEndsItEverywhere() {
        SignedIn officer = officer();

        assertThat(officer.post(TASKLIST_SIGNS_OUT, Map.of()).status()).isEqualTo(204);

        assertEverythingIsShutTo(officer);
    }

    @Test
    void signingOutOnThePageEndsItEverywhere() {
        SignedIn officer = officer();

        assertThat(officer.post("/logout", Map.of()).location()).isEqualTo("/login?signedOut");

        assertEverythingIsShutTo(officer);
    }

    @Test
    void anotherSiteCannotSignAPersonOut() {
        SignedIn officer = officer();

        assertThat(officer.sendBare("POST", TASKLIST_SIGNS_OUT, "{}").status()).isEqualTo(403);
        assertThat(officer.sendBare("POST", "/logout", "").status()).isEqualTo(403);

        assertEverythingIsOpenTo(officer);
    }

    @Test
    void theTwoTokensLiveSideBySide() {
        SignedIn officer = officer();

        assertThat(officer.cookiePath("XSRF-TOKEN")).isEqualTo("/camunda");
        assertThat(officer.cookiePath("ITA-XSRF")).isEqualTo("/");
        assertThat(saveDraft(officer).status()).isEqualTo(200);
        assertThat(officer.post(TASKS, Map.of()).status()).isEqualTo(200);
        assertThat(officer.put(
                                "/api/tasks/" + order.taskId() + "/draft",
                                Map.of("revision", 1, "values", Map.of("orderTitle", "คำสั่งที่แก้แล้ว")))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aCallToTheEngineWithoutItsTokenIsRefusedAndTheSessionSurvives() {
        SignedIn officer = officer();

        Refused.inThai(officer.sendBare("POST", TASKS, "{}"), 403);

        assertEverythingIsOpenTo(officer);
        assertThat(saveDraft(officer).status()).isEqualTo(200);
        assertThat(officer.post(TASKS, Map.of()).status()).isEqualTo(200);
    }

    @Test
    void aDraftWithoutItsTokenIsRefusedAndTheSessionSurvives() {
        SignedIn officer = officer();

        Refused.inThai(
                officer.sendBare("PUT", "/api/tasks/" + order.taskId() + "/draft", "{\"revision\":0,\"values\":{}}"),
                403);

        assertEverythingIsOpenTo(officer);
        assertThat(saveDraft(officer).status()).isEqualTo(200);
    }

    @Test
    void signingInGivesTheSessionANewName() {
        Browser browser = new Browser(port);
        browser.get("/login");
        String before = browser.cookie("JSESSIONID").orElse("none");

        browser.signIn("officer", "ita-officer");

        assertThat(browser.cookie("JSESSIONID").orElseThrow()).isNotEqualTo(before);
    }

    @Test
    void whoeverTypesTheWrongPasswordStaysOutside() {
        Browser browser = new Browser(port);

        assertThat(browser.signIn("head", "wrong").location()).isEqualTo("/login?error");

        assertThat(browser.get("/login?error").body()).contains("ชื่อบัญชีหรือรหัสผ่านไม่ถูกต้อง");
        assertEverythingIsShutTo(browser);
    }

    @Test
    void theAddressOfATaskSurvivesTheSignIn() {
        Browser browser = new Browser(port);

        assertThat(browser.open("/task/" + order.taskId()).location()).isEqualTo("/login");
        String afterwards = browser.signIn("officer", "ita-officer").location();

        assertThat(afterwards).startsWith("/task/" + order.taskId());
        assertThat(browser.open(afterwards).location()).isEqualTo(TASKLIST + "#/?task=" + order.taskId());
    }

    private Answer saveDraft(SignedIn person) {
        return person.put(
                "/api/tasks/" + order.taskId() + "/draft",
                Map.of("revision", 0, "values", Map.of("orderTitle", "คำสั่ง")));
    }

    private SignedIn officer() {
        return SignedIn.as("officer", port);
    }

    private void assertEverythingIsOpenTo(Browser browser) {
        for (String address : List.of(TASKLIST, TASKS, "/api/tasks/" + order.taskId() + "/form", "/files/" + file)) {
            Answer answer = browser.get(address);
            assertThat(answer.status())
                    .as("%s answers %s", address, answer.body())
                    .isEqualTo(200);
        }
    }

    private void assertEverythingIsShutTo(Browser browser) {
        assertThat(browser.get(TASKLIST).location()).isEqualTo("/login");
        assertThat(browser.get("/files/" + file).location()).isEqualTo("/login");
        Refused.inThai(browser.get(TASKS), 401);
        Refused.inThai(browser.get("/api/tasks/" + order.taskId() + "/form"), 401);
    }
}
