package org.itacycle.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.itacycle.calendar.CalendarRegister;
import org.itacycle.calendar.HolidayDecree;
import org.itacycle.cycle.CancelCycleProcess;
import org.itacycle.cycle.DeadlineMoves;
import org.itacycle.cycle.Deadlines;
import org.itacycle.cycle.Outcome;
import org.itacycle.cycle.StepOpening;
import org.itacycle.cycle.StepRegister;
import org.itacycle.support.Answer;
import org.itacycle.support.Browser;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.itacycle.support.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ItaTest
class BoardPageTest {

    private final Procedure procedure;
    private final StepRegister steps;
    private final DeadlineMoves moves;
    private final HolidayDecree holidays;
    private final int port;

    @Autowired
    BoardPageTest(
            Procedure procedure,
            StepRegister steps,
            DeadlineMoves moves,
            CalendarRegister holidays,
            @LocalServerPort int port) {
        this.procedure = procedure;
        this.steps = steps;
        this.moves = moves;
        this.holidays = new HolidayDecree(holidays);
        this.port = port;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/board", "/board/deadlines/some-deadline"})
    void whoeverIsNotSignedInIsSentToTheSignInPage(String page) {
        assertThat(new Browser(port).open(page).location()).isEqualTo("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer", "committee1", "head", "director", "admin"})
    void everybodySignedInSeesTheThirteenStepsInTheWordsOfTheDocument(String account) {
        procedure.openOnTime(2566);

        Document board = board(account, "?year=2566");

        assertThat(board.select("tr.step .c-number").eachText())
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13");
        assertThat(row(board, 2).select(".c-title").text()).isEqualTo("ผอ.ลงนามคำสั่ง");
        assertThat(row(board, 3).select(".c-title").text()).contains("ปี 65").contains("ปี 66");
    }

    @Test
    void anOpenStepShowsStateHolderDatesAndItsTask() {
        procedure.openOnTime(2566);
        Element free = row(board("officer", ""), 1);
        procedure.claim(Procedure.OFFICER, procedure.waiting("Step01_DraftOrder"));
        Element held = row(board("officer", ""), 1);

        assertThat(free.select(".c-people").text()).isEqualTo("รอผู้รับงาน เจ้าหน้าที่ผู้รับผิดชอบ");
        assertThat(held.select(".c-people").text()).isEqualTo("เจ้าหน้าที่ผู้รับผิดชอบ");
        assertThat(state(held)).isEqualTo("กำลังดำเนินการ");
        assertThat(cell(held, "เริ่ม")).isEqualTo("3 ต.ค. 2565 08:30 น.");
        assertThat(cell(held, "ต้องเริ่มภายใน")).isEqualTo("4 ต.ค. 2565 09:30 น.");
        assertThat(cell(held, "กำหนดเสร็จ")).isEqualTo("4 ต.ค. 2565 16:30 น.");
        assertThat(cell(held, "แล้วเสร็จเมื่อ")).isEmpty();
        assertThat(held.select(".open-task a").attr("href"))
                .isEqualTo("/task/" + procedure.waiting("Step01_DraftOrder").taskId());
    }

    @Test
    void theStateFollowsTheClock() {
        procedure.openOnTime(2566);
        procedure.passTo("2022-10-04T10:00");
        assertThat(state(row(board("head", ""), 1))).isEqualTo("ใกล้ครบกำหนด");
        procedure.passTo("2022-10-04T17:00");
        assertThat(state(row(board("head", ""), 1))).isEqualTo("เกินกำหนด");
        procedure.does(Procedure.OFFICER, "Step01_DraftOrder");

        Element order = row(board("head", ""), 1);
        assertThat(state(order)).isEqualTo("แล้วเสร็จหลังกำหนด");
        assertThat(cell(order, "แล้วเสร็จเมื่อ")).isEqualTo("4 ต.ค. 2565 17:00 น.");
        assertThat(order.select(".c-documents a").attr("href")).startsWith("/files/");
    }

    @Test
    void aReturnedStepSaysSoAndTheNextRoundIsCounted() {
        procedure.openOnTime(2566);
        procedure.does(Procedure.OFFICER, "Step01_DraftOrder");
        procedure.does(Procedure.DIRECTOR, "SignOff_Decide", Outcome.RETURNED);
        Document board = board("officer", "");

        assertThat(state(row(board, 2))).isEqualTo("ส่งคืนแก้ไข");
        assertThat(state(row(board, 1))).isEqualTo("กำลังดำเนินการ");
        assertThat(cell(row(board, 1), "ครั้งที่")).isEqualTo("2");
    }

    @Test
    void aDecisionOfOneStepIsNotTakenForThatOfTheNext() {
        procedure.openOnTime(2566);
        procedure.throughStep2();
        procedure.does(Procedure.MEMBER, "Step03_AnalyseAndDraft");
        procedure.does(Procedure.MEMBER, "Step04_AgencyMeeting", Outcome.REVISE);
        procedure.does(Procedure.MEMBER, "Step03_AnalyseAndDraft");

        assertThat(state(row(board("officer", ""), 3))).isEqualTo("แล้วเสร็จ");
    }

    @Test
    void stepsToComeShowTheirPlannedDates() {
        procedure.openOnTime(2566);
        Document board = board("officer", "");

        assertThat(cell(row(board, 9), "เริ่ม")).isEqualTo("1 มี.ค. 2566 08:30 น.");
        assertThat(cell(row(board, 9), "ต้องเริ่มภายใน")).isEqualTo("23 มี.ค. 2566 08:30 น.");
        assertThat(cell(row(board, 9), "กำหนดเสร็จ")).isEqualTo("31 มี.ค. 2566 16:30 น.");
        assertThat(cell(row(board, 2), "เริ่ม")).isEqualTo("หลังขั้นตอนที่ 1");
        assertThat(cell(row(board, 8), "เริ่ม")).isEqualTo("หลังขั้นตอนที่ 6");
        assertThat(state(row(board, 9))).isEqualTo("ยังไม่เริ่ม");
    }

    @Test
    void theMonthsOfTheMonthlyReportStandBelowTheirStep() {
        procedure.openOnTime(2566);
        procedure.throughStep6();
        procedure.passTo("2022-11-02T09:00");
        procedure.does(Procedure.MEMBER, "MonitoringReport_Write");
        procedure.passTo("2022-12-12T09:00");
        Document board = board("officer", "");

        assertThat(board.select("tr.month")).hasSize(11);
        assertThat(board.select("tr.month .state").eachText().subList(0, 3))
                .containsExactly("แล้วเสร็จ", "เกินกำหนด", "รอวันเริ่ม");
        assertThat(board.select("tr.month .c-title").get(1).text()).startsWith("ประจำเดือนพฤศจิกายน 2565");
        assertThat(state(row(board, 8))).isEqualTo("เกินกำหนด");
        assertThat(row(board, 8).select(".c-people").text()).isEqualTo("แล้วเสร็จ 1 จาก 11 เดือน");
    }

    @Test
    void aCancelledYearStaysReadableAndSaysWhy() {
        procedure.openOnTime(2566);
        procedure.startAs(
                Procedure.OFFICER, CancelCycleProcess.KEY, Map.of("fiscalYear", "2566", "reason", "หน่วยงานถูกยุบรวม"));
        Document board = board("officer", "?year=2566");

        assertThat(board.select(".note").text()).contains("หน่วยงานถูกยุบรวม");
        assertThat(state(row(board, 1))).isEqualTo("ยุติพร้อมรอบปี");
        assertThat(board.select(".open-task a")).isEmpty();
    }

    @Test
    void aYearWithoutACycleSaysSo() {
        Answer answer = SignedIn.as("officer", port).open("/board?year=2599");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.body()).select(".empty").text()).contains("2599");
        assertThat(SignedIn.as("officer", port).open("/board").status()).isEqualTo(200);
    }

    @Test
    void missingHolidaysAreWarnedAboutAtTheTop() {
        procedure.at("2039-10-03T08:30");

        assertThat(board("officer", "").select(".warnings li").text()).contains("วันหยุด");
    }

    @Test
    void thePageSaysWhereADateComesFrom() {
        procedure.openOnTime(2566);
        procedure.throughStep6();
        procedure.passTo("2022-12-06T09:00");
        StepOpening november =
                steps.latest(procedure.cycle().id(), 8, "2022-11").orElseThrow();

        Document page = deadline("officer", november);

        assertThat(page.select(".why li").eachText())
                .containsExactly(
                        "กำหนดตามมาตรฐาน: ภายในวันที่ 10 ของเดือนที่เริ่มขั้นตอน",
                        "วันที่ 10 ธันวาคม 2565 เป็นวันหยุด (วันรัฐธรรมนูญ) จึงเลื่อนขึ้นมาเป็นวันทำการก่อนหน้า"
                                + " คือวันที่ 9 ธันวาคม 2565",
                        "ต้องเริ่มก่อนครบกำหนดอย่างน้อย 3 วัน ตามระยะเวลาที่มาตรฐานกำหนด",
                        "ใช้ตารางมาตรฐานฉบับที่ 1 และปฏิทินวันทำการฉบับที่ 1");
        assertThat(page.select("code").text()).contains("monthlyDay:10:same");
        assertThat(page.select("form.move")).isEmpty();
        assertThat(page.text()).contains("ผู้เลื่อนกำหนดได้คือ");
    }

    @Test
    void theHeadMovesTheDateOnThePageAndEverybodyReadsWhy() {
        procedure.openOnTime(2566);
        SignedIn head = SignedIn.as("head", port);

        Answer answer = move(head, opening(1), "12", "10", "2565", "รอผลการประชุมของกรม <b>");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.location()).isEqualTo("/board/deadlines/" + opening(1).id() + "?moved");
        assertThat(Jsoup.parse(head.open(answer.location()).body())
                        .select("[role=status]")
                        .text())
                .contains("12 ต.ค. 2565 16:30");
        assertThat(deadline("committee1", opening(1)).select(".moves li").text())
                .contains("4 ต.ค. 2565 16:30", "12 ต.ค. 2565 16:30", "<b>", "หัวหน้ากลุ่มยุทธศาสตร์และพัฒนางาน");
        Element order = row(board("officer", ""), 1);
        assertThat(cell(order, "กำหนดเสร็จ")).isEqualTo("12 ต.ค. 2565 16:30 น. เลื่อนแล้ว");
    }

    @Test
    void whatCannotBeIsSaidAtTheFormAndWhatWasTypedStays() {
        procedure.openOnTime(2566);

        Answer answer = move(SignedIn.as("head", port), opening(1), "31", "11", "2565", "รอผลการประชุม");
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(page.select("[role=alert]").text()).contains("ไม่มีอยู่จริง");
        assertThat(page.select("textarea").text()).isEqualTo("รอผลการประชุม");
        assertThat(page.select("select[name=day] option[selected]").text()).isEqualTo("31");
        assertThat(page.select("select[name=month] option[selected]").text()).isEqualTo("พฤศจิกายน");
    }

    @Test
    void theOfficerIsRefusedAlsoWithoutTheForm() {
        procedure.openOnTime(2566);

        Answer answer = move(SignedIn.as("officer", port), opening(1), "12", "10", "2565", "ขอเลื่อน");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("ไม่มีสิทธิ");
        assertThat(opening(1).revision()).isZero();
    }

    @Test
    void withoutTheTokenOfThePageNothingMoves() {
        procedure.openOnTime(2566);

        Answer answer = SignedIn.as("head", port)
                .postForm("/board/deadlines/" + opening(1).id(), Map.of("day", "12", "month", "10", "year", "2565"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(opening(1).revision()).isZero();
    }

    @Test
    void aMoveByTheCalendarIsToldAsOne() {
        procedure.openOnTime(2566);
        holidays.declare("2022-10-04");

        assertThat(deadline("officer", opening(1)).select(".moves li").text())
                .contains("ปฏิทินวันทำการเปลี่ยนเป็นฉบับที่ 2", "5 ต.ค. 2565");
    }

    @Test
    void anUnknownDeadlineIsAThaiPageNotAnError() {
        Answer answer = SignedIn.as("officer", port).open("/board/deadlines/no-such-deadline");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.body()).select("[role=alert]").text()).contains("ไม่พบกำหนดนี้");
    }

    @Test
    void aDateMovedByAPersonSaysThatItIsTheirs() {
        procedure.openOnTime(2566);
        moves.move(
                new DeadlineMoves.Request(opening(1).id(), 0, LocalDate.of(2022, 10, 12), "รอผลการประชุม"), "director");

        assertThat(deadline("officer", opening(1)).select(".why").text()).contains("มีผู้เลื่อนแล้ว");
    }

    private Document board(String account, String query) {
        Answer answer = SignedIn.as(account, port).open("/board" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private Document deadline(String account, StepOpening opening) {
        Answer answer = SignedIn.as(account, port).open("/board/deadlines/" + opening.id());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static Answer move(
            SignedIn person, StepOpening opening, String day, String month, String year, String reason) {
        String address = "/board/deadlines/" + opening.id();
        return person.postForm(
                address,
                Map.of(
                        "day", day,
                        "month", month,
                        "year", year,
                        "reason", reason,
                        "revision", Integer.toString(opening.revision()),
                        "_csrf", person.cookie("ITA-XSRF").orElseThrow()));
    }

    private StepOpening opening(int step) {
        return steps.latest(procedure.cycle().id(), step, Deadlines.NO_OCCURRENCE)
                .orElseThrow();
    }

    private static Element row(Document board, int step) {
        return board.getElementById("step-" + step);
    }

    private static String state(Element row) {
        return row.select(".state").text();
    }

    private static String cell(Element row, String label) {
        return row.select("td[data-label=" + label + "]").text();
    }
}
