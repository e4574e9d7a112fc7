package org.itacycle.disclosure;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.itacycle.Refusal;
import org.itacycle.Refusal.Reason;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.trail.Action;
import org.itacycle.trail.Deed;
import org.itacycle.trail.Subjects;
import org.itacycle.trail.Trail;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The lists of assessment items that hold for this agency. */
@Component
class Catalogues implements AssessmentItems {

    private static final int NONE_YET = 0;

    private final CatalogueTable table;
    private final String agencyType;
    private final Trail trail;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Catalogues(
            CatalogueTable table,
            CatalogueSeed seed,
            AssessmentSettings settings,
            Trail trail,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.agencyType = settings.agencyType();
        this.trail = trail;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        seed.bringOnce();
    }

    @Override
    public Optional<Set<String>> codes(FiscalYear year) {
        return ofYear(year)
                .filter(Catalogue::complete)
                .map(catalogue -> catalogue.items().stream()
                        .flatMap(item -> item.code().stream())
                        .map(ItemCode::toString)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Override
    public Optional<AssessmentItem> withCode(FiscalYear year, String written) {
        return ItemCode.parse(written).flatMap(code -> ofYear(year).flatMap(catalogue -> catalogue.withCode(code)));
    }

    @Override
    public Optional<AssessmentItem> withKey(FiscalYear year, String key) {
        return items(year).withKey(key);
    }

    @Override
    public List<AssessmentItem> known(FiscalYear year) {
        return ofYear(year).map(Catalogue::items).orElse(List.of());
    }

    @Override
    public Optional<AssessmentItem> answeredBy(FiscalYear year, DocumentPlace place) {
        return items(year).answeredBy(place);
    }

    /** How a year's list and the common one work together. */
    ItemsOfYear items(FiscalYear year) {
        return new ItemsOfYear(ofYear(year), common());
    }

    Optional<Catalogue> ofYear(FiscalYear year) {
        return table.newest(Optional.of(year), agencyType);
    }

    /** What holds in every year, for every type of agency that says nothing else. */
    Catalogue common() {
        return table.newest(Optional.empty(), agencyType)
                .or(() -> table.newest(Optional.empty(), AssessmentSettings.GENERAL))
                .orElseThrow(() -> new IllegalStateException("the common list of requirements is missing"));
    }

    /** The lists of this agency's type, the newest year first, the common one last. */
    List<Catalogue> all() {
        return table.all().stream()
                .filter(catalogue -> catalogue.agencyType().equals(agencyType))
                .toList();
    }

    /**
     * Keeps the next version of a year's list.
     *
     * @param base the version that the person has seen, 0 where there was none
     * @throws Refusal where somebody else was faster
     */
    void replace(FiscalYear year, int base, boolean complete, String source, List<AssessmentItem> items, String by) {
        if (base != ofYear(year).map(Catalogue::version).orElse(NONE_YET)) {
            throw Refusal.because(Reason.CONFLICT, "items.changed-meanwhile");
        }
        Catalogue next =
                new Catalogue(Optional.of(year), agencyType, base + 1, complete, source, by, clock.instant(), items);
        try {
            transaction.executeWithoutResult(status -> {
                table.insert(next);
                trail.add(Deed.of(by, Action.ITEMS_REPLACED, Subjects.of(year, "items", next.version()))
                        .because(source));
            });
        } catch (DuplicateKeyException meanwhile) {
            Refusal refusal = Refusal.because(Reason.CONFLICT, "items.changed-meanwhile");
            refusal.initCause(meanwhile);
            throw refusal;
        }
    }
}
