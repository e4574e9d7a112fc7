package org.itacycle.paper;

import org.itacycle.calendar.ThaiDates;
import org.xhtmlrenderer.extend.FontContext;
import org.xhtmlrenderer.pdf.ITextTextRenderer;
import org.xhtmlrenderer.render.FSFont;

/** Measures text as {@link PageDevice} draws it. */
final class PageMeasure extends ITextTextRenderer {

    private final PaperFonts fonts;

    PageMeasure(PaperFonts fonts) {
        this.fonts = fonts;
    }

    @Override
    public int getWidth(FontContext context, FSFont font, String text) {
        return super.getWidth(context, font, fonts.hasThaiDigits(font) ? ThaiDates.toThaiDigits(text) : text);
    }
}
