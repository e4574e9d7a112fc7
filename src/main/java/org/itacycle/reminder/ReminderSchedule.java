package org.itacycle.reminder;

import java.time.LocalTime;
import org.springframework.stereotype.Component;

/**
 * When the model {@code reminders} wakes: {@code reminderSchedule} in its timer. The engine asks while it is being built
 * and each time the timer fires, so this needs nothing but the setting.
 */
@Component("reminderSchedule")
public class ReminderSchedule {

    private final LocalTime hour;

    ReminderSchedule(ReminderSettings settings) {
        this.hour = settings.hour();
    }

    /** Every day at the set hour, as a cron expression of six fields. */
    public String cron() {
        return "0 %d %d * * ?".formatted(hour.getMinute(), hour.getHour());
    }
}
