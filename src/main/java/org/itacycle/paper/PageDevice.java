package org.itacycle.paper;

import java.awt.Rectangle;
import java.awt.Shape;
import org.itacycle.calendar.ThaiDates;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.render.FSFont;
import org.xhtmlrenderer.render.JustificationInfo;

/** Draws text through the shaping of the JDK in every case. */
final class PageDevice extends ITextOutputDevice {

    /** 5 points. */
    private static final int OVERHANG = (int) (5 * ITextRenderer.DEFAULT_DOTS_PER_POINT);

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

    /** Some vowels reach over to the left of where they stand, so a line that begins with one would lose its curl. */
    @Override
    public void clip(Shape shape) {
        super.clip(shape instanceof Rectangle area ? widened(area) : shape);
    }

    private static Rectangle widened(Rectangle area) {
        Rectangle wider = new Rectangle(area);
        wider.grow(OVERHANG, 0);
        return wider;
    }

    /** Justified text would be drawn letter by letter and unshaped; it stays left aligned instead. */
    @Override
    public void drawString(String text, float x, float y, JustificationInfo ignored) {
        super.drawString(thaiDigits ? ThaiDates.toThaiDigits(text) : text, x, y, null);
    }
}
