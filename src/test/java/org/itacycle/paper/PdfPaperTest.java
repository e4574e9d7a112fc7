package org.itacycle.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PdfPaperTest {

    @Test
    void anOrderLeavesPlacesForNumberDateSignerAndCode() {
        byte[] pdf = Press.plain().pdf.of(SamplePapers.order(14));

        assertThat(StampPlaces.in(pdf))
                .containsOnlyKeys(StampPlaces.NUMBER, StampPlaces.DATE, StampPlaces.SIGNER, StampPlaces.CODE);
    }
}
