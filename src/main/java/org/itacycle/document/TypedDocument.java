package org.itacycle.document;

import java.util.Locale;
import java.util.Map;
import org.itacycle.Message;
import org.itacycle.PlainText;
import org.itacycle.Refusal;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Makes a page that can be read and printed on its own out of typed text; whatever is typed stays text. */
@Component
class TypedDocument {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_TEXT = 100_000;

    private final ITemplateEngine templates;

    TypedDocument(ITemplateEngine templates) {
        this.templates = templates;
    }

    String render(String title, String text) {
        check("title", title, LONGEST_TITLE, "document.title-missing");
        check("text", text, LONGEST_TEXT, "document.text-missing");
        Map<String, Object> values = Map.of("title", title.strip(), "text", PlainText.harmless(text));
        return templates.process("document/typed", new Context(Locale.forLanguageTag("th"), values));
    }

    private static void check(String field, String value, int longest, String missing) {
        if (value == null || value.isBlank()) {
            throw refusal(field, Message.of(missing));
        }
        if (value.length() > longest) {
            throw refusal(field, Message.of("document.text-too-long", Integer.toString(longest)));
        }
    }

    private static Refusal refusal(String field, Message text) {
        return Refusal.ofFields(text, Map.of(field, text));
    }
}
