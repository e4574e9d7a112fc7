package org.itacycle.form;

/** Which rows a table has. */
public sealed interface Rows {

    /** People add rows; a table that is sent at all has at least {@code min} and at most {@code max} of them. */
    record Between(int min, int max) implements Rows {}

    /** Exactly {@code count} rows, numbered from 1 in this column. */
    record Numbered(String column, int count) implements Rows {}

    /** Exactly one row for each measure of step 3, numbered from 1 in this column. */
    record PerMeasure(String column) implements Rows {}
}
