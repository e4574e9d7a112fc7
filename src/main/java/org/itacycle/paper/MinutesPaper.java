package org.itacycle.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.itacycle.calendar.FiscalYear;

/**
 * The minutes of a meeting (steps 3, 4, 11 and 13).
 *
 * @param number of the meeting, as it is written: number and year
 * @param attendees how many came
 * @param staffTotal of how many
 * @param topics what was said, in the order of the agenda
 * @param resolution what was decided
 */
public record MinutesPaper(
        FiscalYear fiscalYear,
        String agency,
        String title,
        String number,
        Optional<LocalDate> date,
        Optional<Integer> attendees,
        Optional<Integer> staffTotal,
        List<Topic> topics,
        String resolution)
        implements Paper {

    /** One point of the agenda. */
    public record Topic(String heading, String text) {}

    @Override
    public PaperKind kind() {
        return PaperKind.MINUTES;
    }
}
