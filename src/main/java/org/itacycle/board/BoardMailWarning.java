package org.itacycle.board;

import java.util.List;
import org.itacycle.Message;
import org.itacycle.mail.MailHealth;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Mail does not get through, so people may not have been told. */
@Component
@Order(20)
class BoardMailWarning implements BoardWarning {

    private final MailHealth mail;

    BoardMailWarning(MailHealth mail) {
        this.mail = mail;
    }

    @Override
    public List<Message> current() {
        return mail.warnings();
    }
}
