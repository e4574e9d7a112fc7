package org.itacycle.records;

import java.util.ArrayList;
import java.util.List;
import org.itacycle.mail.MailDispatch;
import org.springframework.boot.test.context.TestComponent;

/** Remembers which mails were asked to be delivered. */
@TestComponent
public class Dispatched implements MailDispatch {

    private final List<String> mails = new ArrayList<>();

    @Override
    public void requested(String mailId) {
        mails.add(mailId);
    }

    public List<String> mails() {
        return mails;
    }
}
