package org.itacycle.disclosure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.itacycle.CsvLine;
import org.itacycle.calendar.FiscalYear;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings the lists that the product ships, each once; from then on people keep it. */
@Component
class CatalogueSeed {

    static final String THE_PRODUCT = "system";

    private static final String FOLDER = "assessment/";
    private static final int FIRST_VERSION = 1;

    private final CatalogueTable table;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CatalogueSeed(CatalogueTable table, Clock clock, PlatformTransactionManager transactions) {
        this.table = table;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** One line of the shipped table of contents. */
    private record Shipped(
            Optional<FiscalYear> year, String agencyType, boolean complete, String file, String source) {}

    /** Leaves alone what is there already. Of several nodes that start at once, one brings each list. */
    void bringOnce() {
        for (Shipped shipped : contents()) {
            if (table.newest(shipped.year(), shipped.agencyType()).isEmpty()) {
                bring(shipped);
            }
        }
    }

    private void bring(Shipped shipped) {
        Catalogue first = new Catalogue(
                shipped.year(),
                shipped.agencyType(),
                FIRST_VERSION,
                shipped.complete(),
                shipped.source(),
                THE_PRODUCT,
                clock.instant(),
                items(shipped));
        try {
            transaction.executeWithoutResult(status -> table.insert(first));
        } catch (DuplicateKeyException anotherNodeWasFaster) {
            if (table.newest(shipped.year(), shipped.agencyType()).isEmpty()) {
                throw anotherNodeWasFaster;
            }
        }
    }

    private static List<AssessmentItem> items(Shipped shipped) {
        CatalogueCsv csv = new CatalogueCsv(
                (code, name) -> {
                    throw new IllegalStateException("a shipped item has no key: " + name);
                },
                shipped.year().isPresent());
        CatalogueCsv.Result result = csv.read(text(shipped.file()));
        if (!result.problems().isEmpty()) {
            throw new IllegalStateException("cannot read " + shipped.file() + ": " + result.problems());
        }
        return result.items();
    }

    private static List<Shipped> contents() {
        return text("contents.csv")
                .lines()
                .skip(1)
                .map(line -> CsvLine.cells(line).orElseThrow())
                .map(cells -> new Shipped(
                        FiscalYear.parse(cells.get(0)),
                        cells.get(1),
                        Boolean.parseBoolean(cells.get(2)),
                        cells.get(3),
                        cells.get(4)))
                .toList();
    }

    private static String text(String file) {
        try {
            return new ClassPathResource(FOLDER + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the shipped list " + file, e);
        }
    }
}
