package org.itacycle.trail;

import java.text.MessageFormat;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itacycle.calendar.ThaiDates;

/** Says in Thai what a deed was done to, as far as the path of ids tells a reader: the year and step, or the kind. */
final class Place {

    private static final Pattern STEP_OF_A_YEAR = Pattern.compile("(\\d{4})/(\\d{1,2})/([^/]+)(?:/.*)?");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-(?:0[1-9]|1[0-2])");

    private Place() {}

    /** Empty where the path says all that is known. */
    static String of(String subject) {
        Matcher step = STEP_OF_A_YEAR.matcher(subject);
        if (step.matches()) {
            String place = said("trail.place.step", step.group(1), step.group(2));
            return MONTH.matcher(step.group(3)).matches()
                    ? said("trail.place.month", place, ThaiDates.month(YearMonth.parse(step.group(3))))
                    : place;
        }
        return YEAR.matcher(subject).matches()
                ? said("trail.place.year", subject)
                : TrailTexts.kind(subject.replaceFirst("/.*", ""));
    }

    private static String said(String key, Object... words) {
        return new MessageFormat(TrailTexts.text(key)).format(words);
    }
}
