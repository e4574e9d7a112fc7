package org.itacycle.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.itacycle.Message;
import org.itacycle.Messages;
import org.itacycle.cycle.MailDeliveryProcess;
import org.itacycle.people.Roles;
import org.itacycle.support.LoopbackMailServer.Mood;
import org.itacycle.support.Procedure;
import org.itacycle.support.WithMailServer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

class MailPageTest extends WithMailServer {

    private static final RequestPostProcessor ADMINISTRATOR =
            user("admin").authorities(new SimpleGrantedAuthority(Roles.ADMINISTRATOR));
    private static final RequestPostProcessor OFFICER =
            user("officer").authorities(new SimpleGrantedAuthority(Roles.OFFICER), new SimpleGrantedAuthority("staff"));

    private final MockMvc browser;
    private final Procedure procedure;
    private final ManagementService management;
    private final Outbox outbox;
    private final MailHealth health;
    private final OutboxHealthIndicator indicator;
    private final Messages messages;

    @Autowired
    MailPageTest(
            WebApplicationContext application,
            Procedure procedure,
            ManagementService management,
            Outbox outbox,
            MailHealth health,
            OutboxHealthIndicator indicator,
            Messages messages) {
        this.browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        this.procedure = procedure;
        this.management = management;
        this.outbox = outbox;
        this.health = health;
        this.indicator = indicator;
        this.messages = messages;
    }

    @BeforeEach
    void atNine() {
        procedure.at("2026-10-05T09:00");
    }

    @Test
    void theNewestMailComesFirstAndEachStateHasItsFilter() throws Exception {
        String older = outbox.enqueue(Mails.one());
        procedure.runJobs();
        procedure.at("2026-10-05T09:10");
        String newer = outbox.enqueue(Mails.one());

        Document all = page("/admin/mail");
        assertThat(all.select("tbody a"))
                .extracting(link -> link.attr("href"))
                .containsExactly("/admin/mail/" + newer, "/admin/mail/" + older);
        assertThat(all.select(".tabs a")).extracting(Element::text).contains("ทั้งหมด 2", "รอส่ง 1", "ส่งแล้ว 1");
        assertThat(all.text()).contains("5 ต.ค. 2569 09:10 น.", "head@agency.example");

        Document sent = page("/admin/mail?state=SENT");
        assertThat(sent.select("tbody a"))
                .extracting(link -> link.attr("href"))
                .containsExactly("/admin/mail/" + older);
    }

    @Test
    void aLongListIsTurnedPageByPage() throws Exception {
        Mails.queue(outbox, 51);

        assertThat(page("/admin/mail").select("tbody tr")).hasSize(50);
        assertThat(page("/admin/mail?state=QUEUED&page=2").select("tbody tr")).hasSize(1);
        assertThat(page("/admin/mail").select(".pages a"))
                .extracting(Element::text)
                .containsExactly("เก่ากว่า");
    }

    @Test
    void aRefusedMailIsShownAtOnceWithTheServersWordsAndTheNextAttempt() throws Exception {
        SERVER.is(Mood.REFUSES_RECIPIENTS);
        outbox.enqueue(Mails.one());
        fail(1);

        String shown = page("/admin/mail").text();

        assertThat(shown).contains("ถูกปฏิเสธ จะส่งใหม่", "550 5.1.1 no such person", "ส่งใหม่ 5 ต.ค. 2569 09:01 น.");
        assertThat(warnings()).singleElement().asString().contains("ปฏิเสธ 1 ฉบับ");
        assertThat(indicator.health().getStatus()).isEqualTo(OutboxHealthIndicator.WARNING);
    }

    @Test
    void anAdministratorSendsAFailedMailAgain() throws Exception {
        SERVER.is(Mood.REFUSES_RECIPIENTS);
        String id = outbox.enqueue(Mails.one());
        fail(MailDeliveryProcess.ATTEMPTS);
        assertThat(warnings()).singleElement().asString().contains("ส่งไม่สำเร็จ 1 ฉบับ");
        assertThat(page("/admin/mail?state=FAILED").select("tbody tr")).hasSize(1);
        SERVER.is(Mood.TAKES_ALL);

        browser.perform(post("/admin/mail/" + id + "/again").with(ADMINISTRATOR).with(csrf()))
                .andExpect(status().isFound());
        procedure.runJobs();

        assertThat(outbox.status(id).orElseThrow().sent()).isTrue();
        assertThat(health.warnings()).isEmpty();
        assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
        assertThat(page("/admin/mail/" + id).select("main form")).isEmpty();
    }

    @Test
    void aLostServerIsAWarningUntilItAnswers() throws Exception {
        SERVER.close();
        outbox.enqueue(Mails.one());
        procedure.runJobs();

        assertThat(warnings()).singleElement().asString().contains("ตั้งแต่ 5 ต.ค. 2569 09:00 น.");
        assertThat(page("/admin/mail").select("[role=alert]")).hasSize(1);

        SERVER.open();
        procedure.passTo("2026-10-05T09:01");
        assertThat(health.warnings()).isEmpty();
    }

