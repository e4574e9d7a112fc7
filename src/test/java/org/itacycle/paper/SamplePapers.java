package org.itacycle.paper;

import java.util.stream.IntStream;
import org.itacycle.calendar.FiscalYear;

/** A paper of every kind: long tables, Latin inside, and with nothing written yet. */
final class SamplePapers {

    private static final FiscalYear YEAR = new FiscalYear(2566);
    private static final String AGENCY = "สถาบันตัวอย่าง";
    private static final String DIRECTOR = "ผู้อำนวยการสถาบันตัวอย่าง";

    private SamplePapers() {}

    static OrderPaper order(int members) {
        return new OrderPaper(
                YEAR,
                AGENCY,
                "แต่งตั้งคณะกรรมการขับเคลื่อนหน่วยงานคุณธรรมและชมรมจริยธรรม",
                "เพิ่มกรรมการจากกลุ่มนโยบายและแผน 1 คน และปรับหน้าที่ให้ชัดเจนขึ้น",
                IntStream.rangeClosed(1, members)
                        .mapToObj(i -> new OrderPaper.Member(
                                "เจ้าหน้าที่คนที่ " + i,
                                "นักจัดการงานทั่วไปชำนาญการ",
                                "กลุ่มยุทธศาสตร์และพัฒนางาน",
                                "รวบรวมหลักฐานตามตัวชี้วัด OIT ข้อ O" + i
                                        + "\nนำขึ้นเว็บไซต์หน่วยงานภายในวันที่ 10 ของเดือน"))
                        .toList(),
                DIRECTOR);
    }
}
