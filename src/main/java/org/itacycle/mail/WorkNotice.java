package org.itacycle.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.itacycle.Message;

/**
 * What a mail says about open work, beside the facts of its step.
 *
 * @param taskTitle what the task is called in the reader's list; empty where there is no task
 * @param workers the names of those who have to do it
 * @param expected what has to be done: the control points in the standard's words
 * @param standing how the deadline stands today, as a text of its own
 * @param overdue whether the deadline has passed
 * @param missedOn the days on which the reader should have heard of it and could not
 */
public record WorkNotice(
        StepNotice step,
        Optional<String> taskTitle,
        String workers,
        List<String> expected,
        Message standing,
        boolean overdue,
        List<LocalDate> missedOn) {

    public WorkNotice {
        expected = List.copyOf(expected);
        missedOn = List.copyOf(missedOn);
    }

    Instant due() {
        return step.due();
    }
}
