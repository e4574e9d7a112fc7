package org.itacycle.privacy;

import java.util.Locale;

/** What becomes of a place where personal data stands when its person is erased. */
enum Treatment {
    /** The row goes. */
    DELETE,
    /** A pseudonym stands in the account's place. */
    PSEUDONYM,
    /** The same, in a list of accounts apart by blanks. */
    WORDS,
    /** The same, for the mail address wherever it stands in a text. */
    ADDRESS,
    /** Emptied, with everything else of the mails to this person. */
    MAIL,
    /** Goes with the row that another column deletes. */
    WITH_ROW,
    /** Law or record needs it, or it is none of the person's own. */
    STAYS,
    /** No personal data. */
    NONE;

    /** @throws IllegalArgumentException where the file of places uses another word */
    static Treatment of(String word) {
        return word.equals("-") ? NONE : valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** As the file of places writes it. */
    String word() {
        return this == NONE ? "-" : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
