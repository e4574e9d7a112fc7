package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.itacycle.document.Inspection;
import org.junit.jupiter.api.Test;

/** A Word file without a macro that fetches a template with macros from a stranger when somebody opens it. */
class RemoteTemplateAttackTest {

    @Test
    void withoutTheGuardTheFileLeadsItsReaderToTheStranger() throws Exception {
        try (OPCPackage word = OPCPackage.open(new ByteArrayInputStream(BadFiles.wordWithRemoteTemplate()))) {
            PackagePart settings = word.getPart(PackagingURIHelper.createPartName("/word/settings.xml"));

            assertThat(settings.getRelationships()).anySatisfy(relationship -> {
                assertThat(relationship.getTargetMode()).isEqualTo(TargetMode.EXTERNAL);
                assertThat(relationship.getTargetURI()).hasHost("evil.example");
            });
        }
    }

    @Test
    void theFileIsRefused() {
        assertThat(Inspection.refusal(BadFiles.wordWithRemoteTemplate())).contains("document.wrong-type");
        assertThat(Inspection.refusal(BadFiles.wordWithTemplate("file://evil.example/share/t.dotm")))
                .as("a share of the network, to which Windows sends who asks")
                .contains("document.wrong-type");
        assertThat(Inspection.refusal(BadFiles.wordWithTemplate("\\\\evil.example\\share\\t.dotm")))
                .contains("document.wrong-type");
    }

    @Test
    void aTemplateOfItsAuthorsOwnComputerIsHarmless() {
        assertThat(Inspection.refusal(BadFiles.wordWithTemplate("file:///C:\\Users\\a\\Templates\\letter.dotx")))
                .isEmpty();
    }
}
