package org.itacycle.trail;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the trail, or a part of it, as CSV while it is read: however long it is, little of it is in memory. */
@Component
class TrailExport {

    private final TrailReader reader;
    private final TransactionTemplate transaction;

    TrailExport(TrailReader reader, PlatformTransactionManager transactionManager) {
        this.reader = reader;
        this.transaction = new TransactionTemplate(transactionManager);
        this.transaction.setReadOnly(true);
    }

    /** Writes everything that the filter lets through; the caller closes. */
    void write(TrailFilter filter, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        TrailCsv csv = new TrailCsv(writer);
        csv.begin();
        transaction.executeWithoutResult(status -> reader.forEach(filter, csv::add));
        writer.flush();
    }
}
