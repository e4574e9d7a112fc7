package org.itacycle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.support.SmallPdf;
import org.itacycle.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** People take a cycle through steps 1 to 6 in the real Tasklist, with one return, and the public sees the outcome. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "ita.cycle.open-automatically=false")
@ContextConfiguration(initializers = TestDatabase.class)
@DirtiesContext
@Tag("own-jvm")
class TasklistBrowserTest {

    private static final String ORDER_FILE = "คำสั่งแต่งตั้งคณะกรรมการ 2570.pdf";
    private static final String PLAN_FILE = "มาตรการและแผน 2570.pdf";
    private static final String STEP_1 = "1 จัดทำคำสั่งแต่งตั้งคณะกรรมการขับเคลื่อนหน่วยงานคุณธรรมและชมรมจริยธรรม";
    private static final String STEP_2 = "2 ผอ.ลงนามคำสั่ง";
    private static final String STEP_3 = "3 ประชุมวิเคราะห์การดำเนินงานและผลการประเมิน";
    private static final String STEP_4 = "4 เสนอมาตรการและแผน";
    private static final String STEP_5 = "5 ผอ.ลงนามมาตรการและแผน";
    private static final String STEP_6 = "6 นำเอกสารที่ได้รับความเห็นชอบขึ้นเว็บไซต์หน่วยงาน";
    private static final String REASON = "กรุณากำหนดหน้าที่ของกลุ่มอำนวยการให้ชัดเจน";
    private static final String DUTY = "จัดทำมาตรการของกลุ่มงานและรายงานผลทุกเดือน";

    private static final Pattern VERIFICATION = Pattern.compile("/public/verify/[a-z0-9]+");

    @RegisterExtension
    static final WithChromium CHROMIUM = new WithChromium();

    @LocalServerPort
    private int port;

    @Autowired
    private Clock clock;

    private Visitor officer;
    private Visitor member;
    private Visitor director;
    private Visitor administrator;
    private Visitor citizen;

    @BeforeEach
    void peopleComeIn() {
        citizen = visitor("citizen");
        officer = visitor("officer").signsIn();
        director = visitor("director").signsIn();
        administrator = visitor("admin").signsIn();
    }

    @Test
    void peopleTakeACycleThroughStepsOneToSix() {
        theOfficerOpensTheCycle();
        theOfficerDraftsTheOrder();
        theDirectorReturnsIt();
        theOfficerReworksIt();
        theDirectorSigns(STEP_2, "คำสั่งแต่งตั้งคณะกรรมการ 2570", "07-order-signed");
        theCommitteeDraftsTheMeasures();
        theAgencyMeetingConsents();
        theDirectorSigns(STEP_5, "มาตรการและแผน 2570", "11-measures-signed");
        theOfficerConfirmsThePublication();
        thePublicVerifies(thePublicReads("คำสั่งแต่งตั้งคณะกรรมการ 2570", ORDER_FILE));
        thePublicReads("มาตรการและแผน 2570", PLAN_FILE);
        theAdministratorSeesTheCycleOnItsDiagram();
        nobodySawAnError();
        theOfficerIsRefusedASecondCycle();
        theOfficerSignsOutEverywhere();
    }

    private void theOfficerOpensTheCycle() {
        officer.tasklist().opensCycle(fiscalYear());
        officer.keepsPicture("02-tasklist");
    }

    private void theOfficerDraftsTheOrder() {
        TaskForm form = officer.tasklist().takes(STEP_1);
        Fields order = form.fields();
        order.tick("ทบทวนแล้ว")
                .write("ผลการทบทวน", "เปลี่ยนกรรมการหนึ่งคน หน้าที่อื่นคงเดิม")
                .write("ชื่อคำสั่ง", "คำสั่งแต่งตั้งคณะกรรมการขับเคลื่อนหน่วยงานคุณธรรม");
        member(order, 1, "กลุ่มยุทธศาสตร์และพัฒนางาน", "เจ้าหน้าที่ผู้รับผิดชอบ");
        member(order, 2, "กลุ่มอำนวยการ", "กรรมการ คนที่ 1");
        member(order, 3, "กลุ่มบริหารงานบุคคล", "กรรมการ คนที่ 2");
        member(order, 4, "กลุ่มนโยบายและแผน", "กรรมการ คนที่ 3");
        order.attach("ไฟล์ร่างคำสั่ง", pdf(ORDER_FILE))
                .generate("บันทึกข้อความ")
                .tickEvery("จุดควบคุม");
        form.isDraftSaved().checked().picture("03-order").sends();
        officer.keepsPicture("04-order-sent");
    }

