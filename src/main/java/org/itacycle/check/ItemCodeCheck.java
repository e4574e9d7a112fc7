package org.itacycle.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.drafting.ItemCodes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Codes of assessment items that this year's catalogue does not have. O is also written as a zero, Arabic or Thai
 * (domain.md A.4-21); such a code is only looked for with two digits, because 09 is more often an hour than an item.
 */
@Component
class ItemCodeCheck implements Check {

    private static final Pattern LETTER = Pattern.compile("(?<![A-Za-z0-9])[Oo]\\s?(\\d{1,2})(?!\\d|\\.\\d)");
    private static final Pattern ZERO =
            Pattern.compile("(?<![A-Za-z0-9.,:/\\-\u2013])0([1-9]\\d)(?!\\d|[.,:/\\-\u2013]\\d)");

    private final ObjectProvider<ItemCodes> catalogue;

    ItemCodeCheck(ObjectProvider<ItemCodes> catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public List<Finding> of(Matter matter) {
        Optional<Set<String>> codes = codes(matter.year());
        if (codes.isEmpty()) {
            return List.of();
        }
        Optional<Set<String>> before = codes(matter.year().previous());
        return matter.passages().stream()
                .flatMap(passage -> look(passage, codes.get(), before, matter.year()))
                .toList();
    }

    private static Stream<Finding> look(
            Passage passage, Set<String> codes, Optional<Set<String>> before, FiscalYear year) {
        Set<String> wrong = new TreeSet<>();
        Set<String> odd = new TreeSet<>();
        for (String code : found(LETTER, passage.text())) {
            boolean mayBeLastYears = before.map(known -> known.contains(code)).orElse(true);
            if (!codes.contains(code)) {
                (mayBeLastYears ? odd : wrong).add(code);
            }
        }
        found(ZERO, passage.text()).stream()
                .filter(code -> !codes.contains(code)
                        && before.map(known -> known.contains(code)).orElse(false))
                .forEach(odd::add);
        return Stream.concat(
                wrong.isEmpty()
                        ? Stream.empty()
                        : Stream.of(Finding.error(
                                passage.place(), "wrong-code", String.join(", ", wrong), year.toString())),
                odd.isEmpty()
                        ? Stream.empty()
                        : Stream.of(
                                Finding.warning(passage.place(), "odd-code", String.join(", ", odd), year.toString())));
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> codes = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            codes.add("O" + Integer.parseInt(matcher.group(1)));
        }
        return codes;
    }

    private Optional<Set<String>> codes(FiscalYear year) {
        return Optional.ofNullable(catalogue.getIfAvailable()).flatMap(known -> known.of(year));
    }
}
