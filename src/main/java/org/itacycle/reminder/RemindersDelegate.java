package org.itacycle.reminder;

import java.util.List;
import org.itacycle.calendar.CalendarWarnings;
import org.springframework.stereotype.Component;

/** What the model {@code reminders} asks: {@code reminders} in its expressions. */
@Component("reminders")
public class RemindersDelegate {

    private final SlotMoments moments;
    private final NoticeSlots slots;
    private final CalendarWarnings warnings;

    RemindersDelegate(SlotMoments moments, NoticeSlots slots, CalendarWarnings warnings) {
        this.moments = moments;
        this.slots = slots;
        this.warnings = warnings;
    }

    /** Whether people may be told now: a working day whose hour has come. */
    public boolean isTime() {
        return moments.isTime();
    }

    /** Everybody who is owed a notice. */
    public List<String> recipients() {
        return slots.creditors();
    }

    /** Whether the calendar lacks holidays that deadlines are counted with. */
    public boolean calendarIsIncomplete() {
        return !warnings.current(moments.today()).isEmpty();
    }
}
