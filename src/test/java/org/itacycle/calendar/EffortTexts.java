package org.itacycle.calendar;

import java.nio.charset.StandardCharsets;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The product's own effort texts for tests. */
public final class EffortTexts {

    private EffortTexts() {}

    public static EffortText thai() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/calendar");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        return new EffortText(messages);
    }
}
