package org.itacycle.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.itacycle.calendar.FiscalYear;

/** Papers of every kind: as they usually are, with tables of several pages, and with nothing written yet. */
final class SamplePapers {

    static final FiscalYear YEAR = new FiscalYear(2566);
    static final String AGENCY = "สถาบันตัวอย่าง";
    static final String DIRECTOR = "ผู้อำนวยการสถาบันตัวอย่าง";
    static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    static final String ADDRESS =
            "https://ita.example.go.th/public/2566/O14/files/8f14e45f-ceea-467f-9d5b-1b2c3d4e5f60";

    private static final Map<String, byte[]> PDFS = new ConcurrentHashMap<>();

    private static final LocalDate DAY = LocalDate.of(2022, 10, 3);
    private static final List<String> INDICATORS = List.of(
            "การปฏิบัติหน้าที่", "การใช้งบประมาณ", "การใช้อำนาจ", "การใช้ทรัพย์สินของราชการ", "การแก้ไขปัญหาการทุจริต");

    private SamplePapers() {}

    /** The usual paper of each kind. */
    static List<Paper> usual() {
        return List.of(
                order(5),
                memo(),
                announcement(),
                plan(4),
                report(PaperKind.MONTHLY_REPORT, 3),
                report(PaperKind.HALF_YEAR_REPORT, 6),
                report(PaperKind.TWELVE_MONTH_REPORT, 8),
                minutes(3),
                index(6),
                finalReport(5));
    }

    /** The kinds that have a table or a list, over several pages. */
    static List<Paper> longOnes() {
        return List.of(
                order(60),
                plan(20),
                report(PaperKind.TWELVE_MONTH_REPORT, 25),
                minutes(25),
                index(45),
                finalReport(40));
    }

    /** Nothing written yet: dotted lines. */
    static List<Paper> empty() {
        return List.of(
                new OrderPaper(YEAR, AGENCY, "", "", List.of(), ""),
                new MemoPaper(YEAR, AGENCY, "", "", "", "", List.of(), List.of(), ""),
                new AnnouncementPaper(YEAR, AGENCY, "", List.of(), ""),
                new MeasuresPlanPaper(YEAR, AGENCY, "", Optional.empty(), "", List.of(), List.of(), ""),
                emptyReport(PaperKind.MONTHLY_REPORT),
                emptyReport(PaperKind.HALF_YEAR_REPORT),
                emptyReport(PaperKind.TWELVE_MONTH_REPORT),
                new MinutesPaper(
                        YEAR, AGENCY, "", "", Optional.empty(), Optional.empty(), Optional.empty(), List.of(), ""),
                new EvidenceIndexPaper(YEAR, AGENCY, "", List.of()),
                new FinalReportPaper(YEAR, AGENCY, "", "", Optional.empty(), "", List.of(), ""));
    }

    /** One of them as PDF; each is set once for all tests. */
    static byte[] pdf(String name) {
        return PDFS.computeIfAbsent(name, any -> Press.plain().pdf.of(all().get(name)));
    }

    /** All of them by name. */
    static Map<String, Paper> all() {
        Map<String, Paper> papers = new LinkedHashMap<>();
        usual().forEach(paper -> papers.put(name(paper), paper));
        longOnes().forEach(paper -> papers.put(name(paper) + "-long", paper));
        empty().forEach(paper -> papers.put(name(paper) + "-empty", paper));
        return papers;
    }

