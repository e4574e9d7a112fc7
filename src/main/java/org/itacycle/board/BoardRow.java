package org.itacycle.board;

import java.util.List;
import java.util.Map;
import org.itacycle.publication.PublicationLines;

/**
 * A step, or one month of the monthly report, as the board shows it. All texts are Thai and ready to read.
 *
 * @param number the step's number, 1 to 13
 * @param title the wording of the standard, or the month
 * @param isMonth whether it stands below its step
 * @param stateText the state in words
 * @param round how often the step has opened; 0 where it has not
 * @param people who holds it, or who may take it
 * @param waitsForTaker whether nobody has taken it yet
 * @param note what stands in place of people where there are none
 * @param deadline the address of the page about its due date; empty where it has not opened
 * @param movedByPerson whether a person has moved its due date
 * @param publications what was published of it where, and how that is proven
 * @param mending the addresses of the open tasks about a publication, by its id
 * @param tasks the addresses of its open tasks
 */
record BoardRow(
        int number,
        String title,
        boolean isMonth,
        BoardState state,
        String stateText,
        int round,
        List<String> people,
        boolean waitsForTaker,
        String note,
        When opens,
        When startBy,
        When due,
        When done,
        String deadline,
        boolean movedByPerson,
        List<Document> documents,
        List<PublicationLines.Line> publications,
        Map<String, List<String>> mending,
        List<String> tasks) {

    BoardRow {
        people = List.copyOf(people);
        documents = List.copyOf(documents);
        publications = List.copyOf(publications);
        mending = Map.copyOf(mending);
        tasks = List.copyOf(tasks);
    }

    /**
     * A document of the step and where it is.
     *
     * @param registered its number and date; empty until it is registered
     */
    record Document(String title, String registered, String address) {}

    /**
     * A moment.
     *
     * @param day in short; words in place of a day where it depends on something else; empty where there is nothing
     * @param time of the day; empty where there is no day
     * @param isPlanned whether it has not happened and may still change by itself
     */
    record When(String day, String time, boolean isPlanned) {

        static final When NEVER = new When("", "", false);

        static When words(String text) {
            return new When(text, "", true);
        }

        public boolean isEmpty() {
            return day.isEmpty();
        }
    }
}
