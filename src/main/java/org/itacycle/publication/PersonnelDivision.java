package org.itacycle.publication;

import java.util.List;
import org.itacycle.Message;
import org.itacycle.mail.MailMessage;
import org.itacycle.mail.MailStatus;
import org.itacycle.mail.Notices;
import org.itacycle.mail.Outbox;
import org.springframework.stereotype.Component;

/**
 * The Personnel Division, reached by mail with the document attached. Publishing queues the mail; the proof delivers it
 * from the outbox and is the mail server's acceptance. So the queued mail is kept before anything leaves the house.
 */
@Component
class PersonnelDivision implements PublicationTarget {

    private final Notices notices;
    private final Outbox outbox;
    private final String address;

    PersonnelDivision(Notices notices, Outbox outbox, PublicationSettings settings) {
        this.notices = notices;
        this.outbox = outbox;
        this.address = settings.personnelAddress().strip();
    }

    @Override
    public Target target() {
        return Target.PERSONNEL;
    }

    @Override
    public Published publish(PublicationOrder order) {
        if (address.isEmpty()) {
            // Told to a person by the proof, which finds no address either.
            return new Published("");
        }
        return new Published(outbox.status(queue(order)).orElseThrow().messageId());
    }

    @Override
    public Proof prove(PublicationOrder order) {
        if (address.isEmpty()) {
            return new Proof.Mismatch(Message.of("publication.problem.no-personnel-address"));
        }
        MailStatus delivered = outbox.deliver(queue(order));
        return new Proof.Found(Proof.Kind.ACCEPTED, delivered.messageId());
    }

    private String queue(PublicationOrder order) {
        MailMessage mail = notices.personnelReport(
                "publication/" + order.key(),
                address,
                order.fiscalYear(),
                order.step(),
                order.occurrence(),
                List.of(order.document()));
        return outbox.enqueueWithoutDispatch(mail);
    }
}
