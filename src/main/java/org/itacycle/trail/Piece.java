package org.itacycle.trail;

/** A part of the table in the order of its numbers. */
sealed interface Piece {

    /** The number in the table of its first row. */
    long position();

    /**
     * Rows in a row that are as they were sealed, all as far from the place they were sealed for.
     *
     * @param origin the number that the first was sealed as
     */
    record Stretch(long position, long origin, long length) implements Piece {

        boolean isInPlace() {
            return position == origin;
        }

        long shift() {
            return origin - position;
        }

        long lastOrigin() {
            return origin + length - 1;
        }

        boolean isContinuedBy(long nextPosition, long nextOrigin) {
            return nextPosition == position + length && nextOrigin == origin + length;
        }

        Stretch longer() {
            return new Stretch(position, origin, length + 1);
        }
    }

    /**
     * A row that is not as it was sealed, wherever it may have been sealed for.
     *
     * @param linked whether it names the seal of the row before it
     */
    record Suspect(Entry entry, boolean linked) implements Piece {

        @Override
        public long position() {
            return entry.number();
        }
    }
}
