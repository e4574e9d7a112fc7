package org.itacycle.paper;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Typesetter and templates as the product has them, without the product, at ten in the morning of 3 October 2565. */
final class Press {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2022-10-03T03:00:00Z"), ZoneOffset.UTC);

    private static final Press PLAIN = with(new PaperSettings("", 0, "", Map.of()));

    final PaperFont font;
    final Typesetter typesetter;
    final PaperPage page;
    final PdfPaper pdf;

    private Press(PaperSettings settings) {
        font = new PaperFont(settings);
        typesetter = new Typesetter(font, CLOCK);
        page = new PaperPage(templates(), settings, new Garuda(settings));
        pdf = new PdfPaper(page, typesetter);
    }

    /** With the settings that the product brings. */
    static Press plain() {
        return PLAIN;
    }

    static Press with(PaperSettings settings) {
        return new Press(settings);
    }

    private static SpringTemplateEngine templates() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
