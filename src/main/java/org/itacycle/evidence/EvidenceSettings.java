package org.itacycle.evidence;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an agency may set about the evidence.
 *
 * @param maxBundleSize the most bytes of documents that one bundle holds
 */
@ConfigurationProperties("ita.evidence")
record EvidenceSettings(@DefaultValue("500MB") DataSize maxBundleSize) {}
