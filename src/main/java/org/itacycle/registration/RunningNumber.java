package org.itacycle.registration;

/**
 * A number of the register. Numbers start from 1 each calendar year and run to 31 December (domain.md B.4).
 *
 * @param number from 1
 * @param calendarYear Buddhist
 */
public record RunningNumber(int number, int calendarYear) {

    /** As it is written: 12/2565. */
    @Override
    public String toString() {
        return number + "/" + calendarYear;
    }
}
