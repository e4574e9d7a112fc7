package org.itacycle.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** A grey disc with transparency around it, where an agency has the emblem. */
final class SampleImages {

    private SampleImages() {}

    static Path file() throws IOException {
        BufferedImage image = new BufferedImage(900, 1000, BufferedImage.TYPE_INT_ARGB);
        Graphics2D disc = image.createGraphics();
        disc.setColor(Color.DARK_GRAY);
        disc.fillOval(0, 0, 900, 1000);
        disc.dispose();
        Path file = Files.createTempFile("emblem", ".png");
        file.toFile().deleteOnExit();
        ImageIO.write(image, "png", file.toFile());
        return file;
    }
}
