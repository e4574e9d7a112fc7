package org.itacycle.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.itacycle.Message;
import org.itacycle.Refusal;
import org.itacycle.calendar.CalendarVersion.Cause;
import org.itacycle.support.DatabaseProfiles;
import org.itacycle.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

@Tag("database")
@SpringBootTest(classes = CalendarSlice.class, webEnvironment = WebEnvironment.NONE)
@ActiveProfiles(resolver = DatabaseProfiles.class)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(CalendarRegisterTest.Listener.class)
class CalendarRegisterTest {

    private static final Year YEAR = Year.of(2023);
    private static final LocalDate FRIDAY = LocalDate.of(2023, 3, 31);
    private static final Holiday FAIR =
            new Holiday(FRIDAY, Holiday.Kind.AGENCY, "วันสถาปนาหน่วยงาน", "คำสั่ง ที่ 1/2566");

    /** Recomputes nothing, but says no where a test wants it. */
    @TestConfiguration
    static class Listener {
        private final List<CalendarChanged> heard = new ArrayList<>();
        private boolean fails;

        @EventListener
        void hear(CalendarChanged change) {
            heard.add(change);
            if (fails) {
                throw new IllegalStateException("cannot recompute");
            }
        }
    }

    @Autowired
    private CalendarRegister register;

    @Autowired
    private CalendarRows rows;

    @Autowired
    private CalendarSeed seed;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private CalendarWarnings warnings;

    @Autowired
    private Listener listener;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void theFirstTableAgain() {
        database.sql("delete from ita_working_hours where since_version > 1").update();
        database.sql("delete from ita_holiday where since_version > 1").update();
        database.sql("update ita_holiday set until_version = null").update();
        database.sql("delete from ita_calendar_version where version > 1").update();
        listener.heard.clear();
        listener.fails = false;
    }

    @Test
    void theFirstTableIsTheProductsOwnAndComesOnce() {
        seed.bringOnce();

        assertThat(register.version()).isEqualTo(1);
        assertThat(register.holidays().holidays())
                .containsExactlyElementsOf(ThaiCalendar.holidays().holidays());
    }

    @Test
    void aChangeIsInForceAtOnceAndTheTableBeforeItCanStillBeRead() {
        int version = register.apply(adding(FAIR), "admin");

        assertThat(version).isEqualTo(2);
        assertThat(calendar.isWorkingDay(FRIDAY)).isFalse();
        assertThat(calendar.version()).isEqualTo(2);
        assertThat(register.at(1).holidays().isHoliday(FRIDAY)).isFalse();
        assertThat(listener.heard).containsExactly(new CalendarChanged(1, 2, "admin"));
    }

    @Test
    void aHolidayThatIsRemovedStaysInThePast() {
        List<Holiday> rest = new ArrayList<>(register.holidays().of(YEAR));
        Holiday removed = rest.remove(0);
        register.apply(new HolidayProposal(1, Cause.REMOVED, YEAR, rest, ""), "admin");

        assertThat(register.holidays().holidays()).doesNotContain(removed);
        assertThat(register.at(1).holidays().holidays()).contains(removed);
        assertThat(rows.endedWith(2)).containsExactly(removed);
    }

    @Test
    void aHolidayThatIsWordedAnewKeepsItsDay() {
        register.apply(adding(FAIR), "admin");
        Holiday renamed = new Holiday(FRIDAY, Holiday.Kind.SPECIAL, FAIR.name(), "มติคณะรัฐมนตรี");
        List<Holiday> holidays = new ArrayList<>(register.holidays().of(YEAR));
        holidays.set(holidays.indexOf(FAIR), renamed);
        register.apply(new HolidayProposal(2, Cause.CHANGED, YEAR, holidays, ""), "admin");

        assertThat(register.holidays().on(FRIDAY)).contains(renamed);
        assertThat(rows.begunWith(3)).containsExactly(renamed);
        assertThat(rows.endedWith(3)).containsExactly(FAIR);
        assertThat(register.holidays().holidays())
                .hasSize(ThaiCalendar.holidays().holidays().size() + 1);
    }

