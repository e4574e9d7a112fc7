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

/** Brings the first holidays from a file into an empty database, once; from then on people keep the table. */
@Component
class HolidaySeed {

    private static final int FIRST_VERSION = 1;
    private static final String THE_PRODUCT = "system";

    private final HolidayRows rows;
    private final Resource file;
    private final Clock clock;
    private final TransactionTemplate transaction;

    HolidaySeed(
            HolidayRows rows, CalendarSettings settings, Clock clock, PlatformTransactionManager transactionManager) {
        this.rows = rows;
        this.file = settings.holidays();
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactionManager);
    }

    /** Does nothing where any table was ever kept. Of several nodes that start at once, one brings it. */
    void bringOnce() {
        if (rows.newest().isPresent()) {
            return;
        }
        HolidayTable first = read();
        try {
            transaction.executeWithoutResult(status -> keep(first));
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
    }
}
