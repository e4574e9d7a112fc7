package org.itacycle.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.document.DocumentKind;
import org.itacycle.document.DocumentStore;
import org.itacycle.document.DocumentVersion;
import org.itacycle.document.NewDocument;
import org.itacycle.publication.Publication;
import org.itacycle.publication.PublicationRegister;
import org.itacycle.publication.Publications;
import org.itacycle.publication.Target;
import org.itacycle.records.Cycles;
import org.itacycle.records.Samples;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts documents on the public page, as the procedure does. */
@TestComponent
class Published {

    private final Publications publications;
    private final PublicationRegister register;
    private final DocumentStore store;
    private final Cycles cycles;
    private final JdbcClient jdbc;
    private FiscalYear year;
    private String cycle;

    Published(
            Publications publications,
            PublicationRegister register,
            DocumentStore store,
            Cycles cycles,
            JdbcClient jdbc) {
        this.publications = publications;
        this.register = register;
        this.store = store;
        this.cycles = cycles;
        this.jdbc = jdbc;
    }

    void nothing() {
        jdbc.sql("delete from ita_publication").update();
    }

    /** From now on documents are of a new cycle of this year; returns its id. */
    String of(int fiscalYear) {
        year = new FiscalYear(fiscalYear);
        cycle = cycles.open(fiscalYear);
        return cycle;
    }

    DocumentVersion report(String month, String name, String text) {
        return version(new NewDocument(cycle, 8, month, "reportFile", DocumentKind.REPORT, false, ""), name, text);
    }

    DocumentVersion document(int step, DocumentKind kind, String name, String text) {
        return version(new NewDocument(cycle, step, "-", kind.name(), kind, false, ""), name, text);
    }

    /** The year's usual documents, the plan corrected once. */
    void wholeYear() {
        publish(6, document(1, DocumentKind.ORDER, "คำสั่งแต่งตั้งคณะกรรมการขับเคลื่อน.pdf", "order"));
        publish(6, document(3, DocumentKind.MEASURES_PLAN, "มาตรการและแผน.pdf", "plan"));
        publish(6, document(3, DocumentKind.MEASURES_PLAN, "มาตรการและแผน (แก้ไข).pdf", "better plan"));
        int first = year.endingYear() - 1;
        for (String month : List.of(first + "-11", first + "-12", year.endingYear() + "-01")) {
            publish(8, report(month, "รายงานการกำกับติดตาม " + month + ".pdf", month));
        }
        publish(9, document(9, DocumentKind.REPORT, "รายงานรอบ 6 เดือน.pdf", "half"));
    }

    Publication publish(int step, DocumentVersion version) {
        Publication planned = plan(step, version, Target.WEBSITE);
        publications.publish(planned.id());
        assertThat(publications.prove(planned.id())).isTrue();
        return planned;
    }

    Publication plan(int step, DocumentVersion version, Target target) {
        publications.plan(cycle, year, step, version.occurrence(), List.of(target), List.of(version), "officer");
        return register.ofStep(cycle, step, version.occurrence()).stream()
                .filter(planned -> planned.documentVersionId().equals(version.id()))
                .findFirst()
                .orElseThrow();
    }

    private DocumentVersion version(NewDocument place, String name, String text) {
        try {
            return store.add(place, name, new ByteArrayInputStream(Samples.pdf(text)), "committee1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
