package org.itacycle.evidence;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.disclosure.AssessmentItem;
import org.itacycle.disclosure.AssessmentItems;
import org.itacycle.disclosure.DocumentPlace;
import org.itacycle.disclosure.ItemCode;
import org.itacycle.document.DocumentKind;
import org.springframework.stereotype.Component;

/** The items from the lists that the public page uses too. */
@Component
class AssessedItems implements ItemCatalogue {

    /** What stands before the first blank or punctuation. */
    private static final Pattern FIRST_WORD = Pattern.compile("[^\\s:,;/()]{1,12}");

    private final AssessmentItems items;

    AssessedItems(AssessmentItems items) {
        this.items = items;
    }

    @Override
    public List<Item> of(FiscalYear year) {
        return items.known(year).stream()
                .filter(item -> item.code().isPresent())
                .map(AssessedItems::item)
                .toList();
    }

    @Override
    public Named named(FiscalYear year, String text) {
        Matcher first = FIRST_WORD.matcher(text.strip());
        Optional<ItemCode> code = first.lookingAt() ? ItemCode.parse(first.group()) : Optional.empty();
        if (code.isEmpty()) {
            return new FreeText();
        }
        String written = code.get().toString();
        Optional<AssessmentItem> known = items.withCode(year, written);
        if (known.isPresent()) {
            return new Known(item(known.get()));
        }
        return items.codes(year).isPresent() ? new NotOfThisYear(written) : new FreeText();
    }

    @Override
    public Optional<Item> answeredBy(FiscalYear year, int step, DocumentKind kind) {
        return items.answeredBy(year, new DocumentPlace(step, kind)).map(AssessedItems::item);
    }

    private static Item item(AssessmentItem item) {
        return new Item(item.code().map(ItemCode::toString).orElse(""), item.name());
    }
}
