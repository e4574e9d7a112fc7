package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.itacycle.document.Inspection;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Entities made of entities: some hundred bytes of markup that become gigabytes when they are read. */
class XmlBombAttackTest {

    private static final String SIX_LEVELS = BadFiles.laughs(6) + "<d>&l5;</d>";

    @Test
    void withoutTheGuardSomeHundredBytesBecomeAHundredThousandWords() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, false);
        Document read = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(SIX_LEVELS.getBytes(StandardCharsets.UTF_8)));

        assertThat(SIX_LEVELS).hasSizeLessThan(500);
        assertThat(read.getDocumentElement().getTextContent()).hasSize(3 * 100_000);
    }

    @Test
    void aWordFileWithEntitiesIsRefusedWhenItIsAttached() {
        assertThat(Inspection.refusal(BadFiles.wordThatLaughs())).contains("document.wrong-type");
        assertThat(Inspection.refusal(BadFiles.svg())).contains("document.wrong-type");
    }

    @Test
    void theReaderOfWordFilesDoesNotReadThemEither() {
        assertThatThrownBy(() -> new XWPFDocument(new ByteArrayInputStream(BadFiles.wordThatLaughs())))
                .isInstanceOf(Exception.class);
    }

    @Test
    void theXmlOfAPdfFormIsRefusedUnread() {
        assertThat(Inspection.refusal(BadFiles.activePdfs().get("an XML form"))).contains("document.pdf-acts");
    }
}
