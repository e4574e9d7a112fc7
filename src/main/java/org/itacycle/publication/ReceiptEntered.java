package org.itacycle.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.itacycle.Message;
import org.itacycle.Refusal;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.cycle.PublicationProcess.Element;
import org.itacycle.cycle.WorkItem;
import org.itacycle.form.FormConsequence;
import org.itacycle.form.FormValues;
import org.springframework.stereotype.Component;

/** The officer enters the receipt that the receiver of a mail gave (REQ-14). */
@Component
class ReceiptEntered implements FormConsequence {

    private final PublicationRegister register;
    private final Clock clock;

    ReceiptEntered(PublicationRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    @Override
    public boolean concerns(String element) {
        return element.equals(Element.PUBLICATION_RECEIPT.id());
    }

    @Override
    public void record(WorkItem item, FormValues values, String account) {
        Publication publication = item.subject().flatMap(register::find).orElseThrow();
        Receipt receipt = new Receipt(
                values.text("documentNumber").orElseThrow(),
                values.text("receiptNumber").orElseThrow(),
                values.date("receiptDate").orElseThrow());
        refuseBeforeSending(publication, receipt);
        register.markReceived(publication.id(), receipt, values.files("receiptScan"), account, clock.instant());
    }

    private static void refuseBeforeSending(Publication publication, Receipt receipt) {
        LocalDate sent = LocalDate.ofInstant(publication.publishedAt().orElseThrow(), ThaiDates.ZONE);
        if (receipt.date().isBefore(sent)) {
            Message why = Message.of("publication.receipt-before-sending", ThaiDates.shortDate(sent));
            throw Refusal.ofFields(Message.of("form.refused", 1), Map.of("receiptDate", why));
        }
    }
}