    @Test
    void aMailIsShownAsItWillBeSentAndNothingInItRuns() throws Exception {
        String html = "<p>เรียน</p><script>alert(1)</script><img src=x onerror=alert(1)>";
        String id = outbox.enqueue(new MailMessage(
                "test/" + UUID.randomUUID(),
                "head@agency.example",
                "<b>เรื่อง</b> ${7*7}",
                "บรรทัดแรก\n<i>",
                html,
                List.of()));

        var answer = browser.perform(get("/admin/mail/" + id).with(ADMINISTRATOR))
                .andReturn()
                .getResponse();
        Document page = Jsoup.parse(answer.getContentAsString());

        assertThat(page.selectFirst("h1").text()).isEqualTo("<b>เรื่อง</b> ${7*7}");
        assertThat(page.selectFirst("pre").wholeText()).isEqualTo("บรรทัดแรก\n<i>");
        assertThat(page.selectFirst("iframe").attr("srcdoc")).isEqualTo(html);
        assertThat(page.selectFirst("iframe").hasAttr("sandbox")).isTrue();
        assertThat(page.selectFirst("iframe").attr("sandbox")).isEmpty();
        assertThat(page.select("script, img")).isEmpty();
        assertThat(answer.getHeader("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(page.text()).contains(outbox.status(id).orElseThrow().messageId());
    }

    @Test
    void theFileOfAMailIsWhatTheServerGets() throws Exception {
        String id = outbox.enqueue(Mails.one());

        String file = browser.perform(get("/admin/mail/" + id + "/message.eml").with(ADMINISTRATOR))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(file)
                .contains("Message-ID: " + outbox.status(id).orElseThrow().messageId());
    }

    @Test
    void anAddressThatIsNoneIsExplainedInsteadOfShown() throws Exception {
        String id = outbox.enqueue(
                new MailMessage("test/" + UUID.randomUUID(), "nobody", "เรื่อง", "text", "<p>text</p>", List.of()));

        browser.perform(get("/admin/mail/" + id).with(ADMINISTRATOR)).andExpect(status().isOk());
        browser.perform(get("/admin/mail/" + id + "/message.eml").with(ADMINISTRATOR))
                .andExpect(status().isUnprocessableEntity());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/mail", "/admin/mail/x", "/admin/mail/x/message.eml"})
    void onlyAdministratorsReadMails(String path) throws Exception {
        browser.perform(get(path).with(OFFICER)).andExpect(status().isForbidden());
        browser.perform(get(path)).andExpect(status().isFound());
    }

    @Test
    void sendingAgainNeedsAnAdministratorAndTheTokenOfThePage() throws Exception {
        String id = outbox.enqueue(Mails.one());

        browser.perform(post("/admin/mail/" + id + "/again").with(OFFICER).with(csrf()))
                .andExpect(status().isForbidden());
        browser.perform(post("/admin/mail/" + id + "/again").with(ADMINISTRATOR))
                .andExpect(status().isForbidden());
    }

    @Test
    void aMailThatIsNotThereIsNotFound() throws Exception {
        browser.perform(get("/admin/mail/none").with(ADMINISTRATOR)).andExpect(status().isNotFound());
        browser.perform(post("/admin/mail/none/again").with(ADMINISTRATOR).with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void healthIsForAdministratorsAndTheMachineItselfAndSaysOneWord() throws Exception {
        assertThat(answer(get("/actuator/health").with(ADMINISTRATOR).with(from("10.1.2.3"))))
                .matches("\\{\"status\":\"[A-Z_]+\"}");
        assertThat(answer(get("/actuator/health").with(from("127.0.0.1")))).matches("\\{\"status\":\"[A-Z_]+\"}");
        browser.perform(get("/actuator/health").with(OFFICER).with(from("10.1.2.3")))
                .andExpect(status().isForbidden());
        browser.perform(get("/actuator/health").with(from("10.1.2.3"))).andExpect(status().isFound());
        browser.perform(get("/actuator/health").with(from("127.0.0.1")).header("X-Forwarded-For", "127.0.0.1"))
                .andExpect(status().isFound());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/env",
                "/actuator/beans",
                "/actuator/heapdump",
                "/actuator/shutdown",
                "/actuator/health/outbox",
                "/actuator/metrics"
            })
    void everythingElseOfTheActuatorIsClosed(String path) throws Exception {
        browser.perform(get(path).with(ADMINISTRATOR).with(from("127.0.0.1"))).andExpect(status().isForbidden());
    }

    private String answer(RequestBuilder request) throws Exception {
        return browser.perform(request).andReturn().getResponse().getContentAsString();
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            request.setLocalAddr(address);
            return request;
        };
    }

    private Document page(String path) throws Exception {
        MockHttpServletRequestBuilder request = get(path).with(ADMINISTRATOR);
        return Jsoup.parse(browser.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private List<String> warnings() {
        return health.warnings().stream()
                .map((Message warning) -> messages.text(warning))
                .toList();
    }

    private void fail(int times) {
        for (int attempt = 1; attempt <= times; attempt++) {
            String job = management
                    .createJobQuery()
                    .processDefinitionKey(MailDeliveryProcess.KEY)
                    .singleResult()
                    .getId();
            assertThatThrownBy(() -> management.executeJob(job)).isInstanceOf(RuntimeException.class);
        }
    }
}
