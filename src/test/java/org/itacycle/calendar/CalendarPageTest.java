package org.itacycle.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.itacycle.support.ItaTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ItaTest
@AutoConfigureMockMvc
@Import(CalendarPageTest.Moves.class)
class CalendarPageTest {

    private static final LocalDate DAY = LocalDate.of(2028, 2, 29);
    private static final RequestPostProcessor ADMIN =
            user("admin").authorities(new SimpleGrantedAuthority("camunda-admin"));
    private static final RequestPostProcessor OFFICER =
            user("officer").authorities(new SimpleGrantedAuthority("officer"));

    /** Says what a test wants to be moved. */
    @TestConfiguration
    static class Moves implements DeadlinePreview {
        private List<MovedDeadline> moves = List.of();
        private HolidayTable asked;

        @Override
        public List<MovedDeadline> whatMoves(HolidayTable proposed) {
            asked = proposed;
            return moves;
        }
    }

    @Autowired
    private MockMvc web;

    @Autowired
    private HolidayRegister register;

    @Autowired
    private Moves moves;

    @AfterEach
    void nothingMoves() {
        moves.moves = List.of();
    }

    @Test
    void everybodyWithAnAccountReadsTheYearAndOnlyAdministratorsChangeIt() throws Exception {
        Document officers = page(get("/calendar?year=2569").with(OFFICER), 200);
        assertThat(officers.select("h1").text()).isEqualTo("ปฏิทินวันทำการ พ.ศ. 2569");
        assertThat(officers.select(".months table")).hasSize(12);
        assertThat(officers.select(".months td.holiday")).hasSize(22);
        assertThat(officers.select("form[action^=/calendar]")).isEmpty();

        assertThat(send(post("/calendar/apply").with(OFFICER).with(csrf())).getStatus())
                .isEqualTo(403);
        assertThat(send(get("/calendar")).getRedirectedUrl()).endsWith("/login");
        assertThat(send(post("/calendar/apply").with(ADMIN)).getStatus()).isEqualTo(403);
    }

    @Test
    void aDayCountsOnlyAfterItsPreviewWasConfirmed() throws Exception {
        moves.moves = List.of(new MovedDeadline(
                new FiscalYear(2571),
                "12 รายงานผล",
                MovedDeadline.What.DUE,
                ThaiCalendar.at("2028-02-29T16:30"),
                ThaiCalendar.at("2028-02-28T16:30")));

        Document preview = page(typed("29", "2", "วันสถาปนา, หน่วยงาน"), 200);

        assertThat(register.current().version()).isEqualTo(1);
        assertThat(moves.asked.isHoliday(DAY)).isTrue();
        assertThat(preview.select(".holidays .added").text()).contains("29 ก.พ. 2571", "วันสถาปนา, หน่วยงาน");
        assertThat(preview.select(".moves tbody tr").text())
                .contains("12 รายงานผล", "ครบกำหนด", "29 ก.พ. 2571 16:30 น.", "28 ก.พ. 2571 16:30 น.", "เร็วขึ้น");

        assertThat(send(confirmed(preview)).getRedirectedUrl()).isEqualTo("/calendar?year=2571&saved=2");
        assertThat(register.current().on(DAY))
                .contains(new Holiday(DAY, Holiday.Kind.AGENCY, "วันสถาปนา, หน่วยงาน", "คำสั่ง"));
        Document saved = page(get("/calendar?year=2571").with(ADMIN), 200);
        assertThat(saved.select(".history li").first().text()).contains("ผู้ดูแลระบบ", "เพราะ", "วันสถาปนา, หน่วยงาน");
    }

    @Test
    void aDayThatDoesNotExistIsRefusedAndWhatWasTypedStays() throws Exception {
        Document refused = page(typed("31", "2", "วันสถาปนา"), 422);

        assertThat(refused.select(".note.error").text()).contains("31/2/2571");
        assertThat(refused.select("#new-name").val()).isEqualTo("วันสถาปนา");
        assertThat(register.current().version()).isEqualTo(1);
    }

    @Test
    void aDayIsWordedAnewAndRemoved() throws Exception {
        Holiday first = register.current().of(Year.of(2026)).get(0);
        Document preview = page(
                fields(post("/calendar/day"), "2569", "1")
                        .param("key", TypedHoliday.keyOf(first))
                        .param("day", "1")
                        .param("month", "1")
                        .param("kind", "ANNUAL")
                        .param("name", "วันปีใหม่")
                        .param("source", "มติ"),
                200);
        send(confirmed(preview));
        assertThat(register.current().on(first.date()))
                .contains(new Holiday(first.date(), Holiday.Kind.ANNUAL, "วันปีใหม่", "มติ"));

        Document removal =
                page(fields(post("/calendar/day/remove"), "2569", "2").param("key", first.date() + " วันปีใหม่"), 200);
        assertThat(removal.select(".holidays .removed").text()).contains("วันปีใหม่");
        send(confirmed(removal));
        assertThat(register.current().isHoliday(first.date())).isFalse();
        assertThat(register.at(1).isHoliday(first.date())).isTrue();
    }