    private static void member(Fields order, int number, String workGroup, String name) {
        order.row("คณะกรรมการ", "กรรมการคนที่ " + number)
                .select("กลุ่มงาน", workGroup)
                .select("ชื่อ", name + " (" + workGroup + ")")
                .write("ตำแหน่งในคณะกรรมการ", number == 1 ? "ประธานกรรมการ" : "กรรมการ")
                .write("หน้าที่", "ติดตามผล");
    }

    private void theDirectorReturnsIt() {
        TaskForm form = director.tasklist().takes(STEP_2);
        assertThat(form.document("คำสั่งแต่งตั้งคณะกรรมการ 2570")).isVisible();
        form.fields().tick("ส่งคืนแก้ไข").write("เหตุผลที่ส่งคืน", REASON);
        form.picture("05-returned").sends();
    }

    private void theOfficerReworksIt() {
        TaskForm form = officer.tasklist().takes(STEP_1);
        assertThat(form.comments()).containsExactly(REASON);
        Fields second = form.fields().row("คณะกรรมการ", "กรรมการคนที่ 2");
        assertThat(second.read("หน้าที่")).isEqualTo("ติดตามผล");
        second.write("หน้าที่", DUTY);
        form.fields().tickEvery("จุดควบคุม");
        form.checked().picture("06-reworked").sends();
    }

    private void theDirectorSigns(String step, String document, String picture) {
        TaskForm form = director.tasklist().takes(step);
        assertThat(form.document(document)).isVisible();
        form.fields().tick("ลงนามอนุมัติ").tickEvery("จุดควบคุม");
        form.picture(picture).sends();
    }

    private void theCommitteeDraftsTheMeasures() {
        member = visitor("committee1").signsIn();
        TaskForm form = member.tasklist().takes(STEP_3);
        assertThat(form.sendsInVain().messages())
                .anyMatch(message -> message.startsWith("ผลการดำเนินงานทั้งปี: "))
                .allMatch(TasklistBrowserTest::isThai);
        form.picture("08-measures-refused");
        Fields measures = form.fields();
        measures.date("วันที่ประชุมวิเคราะห์", today()).write("ผลการดำเนินงานทั้งปี", "ดำเนินการครบทุกกิจกรรม");
        List<String> indicators = List.of(
                "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่",
                "ตัวชี้วัดที่ 2 การใช้งบประมาณ",
                "ตัวชี้วัดที่ 3 การใช้อำนาจ",
                "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ",
                "ตัวชี้วัดที่ 5 การแก้ไขปัญหาการทุจริต");
        indicators.forEach(indicator -> scored(measures, indicator, "92.25"));
        scored(measures, indicators.get(1), "78.5")
                .write("ประเด็นปัญหาที่ทำให้ได้คะแนนน้อย", "เผยแพร่แผนการใช้จ่ายล่าช้า");
        measures.row("มาตรการ", "มาตรการที่ 1")
                .select("ตัวชี้วัด", indicators.get(1))
                .write("ประเด็นที่ต้องปรับปรุง แก้ไข/ ประเด็นที่ต้องพัฒนา", "การเผยแพร่แผนการใช้จ่าย")
                .write("มาตรการ/โครงการ/กิจกรรม", "เผยแพร่แผนการใช้จ่ายทุกไตรมาส")
                .write("ผู้รับผิดชอบ", "กลุ่มอำนวยการ")
                .write("ระยะเวลา", "ทุกไตรมาส");
        measures.attach("ไฟล์มาตรการและแผน", pdf(PLAN_FILE)).tickEvery("จุดควบคุม");
        form.checked().picture("09-measures").sends();
    }

    private static Fields scored(Fields measures, String indicator, String score) {
        return measures.row("ผลการประเมิน 5 ตัวชี้วัด", indicator).write("คะแนน", score);
    }

