package org.itacycle.mail;

/** Takes a mail out of the product. */
interface MailTransport {

    /**
     * Hands the mail over; returning means that the other side accepted it.
     *
     * @throws org.springframework.mail.MailException where it did not; another attempt may follow
     */
    void send(OutgoingMail mail);
}
