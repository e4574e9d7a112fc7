package org.itacycle.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.itacycle.Messages;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.document.DocumentKind;
import org.springframework.stereotype.Component;

/**
 * Years left over from what a document was copied from. This year and the one before it may stand anywhere. Another one
 * in a title, or a document that names no fiscal year of its own but others, is an error; elsewhere another year may be a
 * look back or ahead, and is a warning. A span or list of years is taken as meant.
 */
@Component
class FiscalYearCheck implements Check {

    /** Kinds that are about the cycle's own year; minutes may be about last year's results alone. */
    private static final Set<DocumentKind> OF_THIS_YEAR = Set.of(
            DocumentKind.ORDER,
            DocumentKind.MEASURES_PLAN,
            DocumentKind.ANNOUNCEMENT,
            DocumentKind.REPORT,
            DocumentKind.MEMO);

    /** Where the heading of a document ends, in characters. */
    private static final int HEADING = 500;

    private static final int EARLIEST = 12;
    private static final int LATEST = 5;

    private final Pattern fiscalYear;
    private final Pattern shortYear;

    FiscalYearCheck(Messages messages) {
        String named = messages.text("check.word.fiscal-year");
        String of = "(?:" + messages.text("check.word.of-year") + "\\s*)?";
        String era = "(?:\\s*" + messages.text("check.word.era") + ")?\\s*";
        String more = "(?<more>\\s*(?:[-\u2013\u2014,]|" + messages.text("check.word.and") + ")\\s*(?:" + of + named
                + ")?" + era + "(?:25\\d\\d|\\d\\d)(?!\\d))?";
        fiscalYear = Pattern.compile("(?<of>" + messages.text("check.word.of-year") + "\\s*)?" + named + era
                + "(?<year>25\\d\\d|\\d\\d)(?!\\d)" + more);
        shortYear = Pattern.compile("(?<!\\d\\s?)" + messages.text("check.word.year")
                + "\\s*(?<year>\\d\\d)(?!\\d|[.,:/]\\d|\\s*(?:" + messages.text("check.word.counted") + "))");
    }

    @Override
    public List<Finding> of(Matter matter) {
        List<Finding> findings = new ArrayList<>();
        for (Passage passage : matter.passages()) {
            look(passage, matter.year(), findings);
        }
        return findings;
    }

    private void look(Passage passage, FiscalYear own, List<Finding> findings) {
        Set<FiscalYear> wrong = new TreeSet<>();
        Set<FiscalYear> odd = new TreeSet<>();
        Set<FiscalYear> named = new LinkedHashSet<>();
        Matcher found = fiscalYear.matcher(passage.text());
        while (found.find()) {
            Optional<FiscalYear> year = FiscalYear.parse(found.group("year"));
            boolean alone = found.group("more") == null;
            boolean ofTheYear = found.group("of") != null;
            if (year.isEmpty() || !alone) {
                continue;
            }
            if (ofTheYear) {
                named.add(year.get());
            }
            if (isOther(year.get(), own)) {
                boolean inTitle = passage.isTitle() || ofTheYear && found.start() < HEADING;
                (inTitle ? wrong : odd).add(year.get());
            }
        }
        shortYears(passage.text(), own, odd);
        odd.removeAll(wrong);
        if (!wrong.isEmpty()) {
            findings.add(Finding.error(passage.place(), "wrong-year", years(wrong), own.toString()));
        } else if (isOfThisYear(passage) && !named.isEmpty() && !named.contains(own)) {
            findings.add(Finding.error(passage.place(), "only-other-year", years(named), own.toString()));
        }
        if (!odd.isEmpty()) {
            findings.add(Finding.warning(passage.place(), "odd-year", years(odd), own.toString()));
        }
    }

    private void shortYears(String text, FiscalYear own, Set<FiscalYear> odd) {
        Matcher found = shortYear.matcher(text);
        while (found.find()) {
            FiscalYear.parse(found.group("year"))
                    .filter(year -> isOther(year, own) && isPlausible(year, own))
                    .ifPresent(odd::add);
        }
    }

    private static boolean isOther(FiscalYear year, FiscalYear own) {
        return !year.equals(own) && !year.equals(own.previous());
    }

    /** Two digits after the word for a year are often a count; only those near the cycle's own year are years. */
    private static boolean isPlausible(FiscalYear year, FiscalYear own) {
        return year.buddhistYear() >= own.buddhistYear() - EARLIEST
                && year.buddhistYear() <= own.buddhistYear() + LATEST;
    }

    private static boolean isOfThisYear(Passage passage) {
        return passage.document()
                .map(version -> OF_THIS_YEAR.contains(version.kind()))
                .orElse(false);
    }

    private static String years(Set<FiscalYear> years) {
        return years.stream().map(FiscalYear::toString).collect(Collectors.joining(", "));
    }
}
