package org.itacycle.support;

import java.nio.charset.StandardCharsets;
import org.itacycle.Messages;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The product's own sentences for tests without an application. */
public final class ThaiMessages {

    private ThaiMessages() {}

    /** @param features names of message files */
    public static Messages of(String... features) {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        for (String feature : features) {
            source.addBasenames("messages/" + feature);
        }
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        return new Messages(source);
    }
}
