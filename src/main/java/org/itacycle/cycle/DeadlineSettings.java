package org.itacycle.cycle;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the printed standard leaves open about deadlines.
 *
 * @param atLeastNextWorkingDay whether a step without a date is due at the earliest at the end of the next working day,
 *     so that nobody is late within the hour
 */
@ConfigurationProperties("ita.deadlines")
public record DeadlineSettings(@DefaultValue("true") boolean atLeastNextWorkingDay) {}
