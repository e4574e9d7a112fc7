package org.itacycle.records;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.itacycle.mail.MailDispatch;
import org.springframework.boot.test.context.TestComponent;

/** Remembers which mails were asked to be delivered. */
@TestComponent
public class Dispatched implements MailDispatch {

    private final List<String> mails = new ArrayList<>();
    private int watches;

    @Override
    public void requested(String mailId) {
        mails.add(mailId);
    }

    @Override
    public void sendAgain(String mailId) {
        mails.add(mailId);
    }

    @Override
    public void watchServer() {
        watches++;
    }

    @Override
    public Map<String, Instant> nextAttempts(Collection<String> mailIds) {
        return Map.of();
    }

    /** How often the lost server was to be watched. */
    public int watches() {
        return watches;
    }

    public List<String> mails() {
        return mails;
    }
}