    static String name(Paper paper) {
        return paper.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static OrderPaper order(int members) {
        return new OrderPaper(
                YEAR,
                AGENCY,
                "แต่งตั้งคณะกรรมการขับเคลื่อนหน่วยงานคุณธรรมและชมรมจริยธรรม",
                "เพิ่มกรรมการจากกลุ่มนโยบายและแผน 1 คน และปรับหน้าที่ให้ชัดเจนขึ้น",
                numbers(members)
                        .mapToObj(i -> new OrderPaper.Member(
                                "เจ้าหน้าที่คนที่ " + i,
                                "นักจัดการงานทั่วไปชำนาญการ",
                                "กลุ่มยุทธศาสตร์และพัฒนางาน",
                                "รวบรวมหลักฐานตามตัวชี้วัด OIT ข้อ O" + i
                                        + "\nนำขึ้นเว็บไซต์หน่วยงานภายในวันที่ 10 ของเดือน"))
                        .toList(),
                DIRECTOR);
    }

    static MemoPaper memo() {
        return new MemoPaper(
                YEAR,
                AGENCY,
                "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
                "กลุ่มยุทธศาสตร์และพัฒนางาน",
                "0 0000 0000 ต่อ 123",
                DIRECTOR,
                List.of(
                        "ตามที่ สำนักงานปลัดกระทรวง กำหนดให้มีการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานในสังกัด"
                                + " ประจำปีงบประมาณ พ.ศ. 2566 นั้น",
                        "ทั้งนี้ การประเมินด้านการเปิดเผยข้อมูลสาธารณะ OIT ตัวชี้วัด 9 ข้อคำถาม O34"
                                + " มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"
                                + " ให้หน่วยงานแสดงการวิเคราะห์ผลการประเมินในปี พ.ศ. 2565"
                                + " และแสดงการกำหนดวิธีการนำผลการวิเคราะห์แต่ละประเด็นไปสู่การปฏิบัติ"
                                + " กลุ่มยุทธศาสตร์และพัฒนางานได้ดำเนินการวิเคราะห์และกำหนดมาตรการเรียบร้อยแล้ว",
                        "จึงเรียนมาเพื่อโปรดทราบ และเห็นควรแจ้งเวียนผู้รับผิดชอบ/กลุ่มงานที่เกี่ยวข้อง ดำเนินการต่อไป"),
                List.of("มาตรการและแผน ประจำปีงบประมาณ พ.ศ. 2566", "รายงานการประชุม ครั้งที่ 1/2566"),
                "นักจัดการงานทั่วไปชำนาญการ");
    }

    static AnnouncementPaper announcement() {
        return new AnnouncementPaper(
                YEAR,
                AGENCY,
                "การแสดงเจตจำนงสุจริตด้านคุณธรรมและความโปร่งใสในการบริหารงาน",
                List.of(
                        "เพื่อให้การบริหารงานของสถาบันตัวอย่างเป็นไปตามหลักธรรมาภิบาล และเป็นไปตามแผนแม่บทภายใต้ยุทธศาสตร์ชาติ"
                                + " ประเด็นที่ 21 การต่อต้านการทุจริตและประพฤติมิชอบ (พ.ศ. 2561-2580)"
                                + " จึงประกาศเจตจำนงสุจริตในการบริหารงาน ดังนี้",
                        "1. เปิดเผยข้อมูลตามแนวคิด “Open to Transparency” ให้สาธารณชนได้ทราบและสามารถตรวจสอบการดำเนินงานได้",
                        "2. เปิดโอกาสให้ผู้มีส่วนได้ส่วนเสียเข้ามามีส่วนร่วม และรับฟังความคิดเห็นต่าง ๆ อย่างสม่ำเสมอ",
                        "จึงประกาศให้ทราบโดยทั่วกัน"),
                DIRECTOR);
    }

    static MeasuresPlanPaper plan(int measures) {
        List<MeasuresPlanPaper.Score> scores = new ArrayList<>();
        for (int i = 1; i <= INDICATORS.size(); i++) {
            scores.add(new MeasuresPlanPaper.Score(
                    i,
                    INDICATORS.get(i - 1),
                    i == 2 ? "79.40" : "9" + i + ".25",
                    i == 2 ? "บุคลากรยังไม่ทราบแผนการใช้จ่ายงบประมาณประจำปี และไม่มีส่วนร่วมในการจัดทำ" : ""));
        }
        return new MeasuresPlanPaper(
                YEAR,
                AGENCY,
                "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
                Optional.of(DAY.plusDays(30)),
                "ดำเนินกิจกรรมตามแผนครบทั้ง 12 กิจกรรม มีผู้เข้าร่วมร้อยละ 90 ของกลุ่มเป้าหมาย\n"
                        + "ผลการประเมินภาพรวม 88.13 คะแนน ผ่านเกณฑ์ (85 คะแนนขึ้นไป)",
                scores,
                numbers(measures)
                        .mapToObj(i -> new MeasuresPlanPaper.Measure(
                                i,
                                1 + (i - 1) % 5,
                                "O14 คู่มือหรือมาตรฐานการปฏิบัติงาน ยังไม่ครอบคลุมประเด็นรายละเอียดตามที่กำหนด",
                                "จัดทำคู่มือหรือมาตรฐานการปฏิบัติงานให้ครอบคลุม อย่างน้อย 3 กระบวนงาน",
                                "1. แต่งตั้งคณะทำงานฯ\n2. กำหนดการจัดทำคู่มืออย่างน้อย 3 กระบวนงาน\n3. ตรวจสอบความถูกต้อง\n"
                                        + "4. เผยแพร่บนเว็บไซต์หน่วยงาน",
                                "กลุ่มบริหารงานบุคคล และกลุ่มงานที่เกี่ยวข้อง",
                                "ธันวาคม 2565 – มีนาคม 2566"))
                        .toList(),
                DIRECTOR);
    }

    static MonitoringReportPaper report(PaperKind kind, int activities) {
        return new MonitoringReportPaper(
                YEAR,
                AGENCY,
                "รายงานการกำกับติดตามผลการดำเนินงานคุณธรรมและความโปร่งใส",
                kind,
                kind == PaperKind.MONTHLY_REPORT ? "ธันวาคม 2565" : "(ตุลาคม 2565 – มีนาคม 2566)",
                Optional.of(LocalDate.of(2023, 3, 24)),
                false,
                numbers(activities)
                        .mapToObj(i -> new MonitoringReportPaper.Activity(
                                "ประชุมชี้แจงแนวทางการประเมิน ITA ครั้งที่ " + i,
                                "ผู้เข้าร่วมประชุม 64 คน คิดเป็นร้อยละ 90 ของกลุ่มเป้าหมาย เผยแพร่ที่ " + ADDRESS,
                                "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่"))
                        .toList(),
                "ดำเนินการตามแผนครบถ้วน เจ้าหน้าที่ทุกกลุ่มงานเข้าร่วมกิจกรรม และนำผลขึ้นเว็บไซต์หน่วยงานแล้ว",
                DIRECTOR);
    }

    static MinutesPaper minutes(int topics) {
        return new MinutesPaper(
                YEAR,
                AGENCY,
                "คณะกรรมการขับเคลื่อนหน่วยงานคุณธรรมและชมรมจริยธรรม",
                "1/2566",
                Optional.of(DAY.plusDays(30)),
                Optional.of(64),
                Optional.of(71),
                numbers(topics)
                        .mapToObj(
                                i -> new MinutesPaper.Topic(
                                        "เรื่องเสนอเพื่อพิจารณา",
                                        "ประธานแจ้งให้ที่ประชุมพิจารณาร่างมาตรการและแผน ประจำปีงบประมาณ พ.ศ. 2566"
                                                + " ซึ่งจัดทำจากผลการประเมินของปีที่ผ่านมา\nที่ประชุมได้แสดงความคิดเห็นอย่างกว้างขวาง"))
                        .toList(),
                "เห็นชอบมาตรการและแผน ประจำปีงบประมาณ พ.ศ. 2566");
    }

    static EvidenceIndexPaper index(int rows) {
        return new EvidenceIndexPaper(
                YEAR,
                AGENCY,
                "ดัชนีหลักฐานผลงานหน่วยงานคุณธรรม",
                numbers(rows)
                        .mapToObj(i -> new EvidenceIndexPaper.Row(
                                "O" + i + " แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน",
                                "รายงานผล_2566_ฉบับที่" + i + ".pdf",
                                HASH,
                                i % 2 == 0 ? "" : DIRECTOR,
                                i % 3 == 0 ? "" : ADDRESS,
                                Optional.of(DAY),
                                Optional.of(DAY.plusDays(7))))
                        .toList());
    }

    static FinalReportPaper finalReport(int results) {
        return new FinalReportPaper(
                YEAR,
                AGENCY,
                "รายงานผลการดำเนินงานตัวชี้วัดที่ 2.1 ระดับความสำเร็จของการดำเนินงานคุณธรรมและความโปร่งใส",
                "9/2566",
                Optional.of(LocalDate.of(2023, 9, 26)),
                "92.50",
                numbers(results)
                        .mapToObj(i -> new FinalReportPaper.Result(
                                i,
                                "จัดทำคู่มือหรือมาตรฐานการปฏิบัติงานให้ครอบคลุม อย่างน้อย 3 กระบวนงาน",
                                "จัดทำคู่มือแล้ว 4 กระบวนงาน และเผยแพร่บนเว็บไซต์หน่วยงาน"))
                        .toList(),
                DIRECTOR);
    }

    private static MonitoringReportPaper emptyReport(PaperKind kind) {
        return new MonitoringReportPaper(YEAR, AGENCY, "", kind, "", Optional.empty(), false, List.of(), "", "");
    }

    private static IntStream numbers(int last) {
        return IntStream.rangeClosed(1, last);
    }
}
