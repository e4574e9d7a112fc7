package org.itacycle.watch;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What an agency may set about the watch of its publications.
 *
 * @param hour when the addresses are read each day, in the zone of Thailand
 * @param until month and day ({@code 08-31}) of the first such day after the fiscal year: until then its publications
 *     are watched. Results are announced in August, and those of a year's own reports, which appear in September, in
 *     August of the year after (domain.md B.3)
 * @param repeatAfter how long after each look a place that does not answer is looked at again, on the same day; it
 *     counts as dead when it is silent after the last of them
 */
@ConfigurationProperties("ita.publication.watch")
record WatchSettings(
        @DefaultValue("06:00") @DateTimeFormat(pattern = "HH:mm")
        LocalTime hour,

        @DefaultValue("08-31") String until,
        @DefaultValue({"15m", "1h", "3h"}) List<Duration> repeatAfter) {

    WatchSettings {
        repeatAfter = List.copyOf(repeatAfter);
    }
}
