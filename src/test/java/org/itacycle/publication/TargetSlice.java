package org.itacycle.publication;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.document.DocumentKind;
import org.itacycle.document.DocumentStore;
import org.itacycle.document.DocumentVersion;
import org.itacycle.document.NewDocument;
import org.itacycle.records.Cycles;
import org.itacycle.records.RecordsTest;
import org.itacycle.records.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** One document that is to be published at a server of the test. */
@RecordsTest
abstract class TargetSlice {

    private static final FiscalYear YEAR = new FiscalYear(2567);

    protected static final PublishingStages UNWATCHED = (stage, key) -> {};

    @Autowired
    protected DocumentStore store;

    @Autowired
    private Cycles cycles;

    protected final ObjectMapper json = new ObjectMapper();
    protected DocumentVersion document;

    @BeforeEach
    void aReportIsKept() throws IOException {
        String cycle = cycles.open(YEAR.buddhistYear());
        NewDocument place = new NewDocument(cycle, 8, "2024-01", "file", DocumentKind.REPORT, false, "รายงาน <ม.ค.>");
        document = store.add(place, "รายงาน ม.ค..pdf", new ByteArrayInputStream(bytes()), "committee1");
    }

    static byte[] bytes() {
        return Samples.pdf("january");
    }

    PublicationOrder order() {
        return order(false);
    }

    PublicationOrder order(boolean mending) {
        return new PublicationOrder(
                "id",
                "2567/8/2024-01/" + document.documentId() + "/v1/WEBSITE",
                YEAR,
                8,
                "2024-01",
                document,
                Optional.empty(),
                mending);
    }

    static TargetSettings settings(TargetKind kind, String url, String user, String secret, String hostKey) {
        return new TargetSettings(
                kind,
                "",
                "",
                URI.create(url),
                user,
                secret == null ? null : new Secret(secret),
                null,
                null,
                hostKey,
                null,
                null,
                "",
                "posts",
                List.of(7));
    }
}
