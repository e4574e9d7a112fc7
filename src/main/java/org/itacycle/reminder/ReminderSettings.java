package org.itacycle.reminder;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What an agency may set about reminders; which are sent to whom stands in the decision table {@code reminder-ladder}.
 *
 * @param hour when reminders go out on a working day, in the zone of Thailand
 * @param mode how a person hears of several reminders of one day who has not chosen himself
 */
@ConfigurationProperties("ita.reminders")
record ReminderSettings(
        @DefaultValue("08:30") @DateTimeFormat(pattern = "HH:mm")
        LocalTime hour,

        @DefaultValue("DIGEST") NoticeMode mode) {}
