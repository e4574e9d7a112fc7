package org.itacycle.document;

/**
 * Where a document belongs before its bytes are known.
 *
 * @param step the step it is made in, 1 to 13
 * @param occurrence the month of a monthly report, else {@code -}
 * @param field the form field it is attached at
 * @param several whether that field holds several documents; where it holds one, a further upload is its next version
 * @param title what a reader sees; blank takes the file's name without its ending
 */
public record NewDocument(
        String cycleId, int step, String occurrence, String field, DocumentKind kind, boolean several, String title) {}
