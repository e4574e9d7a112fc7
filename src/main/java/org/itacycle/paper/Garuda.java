package org.itacycle.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.itacycle.RefusedStart;
import org.springframework.stereotype.Component;

/**
 * The state's emblem as the agency has it. The product brings none and draws none: where none is configured its space
 * stays empty, as on paper that has it printed already.
 */
@Component
class Garuda {

    static final String SETTING = "ita.paper.garuda";

    /** 3 centimetres at 600 dots per inch: more is not seen. */
    private static final int TALLEST = 709;

    private final Optional<byte[]> image;

    Garuda(PaperSettings settings) {
        image = Optional.of(settings.garuda()).filter(file -> !file.isBlank()).map(Garuda::read);
    }

    /** A PNG without transparency. */
    Optional<byte[]> png() {
        return image.map(byte[]::clone);
    }

    /** The image as the address that a page shows it by. */
    Optional<String> address() {
        return image.map(png -> "data:image/png;base64," + Base64.getEncoder().encodeToString(png));
    }

    private static byte[] read(String file) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(Files.readAllBytes(Path.of(file))));
            if (image == null) {
                throw refused(file, "is neither PNG nor JPEG");
            }
            return written(onWhite(image));
        } catch (IOException | InvalidPathException e) {
            throw refused(file, "cannot be read");
        }
    }

    private static RefusedStart refused(String file, String reason) {
        return new RefusedStart("%s=%s: %s".formatted(SETTING, file, reason));
    }

    private static BufferedImage onWhite(BufferedImage image) {
        double scale = Math.min(1, (double) TALLEST / image.getHeight());
        int width = (int) Math.max(1, Math.round(image.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(image.getHeight() * scale));
        BufferedImage plain = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D page = plain.createGraphics();
        page.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        page.setColor(Color.WHITE);
        page.fillRect(0, 0, width, height);
        page.drawImage(image, 0, 0, width, height, null);
        page.dispose();
        return plain;
    }

    private static byte[] written(BufferedImage image) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }
}
