package org.itacycle.mail;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Mails to queue in tests. */
public final class Mails {

    private Mails() {}

    /** A new mail to the head of group. */
    public static MailMessage one() {
        return new MailMessage(
                "test/" + UUID.randomUUID(),
                "head@agency.example",
                "[ITA 2570] เกินกำหนด: ขั้นตอนที่ 9",
                "เรียน ผู้เกี่ยวข้อง",
                "<p>เรียน ผู้เกี่ยวข้อง</p>",
                List.of());
    }

    public static List<String> queue(Outbox outbox, int number) {
        return IntStream.range(0, number)
                .mapToObj(index -> outbox.enqueue(one()))
                .toList();
    }
}
