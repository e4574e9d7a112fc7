package org.itacycle.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.itacycle.support.DatabaseProfiles;
import org.itacycle.support.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

@Tag("database")
class CalendarBeansTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withInitializer(application -> application
                    .getEnvironment()
                    .setActiveProfiles(new DatabaseProfiles().resolve(CalendarBeansTest.class)))
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withInitializer(new TestDatabase())
            .withUserConfiguration(CalendarSlice.class);

    @Test
    void withoutSettingsTheProductsTableAndHoursApply() {
        application.run(context -> assertThat(context.getBean(WorkingCalendar.class)
                        .subtract(ThaiCalendar.at("2023-04-28T16:30"), Effort.ofDays(15)))
                .isEqualTo(ThaiCalendar.at("2023-04-04T08:30")));
    }

    @Test
    void hoursAreReadTheSameUnderAThaiLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("th-TH-u-nu-thai"));
        try {
            application
                    .withPropertyValues("ita.calendar.working-hours.end=17:00")
                    .run(context -> assertThat(
                                    context.getBean(WorkingCalendar.class).endOfDay(LocalDate.of(2023, 3, 31)))
                            .isEqualTo(ThaiCalendar.at("2023-03-31T17:00")));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void anAgencyNamesItsOwnTable(@TempDir Path folder) throws IOException {
        Path own = Files.writeString(folder.resolve("own.csv"), "date,kind,name\n2023-03-31,regional,Fair\n");

        application
                .withPropertyValues("ita.calendar.holidays=" + own.toUri())
                .run(context -> assertThat(
                                context.getBean(WorkingCalendar.class).isWorkingDay(LocalDate.of(2023, 3, 31)))
                        .isFalse());
    }

    @Test
    void aMalformedTableStopsTheStartWithItsFileAndLine(@TempDir Path folder) throws IOException {
        Path own = Files.writeString(folder.resolve("own.csv"), "date,kind,name\n31/13/2566,regional,Fair\n");

        application
                .withPropertyValues("ita.calendar.holidays=" + own.toUri())
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("own.csv")
                        .hasMessageContaining("line 2: '31/13/2566' is no date like 2023-01-31 or 31/1/2566"));
    }
}
