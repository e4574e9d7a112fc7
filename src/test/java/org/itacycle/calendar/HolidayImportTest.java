package org.itacycle.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.itacycle.Messages;
import org.itacycle.calendar.HolidayImport.Mode;
import org.itacycle.calendar.LineProblem.What;
import org.junit.jupiter.api.Test;

class HolidayImportTest {

    private static final Year YEAR = Year.of(2028);
    private static final String HEADER = "date,kind,name,source\n";

    private final HolidayKinds kinds = new HolidayKinds(new Messages(new CalendarSlice().messageSource()));
    private final HolidayImport files = new HolidayImport(kinds);

    @Test
    void datesAndKindsAreReadAsThaiOfficesAndProgramsWriteThem() {
        HolidayFile file =
                read(HEADER + "2028-01-03,substitute,A,มติ\n13/4/2571,วันหยุดประจำปี,B,\n๖/๔/๒๕๗๑,annual,C\n");

        assertThat(file.problems()).isEmpty();
        assertThat(file.holidays())
                .containsExactly(
                        new Holiday(LocalDate.of(2028, 1, 3), Holiday.Kind.SUBSTITUTE, "A", "มติ"),
                        new Holiday(LocalDate.of(2028, 4, 13), Holiday.Kind.ANNUAL, "B", "file"),
                        new Holiday(LocalDate.of(2028, 4, 6), Holiday.Kind.ANNUAL, "C", "file"));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        List<Holiday> holidays = List.of(
                new Holiday(LocalDate.of(2028, 1, 3), Holiday.Kind.AGENCY, "วัน \"ก\", ข", "คำสั่ง, ที่ 1"),
                new Holiday(LocalDate.of(2028, 1, 4), Holiday.Kind.MOVED, "ค\nง", "จ"));

        assertThat(read("\uFEFF" + HolidayCsv.write(holidays)).holidays()).isEqualTo(holidays);
    }

    @Test
    void everyLineAtFaultIsNamed() {
        HolidayFile file = read(HEADER
                + "31/2/2571,annual,A\n2028-01-03,feast,B\n2027-01-01,annual,C\n2028-01-01,annual\n"
                + "2028-01-01,annual, \n2028-01-01,annual,\"D\n2028-01-01,annual,E,s,t\n2028-01-01,annual,F\n"
                + "2028-01-01,annual,F\n2028-01-02,annual," + "x".repeat(201) + "\n");

        assertThat(file.problems())
                .extracting(LineProblem::line, LineProblem::what)
                .containsExactly(
                        tuple(2, What.NOT_A_DATE),
                        tuple(3, What.NOT_A_KIND),
                        tuple(4, What.OTHER_YEAR),
                        tuple(5, What.TOO_FEW_CELLS),
                        tuple(6, What.NO_NAME),
                        tuple(7, What.OPEN_QUOTE),
                        tuple(8, What.TOO_MANY_CELLS),
                        tuple(10, What.REPEATED),
                        tuple(11, What.TOO_LONG));
    }

    @Test
    void aSpreadsheetsThaiWindowsTextIsRead() {
        String csv = HEADER + "2028-04-13,annual,วันสงกรานต์,มติ\n";

        assertThat(files.read(csv.getBytes(Charset.forName("x-windows-874")), "file", YEAR)
                        .holidays())
                .extracting(Holiday::name)
                .containsExactly("วันสงกรานต์");
    }

    @Test
    void whatIsNoFileOfHolidaysIsRefused() {
        assertThat(only(files.read(new byte[] {'P', 'K', 3, 4, 0, 0}, "a.xlsx", YEAR)))
                .isEqualTo(What.NOT_TEXT);
        assertThat(only(files.read(new byte[1024 * 1024 + 1], "big", YEAR))).isEqualTo(What.TOO_LARGE);
        assertThat(only(read(""))).isEqualTo(What.NO_HEADER);
        assertThat(only(read(HEADER))).isEqualTo(What.NOTHING_FOUND);
        assertThat(only(read(calendar("")))).isEqualTo(What.NOTHING_FOUND);
    }

    @Test
    void iCalendarEventsBecomeOneHolidayPerDayOfTheChosenYear() {
        HolidayFile file = read(calendar(
                event("SUMMARY:วันสงกรานต์\\, สามวัน", "DTSTART;VALUE=DATE:20280413", "DTEND;VALUE=DATE:20280416"),
                event("SUMMARY:วันจักรี", "DTSTART;VALUE=DATE:20160406", "RRULE:FREQ=YEARLY"),
                event("SUMMARY:ชดเชยวันขึ้นปีใหม่", "DTSTART;VALUE=DATE:20280103"),
                event("SUMMARY:ของหน่วยงาน", "CATEGORIES:วันหยุดของหน่วยงาน", "DTSTART;VALUE=DATE:20280104"),
                event("SUMMARY:เที่ยงคืน", "DTSTART:20280110T170000Z", "DTEND:20280111T170000Z"),
                event("SUMMARY:ยกเลิก", "STATUS:CANCELLED", "DTSTART;VALUE=DATE:20280120"),
                event("SUMMARY:ปีอื่น", "DTSTART;VALUE=DATE:20270104")));

        assertThat(file.problems()).isEmpty();
        assertThat(file.holidays())
                .extracting(holiday -> holiday.date() + " " + holiday.kind() + " " + holiday.name())
                .containsExactly(
                        "2028-04-13 ANNUAL วันสงกรานต์, สามวัน",
                        "2028-04-14 ANNUAL วันสงกรานต์, สามวัน",
                        "2028-04-15 ANNUAL วันสงกรานต์, สามวัน",
                        "2028-04-06 ANNUAL วันจักรี",
                        "2028-01-03 SUBSTITUTE ชดเชยวันขึ้นปีใหม่",
                        "2028-01-04 AGENCY ของหน่วยงาน",
                        "2028-01-11 ANNUAL เที่ยงคืน");
        assertThat(file.holidays()).extracting(Holiday::source).containsOnly("file");
    }

