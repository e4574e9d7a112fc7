package org.itacycle.publication;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a target may take.
 *
 * @param connect until a connection stands
 * @param read until one question is answered whole; a document of 25 MB needs 50 seconds at 4 Mbit/s
 * @param total until a document is there, or a look at it is over, with all the questions of that
 */
record TimeLimits(
        @DefaultValue("5s") Duration connect,
        @DefaultValue("60s") Duration read,
        @DefaultValue("90s") Duration total) {}
