package org.itacycle.registration;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itacycle.paper.Facts;
import org.itacycle.paper.Typesetter;
import org.itacycle.people.AgencySettings;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Makes a PDF/A of a document that was typed at a form, with places for the stamp. */
@Component
class TypedPaper {

    /** The page as {@code templates/document/typed.html} writes it. */
    private static final Pattern TITLE = Pattern.compile("<h1>(.*?)</h1>", Pattern.DOTALL);

    private static final Pattern TEXT = Pattern.compile("<div class=\"text\">(.*?)</div>", Pattern.DOTALL);

    private final ITemplateEngine templates;
    private final Typesetter typesetter;
    private final AgencySettings agency;

    TypedPaper(ITemplateEngine templates, Typesetter typesetter, AgencySettings agency) {
        this.templates = templates;
        this.typesetter = typesetter;
        this.agency = agency;
    }

    /**
     * The typed page as PDF/A-2u.
     *
     * @param page as it is kept
     * @param position of the one who signed it, printed below his name; empty where nobody signs
     * @throws IllegalArgumentException where it is no typed page of this product
     */
    byte[] pdf(String page, Optional<String> position) {
        String title = part(TITLE, page);
        Map<String, Object> values = Map.of(
                "title",
                title,
                "lines",
                part(TEXT, page).split("\n", -1),
                "signed",
                position.isPresent(),
                "position",
                position.orElse(""));
        String xhtml = templates.process("registration/typed", new Context(Locale.forLanguageTag("th"), values));
        return typesetter.pdf(xhtml, new Facts(title, agency.name()));
    }

    private static String part(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new IllegalArgumentException("not a typed page");
        }
        return HtmlUtils.htmlUnescape(matcher.group(1));
    }
}
