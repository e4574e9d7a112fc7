package org.itacycle.trail;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the key of the trail is, exactly one of the two outside the demonstration, and where its anchors are told.
 *
 * @param keyFile a file with the key in Base64, at least 32 bytes
 * @param key the key itself in Base64, for deployments that hand secrets over in the environment
 * @param anchorFile lines are appended and nothing else; outside the database and best on another machine
 */
@ConfigurationProperties("ita.trail")
record TrailSettings(Path keyFile, @DefaultValue("") String key, Path anchorFile) {}
