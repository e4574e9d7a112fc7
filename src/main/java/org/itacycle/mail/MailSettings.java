package org.itacycle.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an agency may set about mail; the server itself is Spring's {@code spring.mail.*}.
 *
 * @param from the sender of every mail
 */
@ConfigurationProperties("ita.mail")
record MailSettings(@DefaultValue("ita@agency.example") String from) {

    /** The part behind the at sign, also the right side of every Message-ID. */
    String domain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }
}
