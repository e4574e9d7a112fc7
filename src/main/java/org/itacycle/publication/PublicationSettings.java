package org.itacycle.publication;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an agency may set about publishing.
 *
 * @param personnelAddress where reports to the Personnel Division go by mail; blank while it is not known
 */
@ConfigurationProperties("ita.publication")
record PublicationSettings(@DefaultValue("") String personnelAddress) {}
