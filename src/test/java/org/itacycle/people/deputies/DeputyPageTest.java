package org.itacycle.people.deputies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.itacycle.support.Answer;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.itacycle.support.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ItaTest
class DeputyPageTest {

    @Autowired
    private Procedure procedure;

    @Autowired
    private JdbcClient database;

    @LocalServerPort
    private int port;

    @BeforeEach
    void itIsTheFirstOfOctober() {
        procedure.at("2026-10-01T09:00");
    }

    @Test
    void theDirectorAppointsADeputyAndEverybodyReadsIt() {
        SignedIn director = SignedIn.as("director", port);

        assertThat(appoint(director, Map.of()).location()).isEqualTo("/deputies?appointed");

        Element row =
                page(SignedIn.as("officer", port)).select(".deputies .coming").first();
        assertThat(row.text())
                .contains(
                        "รองผู้อำนวยการ ปฏิบัติราชการแทน ผู้อำนวยการ",
                        "2 ต.ค. 2569 ถึง 9 ต.ค. 2569",
                        "คำสั่งที่ 5/2569",
                        "แต่งตั้งโดย ผู้อำนวยการ");
        assertThat(row.select("form")).isEmpty();
        procedure.at("2026-10-02T00:00");
        assertThat(page(director).select(".deputies .now")).hasSize(1);
        procedure.at("2026-10-10T00:00");
        assertThat(page(director).select(".deputies .over").text()).contains("สิ้นสุดแล้ว");
    }

    @Test
    void itIsEndedEarlyWithAReason() {
        SignedIn director = SignedIn.as("director", port);
        appoint(director, Map.of());
        String end = page(director).select(".deputies form").attr("action");

        Document refused = Jsoup.parse(
                director.postForm(end, form(director, Map.of("reason", " "))).body());
        assertThat(refused.select("[role=alert]").text()).isEqualTo("โปรดระบุเลขที่คำสั่งหรือเหตุผล");
        assertThat(director.postForm(end, form(director, Map.of("reason", "กลับมาแล้ว")))
                        .location())
                .isEqualTo("/deputies?ended");

        assertThat(page(director).select(".deputies .over").text())
                .contains("สิ้นสุดก่อนกำหนด", "ยุติโดย ผู้อำนวยการ", "กลับมาแล้ว");
    }

    @Test
    void whatCannotBeIsSaidAndWhatWasTypedStays() {
        SignedIn director = SignedIn.as("director", port);

        Answer answer = appoint(director, Map.of("untilDay", "31", "untilMonth", "9"));

        assertThat(answer.status()).isEqualTo(422);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("[role=alert]").text()).isEqualTo("ไม่มีวันที่ 31 เดือนกันยายน พ.ศ. 2569");
        assertThat(page.select("#deputy option[selected]").val()).isEqualTo("deputy");
        assertThat(page.select("input[name=roles][checked]").val()).isEqualTo("DIRECTOR");
        assertThat(page.select("input[name=reason]").last().val()).isEqualTo("คำสั่งที่ 5/2569");
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer", "committee1", "deputy", "auditor"})
    void whoMayNotAppointReadsOnly(String account) {
        SignedIn person = SignedIn.as(account, port);

        assertThat(page(person).select("main form")).isEmpty();
        assertThat(appoint(person, Map.of()).status()).isEqualTo(403);
        assertThat(count()).isZero();
    }

    @Test
    void whoActsAsDirectorDoesNotAppointAsDirector() {
        appoint(SignedIn.as("director", port), Map.of());
        procedure.at("2026-10-03T09:00");
        SignedIn deputy = SignedIn.as("deputy", port);

        assertThat(page(deputy).select("main form")).isEmpty();
        Answer answer = appoint(deputy, Map.of("deputy", "committee1", "fromDay", "4"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void withoutTheTokenOfThePageNothingIsAppointed() {
        SignedIn director = SignedIn.as("director", port);
        Map<String, String> fields = new HashMap<>(form(director, fields()));
        fields.remove("_csrf");

        assertThat(director.postForm("/deputies", fields).status()).isEqualTo(403);
        assertThat(count()).isZero();
    }

    @Test
    void whatIsTypedIsShownAsText() {
        SignedIn director = SignedIn.as("director", port);
        appoint(director, Map.of("reason", "<script>alert(1)</script> ${7*7} #{7*7} *{7*7} [[${7*7}]]"));

        Document page = page(director);

        assertThat(page.select("script")).isEmpty();
        assertThat(page.select(".deputies .reason").text())
                .contains("<script>alert(1)</script> ${7*7} #{7*7} *{7*7} [[${7*7}]]");
    }

    private Answer appoint(SignedIn person, Map<String, String> others) {
        Map<String, String> fields = new HashMap<>(fields());
        fields.putAll(others);
        return person.postForm("/deputies", form(person, fields));
    }

    private static Map<String, String> fields() {
        return Map.ofEntries(
                Map.entry("person", "director"),
                Map.entry("deputy", "deputy"),
                Map.entry("roles", "DIRECTOR"),
                Map.entry("right", "FOR"),
                Map.entry("fromDay", "2"),
                Map.entry("fromMonth", "10"),
                Map.entry("fromYear", "2569"),
                Map.entry("untilDay", "9"),
                Map.entry("untilMonth", "10"),
                Map.entry("untilYear", "2569"),
                Map.entry("reason", "คำสั่งที่ 5/2569"));
    }

    private static Map<String, String> form(SignedIn person, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("_csrf", page(person).select("input[name=_csrf]").first().val());
        return form;
    }

    private static Document page(SignedIn person) {
        Answer answer = person.open("/deputies");
        assertThat(answer.status()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private int count() {
        return database.sql("select count(*) from ita_deputy")
                .query(Integer.class)
                .single();
    }
}
