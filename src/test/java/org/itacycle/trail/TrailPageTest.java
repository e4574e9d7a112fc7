package org.itacycle.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.itacycle.support.Answer;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.itacycle.support.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ItaTest
class TrailPageTest {

    private static final String HASH = "c0ffee" + "0".repeat(58);

    @Autowired
    private Trail trail;

    @Autowired
    private Procedure procedure;

    @LocalServerPort
    private int port;

    @BeforeEach
    void somethingIsDone() {
        procedure.at("2018-03-31T09:00");
        trail.addAlone(Deed.of("officer", Action.FORM_COMPLETED, "2561/1/-/1/Step01_DraftOrder"));
        procedure.at("2018-04-02T09:00");
        trail.addAlone(Deed.of("deputy", Action.SIGNED, "2561/2/-/1/version")
                .onBehalfOf("director")
                .because("<script>alert(1)</script>")
                .about(HASH));
    }

    @Test
    void anAuditorReadsWhoDidWhatInWhosePlaceAndWhy() {
        Answer page = auditor().get("/trail?year=2561");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("ลงนาม", "2 เม.ย. 2561", "deputy", "แทน director", "ปีงบประมาณ 2561 ขั้นที่ 2", HASH)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void theListIsCutByStepAccountAndDay() {
        assertThat(auditor().get("/trail?year=2561&step=2").body())
                .contains(HASH)
                .doesNotContain("Step01_DraftOrder");
        assertThat(auditor().get("/trail?account=director&from=2018-04-02").body())
                .contains(HASH);
        assertThat(auditor()
                        .get("/trail?from=" + encoded("๓๑/๓/๒๕๖๑") + "&to=31/3/2561")
                        .body())
                .contains("Step01_DraftOrder")
                .doesNotContain(HASH);
        assertThat(auditor().get("/trail?account=nobody").body()).contains("ไม่มีรายการ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"year=abcd", "step=14", "step=2%27", "from=31/2/2561", "to=tomorrow"})
    void whatIsNoFilterIsSaid(String query) {
        Answer page = auditor().get("/trail?" + query);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("role=\"alert\"");
    }

    @Test
    void theWholeListIsTakenAwayAsCsvAndThatIsRecorded() {
        Answer csv = auditor().get("/trail/trail.csv?year=2561");

        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.header("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(csv.header("Content-Disposition").orElse(""))
                .startsWith("attachment")
                .contains("trail.csv");
        assertThat(csv.body()).startsWith("\uFEFF\"ลำดับ\"").contains("\"deputy\",\"director\",\"ลงนาม\"", HASH);
        assertThat(auditor().get("/trail").body()).contains("ส่งออกบันทึกการกระทำ", "trail/2561");
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer", "director", "head", "admin", "personnel"})
    void nobodyElseReadsIt(String account) {
        SignedIn person = SignedIn.as(account, port);

        assertThat(person.get("/trail").status()).isEqualTo(403);
        assertThat(person.get("/trail/trail.csv").status()).isEqualTo(403);
    }

    private SignedIn auditor() {
        return SignedIn.as("auditor", port);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
