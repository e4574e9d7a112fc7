package org.itacycle.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ItaTest
class NoticeChoiceTest {

    /** As a browser sends it. The test kit's own way would exchange the token store for all tests of the application. */
    private static final String TOKEN = "0f8fad5b-d9cb-469f-a165-70867728950e";

    private final MockMvc web;
    private final Procedure procedure;
    private final JdbcClient database;

    @Autowired
    NoticeChoiceTest(WebApplicationContext application, Procedure procedure, JdbcClient database) {
        this.web = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        this.procedure = procedure;
        this.database = database;
    }

    @Test
    void thePageShowsTheAgencysSettingUntilThePersonChooses() throws Exception {
        assertThat(chosen()).isEqualTo("DIGEST");

        choose("SINGLE").andExpect(redirectedUrl("/me/notices?saved"));
        assertThat(chosen()).isEqualTo("SINGLE");

        choose("DIGEST");
        assertThat(chosen()).isEqualTo("DIGEST");
    }

    @Test
    void aChoiceThatIsNoneIsRefusedAndAStrangerIsSentToTheSignIn() throws Exception {
        choose("NEVER").andExpect(status().isBadRequest());
        web.perform(get("/me/notices")).andExpect(redirectedUrl("/login"));
        web.perform(post("/me/notices").param("mode", "SINGLE").with(user("officer")))
                .andExpect(status().isForbidden());
    }

    @Test
    void whoWantsSingleMailsGetsOneForEachMatterAndTheOthersADigest() throws Exception {
        choose("SINGLE");
        theHalfYearReportWaitsForTheCommitteeInMarch();

        assertThat(mails("reminder/%/officer")).hasSizeGreaterThan(2);
        assertThat(mails("digest/%/officer")).isEmpty();
        assertThat(mails("digest/%/committee1")).hasSizeGreaterThan(2);
        assertThat(mails("reminder/%/committee1")).isEmpty();
    }

    private void theHalfYearReportWaitsForTheCommitteeInMarch() {
        procedure.at("2023-03-20T08:30");
        procedure.withNotices();
        procedure.open("2566");
        procedure.throughStep6();
        procedure.passTo("2023-04-03T12:00");
    }

    private ResultActions choose(String mode) throws Exception {
        return web.perform(post("/me/notices")
                .param("mode", mode)
                .with(user("officer"))
                .cookie(new Cookie("ITA-XSRF", TOKEN))
                .header("X-ITA-XSRF", TOKEN));
    }

    private String chosen() throws Exception {
        byte[] page = web.perform(get("/me/notices").with(user("officer")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        Document read = Jsoup.parse(new String(page, StandardCharsets.UTF_8));
        assertThat(read.text()).contains("officer@agency.example", "แยกจดหมายเรื่องละหนึ่งฉบับ");
        return read.select("input[checked]").attr("value");
    }

    private List<String> mails(String keyPattern) {
        return database.sql("select mail_key from ita_mail where mail_key like ?")
                .param(keyPattern)
                .query(String.class)
                .list();
    }
}