    @Test
    void whoSawAnOlderTableIsRefused() {
        register.apply(adding(FAIR), "admin");

        assertThatThrownBy(() -> register.apply(adding(FAIR), "admin"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.CONFLICT));
        assertThat(register.version()).isEqualTo(2);
    }

    @Test
    void aProposalThatChangesNothingMakesNoVersion() {
        HolidayProposal same =
                new HolidayProposal(1, Cause.IMPORTED, YEAR, register.holidays().of(YEAR), "");

        assertThatThrownBy(() -> register.apply(same, "admin"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.text()).isEqualTo(Message.of("calendar.nothing-changes")));
        assertThat(register.version()).isEqualTo(1);
    }

    @Test
    void aDayOfAnotherYearIsRefused() {
        Holiday elsewhere = new Holiday(LocalDate.of(2024, 3, 29), Holiday.Kind.AGENCY, "A");

        assertThatThrownBy(() -> register.apply(adding(elsewhere), "admin")).isInstanceOf(Refusal.class);
    }

    @Test
    void whatDependsOnTheTableIsRecomputedWithItOrNothingChanges() {
        listener.fails = true;
        assertThatThrownBy(() -> register.apply(adding(FAIR), "admin")).hasMessage("cannot recompute");
        assertThat(register.version()).isEqualTo(1);
        assertThat(calendar.isWorkingDay(FRIDAY)).isTrue();

        // the next change gets the number of the one that was rolled back, and must not be taken for it
        listener.fails = false;
        LocalDate thursday = FRIDAY.minusDays(1);
        register.apply(adding(new Holiday(thursday, Holiday.Kind.AGENCY, "B")), "admin");
        assertThat(calendar.isWorkingDay(FRIDAY)).isTrue();
        assertThat(calendar.isWorkingDay(thursday)).isFalse();
    }

    @Test
    void anAnswerIsComputedOnTheTableThatIsAskedForAndNothingElse() {
        HolidayTable before = register.holidays();
        WorkingCalendar proposed = register.proposed(adding(FAIR));

        assertThat(proposed.version()).isEqualTo(2);
        assertThat(proposed.isWorkingDay(FRIDAY)).isFalse();
        assertThat(calendar.isWorkingDay(FRIDAY)).isTrue();
        assertThat(register.holidays()).isSameAs(before);
    }

    @Test
    void aYearWithoutHolidaysIsWarnedAboutFromTheFirstOfOctoberOn() {
        assertThat(warnings.current(LocalDate.of(2027, 9, 30))).isEmpty();
        assertThat(warnings.current(LocalDate.of(2027, 10, 1)))
                .containsExactly(Message.of("calendar.gap.year", "2571"));
        assertThat(warnings.current(LocalDate.of(2028, 10, 1)))
                .containsExactly(Message.of("calendar.gap.year", "2571"), Message.of("calendar.gap.year", "2572"));
    }

    @Test
    void aDayOfTheAgencyAloneDoesNotEndTheWarning() {
        Year year = Year.of(2028);
        LocalDate day = LocalDate.of(2028, 1, 4);
        register.apply(
                new HolidayProposal(1, Cause.ADDED, year, List.of(new Holiday(day, Holiday.Kind.AGENCY, "A")), ""),
                "admin");
        assertThat(warnings.current(LocalDate.of(2027, 10, 1)))
                .containsExactly(Message.of("calendar.gap.year", "2571"));
    }

    @Test
    void aYearOfWhichOnlyAFewDaysWereImportedIsStillWarnedAbout() {
        Year year = Year.of(2028);
        List<Holiday> three = Stream.of("2028-01-01", "2028-04-06", "2028-04-13")
                .map(day -> new Holiday(LocalDate.parse(day), Holiday.Kind.ANNUAL, day))
                .toList();
        register.apply(new HolidayProposal(1, Cause.IMPORTED, year, three, ""), "admin");

        assertThat(warnings.current(LocalDate.of(2027, 10, 1)))
                .containsExactly(
                        Message.of("calendar.gap.few", "2571", "3", "22"),
                        Message.of(
                                "calendar.gap.days",
                                "2571",
                                "14 เม.ย., 15 เม.ย., 4 พ.ค., 3 มิ.ย., 28 ก.ค., 12 ส.ค., 13 ต.ค., 23 ต.ค., 5 ธ.ค.,"
                                        + " 10 ธ.ค., 31 ธ.ค."));
        assertThat(warnings.current(LocalDate.of(2027, 9, 30))).isEmpty();
    }

