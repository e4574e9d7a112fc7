package org.itacycle.mail;

/** Takes a mail out of the product. */
interface MailTransport {

    /**
     * Hands the mail over; returning means that the other side accepted it.
     *
     * @throws MailServerUnreachable where the other side could not be spoken to at all
     * @throws org.springframework.mail.MailException where it did not accept this mail; another attempt may follow
     */
    void send(OutgoingMail mail);

    /**
     * Goes as far as handing over a mail would, without one.
     *
     * @throws MailServerUnreachable where it leads nowhere
     */
    void probe();
}
