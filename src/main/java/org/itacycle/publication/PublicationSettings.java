package org.itacycle.publication;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an agency may set about publishing.
 *
 * @param targets what is behind each name that the decision table uses
 * @param limits how long a target may take
 * @param reachableHosts hosts, with or without {@code :port}, from which documents may be fetched for comparison although
 *     they are in no public network
 * @param rehearsalFolder where everything that would leave this machine goes instead; set while a year is simulated
 */
@ConfigurationProperties("ita.publication")
record PublicationSettings(
        @DefaultValue Map<String, TargetSettings> targets,
        @DefaultValue TimeLimits limits,
        @DefaultValue List<String> reachableHosts,
        Path rehearsalFolder) {}
