package org.itacycle.paper;

import org.itacycle.calendar.ThaiDates;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.render.FSFont;
import org.xhtmlrenderer.render.JustificationInfo;

/** Draws text through the shaping of the JDK in every case. */
final class PageDevice extends ITextOutputDevice {

    private final PaperFonts fonts;
    private boolean thaiDigits;

    PageDevice(float dotsPerPoint, PaperFonts fonts) {
        super(dotsPerPoint);
        this.fonts = fonts;
    }

    @Override
    public void setFont(FSFont font) {
        super.setFont(font);
        thaiDigits = fonts.hasThaiDigits(font);
    }

    /** Justified text would be drawn letter by letter and unshaped; it stays left aligned instead. */
    @Override
    public void drawString(String text, float x, float y, JustificationInfo ignored) {
        super.drawString(thaiDigits ? ThaiDates.toThaiDigits(text) : text, x, y, null);
    }
}