    @Test
    void workingHoursAreKeptVersionByVersionAsTheHolidaysAre() {
        WorkingHours sevenToThree = new WorkingHours(
                LocalTime.of(7, 0),
                LocalTime.of(11, 30),
                LocalTime.of(12, 30),
                LocalTime.of(15, 0),
                Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY));
        Instant before = calendar.endOfDay(FRIDAY);

        int version = register.apply(new HoursProposal(1, sevenToThree, "คำสั่ง ที่ 7"), "admin");

        assertThat(version).isEqualTo(2);
        assertThat(calendar.endOfDay(FRIDAY)).isEqualTo(ThaiCalendar.at("2023-03-31T15:00"));
        assertThat(calendar.isWorkingDay(FRIDAY)).isFalse();
        assertThat(calendar.isWorkingDay(FRIDAY.plusDays(2))).isTrue();
        assertThat(register.at(1).endOfDay(FRIDAY)).isEqualTo(before);
        assertThat(listener.heard).containsExactly(new CalendarChanged(1, 2, "admin"));
        assertThat(rows.history(YEAR).get(0)).satisfies(newest -> {
            assertThat(newest.cause()).isEqualTo(Cause.HOURS);
            assertThat(newest.note()).isEqualTo("คำสั่ง ที่ 7");
        });

        register.apply(new HolidayProposal(2, Cause.ADDED, YEAR, with(FAIR), ""), "admin");
        assertThat(register.hours()).isEqualTo(sevenToThree);
    }

    @Test
    void hoursThatChangeNothingAndHoursForAnOlderCalendarAreRefused() {
        HoursProposal same = new HoursProposal(1, ThaiCalendar.usualHours(), "");
        assertThatThrownBy(() -> register.apply(same, "admin"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.text()).isEqualTo(Message.of("calendar.nothing-changes")));

        register.apply(adding(FAIR), "admin");
        assertThatThrownBy(() -> register.apply(same, "admin"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.CONFLICT));
    }

    @Test
    void aDatabaseFromBeforeTheHoursWereKeptGetsThoseOfTheSettings() {
        register.apply(adding(FAIR), "admin");
        database.sql("delete from ita_working_hours").update();

        seed.bringOnce();

        assertThat(register.at(1).hours()).isEqualTo(ThaiCalendar.usualHours());
        assertThat(register.at(2).hours()).isEqualTo(ThaiCalendar.usualHours());
    }

    @Test
    void theRecordSaysWhoChangedWhatAndWhy() {
        register.apply(new HolidayProposal(1, Cause.ADDED, YEAR, with(FAIR), "หนังสือ ที่ 5"), "admin");

        CalendarVersion newest = rows.history(YEAR).get(0);
        assertThat(newest.version()).isEqualTo(2);
        assertThat(newest.changedAt()).isEqualTo(ThaiCalendar.at("2026-11-02T09:15"));
        assertThat(newest.changedBy()).isEqualTo("admin");
        assertThat(newest.cause()).isEqualTo(Cause.ADDED);
        assertThat(newest.year()).isEqualTo(Optional.of(YEAR));
        assertThat(newest.note()).isEqualTo("หนังสือ ที่ 5");
        assertThat(rows.history(Year.of(2024))).hasSize(1);
    }

    private HolidayProposal adding(Holiday holiday) {
        return new HolidayProposal(1, Cause.ADDED, YEAR, with(holiday), "");
    }

    private List<Holiday> with(Holiday holiday) {
        List<Holiday> holidays = new ArrayList<>(register.at(1).holidays().of(YEAR));
        holidays.add(holiday);
        return holidays;
    }
}
