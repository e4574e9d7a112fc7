package org.itacycle.paper;

import java.awt.image.BufferedImage;

/** What is dark in a picture. */
final class Ink {

    private static final int DARK = 160;
    private static final int CLEARLY_OTHER = 128;

    private Ink() {}

    static boolean at(BufferedImage picture, int x, int y) {
        return grey(picture, x, y) < DARK;
    }

    /** The part of a picture that has ink. */
    static BufferedImage cut(BufferedImage picture) {
        int left = picture.getWidth();
        int right = -1;
        int top = picture.getHeight();
        int bottom = -1;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if (at(picture, x, y)) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        return picture.getSubimage(left, top, right - left + 1, bottom - top + 1);
    }

    /** Clearly other points per point of ink of the first, with the second moved. */
    static double difference(BufferedImage one, BufferedImage other, int dx, int dy) {
        int width = Math.max(one.getWidth(), other.getWidth());
        int height = Math.max(one.getHeight(), other.getHeight());
        int ink = 0;
        int different = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int a = grey(one, x, y);
                ink += a < DARK ? 1 : 0;
                different += Math.abs(a - grey(other, x - dx, y - dy)) > CLEARLY_OTHER ? 1 : 0;
            }
        }
        return (double) different / Math.max(1, ink);
    }

    private static int grey(BufferedImage picture, int x, int y) {
        boolean inside = x >= 0 && y >= 0 && x < picture.getWidth() && y < picture.getHeight();
        return inside ? picture.getRaster().getSample(x, y, 0) : 255;
    }
}
