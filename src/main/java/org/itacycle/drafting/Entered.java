package org.itacycle.drafting;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.itacycle.calendar.ThaiDates;

/**
 * What stands in a form right now, half done or sent. Nothing is checked: what is no text, number, day or row reads as
 * nothing. A value reads the same before and after the form's check, so that a paper made of a draft and one made of the
 * sent form are equal.
 */
public final class Entered {

    private static final Pattern MEETING = Pattern.compile("(\\d{1,4})\\s*/\\s*(\\d{2}|\\d{4})");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,12})?");
    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final String EDGES = "^[\\s\\p{Z}\u200B\uFEFF]+|[\\s\\p{Z}\u200B\uFEFF]+$";
    private static final String CENTURY = "25";
    private static final int SHORT_YEAR = 2;

    private final Map<?, ?> values;

    private Entered(Map<?, ?> values) {
        this.values = values;
    }

    /** @param values texts, numbers, booleans, and lists and maps of these, by field name */
    public static Entered of(Map<?, ?> values) {
        return new Entered(values);
    }

    /** Trimmed, lines ended by a line feed; empty where nothing stands there. */
    public String text(String field) {
        Object value = values.get(field);
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof String || value instanceof Number
                ? value.toString().replace("\r\n", "\n").replaceAll(EDGES, "")
                : "";
    }

    /** A number in Arabic digits without needless zeros at its end; what is no number comes as it was typed. */
    public String number(String field) {
        String typed = ThaiDates.toArabicDigits(text(field)).replaceAll("[\\s,]", "");
        return NUMBER.matcher(typed).matches() ? plain(new BigDecimal(typed)) : text(field);
    }

    /** A whole number; empty where there is none. */
    public Optional<Integer> count(String field) {
        String number = number(field);
        return number.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(number)) : Optional.empty();
    }

    /** The number of a meeting and its four-digit year; what is none comes as it was typed. */
    public String meetingNumber(String field) {
        String typed = ThaiDates.toArabicDigits(text(field));
        var parts = MEETING.matcher(typed);
        if (!parts.matches()) {
            return text(field);
        }
        String year = parts.group(2).length() == SHORT_YEAR ? CENTURY + parts.group(2) : parts.group(2);
        return Integer.parseInt(parts.group(1)) + "/" + year;
    }

    public Optional<LocalDate> date(String field) {
        String iso = text(field);
        if (!ISO_DATE.matcher(iso).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(iso));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    public boolean tick(String field) {
        return Boolean.TRUE.equals(values.get(field)) || "true".equals(values.get(field));
    }

    /** The rows of a table in their order; empty where there is none. */
    public List<Entered> rows(String table) {
        return list(table).stream()
                .filter(Map.class::isInstance)
                .map(row -> new Entered((Map<?, ?>) row))
                .toList();
    }

    /** The ids of the document versions attached at this field. */
    public List<String> files(String field) {
        return list(field).stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    private List<?> list(String field) {
        return values.get(field) instanceof List<?> list ? list : List.of();
    }

    private static String plain(BigDecimal number) {
        return (number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros()).toPlainString();
    }
}
