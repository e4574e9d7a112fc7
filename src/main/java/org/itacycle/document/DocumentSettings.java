package org.itacycle.document;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an agency may set about documents.
 *
 * @param maxSize the largest file that is kept
 */
@ConfigurationProperties("ita.documents")
record DocumentSettings(@DefaultValue("25MB") DataSize maxSize) {}
