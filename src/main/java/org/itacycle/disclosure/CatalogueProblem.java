package org.itacycle.disclosure;

import java.util.Locale;
import org.itacycle.Message;

/**
 * One thing that is wrong with a file of assessment items.
 *
 * @param line where, counted from 1; {@link #WHOLE_FILE} where no single line is at fault
 * @param found what stands there
 */
record CatalogueProblem(int line, What what, String found) {

    static final int WHOLE_FILE = 0;

    /** What can be wrong; the Thai text is the message {@code items.line.…} of the same name. */
    enum What {
        NOT_TEXT,
        TOO_LARGE,
        NOT_THE_HEADER,
        TOO_FEW_CELLS,
        TOO_MANY_CELLS,
        OPEN_QUOTE,
        NOT_A_CODE,
        NOT_A_KEY,
        NO_NAME,
        TOO_LONG,
        NOT_DOCUMENTS,
        REPEATED,
        NOTHING_FOUND
    }

    Message message() {
        Message reason =
                Message.of("items.line." + what.name().toLowerCase(Locale.ROOT).replace('_', '-'), found);
        return line == WHOLE_FILE ? reason : Message.of("items.line", Integer.toString(line), reason);
    }
}
