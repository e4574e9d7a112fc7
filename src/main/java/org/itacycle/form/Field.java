package org.itacycle.form;

import java.math.BigDecimal;
import java.util.List;
import org.itacycle.document.DocumentKind;

/** One field of a form, or one column of a table: what may be sent under its name. */
public sealed interface Field {

    /** The tick by which a sender accepts warnings; it has this name in every form whose documents are checked. */
    String WARNINGS_ACCEPTED = "warningsAccepted";

    String name();

    Need need();

    /** The word for this type in the HTML forms ({@code data-type}). */
    String type();

    /** Whether a form sends it as a text that holds JSON. */
    default boolean isStructured() {
        return this instanceof Table || this instanceof Files || this instanceof Checklist;
    }

    /** The same field with another need. */
    Field with(Need need);

    default Field required() {
        return with(Need.ALWAYS);
    }

    default Field requiredWhen(String otherField, String value) {
        return with(new Need.When(otherField, value));
    }

    /** How a text is read. */
    enum Form {
        /** One line. */
        LINE,
        /** Several lines; line breaks and tabs are kept. */
        LINES,
        /** The number of a meeting and its Buddhist year, 3/2566; Thai digits and a two-digit year are accepted. */
        MEETING_NUMBER,
        /** A fiscal year as 2566, 66 or in Thai digits. */
        FISCAL_YEAR
    }

    /** @param max the most characters, counted as the browser's {@code maxlength} counts them */
    record Text(String name, int max, Form form, Need need) implements Field {
        @Override
        public String type() {
            return "text";
        }

        @Override
        public Text with(Need need) {
            return new Text(name, max, form, need);
        }
    }

    /** A number from {@code min} to {@code max}, both included, with at most so many decimals. */
    record Number(String name, BigDecimal min, BigDecimal max, int decimals, Need need) implements Field {
        @Override
        public String type() {
            return "number";
        }

        @Override
        public Number with(Need need) {
            return new Number(name, min, max, decimals, need);
        }
    }

    /**
     * A day, sent as ISO date.
     *
     * @param past whether a day after today is refused
     */
    record Date(String name, boolean past, Need need) implements Field {
        @Override
        public String type() {
            return "date";
        }

        @Override
        public Date with(Need need) {
            return new Date(name, past, need);
        }
    }

    /** One of these wire values. */
    record Choice(String name, List<String> values, Need need) implements Field {
        public Choice {
            values = List.copyOf(values);
        }

        @Override
        public String type() {
            return "choice";
        }

        @Override
        public Choice with(Need need) {
            return new Choice(name, values, need);
        }
    }

    /** One of the agency's work groups, by its name; a choice whose values are settings. */
    record WorkGroup(String name, Need need) implements Field {
        @Override
        public String type() {
            return "choice";
        }

        @Override
        public WorkGroup with(Need need) {
            return new WorkGroup(name, need);
        }
    }

    /** Yes or no; where it is needed, only yes will do. */
    record Tick(String name, Need need) implements Field {
        @Override
        public String type() {
            return "tick";
        }

        @Override
        public Tick with(Need need) {
            return new Tick(name, need);
        }
    }

    /** The step's control points, each ticked; sent as a list of booleans in the printed order. */
    record Checklist(Need need) implements Field {

        /** The checklist has this name in every form. */
        public static final String NAME = "controlPoints";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public String type() {
            return "checklist";
        }

        @Override
        public Checklist with(Need need) {
            return new Checklist(need);
        }
    }

    /** Rows of named cells. */
    record Table(String name, List<Field> columns, Rows rows, Need need) implements Field {
        public Table {
            columns = List.copyOf(columns);
        }

        @Override
        public String type() {
            return "table";
        }

        @Override
        public Table with(Need need) {
            return new Table(name, columns, rows, need);
        }
    }

    /**
     * Ids of document versions of this kind, attached at this step.
     *
     * @param orPicked whether documents of any kind that the cycle already holds may be named instead
     */
    record Files(String name, DocumentKind kind, int min, int max, boolean orPicked, Need need) implements Field {
        @Override
        public String type() {
            return "files";
        }

        @Override
        public Files with(Need need) {
            return new Files(name, kind, min, max, orPicked, need);
        }
    }

    /** The id of an account. */
    record Account(String name, Need need) implements Field {
        @Override
        public String type() {
            return "account";
        }

        @Override
        public Account with(Need need) {
            return new Account(name, need);
        }
    }

    static Field line(String name, int max) {
        return new Text(name, max, Form.LINE, Need.NEVER);
    }

    static Field lines(String name, int max) {
        return new Text(name, max, Form.LINES, Need.NEVER);
    }

    static Field meetingNumber(String name) {
        return new Text(name, 20, Form.MEETING_NUMBER, Need.NEVER);
    }

    static Field fiscalYear(String name) {
        return new Text(name, 10, Form.FISCAL_YEAR, Need.NEVER);
    }

    static Field whole(String name, long min, long max) {
        return new Number(name, BigDecimal.valueOf(min), BigDecimal.valueOf(max), 0, Need.NEVER);
    }

    /** A score from 0 to 100 with two decimals. */
    static Field score(String name) {
        return new Number(name, BigDecimal.ZERO, BigDecimal.valueOf(100), 2, Need.NEVER);
    }

    static Field date(String name) {
        return new Date(name, false, Need.NEVER);
    }

    static Field pastDate(String name) {
        return new Date(name, true, Need.NEVER);
    }

    static Field choice(String name, String... values) {
        return new Choice(name, List.of(values), Need.NEVER);
    }

    static Field workGroup(String name) {
        return new WorkGroup(name, Need.NEVER);
    }

    static Field tick(String name) {
        return new Tick(name, Need.NEVER);
    }

    static Field checklist() {
        return new Checklist(Need.NEVER);
    }

    static Field table(String name, Rows rows, Field... columns) {
        return new Table(name, List.of(columns), rows, Need.NEVER);
    }

    static Field files(String name, DocumentKind kind, int min, int max) {
        return new Files(name, kind, min, max, false, Need.NEVER);
    }

    /** Files of this kind, or documents that the cycle already holds. */
    static Field filesOrPicked(String name, DocumentKind kind, int min, int max) {
        return new Files(name, kind, min, max, true, Need.NEVER);
    }

    /** A memo that goes with what is sent on. */
    static Field memo() {
        return files("memoFile", DocumentKind.MEMO, 0, 1);
    }

    /** Whether the sender read what the checks of the documents warn of, and sends all the same. */
    static Field warningsAccepted() {
        return tick(WARNINGS_ACCEPTED);
    }

    static Field account(String name) {
        return new Account(name, Need.NEVER);
    }
}
