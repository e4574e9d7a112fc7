package org.itacycle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.itacycle.support.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** The pages of Cockpit and Admin find open all that they ask for: no call of theirs is refused or fails. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@DirtiesContext
@Tag("own-jvm")
class WebAppsBrowserTest {

    private static final String COCKPIT = "/camunda/app/cockpit/default/#";
    private static final String ADMIN = "/camunda/app/admin/default/#";

    /** Asked for and not there: the rules for passwords are the product's own. */
    private static final Set<String> NOT_THERE =
            Set.of("/favicon.ico", "/camunda/api/engine/engine/default/identity/password-policy");

    @RegisterExtension
    static final WithChromium CHROMIUM = new WithChromium();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    @Test
    void noCallOfTheAdministratorsPagesIsRefused() {
        Visitor administrator = Visitor.at(CHROMIUM.browser(), "http://localhost:" + port, "admin")
                .signsIn();
        Set<String> failed = new ConcurrentSkipListSet<>();
        administrator.page().onResponse(response -> note(response, failed));

        pages().forEach(page -> open(administrator, page));

        assertThat(failed).isEmpty();
    }

    private List<String> pages() {
        String instance = one("select max(id_) from act_ru_execution where parent_id_ is null");
        String definition = one("select max(proc_def_id_) from act_ru_execution where id_ = '" + instance + "'");
        String deployment = one("select max(id_) from act_re_deployment");
        String decision = one("select max(id_) from act_re_decision_def");
        return List.of(
                COCKPIT + "/dashboard",
                COCKPIT + "/processes",
                COCKPIT + "/process-definition/" + definition + "/runtime",
                COCKPIT + "/process-definition/" + definition + "/runtime?tab=incidents",
                COCKPIT + "/process-definition/" + definition + "/runtime?tab=call-process-definitions-table",
                COCKPIT + "/process-definition/" + definition + "/runtime?tab=jobs",
                COCKPIT + "/process-instance/" + instance + "/runtime",
                COCKPIT + "/process-instance/" + instance + "/runtime?tab=incidents",
                COCKPIT + "/process-instance/" + instance + "/runtime?tab=called-process-instances-table",
                COCKPIT + "/process-instance/" + instance + "/runtime?tab=user-tasks-tab",
                COCKPIT + "/process-instance/" + instance + "/runtime?tab=jobs",
                COCKPIT + "/process-instance/" + instance + "/runtime?tab=external-tasks",
                COCKPIT + "/decisions",
                COCKPIT + "/decision-definition/" + decision,
                COCKPIT + "/tasks",
                COCKPIT + "/repository/?deployment=" + deployment,
                COCKPIT + "/batch",
                ADMIN + "/",
                ADMIN + "/users",
                ADMIN + "/users/officer?tab=profile",
                ADMIN + "/users/officer?tab=account",
                ADMIN + "/users/officer?tab=groups",
                ADMIN + "/groups",
                ADMIN + "/groups/officer?tab=group",
                ADMIN + "/groups/officer?tab=users",
                ADMIN + "/tenants",
                ADMIN + "/authorization?resource=0",
                ADMIN + "/authorization?resource=5",
                ADMIN + "/system?section=system-settings-general",
                ADMIN + "/system?section=system-settings-diagnostics",
                ADMIN + "/system?section=system-settings-metrics");
    }

    private static void open(Visitor administrator, String page) {
        administrator.goesTo("/favicon.ico");
        administrator.goesTo(page);
        administrator
                .page()
                .waitForLoadState(LoadState.NETWORKIDLE, new Page.WaitForLoadStateOptions().setTimeout(60_000));
    }

    private static void note(Response response, Set<String> failed) {
        String path = response.url().replaceFirst("^http://[^/]+", "").replaceFirst("\\?.*", "");
        if (response.status() >= 400 && !NOT_THERE.contains(path)) {
            failed.add(response.status() + " " + response.request().method() + " "
                    + path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID"));
        }
    }

    private String one(String query) {
        return database.sql(query).query(String.class).single();
    }
}
