package org.itacycle.watch;

import java.time.LocalTime;
import org.springframework.stereotype.Component;

/**
 * When the model {@code publication-watch} wakes: {@code publicationWatchSchedule} in its timers. The engine asks while
 * it is being built and each time a timer fires, so this needs nothing but the setting.
 */
@Component("publicationWatchSchedule")
public class PublicationWatchSchedule {

    private final LocalTime hour;

    PublicationWatchSchedule(WatchSettings settings) {
        this.hour = settings.hour();
    }

    /** Every day at the set hour, as a cron expression of six fields. */
    public String cron() {
        return "0 %d %d * * ?".formatted(hour.getMinute(), hour.getHour());
    }
}
