package org.itacycle.privacy;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long personal data is kept that nothing else limits.
 *
 * @param mailsKept how long a sent mail stays in the outbox: two years, until the assessment of its fiscal year is over
 */
@ConfigurationProperties("ita.privacy")
record PrivacySettings(@DefaultValue("730d") Duration mailsKept) {}
