package org.itacycle.disclosure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.itacycle.FileText;
import org.itacycle.Refusal;
import org.itacycle.Refusal.Reason;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.disclosure.CatalogueProblem.What;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Turns a file with a year's assessment items into a proposal; nothing counts before a person has seen what changes. */
@Component
class CatalogueDesk {

    private static final DataSize LARGEST = DataSize.ofMegabytes(1);

    private final Catalogues catalogues;

    CatalogueDesk(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** Reads a file that a person chose. */
    CatalogueCsv.Result read(FiscalYear year, byte[] content) {
        if (content.length > LARGEST.toBytes()) {
            return refused(What.TOO_LARGE, LARGEST.toMegabytes() + " MB");
        }
        return FileText.of(content).map(text -> csv(year).read(text)).orElseGet(() -> refused(What.NOT_TEXT, ""));
    }

    /**
     * Reads what the preview sends back.
     *
     * @throws Refusal where it is not what the preview showed
     */
    List<AssessmentItem> sentBack(FiscalYear year, String content) {
        CatalogueCsv.Result result = csv(year).read(content);
        if (!result.problems().isEmpty()) {
            throw Refusal.because(Reason.INVALID, "items.proposal-unreadable");
        }
        return result.items();
    }

    private CatalogueCsv csv(FiscalYear year) {
        return new CatalogueCsv((code, name) -> keyOf(year, code, name), true);
    }

    /** The key of the requirement that had this name in another year, else a new one that says where it came up. */
    private String keyOf(FiscalYear year, Optional<ItemCode> code, String name) {
        return catalogues.all().stream()
                .flatMap(catalogue -> catalogue.items().stream())
                .filter(item -> item.name().equals(name))
                .map(AssessmentItem::key)
                .findFirst()
                .orElseGet(() -> code.orElseThrow().toString().toLowerCase(Locale.ROOT) + "-" + year);
    }

    private static CatalogueCsv.Result refused(What what, String found) {
        return new CatalogueCsv.Result(
                List.of(), List.of(new CatalogueProblem(CatalogueProblem.WHOLE_FILE, what, found)));
    }
}
