package org.itacycle.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.itacycle.document.DocumentKind;
import org.itacycle.document.DocumentOrigin;
import org.itacycle.support.ThaiMessages;
import org.junit.jupiter.api.Test;

class AgencyNameCheckTest {

    private final AgencyNameCheck check = check("สำนักงานตัวอย่างกลาง", "สำนักงานตัวอย่าง", "เทศบาลเก่า");

    @Test
    void theAgencysOwnNameIsFoundHoweverItIsBroken() {
        assertThat(findings("คำสั่งสำนักงาน\nตัวอย่าง กลาง")).isEmpty();
        assertThat(check("สถาบันน้ำดื่ม")
                        .of(Sent.document(DocumentKind.ORDER, "คำสั่ง สถาบันน\u0E49\u0E4D\u0E32ดื\uF70Aม")
                                .matter()))
                .as("as PDF files write it")
                .isEmpty();
    }

    @Test
    void aFormerNameIsAnErrorUnlessItIsCalledFormer() {
        assertThat(findings("คำสั่งสำนักงานตัวอย่างกลาง ส่งเทศบาลเก่า"))
                .containsExactly("ERROR other-agency เทศบาลเก่า");
        assertThat(findings("สำนักงานตัวอย่างกลาง (เดิมชื่อ เทศบาลเก่า)")).isEmpty();
        assertThat(findings("สำนักงานตัวอย่างกลาง และสำนักงานตัวอย่าง"))
                .containsExactly("ERROR other-agency สำนักงานตัวอย่าง");
    }

    @Test
    void aDocumentWithoutTheNameIsAWarning() {
        assertThat(findings("คำสั่งของใครก็ไม่ทราบ")).containsExactly("WARNING agency-missing เอกสาร.pdf");
        assertThat(Sent.order()
                        .with(DocumentKind.MINUTES, DocumentOrigin.GENERATED, Reading.of("รายงานการประชุม"))
                        .findings(check))
                .as("minutes of the committee, as the product makes them")
                .isEmpty();
    }

    private List<String> findings(String text) {
        return Sent.document(DocumentKind.ORDER, text).findings(check);
    }

    private static AgencyNameCheck check(String name, String... former) {
        return new AgencyNameCheck(new CheckSettings(name, List.of(former), List.of()), ThaiMessages.of("check"));
    }
}
