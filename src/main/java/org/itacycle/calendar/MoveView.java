package org.itacycle.calendar;

/** A deadline that a proposal would move, as the page shows it. */
record MoveView(String year, String title, String what, String before, String after, boolean earlier) {

    static MoveView of(MovedDeadline move) {
        return new MoveView(
                move.year().toString(),
                move.title(),
                move.what().name(),
                ThaiDates.dateAndTime(move.before()),
                ThaiDates.dateAndTime(move.after()),
                move.after().isBefore(move.before()));
    }
}
