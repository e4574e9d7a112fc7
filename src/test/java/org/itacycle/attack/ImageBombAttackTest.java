package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.itacycle.document.Inspection;
import org.itacycle.support.SmallPicture;
import org.junit.jupiter.api.Test;

/** A picture of some bytes that says it has thousands of millions of pixels: who opens it sets aside memory for each. */
class ImageBombAttackTest {

    @Test
    void withoutTheGuardSomeKilobytesBecomeMegabytesOfPixels() throws IOException {
        byte[] small = SmallPicture.png(16_000, 16_000);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(small));

        assertThat(small).hasSizeLessThan(50_000);
        assertThat(((DataBufferByte) picture.getRaster().getDataBuffer()).getData())
                .hasSizeGreaterThan(30_000_000);
    }

    @Test
    void aPictureOfTooManyPixelsIsRefusedBeforeAnyIsUnpacked() {
        assertThat(Inspection.refusal(SmallPicture.png(16_000, 16_000))).contains("document.picture-too-large");
        assertThat(Inspection.refusal(BadFiles.png(100_000, 100_000))).contains("document.picture-too-large");
        assertThat(Inspection.refusal(BadFiles.png(Integer.MAX_VALUE, Integer.MAX_VALUE)))
                .contains("document.picture-too-large");
        assertThat(Inspection.refusal(SmallPicture.jpeg(65_535, 65_535))).contains("document.picture-too-large");
        assertThat(Inspection.refusal(BadFiles.png(0, 5))).contains("document.picture-broken");
    }

    @Test
    void aPhotographIsTaken() {
        assertThat(Inspection.refusal(SmallPicture.png(4_000, 4_000))).isEmpty();
        assertThat(Inspection.refusal(SmallPicture.jpeg(9_248, 6_936))).isEmpty();
    }
}
