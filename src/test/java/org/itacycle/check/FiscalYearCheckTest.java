package org.itacycle.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.itacycle.document.DocumentKind;
import org.itacycle.support.ThaiMessages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiscalYearCheckTest {

    private static final String LONG = "ข้อความ ".repeat(80);

    private final FiscalYearCheck check = new FiscalYearCheck(ThaiMessages.of("check"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "คำสั่งแต่งตั้งคณะกรรมการ ประจำปีงบประมาณ พ.ศ. 2566",
                "คำสั่งแต่งตั้งคณะกรรมการ ประจำปีงบประมาณ พ.ศ. ๒๕๖๖",
                "คำสั่ง ประจำปีงบประมาณ\nพ.ศ. ๒๕๖๖ ให้ยกเลิกคำสั่ง ประจำปีงบประมาณ พ.ศ. 2565",
                "ประชุมวิเคราะห์การดำเนินงานและผลการประเมิน ปี 65 เพื่อร่างมาตรการ แผน ปี 66",
                "แผนแม่บท ประจำปีงบประมาณ พ.ศ. 2561 – 2580 และคำสั่ง ประจำปีงบประมาณ พ.ศ. 2566",
                "ประจำปีงบประมาณ พ.ศ. 2564 และปีงบประมาณ พ.ศ. 2566",
                "คำสั่งที่ 5/2560 ลงวันที่ 4 ตุลาคม 2560 ประจำปีงบประมาณ 2566",
                "ปฏิบัติงาน 10 ปี 60 คน แผน 5 ปี 62 กิจกรรม",
                "ร้อยละ 85 ต่อปี 90 คะแนน"
            })
    void thisYearAndTheOneBeforeMayStandAnywhere(String text) {
        assertThat(Sent.document(DocumentKind.ORDER, text).findings(check)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "คำสั่ง ประจำปีงบประมาณ พ.ศ. 2564",
                "คำสั่ง ประจำปีงบประมาณ พ.ศ. ๒๕๖๔",
                "คำสั่ง ประจำปีงบประมาณ พ.ศ.๒๕๖๔",
                "คำสั่ง ประจำปี งบประมาณ ๖๔",
                "คำสั่ง ประจําปีงบประมาณ พ.ศ. 2564 ตามแผนปีงบประมาณ พ.ศ. 2566"
            })
    void anotherYearInTheHeadingIsAnError(String text) {
        assertThat(Sent.document(DocumentKind.ORDER, text).findings(check)).containsExactly("ERROR wrong-year 2564");
    }

    @Test
    void anotherYearInATitleOfTheFormIsAnError() {
        assertThat(Sent.order().title("แต่งตั้งคณะกรรมการ ปีงบประมาณ ๒๕๖๓").findings(check))
                .containsExactly("ERROR wrong-year 2563");
    }

    @Test
    void aDocumentOfLastYearThatNamesNoOtherIsAnError() {
        assertThat(Sent.document(DocumentKind.ORDER, "คำสั่ง ประจำปีงบประมาณ พ.ศ. 2565")
                        .findings(check))
                .containsExactly("ERROR only-other-year 2565");
        assertThat(Sent.document(DocumentKind.MINUTES, "วิเคราะห์ผล ประจำปีงบประมาณ พ.ศ. 2565")
                        .findings(check))
                .as("minutes may be about last year alone")
                .isEmpty();
    }

    @Test
    void anotherYearFurtherDownOrInAShortFormIsAWarning() {
        List<String> later = Sent.document(
                        DocumentKind.REPORT, "รายงาน ประจำปีงบประมาณ พ.ศ. 2566 " + LONG + " แผนปีงบประมาณ พ.ศ. 2563")
                .findings(check);
        List<String> shortForm =
                Sent.document(DocumentKind.REPORT, "ผลการประเมิน ปี ๖๒").findings(check);

        assertThat(later).containsExactly("WARNING odd-year 2563");
        assertThat(shortForm).containsExactly("WARNING odd-year 2562");
    }
}
