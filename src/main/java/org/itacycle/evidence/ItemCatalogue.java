package org.itacycle.evidence;

import java.util.List;
import java.util.Optional;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.document.DocumentKind;

/** What is assessed in a fiscal year, as the evidence names it. */
interface ItemCatalogue {

    /**
     * An assessment item of one year.
     *
     * @param code for example O42; empty where the year's code is not known
     */
    record Item(String code, String name) {

        /** As lists and folders name it. */
        String label() {
            return (code + " " + name).strip();
        }
    }

    /** What a text says about the item that something proves. */
    sealed interface Named {}

    /** It begins with the code of an item of this year. */
    record Known(Item item) implements Named {}

    /** It begins with a code that this year does not have, and all codes of the year are known. */
    record NotOfThisYear(String code) implements Named {}

    /** It names no item, or nobody knows the items of this year. */
    record FreeText() implements Named {}

    /** The items of a year as far as they are known, in its order; empty where none is. */
    List<Item> of(FiscalYear year);

    /** The item that a typed text names, however its code is written. */
    Named named(FiscalYear year, String text);

    /**
     * The item that a published document of the procedure answers.
     *
     * @param step the step that publishes it
     */
    Optional<Item> answeredBy(FiscalYear year, int step, DocumentKind kind);
}
