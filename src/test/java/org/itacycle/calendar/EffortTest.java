package org.itacycle.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class EffortTest {

    private final EffortText text = EffortTexts.thai();

    @Test
    void partsAreSummedAndNeverCarried() {
        Effort sum = new Effort(1, 6, 50).plus(new Effort(0, 8, 20));

        assertThat(sum).isEqualTo(new Effort(1, 14, 70));
    }

    @Test
    void negativePartsAreRefused() {
        assertThatThrownBy(() -> new Effort(0, -1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void effortIsWrittenAsTheStandardPrintsIt() {
        assertThat(text.of(Effort.ofHours(6))).isEqualTo("6 ชั่วโมง");
        assertThat(text.of(Effort.ofDays(1))).isEqualTo("1 วัน");
        assertThat(text.of(Effort.ofMinutes(10))).isEqualTo("10 นาที");
        assertThat(text.of(new Effort(44, 14, 10))).isEqualTo("44 วัน 14 ชั่วโมง 10 นาที");
        assertThat(text.of(new Effort(1200, 0, 0))).isEqualTo("1200 วัน");
        assertThat(text.of(Effort.NONE)).isEqualTo("0 นาที");
    }

    @Test
    void theDefaultLocaleDoesNotChangeTheText() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("th-TH-u-nu-thai"));
        try {
            assertThat(text.of(Effort.ofDays(3))).isEqualTo("3 วัน");
        } finally {
            Locale.setDefault(before);
        }
    }
}
