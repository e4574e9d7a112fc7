package org.itacycle.calendar;

/**
 * What the working hours and the weekly days off are to be, and for what reason.
 *
 * @param base the version of the calendar that the person saw; a calendar that changed meanwhile refuses the proposal
 * @param note what the person noted, for example the order of the agency; may be empty
 */
record HoursProposal(int base, WorkingHours hours, String note) {}
