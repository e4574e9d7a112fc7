package org.itacycle.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.time.Year;
import org.junit.jupiter.api.Test;

class HolidayTableTest {

    private static final String HEADER = "date,kind,name\n";

    @Test
    void theProductsTableKnowsSongkranAndCoversItsYears() {
        HolidayTable table = ThaiCalendar.holidays();

        assertThat(table.isHoliday(LocalDate.of(2023, 4, 13))).isTrue();
        assertThat(table.isHoliday(LocalDate.of(2023, 4, 12))).isFalse();
        assertThat(table.on(LocalDate.of(2022, 12, 12)).orElseThrow().kind()).isEqualTo(Holiday.Kind.SUBSTITUTE);
        assertThat(table.nationalDays(Year.of(2027))).isEqualTo(22);
        assertThat(table.nationalDays(Year.of(2028))).isZero();
        assertThat(table.covers(new FiscalYear(2566))).isTrue();
        assertThat(table.covers(new FiscalYear(2571))).isFalse();
    }

    @Test
    void labourDayIsNoGovernmentHoliday() {
        assertThat(ThaiCalendar.holidays().isHoliday(LocalDate.of(2023, 5, 1))).isFalse();
    }

    @Test
    void notesEmptyLinesAndAByteOrderMarkArePassedOver() {
        HolidayTable table = read("\uFEFF# a note\n\n" + HEADER + "2023-01-31,regional,\"Fair, second day\"\r\n");

        assertThat(table.on(LocalDate.of(2023, 1, 31)).orElseThrow())
                .isEqualTo(new Holiday(LocalDate.of(2023, 1, 31), Holiday.Kind.REGIONAL, "Fair, second day"));
    }

    @Test
    void malformedRowsAreRefusedTogetherWithTheirLines() {
        String csv = HEADER + "2023-02-30,annual,A\n2023-01-01,annual,B\n2023-01-02,feast,C\n2023-01-03,annual\n"
                + "2023-01-01,annual,B\n";

        assertThatThrownBy(() -> read(csv))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Holiday table own.csv: line 2: '2023-02-30' is no date like 2023-01-31 or 31/1/2566; "
                        + "line 4: 'feast' is no kind of holiday; line 5: a cell is missing; "
                        + "line 6: 'B' stands there twice on the same day");
    }

    @Test
    void aTableWithoutItsHeaderIsRefused() {
        assertThatThrownBy(() -> read("# nothing\n"))
                .hasMessage("Holiday table own.csv: there is no header date,kind,name");
        assertThatThrownBy(() -> read("2023-01-01,annual,B\n"))
                .hasMessage("Holiday table own.csv: line 1: expected the header date,kind,name"
                        + " or date,kind,name,source");
    }

    private static HolidayTable read(String csv) {
        return HolidayTable.read(new StringReader(csv), "own.csv");
    }
}
