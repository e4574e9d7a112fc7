package org.itacycle.cycle;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How cycles begin.
 *
 * @param openAutomatically whether the product opens a year by itself on the first working day of October
 */
@ConfigurationProperties("ita.cycle")
record CycleSettings(@DefaultValue("true") boolean openAutomatically) {}
