package org.itacycle.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.itacycle.calendar.ThaiCalendar;
import org.itacycle.document.DocumentKind;
import org.itacycle.support.ThaiMessages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateCheckTest {

    private final WrittenDateCheck check = new WrittenDateCheck(
            new DateWords(ThaiMessages.of("check")), ThaiCalendar.ofTheProduct(), ThaiMessages.of("check"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ประชุมเมื่อวันพฤหัสบดีที่ 9 มีนาคม พ.ศ. 2566",
                "ประชุมวันที่ ๙ มีนาคม ๒๕๖๖",
                "ระหว่างวันที่ 1 ตุลาคม 2565 – 31 มีนาคม 2566",
                "ตุลาคม 2565 ถึง กันยายน 2566",
                "ภาพถ่ายเมื่อวันที่ 11 มีนาคม 2566",
                "มติคณะรัฐมนตรีเมื่อวันที่ 1 มกราคม 2561 กำหนดให้"
            })
    void plausibleDaysPass(String text) {
        assertThat(findings(text)).isEmpty();
    }

    @Test
    void aDayThatDoesNotExistAndASpanThatRunsBackwardsAreErrors() {
        assertThat(findings("ภายในวันที่ 31 กันยายน 2566")).containsExactly("ERROR no-such-day 31 กันยายน 2566");
        assertThat(findings("วันที่ ๓๑ มีนาคม ๒๕๖๖ ถึงวันที่ ๑ ตุลาคม ๒๕๖๕"))
                .containsExactly("ERROR span-backwards 31 มีนาคม 2566 ถึงวันที่ 1 ตุลาคม 2565");
        assertThat(findings("กรกฎาคม 2566 – พฤษภาคม 2566"))
                .containsExactly("ERROR span-backwards กรกฎาคม 2566 – พฤษภาคม 2566");
    }

    @Test
    void aMeetingOnASaturdayOrHolidayAndAWrongWeekdayAreWarnings() {
        assertThat(findings("ประชุมครั้งที่ 2 วันที่ 11 มีนาคม 2566"))
                .containsExactly("WARNING day-off 11 มีนาคม 2566");
        assertThat(findings("สั่ง ณ วันที่ 13 เมษายน 2566")).containsExactly("WARNING day-off 13 เมษายน 2566");
        assertThat(findings("เมื่อวันศุกร์ที่ 9 มีนาคม 2566"))
                .containsExactly("WARNING other-weekday วันศุกร์ที่ 9 มีนาคม 2566");
    }

    private List<String> findings(String text) {
        return Sent.document(DocumentKind.MEASURES_PLAN, text).findings(check);
    }
}
