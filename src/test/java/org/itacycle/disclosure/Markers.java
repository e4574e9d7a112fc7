package org.itacycle.disclosure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.itacycle.calendar.ThaiDates;

/** Values that occur nowhere else, each laid down at one place, and the search for them in whatever came out. */
final class Markers {

    private static final LocalDate FIRST_DAY = LocalDate.of(1971, 1, 1);
    /** Hashes, ids and ports are full of digits by chance. */
    private static final Pattern CHANCE =
            Pattern.compile("[0-9a-f]{64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|127\\.0\\.0\\.1:\\d+");

    private final Map<Pattern, String> places = new LinkedHashMap<>();
    private int last;

    /** A word for this place, in no language. */
    String word(String place) {
        String word = "Zq" + next() + "qZ";
        lay(Pattern.quote(word), place);
        return word;
    }

    /** A meeting's number with its year. */
    String meetingNumber(String place) {
        String number = (7000 + next()) + "/2566";
        lay("(?<!\\d)" + number, place);
        return number;
    }

    /** A number in the upper half of what is allowed; a later call gives a greater one. */
    BigDecimal number(String place, BigDecimal max, int decimals) {
        BigDecimal number = decimals == 0
                ? max.divideToIntegralValue(BigDecimal.valueOf(2)).add(BigDecimal.valueOf(next()))
                : max.subtract(BigDecimal.TEN).add(BigDecimal.valueOf(next(), decimals));
        lay("(?<![\\d.])" + Pattern.quote(number.stripTrailingZeros().toPlainString()) + "0*(?![\\d.])", place);
        return number;
    }

    /** A day long ago; a later call gives a later one. */
    LocalDate day(String place) {
        LocalDate day = FIRST_DAY.plusDays(next());
        List<String> texts = List.of(day.toString(), ThaiDates.longDate(day), ThaiDates.shortDate(day));
        lay("(?<!\\d)(?:" + texts.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")", place);
        return day;
    }

    /** A text that is there already and must not come out. */
    void known(String text, String place) {
        lay("(?<![\\w.@-])" + Pattern.quote(text) + "(?![\\w@-])", place);
    }

    /** The places of everything that stands in the text. */
    Set<String> in(String text) {
        // Official papers print Thai digits.
        String searched = CHANCE.matcher(ThaiDates.toArabicDigits(text)).replaceAll(" ");
        Set<String> found = new TreeSet<>();
        places.forEach((pattern, place) -> {
            if (pattern.matcher(searched).find()) {
                found.add(place);
            }
        });
        return found;
    }

    Set<String> places() {
        return new TreeSet<>(new ArrayList<>(places.values()));
    }

    private int next() {
        return ++last;
    }

    private void lay(String expression, String place) {
        places.put(Pattern.compile(expression), place);
    }
}
