package org.itacycle.publication;

import java.util.List;
import java.util.Optional;
import org.itacycle.Message;
import org.itacycle.mail.MailMessage;
import org.itacycle.mail.MailServerUnreachable;
import org.itacycle.mail.MailStatus;
import org.itacycle.mail.Notices;
import org.itacycle.mail.Outbox;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/**
 * Targets that are reached by mail with the document attached. Publishing queues the mail; the proof delivers it from the
 * outbox and is the mail server's acceptance. So the queued mail is kept before anything leaves the house. Every repeat
 * carries the same Message-ID.
 */
@Component
class PersonnelMail implements TargetMaker {

    private final Notices notices;
    private final Outbox outbox;

    PersonnelMail(Notices notices, Outbox outbox) {
        this.notices = notices;
        this.outbox = outbox;
    }

    @Override
    public TargetKind kind() {
        return TargetKind.MAIL;
    }

    @Override
    public PublicationTarget make(Target target, TargetSettings settings) {
        return new Mailbox(settings.address().strip());
    }

    private final class Mailbox implements PublicationTarget {

        private final String address;

        Mailbox(String address) {
            this.address = address;
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
                return Proof.mismatch("publication.problem.no-personnel-address");
            }
            MailStatus delivered = deliver(queue(order));
            return new Proof.Found(
                    Proof.Kind.ACCEPTED,
                    delivered.messageId(),
                    Optional.empty(),
                    Optional.of(order.document().sha256()),
                    Optional.empty());
        }

        private MailStatus deliver(String mailId) {
            try {
                return outbox.deliver(mailId);
            } catch (MailServerUnreachable lost) {
                throw lost;
            } catch (MailException refused) {
                throw new TargetTrouble(Message.of("publication.trouble.mail-refused", address), refused);
            }
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
}
