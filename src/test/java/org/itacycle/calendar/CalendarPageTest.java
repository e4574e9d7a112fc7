package org.itacycle.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.util.List;
import org.itacycle.support.ItaTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        private WorkingCalendar asked;

        @Override
        public List<MovedDeadline> whatMoves(WorkingCalendar proposed) {
            asked = proposed;
            return moves;
        }
    }

    @Autowired
    private MockMvc web;

    @Autowired
    private CalendarRegister register;

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

        assertThat(register.version()).isEqualTo(1);
        assertThat(moves.asked.holidays().isHoliday(DAY)).isTrue();
        assertThat(preview.select(".holidays .added").text()).contains("29 ก.พ. 2571", "วันสถาปนา, หน่วยงาน");
        assertThat(preview.select(".moves tbody tr").text())
                .contains("12 รายงานผล", "กำหนดเสร็จ", "29 ก.พ. 2571 16:30 น.", "28 ก.พ. 2571 16:30 น.", "เร็วขึ้น");

        assertThat(send(confirmed(preview)).getRedirectedUrl()).isEqualTo("/calendar?year=2571&saved=2");
        assertThat(register.holidays().on(DAY))
                .contains(new Holiday(DAY, Holiday.Kind.AGENCY, "วันสถาปนา, หน่วยงาน", "คำสั่ง"));
        Document saved = page(get("/calendar?year=2571").with(ADMIN), 200);
        assertThat(saved.select(".history li").first().text()).contains("ผู้ดูแลระบบ", "เพราะ", "วันสถาปนา, หน่วยงาน");
    }

    @Test
    void aDayThatDoesNotExistIsRefusedAndWhatWasTypedStays() throws Exception {
        Document refused = page(typed("31", "2", "วันสถาปนา"), 422);

        assertThat(refused.select(".note.error").text()).contains("31/2/2571");
        assertThat(refused.select("#new-name").val()).isEqualTo("วันสถาปนา");
        assertThat(register.version()).isEqualTo(1);
    }

    @Test
    void aDayIsWordedAnewAndRemoved() throws Exception {
        Holiday first = register.holidays().of(Year.of(2026)).get(0);
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
        assertThat(register.holidays().on(first.date()))
                .contains(new Holiday(first.date(), Holiday.Kind.ANNUAL, "วันปีใหม่", "มติ"));

        Document removal =
                page(fields(post("/calendar/day/remove"), "2569", "2").param("key", first.date() + " วันปีใหม่"), 200);
        assertThat(removal.select(".holidays .removed").text()).contains("วันปีใหม่");
        send(confirmed(removal));
        assertThat(register.holidays().isHoliday(first.date())).isFalse();
        assertThat(register.at(1).holidays().isHoliday(first.date())).isTrue();
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

        assertThat(register.holidays().of(Year.of(2028)))
                .containsExactly(new Holiday(LocalDate.of(2028, 4, 13), Holiday.Kind.ANNUAL, "B", "เพราะ"));
    }

    @Test
    void aFileAtFaultChangesNothingAndNamesItsLines() throws Exception {
        Document refused = page(file("date,kind,name\n2028-01-03,annual,A\n2028-13-13,annual,B\n"), 422);

        assertThat(refused.select(".note.error li").eachText())
                .containsExactly(
                        "บรรทัดที่ 3: “2028-13-13” ไม่ใช่วันที่ที่มีจริง กรุณาพิมพ์เช่น 31/1/2570 หรือ 2027-01-31");
        assertThat(register.version()).isEqualTo(1);
    }

    @Test
    void whoConfirmsAfterSomebodyElseIsToldAndNothingIsLost() throws Exception {
        Document preview = page(typed("29", "2", "A"), 200);
        send(confirmed(page(typed("28", "2", "B"), 200)));

        Document refused = page(confirmed(preview), 409);

        assertThat(refused.select(".note.error").text()).startsWith("มีผู้แก้ไขปฏิทินวันทำการไปก่อนหน้านี้");
        assertThat(register.version()).isEqualTo(2);
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
                .isEqualTo(register.holidays().of(Year.of(2026)));
    }

    @Test
    void workingHoursCountOnlyAfterTheirPreviewWasConfirmed() throws Exception {
        moves.moves = List.of(new MovedDeadline(
                new FiscalYear(2571),
                "1 จัดทำคำสั่ง",
                MovedDeadline.What.DUE,
                ThaiCalendar.at("2027-10-04T16:30"),
                ThaiCalendar.at("2027-10-04T15:30")));
        Document year = page(get("/calendar?year=2570").with(ADMIN), 200);
        assertThat(year.select("#hours-start").val()).isEqualTo("08:30");
        assertThat(year.select("input[name=workingDays][checked]").eachAttr("value"))
                .containsExactly("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY");

        Document preview = page(typedHours("๐๗.๓๐", "12:00", "13:00", "15:30", "MONDAY", "SATURDAY"), 200);

        assertThat(register.version()).isEqualTo(1);
        assertThat(moves.asked.hours().end()).isEqualTo(LocalTime.of(15, 30));
        assertThat(preview.select("main table").first().text())
                .contains("08:30–12:00 น.", "07:30–12:00 น.", "13:00–15:30 น.", "วันเสาร์, วันอาทิตย์");
        assertThat(preview.select(".moves tbody tr").text()).contains("4 ต.ค. 2570 15:30 น.", "เร็วขึ้น");

        assertThat(send(copy(preview, post("/calendar/hours/apply").with(ADMIN).with(csrf())))
                        .getRedirectedUrl())
                .isEqualTo("/calendar?year=2570&saved=2");
        assertThat(register.hours().start()).isEqualTo(LocalTime.of(7, 30));
        assertThat(register.hours().weekend())
                .containsExactlyInAnyOrder(
                        DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY, DayOfWeek.SUNDAY);
        Document saved = page(get("/calendar?year=2569").with(OFFICER), 200);
        assertThat(saved.select(".history li").first().text()).contains("แก้ไขเวลาทำการ", "07:30–12:00 น.");
        assertThat(saved.select(".facts").text()).contains("07:30–12:00 น.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''    | 12:00 | 13:00 | 16:30 | MONDAY | กรุณากรอกเวลาให้ครบทั้งสี่ช่อง
                    25:00 | 12:00 | 13:00 | 16:30 | MONDAY | “25:00” ไม่ใช่เวลา
                    เช้า   | 12:00 | 13:00 | 16:30 | MONDAY | “เช้า” ไม่ใช่เวลา
                    12:00 | 12:00 | 13:00 | 16:30 | MONDAY | เวลาเริ่มพัก (12:00 น.) ต้องอยู่หลังเวลาเริ่มงาน (12:00 น.)
                    08:30 | 13:00 | 12:00 | 16:30 | MONDAY | เวลาสิ้นสุดการพัก (12:00 น.) ต้องไม่อยู่ก่อนเวลาเริ่มพัก (13:00 น.)
                    08:30 | 12:00 | 13:00 | 12:30 | MONDAY | เวลาเลิกงาน (12:30 น.) ต้องอยู่หลังเวลาสิ้นสุดการพัก (13:00 น.)
                    08:30 | 09:00 | 13:00 | 16:00 | MONDAY | เวลาทำการรวมต่อวันต้องไม่น้อยกว่า 4 ชั่วโมง
                    08:30 | 12:00 | 13:00 | 16:30 | ''     | กรุณาเลือกวันทำการอย่างน้อยสัปดาห์ละ 1 วัน
                    """)
    void hoursThatCannotBeAreRefusedAndWhatWasTypedStays(
            String start, String lunchStart, String lunchEnd, String end, String day, String said) throws Exception {
        String[] days = day.isEmpty() ? new String[0] : new String[] {day};
        Document refused = page(typedHours(start, lunchStart, lunchEnd, end, days), 422);

        assertThat(refused.select(".note.error").text()).startsWith(said);
        assertThat(refused.select("#hours-start").val()).isEqualTo(start);
        assertThat(refused.select("input[name=workingDays][checked]").eachAttr("value"))
                .containsExactly(days);
        assertThat(register.version()).isEqualTo(1);
    }

    @Test
    void onlyAdministratorsChangeTheHours() throws Exception {
        assertThat(page(get("/calendar").with(OFFICER), 200).select("#hours-start"))
                .isEmpty();
        assertThat(send(post("/calendar/hours").with(OFFICER).with(csrf())).getStatus())
                .isEqualTo(403);
        assertThat(send(post("/calendar/hours/apply").with(OFFICER).with(csrf()))
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void namesAreShownAsTextAndNothingElse() throws Exception {
        Document preview = page(typed("29", "2", "<script>alert(1)</script>${1+1}"), 200);

        assertThat(preview.select("script")).isEmpty();
        assertThat(preview.select(".holidays .name").text()).isEqualTo("<script>alert(1)</script>${1+1}");
    }

    private MockHttpServletRequestBuilder typed(String day, String month, String name) {
        return fields(post("/calendar/day"), "2571", Integer.toString(register.version()))
                .param("key", "")
                .param("day", day)
                .param("month", month)
                .param("kind", "AGENCY")
                .param("name", name)
                .param("source", "คำสั่ง");
    }

    private MockHttpServletRequestBuilder typedHours(
            String start, String lunchStart, String lunchEnd, String end, String... days) {
        MockHttpServletRequestBuilder typed = fields(
                        post("/calendar/hours"), "2570", Integer.toString(register.version()))
                .param("start", start)
                .param("lunchStart", lunchStart)
                .param("lunchEnd", lunchEnd)
                .param("end", end);
        return days.length == 0 ? typed : typed.param("workingDays", days);
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
        preview.select("form.confirm input[type=hidden]:not([name=_csrf])")
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
