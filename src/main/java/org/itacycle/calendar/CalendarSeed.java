package org.itacycle.calendar;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the first holidays from a file and the first working hours from the settings into a database that has none;
 * from then on people keep both.
 */
@Component
class CalendarSeed {

    private static final int FIRST_VERSION = 1;
    private static final String THE_PRODUCT = "system";

    private final CalendarRows rows;
    private final Resource file;
    private final WorkingHours hours;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CalendarSeed(
            CalendarRows rows,
            CalendarSettings settings,
            WorkingHours hours,
            Clock clock,
            PlatformTransactionManager transactionManager) {
        this.rows = rows;
        this.file = settings.holidays();
        this.hours = hours;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactionManager);
    }

    /** Does nothing where both were ever kept. Of several nodes that start at once, one brings them. */
    void bringOnce() {
        if (rows.newest().isEmpty()) {
            HolidayTable first = read();
            unlessAnotherNodeWasFaster(() -> keep(first));
        }
        // A database from before the hours were kept: all its dates were counted with those of the settings.
        if (rows.hours(FIRST_VERSION).isEmpty()) {
            unlessAnotherNodeWasFaster(() -> rows.begin(hours, FIRST_VERSION));
        }
    }

    private void unlessAnotherNodeWasFaster(Runnable keeping) {
        try {
            transaction.executeWithoutResult(status -> keeping.run());
        } catch (DuplicateKeyException anotherNodeWasFaster) {
            if (rows.newest().isEmpty()) {
                throw anotherNodeWasFaster;
            }
        }
    }

    private HolidayTable read() {
        try (Reader csv = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return HolidayTable.read(csv, file.getDescription());
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read the holiday table " + file.getDescription(), e);
        }
    }

    private void keep(HolidayTable first) {
        String name = Optional.ofNullable(file.getFilename()).orElse("");
        rows.insert(new CalendarVersion(
                FIRST_VERSION, clock.instant(), THE_PRODUCT, CalendarVersion.Cause.SEEDED, Optional.empty(), name));
        rows.begin(first.holidays(), FIRST_VERSION);
        rows.begin(hours, FIRST_VERSION);
    }
}
