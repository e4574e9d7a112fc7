package org.itacycle.paper;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Lays a paper out as XHTML, by the template {@code templates/paper/} of its kind. The vocabulary is small, so that the
 * same page is read by the typesetter and by who makes a Word file of it; the package says which it is.
 */
@Component
public class PaperPage {

    private final ITemplateEngine templates;
    private final PaperSettings settings;
    private final Garuda garuda;

    PaperPage(ITemplateEngine templates, PaperSettings settings, Garuda garuda) {
        this.templates = templates;
        this.settings = settings;
        this.garuda = garuda;
    }

    /** The page; whatever people typed is escaped and only ever text. */
    public String xhtml(Paper paper) {
        Map<String, Object> values = new HashMap<>();
        values.put("paper", paper);
        values.put("say", new PaperWords(settings.digits(paper.kind())));
        values.put("garuda", garuda.address().orElse(""));
        return templates.process(template(paper.kind()), new Context(Locale.forLanguageTag("th"), values));
    }

    private static String template(PaperKind kind) {
        return "paper/" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
