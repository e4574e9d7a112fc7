package org.itacycle.disclosure;

import java.time.LocalDate;
import org.itacycle.calendar.ThaiDates;

/**
 * Under which number and date a document is registered.
 *
 * @param number with its calendar year: 12/2565
 * @param verification the page that compares a file with the registered one, within this site; printed on the document too
 */
record PublicNumber(String number, LocalDate date, String verification) {

    public String dateText() {
        return ThaiDates.longDate(date);
    }
}
