package org.itacycle.mail;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlineCalendarTest {

    private static final Instant NOW = Instant.parse("2023-03-22T01:30:00Z");
    private static final Instant DUE = Instant.parse("2023-03-31T09:30:00Z");
    private static final String LONG_THAI =
            "ครบกำหนด ITA 2566 ขั้นตอนที่ 9 รายงานผลการดำเนินงานตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส รอบ 6 เดือน; ถึง, กองการเจ้าหน้าที่ \\ 😀\nบรรทัดใหม่";

    @Test
    void anotherReaderFindsTheDeadlineAsItWasWritten() {
        ICalendar read = Biweekly.parse(DeadlineCalendar.of(List.of(event("one"), event("two")), NOW))
                .first();

        assertThat(read.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        assertThat(read.getMethod().getValue()).isEqualTo("PUBLISH");
        assertThat(read.getEvents()).hasSize(2);
        VEvent event = read.getEvents().get(0);
        assertThat(event.getUid().getValue()).isEqualTo("one@agency.example");
        assertThat(event.getDateStart().getValue()).isEqualTo(Date.from(DUE));
        assertThat(event.getDateTimeStamp().getValue()).isEqualTo(Date.from(NOW));
        assertThat(event.getSummary().getValue()).isEqualTo(LONG_THAI);
        assertThat(event.getUrl().getValue()).isEqualTo("http://127.0.0.1:8080/task/task-1");
    }

    @Test
    void noLineIsLongerThan75OctetsAndNoLetterIsBroken() {
        String[] lines = DeadlineCalendar.of(List.of(event("one")), NOW).split("\r\n");

        assertThat(lines)
                .allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8))
                        .as(line)
                        .hasSizeLessThanOrEqualTo(75));
        assertThat(lines).filteredOn(line -> line.startsWith(" ")).hasSizeGreaterThan(5);
        assertThat(String.join("\n", lines)).doesNotContain("\r", "\uFFFD");
        assertThat(lines)
                .allMatch(line -> line.isEmpty() || !Character.isHighSurrogate(line.charAt(line.length() - 1)));
    }

    @Test
    void aTitleCannotAddALineOfItsOwn() {
        DeadlineCalendar.Event hostile = new DeadlineCalendar.Event(
                "one@agency.example", DUE, "x\r\nATTENDEE:mailto:all@agency.example", "\rEND:VEVENT", "");

        ICalendar read =
                Biweekly.parse(DeadlineCalendar.of(List.of(hostile), NOW)).first();

        assertThat(read.getEvents()).singleElement().satisfies(event -> {
            assertThat(event.getAttendees()).isEmpty();
            assertThat(event.getSummary().getValue()).isEqualTo("x\nATTENDEE:mailto:all@agency.example");
        });
    }

    private static DeadlineCalendar.Event event(String name) {
        return new DeadlineCalendar.Event(
                name + "@agency.example", DUE, LONG_THAI, LONG_THAI, "http://127.0.0.1:8080/task/task-1");
    }
}
