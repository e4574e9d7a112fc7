package org.itacycle.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
@Import(HolidayRegisterTest.Listener.class)
class HolidayRegisterTest {

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
    private HolidayRegister register;

    @Autowired
    private HolidayRows rows;

    @Autowired
    private HolidaySeed seed;

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
        database.sql("delete from ita_holiday where since_version > 1").update();
        database.sql("update ita_holiday set until_version = null").update();
        database.sql("delete from ita_calendar_version where version > 1").update();
        listener.heard.clear();
        listener.fails = false;
    }

    @Test
    void theFirstTableIsTheProductsOwnAndComesOnce() {
        seed.bringOnce();

        assertThat(register.current().version()).isEqualTo(1);
        assertThat(register.current().holidays())
                .containsExactlyElementsOf(ThaiCalendar.holidays().holidays());
    }

    @Test
    void aChangeIsInForceAtOnceAndTheTableBeforeItCanStillBeRead() {
        int version = register.apply(adding(FAIR), "admin");

        assertThat(version).isEqualTo(2);
        assertThat(calendar.isWorkingDay(FRIDAY)).isFalse();
        assertThat(calendar.holidays().version()).isEqualTo(2);
        assertThat(register.at(1).isHoliday(FRIDAY)).isFalse();
        assertThat(listener.heard).containsExactly(new CalendarChanged(1, 2, "admin"));
    }

    @Test
    void aHolidayThatIsRemovedStaysInThePast() {
        List<Holiday> rest = new ArrayList<>(register.current().of(YEAR));
        Holiday removed = rest.remove(0);
        register.apply(new HolidayProposal(1, Cause.REMOVED, YEAR, rest, ""), "admin");

        assertThat(register.current().holidays()).doesNotContain(removed);
        assertThat(register.at(1).holidays()).contains(removed);
        assertThat(rows.endedWith(2)).containsExactly(removed);
    }

    @Test
    void aHolidayThatIsWordedAnewKeepsItsDay() {
        register.apply(adding(FAIR), "admin");
        Holiday renamed = new Holiday(FRIDAY, Holiday.Kind.SPECIAL, FAIR.name(), "มติคณะรัฐมนตรี");
        List<Holiday> holidays = new ArrayList<>(register.current().of(YEAR));
        holidays.set(holidays.indexOf(FAIR), renamed);
        register.apply(new HolidayProposal(2, Cause.CHANGED, YEAR, holidays, ""), "admin");

        assertThat(register.current().on(FRIDAY)).contains(renamed);
        assertThat(rows.begunWith(3)).containsExactly(renamed);
        assertThat(rows.endedWith(3)).containsExactly(FAIR);
        assertThat(register.current().holidays())
                .hasSize(ThaiCalendar.holidays().holidays().size() + 1);
    }

    @Test
    void whoSawAnOlderTableIsRefused() {
        register.apply(adding(FAIR), "admin");

        assertThatThrownBy(() -> register.apply(adding(FAIR), "admin"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.CONFLICT));
        assertThat(register.current().version()).isEqualTo(2);
    }

    @Test
    void aProposalThatChangesNothingMakesNoVersion() {
        HolidayProposal same =
                new HolidayProposal(1, Cause.IMPORTED, YEAR, register.current().of(YEAR), "");

        assertThatThrownBy(() -> register.apply(same, "admin"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.text()).isEqualTo(Message.of("calendar.nothing-changes")));
        assertThat(register.current().version()).isEqualTo(1);
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
        assertThat(register.current().version()).isEqualTo(1);
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
        HolidayTable before = register.current();
        HolidayTable proposed = register.proposed(adding(FAIR));

        assertThat(proposed.version()).isEqualTo(2);
        assertThat(calendar.with(proposed).isWorkingDay(FRIDAY)).isFalse();
        assertThat(calendar.isWorkingDay(FRIDAY)).isTrue();
        assertThat(register.current()).isSameAs(before);
    }

    @Test
    void aYearWithoutHolidaysIsWarnedAboutFromTheFirstOfOctoberOn() {
        assertThat(warnings.current(LocalDate.of(2027, 9, 30))).isEmpty();
        assertThat(warnings.current(LocalDate.of(2027, 10, 1)))
                .contains(Message.of("calendar.holidays-missing", "2571", "2571"));
        assertThat(warnings.current(LocalDate.of(2028, 10, 1)))
                .contains(Message.of("calendar.holidays-missing", "2571, 2572", "2572"));
    }

    @Test
    void aDayOfTheAgencyAloneDoesNotEndTheWarning() {
        Year year = Year.of(2028);
        LocalDate day = LocalDate.of(2028, 1, 4);
        register.apply(
                new HolidayProposal(1, Cause.ADDED, year, List.of(new Holiday(day, Holiday.Kind.AGENCY, "A")), ""),
                "admin");
        assertThat(warnings.current(LocalDate.of(2027, 10, 1))).isPresent();

        register.apply(
                new HolidayProposal(2, Cause.IMPORTED, year, List.of(new Holiday(day, Holiday.Kind.ANNUAL, "A")), ""),
                "admin");
        assertThat(warnings.current(LocalDate.of(2027, 10, 1))).isEmpty();
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
        List<Holiday> holidays = new ArrayList<>(register.at(1).of(YEAR));
        holidays.add(holiday);
        return holidays;
    }
}
