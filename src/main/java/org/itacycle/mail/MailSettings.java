package org.itacycle.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an agency may set about mail; the server itself is Spring's {@code spring.mail.*}.
 *
 * @param from the sender of every mail
 * @param longestExchange how long one conversation with the mail server may take as a whole, from the connection to the
 *     acceptance; stays below a third of the engine's job lock, so that no second thread takes up a mail meanwhile
 */
@ConfigurationProperties("ita.mail")
public record MailSettings(
        @DefaultValue("ita@agency.example") String from,
        @DefaultValue("90s") Duration longestExchange) {

    /** The part behind the at sign, also the right side of every Message-ID. */
    String domain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }
}
