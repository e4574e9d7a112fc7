package org.itacycle.reminder;

import java.util.List;
import org.springframework.stereotype.Component;

/** What the model {@code reminders} asks: {@code reminders} in its expressions. */
@Component("reminders")
public class RemindersDelegate {

    private final SlotMoments moments;
    private final NoticeSlots slots;

    RemindersDelegate(SlotMoments moments, NoticeSlots slots) {
        this.moments = moments;
        this.slots = slots;
    }

    /** Whether people may be told now: a working day whose hour has come. */
    public boolean isTime() {
        return moments.isTime();
    }

    /** Everybody who is owed a notice. */
    public List<String> recipients() {
        return slots.creditors();
    }
}
