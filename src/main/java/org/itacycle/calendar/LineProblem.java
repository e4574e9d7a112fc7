package org.itacycle.calendar;

import java.util.Locale;
import org.itacycle.Message;

/**
 * One thing that is wrong with a file of holidays.
 *
 * @param line where, counted from 1; {@link #WHOLE_FILE} where no single line is at fault
 * @param what what is wrong
 * @param found what stands there
 */
record LineProblem(int line, What what, String found) {

    static final int WHOLE_FILE = 0;

    /** What can be wrong; the Thai text is the message {@code calendar.line.…} of the same name. */
    enum What {
        NO_HEADER("there is no header date,kind,name"),
        NOT_THE_HEADER("expected the header date,kind,name or date,kind,name,source"),
        TOO_FEW_CELLS("a cell is missing"),
        TOO_MANY_CELLS("there are too many cells; a text with a comma stands in quotes"),
        OPEN_QUOTE("a quote is not closed"),
        NOT_A_DATE("'%s' is no date like 2023-01-31 or 31/1/2566"),
        NOT_A_KIND("'%s' is no kind of holiday"),
        NO_NAME("the name is missing"),
        TOO_LONG("the text is too long: %s"),
        REPEATED("'%s' stands there twice on the same day"),
        OTHER_YEAR("%s is not in the chosen year"),
        NOTHING_FOUND("there is no holiday in it"),
        TOO_LARGE("the file is too large"),
        TOO_MANY_DAYS("more than %s days"),
        NOT_TEXT("this is no text file"),
        NOT_A_CALENDAR("this is no readable iCalendar file: %s"),
        NOT_A_WHOLE_DAY("'%s' is no event of whole days");

        private final String english;

        What(String english) {
            this.english = english;
        }

        private String key() {
            return "calendar.line." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The text for a person. */
    Message message() {
        Message reason = Message.of(what.key(), found);
        return line == WHOLE_FILE ? reason : Message.of("calendar.line", Integer.toString(line), reason);
    }

    /** The text for a log. */
    @Override
    public String toString() {
        String reason = what.english.formatted(found);
        return line == WHOLE_FILE ? reason : "line " + line + ": " + reason;
    }
}