    @Test
    void aFileIsPreviewedWithoutWhatThePersonLeavesOut() throws Exception {
        Document preview = page(file("date,kind,name\n2028-01-03,substitute,A\n2028-04-13,annual,B\n"), 200);
        assertThat(preview.select(".holidays .added")).hasSize(2);

        MockHttpServletRequestBuilder without =
                post("/calendar/preview").with(ADMIN).with(csrf());
        copy(preview, without).param("without", "2028-01-03 A");
        Document second = page(without, 200);
        send(confirmed(second));

        assertThat(register.current().of(Year.of(2028)))
                .containsExactly(new Holiday(LocalDate.of(2028, 4, 13), Holiday.Kind.ANNUAL, "B", "เพราะ"));
    }

    @Test
    void aFileAtFaultChangesNothingAndNamesItsLines() throws Exception {
        Document refused = page(file("date,kind,name\n2028-01-03,annual,A\n2028-13-13,annual,B\n"), 422);

        assertThat(refused.select(".note.error li").eachText())
                .containsExactly(
                        "บรรทัดที่ 3: “2028-13-13” ไม่ใช่วันที่ที่มีจริง กรุณาพิมพ์เช่น 31/1/2570 หรือ 2027-01-31");
        assertThat(register.current().version()).isEqualTo(1);
    }

    @Test
    void whoConfirmsAfterSomebodyElseIsToldAndNothingIsLost() throws Exception {
        Document preview = page(typed("29", "2", "A"), 200);
        send(confirmed(page(typed("28", "2", "B"), 200)));

        Document refused = page(confirmed(preview), 409);

        assertThat(refused.select(".note.error").text()).startsWith("มีผู้แก้ไขปฏิทินวันหยุดไปก่อนหน้านี้");
        assertThat(register.current().version()).isEqualTo(2);
    }

    @Test
    void aProposalThatWasTamperedWithIsRefused() throws Exception {
        MockHttpServletRequestBuilder request = fields(post("/calendar/apply"), "2571", "1")
                .param("cause", "ADDED")
                .param("content", "date,kind,name,source\n2028-99-99,annual,A,\n");

        assertThat(page(request, 422).select(".note.error").text()).startsWith("อ่านข้อมูลที่ส่งมาไม่ได้");
    }

    @Test
    void theYearIsHandedOutAsAFileThatTheImportReadsAgain() throws Exception {
        MockHttpServletResponse response =
                send(get("/calendar/holidays.csv?year=2569").with(OFFICER));

        assertThat(response.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(response.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"holidays-2569.csv\"");
        String csv = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(HolidayTable.read(new StringReader(csv), "export").holidays())
                .isEqualTo(register.current().of(Year.of(2026)));
    }

    @Test
    void namesAreShownAsTextAndNothingElse() throws Exception {
        Document preview = page(typed("29", "2", "<script>alert(1)</script>${1+1}"), 200);

        assertThat(preview.select("script")).isEmpty();
        assertThat(preview.select(".holidays .name").text()).isEqualTo("<script>alert(1)</script>${1+1}");
    }

    private MockHttpServletRequestBuilder typed(String day, String month, String name) {
        return fields(
                        post("/calendar/day"),
                        "2571",
                        Integer.toString(register.current().version()))
                .param("key", "")
                .param("day", day)
                .param("month", month)
                .param("kind", "AGENCY")
                .param("name", name)
                .param("source", "คำสั่ง");
    }

    private static MockHttpServletRequestBuilder fields(MockHttpServletRequestBuilder to, String year, String base) {
        return to.with(ADMIN)
                .with(csrf())
                .param("year", year)
                .param("base", base)
                .param("note", "เพราะ");
    }

    private static MockHttpServletRequestBuilder file(String content) {
        return multipart("/calendar/file")
                .file(new MockMultipartFile("file", "ปี.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)))
                .with(ADMIN)
                .with(csrf())
                .param("year", "2571")
                .param("base", "1")
                .param("mode", "REPLACE")
                .param("note", "เพราะ");
    }

    /** Presses the button that confirms a preview. */
    private static MockHttpServletRequestBuilder confirmed(Document preview) {
        return copy(preview, post("/calendar/apply").with(ADMIN).with(csrf()));
    }

    private static MockHttpServletRequestBuilder copy(Document preview, MockHttpServletRequestBuilder to) {
        preview.select("form[action=/calendar/apply] input[type=hidden]:not([name=_csrf])")
                .forEach(field -> to.param(field.attr("name"), field.val()));
        return to;
    }

    private Document page(MockHttpServletRequestBuilder request, int status) throws Exception {
        MockHttpServletResponse response = send(request);
        assertThat(response.getStatus()).isEqualTo(status);
        return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }
}