    private void theAgencyMeetingConsents() {
        TaskForm form = member.tasklist().takes(STEP_4);
        form.fields()
                .write("ประชุมครั้งที่", "1/" + fiscalYear())
                .date("วันที่ประชุม", today())
                .write("จำนวนผู้เข้าร่วม (คน)", "45")
                .write("จำนวนเจ้าหน้าที่ทั้งหมด (คน)", "60")
                .tick("เห็นชอบ")
                .write("มติและสาระสำคัญ", "ที่ประชุมเห็นชอบมาตรการและแผนตามที่เสนอ")
                .tickEvery("จุดควบคุม");
        form.checked().picture("10-meeting").sends();
    }

    private void theOfficerConfirmsThePublication() {
        TaskForm form = officer.tasklist().takes(STEP_6);
        form.fields().tickEvery("จุดควบคุม");
        form.picture("12-publication").sends();
    }

    private byte[] thePublicReads(String title, String fileName) {
        APIResponse answer = citizen.publicPage().withDocument(title).download(title);
        citizen.keepsPicture("13-public");
        assertThat(textOf(answer.body())).contains("file of " + fileName.length() + " letters", "/public/verify/");
        assertThat(URLDecoder.decode(answer.headers().get("content-disposition"), StandardCharsets.UTF_8))
                .endsWith("filename*=UTF-8''" + fileName);
        return answer.body();
    }

    /** Opens the address that the code holds, offers the file that was downloaded, then another one. */
    private void thePublicVerifies(byte[] published) {
        Matcher address = VERIFICATION.matcher(textOf(published));
        assertThat(address.find()).isTrue();
        Page page = citizen.page();
        citizen.goesTo(address.group());
        citizen.keepsPicture("13-verification");
        page.getByLabel("ไฟล์ที่ต้องการตรวจสอบ")
                .setInputFiles(new FilePayload("คำสั่ง.pdf", "application/pdf", published));
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("ตรวจสอบ").setExact(true))
                .click();
        assertThat(page.getByText("ตรงกัน: เป็นไฟล์ทางการที่เผยแพร่")).isVisible();
        citizen.keepsPicture("13-verified");
        page.setViewportSize(360, 740);
        citizen.keepsWholePage("13-verified-on-a-phone");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= 360"))
                .isTrue();
        page.getByLabel("ไฟล์ที่ต้องการตรวจสอบ").setInputFiles(pdf("another.pdf"));
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("ตรวจสอบ").setExact(true))
                .click();
        assertThat(page.getByText("ไม่ตรงกัน: ไม่ใช่ไฟล์ทางการ")).isVisible();
        page.setViewportSize(1440, 1000);
    }

    private static String textOf(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void theAdministratorSeesTheCycleOnItsDiagram() {
        Cockpit cockpit = administrator.cockpit().showsRunningCycle();
        assertThat(cockpit.countAt("Step07_CarryOutPlan")).isVisible();
        assertThat(cockpit.countAt("Step07_CarryOutPlan")).hasText("1");
        administrator.keepsPicture("14-cockpit");
    }

    private void theOfficerIsRefusedASecondCycle() {
        assertThat(officer.tasklist().isRefusedCycle(fiscalYear()))
                .isEqualTo(
                        "มีรอบของปีงบประมาณ พ.ศ. " + fiscalYear() + " อยู่แล้ว เปิดซ้ำไม่ได้ ข้อมูลเดิมไม่เปลี่ยนแปลง");
    }

    private void theOfficerSignsOutEverywhere() {
        assertThat(officer.cockpit().status()).isEqualTo(403);
        officer.keepsPicture("16-cockpit-closed-to-the-officer");
        officer.tasklist().signsOut();
        officer.goesTo("/");
        assertThat(officer.page()).hasURL(address() + "/login");
        officer.keepsPicture("17-signed-out");
    }

    private void nobodySawAnError() {
        assertThat(Stream.of(citizen, officer, director, administrator)
                        .flatMap(visitor -> visitor.complaints().stream()))
                .isEmpty();
        assertThat(member.complaints())
                .as("only the refusal that was asked for")
                .allMatch(each -> each.contains("422"));
    }

    private Visitor visitor(String name) {
        return Visitor.at(CHROMIUM.browser(), address(), name);
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }

    private int fiscalYear() {
        return FiscalYear.of(today()).buddhistYear();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ThaiDates.ZONE);
    }

    private static boolean isThai(String text) {
        return text.codePoints().anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.THAI);
    }

    private static FilePayload pdf(String name) {
        return new FilePayload(name, "application/pdf", content(name));
    }

    private static byte[] content(String fileName) {
        return SmallPdf.of("file of " + fileName.length() + " letters");
    }
}
