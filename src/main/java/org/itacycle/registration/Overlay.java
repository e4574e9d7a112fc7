package org.itacycle.registration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.itacycle.paper.Facts;
import org.itacycle.paper.Typesetter;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Sets the texts of a stamp as a page that is laid over another. */
@Component
class Overlay {

    private static final Facts NO_FACTS = new Facts("", "");

    private final ITemplateEngine templates;
    private final Typesetter typesetter;

    Overlay(ITemplateEngine templates, Typesetter typesetter) {
        this.templates = templates;
        this.typesetter = typesetter;
    }

    /** A PDF of one page of this size in points, with nothing on it but these texts. */
    byte[] page(float width, float height, List<Box> boxes) {
        Map<String, Object> values = Map.of("width", width, "height", height, "boxes", boxes);
        return typesetter.pdf(
                templates.process("registration/overlay", new Context(Locale.forLanguageTag("th"), values)), NO_FACTS);
    }
}