    @Test
    void longThaiLinesOfAnICalendarMayBeFolded() {
        String folded = calendar(event("SUMMARY:วันเฉลิมพระ\r\n ชนมพรรษา", "DTSTART;VALUE=DATE:20280728"));

        assertThat(read(folded).holidays()).extracting(Holiday::name).containsExactly("วันเฉลิมพระชนมพรรษา");
    }

    @Test
    void anICalendarAtFaultNamesItsLine() {
        assertThat(read(calendar(event("SUMMARY:A", "DTSTART;VALUE=DATE:2028xx01")))
                        .problems())
                .first()
                .extracting(LineProblem::line, LineProblem::what)
                .containsExactly(6, What.NOT_A_CALENDAR);
        assertThat(only(read(calendar(event("SUMMARY:A", "DTSTART;VALUE=DATE:20281301")))))
                .isEqualTo(What.NOT_A_WHOLE_DAY);
        assertThat(only(read(calendar(event("SUMMARY:A", "DTSTART:20280101T030000Z")))))
                .isEqualTo(What.NOT_A_WHOLE_DAY);
        assertThat(only(read(calendar(event("DTSTART;VALUE=DATE:20280101"))))).isEqualTo(What.NO_NAME);
        assertThat(only(read(calendar(event("SUMMARY:A", "DTSTART;VALUE=DATE:20280101", "RRULE:FREQ=FOO")))))
                .isEqualTo(What.NOT_A_CALENDAR);
    }

    @Test
    void anICalendarThatIsCutOffIsRefusedAsAWhole() {
        String cut = calendar(event("SUMMARY:A", "DTSTART;VALUE=DATE:20280101")).replace("END:VCALENDAR\r\n", "");

        assertThat(only(read(cut))).isEqualTo(What.NOT_A_CALENDAR);
    }

    @Test
    void aRuleThatRepeatsForeverEndsWithTheYear() {
        HolidayFile file = read(calendar(event("SUMMARY:A", "DTSTART;VALUE=DATE:20200101", "RRULE:FREQ=DAILY")));

        assertThat(file.holidays()).hasSize(YEAR.length());
    }

    @Test
    void anImportReplacesTheNationalDaysAndKeepsThoseOfTheAgency() {
        Holiday agency = new Holiday(LocalDate.of(2028, 1, 4), Holiday.Kind.AGENCY, "A");
        Holiday old = new Holiday(LocalDate.of(2028, 1, 5), Holiday.Kind.SPECIAL, "B");
        Holiday read = new Holiday(LocalDate.of(2028, 1, 3), Holiday.Kind.SUBSTITUTE, "C");

        assertThat(HolidayImport.joined(List.of(agency, old), List.of(read), Mode.REPLACE))
                .containsExactly(read, agency);
        assertThat(HolidayImport.joined(List.of(agency, old), List.of(read), Mode.ADD))
                .containsExactly(read, agency, old);
        assertThat(HolidayImport.joined(
                        List.of(old), List.of(new Holiday(old.date(), Holiday.Kind.MOVED, "B")), Mode.ADD))
                .extracting(Holiday::kind)
                .containsExactly(Holiday.Kind.MOVED);
    }

    @Test
    void everyKindAndEveryProblemHasItsThaiText() {
        Messages messages = new Messages(new CalendarSlice().messageSource());

        assertThat(Holiday.Kind.values())
                .allSatisfy(kind -> assertThat(kinds.text(kind)).isNotBlank());
        assertThat(What.values())
                .allSatisfy(what -> assertThat(messages.text(new LineProblem(3, what, "{0} 'x'").message()))
                        .startsWith("บรรทัดที่ 3: ")
                        .doesNotContain("{1}"));
        assertThat(CalendarVersion.Cause.values())
                .allSatisfy(cause ->
                        assertThat(messages.text("calendar.cause." + cause)).isNotBlank());
        assertThat(MovedDeadline.What.values())
                .allSatisfy(what ->
                        assertThat(messages.text("calendar.move." + what)).isNotBlank());
    }

    private HolidayFile read(String text) {
        return files.read(text.getBytes(UTF_8), "file", YEAR);
    }

    private static What only(HolidayFile file) {
        assertThat(file.problems()).hasSize(1);
        return file.problems().get(0).what();
    }

    private static String calendar(String... events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//TH\r\n" + String.join("", events)
                + "END:VCALENDAR\r\n";
    }

    private static String event(String... lines) {
        return "BEGIN:VEVENT\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n";
    }
}
