package org.itacycle.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.itacycle.document.DocumentKind;
import org.itacycle.document.DocumentOrigin;
import org.itacycle.support.ThaiMessages;
import org.junit.jupiter.api.Test;

class PlaceholderCheckTest {

    private final PlaceholderCheck check = new PlaceholderCheck(ThaiMessages.of("check"));

    @Test
    void whatIsFilledInAtRegistrationMayStayDotted() {
        assertThat(
                        findings(
                                "ที่ ............../๒๕๖๕\nสั่ง ณ วันที่ ..........\nลงชื่อ ______\nโทร. ........\n(................)\nครบถ้วน... แล้ว"))
                .isEmpty();
    }

    @Test
    void otherDottedLinesAndWordsToReplaceAreWarnings() {
        assertThat(findings("หน้าที่ของกรรมการ .................... \nผู้รับผิดชอบ ……………"))
                .containsExactly("WARNING placeholder 2");
        assertThat(findings("กลุ่มงาน (ระบุ)")).containsExactly("WARNING placeholder 1");
    }

    @Test
    void whatTheProductMadeIsHeldAgainstItsFormInstead() {
        assertThat(Sent.order()
                        .with(DocumentKind.ORDER, DocumentOrigin.GENERATED, Reading.of("หน้าที่ ............"))
                        .findings(check))
                .isEmpty();
    }

    private List<String> findings(String text) {
        return Sent.document(DocumentKind.ORDER, text).findings(check);
    }
}
