package org.itacycle.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itacycle.check.Matter.Attached;
import org.itacycle.cycle.AnnualCycleProcess;
import org.itacycle.cycle.MonitoringReportProcess;
import org.itacycle.cycle.Outcome;
import org.itacycle.cycle.WorkItem;
import org.itacycle.document.DocumentKind;
import org.itacycle.document.DocumentRegister;
import org.itacycle.document.DocumentVersion;
import org.itacycle.drafting.Entered;
import org.itacycle.form.Field;
import org.itacycle.form.FormCatalogue;
import org.springframework.stereotype.Component;

/** Puts together what is sent with a form: its attachments, its own texts, and what an earlier step made for it. */
@Component
class Matters {

    private static final String MEETING = AnnualCycleProcess.Element.STEP04_AGENCY_MEETING.id();

    /** The forms whose documents go to the director or straight to the public. */
    private static final Set<String> ELEMENTS = Set.of(
            AnnualCycleProcess.Element.STEP01_DRAFT_ORDER.id(),
            AnnualCycleProcess.Element.STEP03_ANALYSE_AND_DRAFT.id(),
            MEETING,
            MonitoringReportProcess.Element.MONITORING_REPORT_WRITE.id());

    private static final int ANALYSIS = 3;
    private static final Set<DocumentKind> CONSENTED_TO = Set.of(DocumentKind.MEASURES_PLAN, DocumentKind.ANNOUNCEMENT);

    private final DocumentRegister documents;
    private final DocumentReader reader;

    Matters(DocumentRegister documents, DocumentReader reader) {
        this.documents = documents;
        this.reader = reader;
    }

    boolean concerns(WorkItem item) {
        return ELEMENTS.contains(item.element());
    }

    /** What is attached and written here. */
    Matter of(WorkItem item, Entered entered) {
        List<Attached> attached = attached(item, entered);
        List<Passage> passages = new ArrayList<>(passagesOf(attached));
        passages.addAll(passagesOfForm(item, entered));
        return new Matter(item, entered, attached, passages);
    }

    /**
     * What the agency meeting consents to: documents of step 3, to be mended there. Empty where nothing was consented to.
     */
    Optional<Matter> consentedTo(WorkItem item, Entered entered) {
        if (!item.element().equals(MEETING) || !entered.text("outcome").equals(Outcome.CONSENTED.wire())) {
            return Optional.empty();
        }
        List<Attached> proposed = documents.current(item.cycleId()).stream()
                .filter(version -> version.step() == ANALYSIS && CONSENTED_TO.contains(version.kind()))
                .map(version -> new Attached("outcome", version, reader.read(version)))
                .toList();
        return Optional.of(new Matter(item, Entered.of(Map.of()), proposed, passagesOf(proposed)));
    }

    private List<Attached> attached(WorkItem item, Entered entered) {
        Map<String, DocumentVersion> own = documents.current(item.cycleId()).stream()
                .filter(version ->
                        version.step() == item.step() && version.occurrence().equals(item.occurrence()))
                .collect(Collectors.toMap(DocumentVersion::id, Function.identity()));
        return fields(item).stream()
                .filter(Field.Files.class::isInstance)
                .flatMap(field -> entered.files(field.name()).stream()
                        .map(own::get)
                        .filter(version -> version != null)
                        .map(version -> new Attached(field.name(), version, reader.read(version))))
                .toList();
    }

    private static List<Passage> passagesOf(List<Attached> attached) {
        return attached.stream()
                .filter(document -> document.reading().state() == Reading.State.READ)
                .map(document -> new Passage(
                        document.place(),
                        PlainThai.of(document.reading().text()),
                        false,
                        Optional.of(document.version())))
                .toList();
    }

    private static List<Passage> passagesOfForm(WorkItem item, Entered entered) {
        List<Passage> passages = new ArrayList<>();
        for (Field field : fields(item)) {
            if (field instanceof Field.Text text) {
                add(text, text.name(), entered, passages);
            } else if (field instanceof Field.Table table) {
                List<Entered> rows = entered.rows(table.name());
                for (int i = 0; i < rows.size(); i++) {
                    for (Field column : table.columns()) {
                        if (column instanceof Field.Text text) {
                            add(text, "%s[%d].%s".formatted(table.name(), i, text.name()), rows.get(i), passages);
                        }
                    }
                }
            }
        }
        return passages;
    }

    private static void add(Field.Text field, String place, Entered entered, List<Passage> passages) {
        String text = entered.text(field.name());
        if (!text.isEmpty()) {
            passages.add(new Passage(place, PlainThai.of(text), field.name().endsWith("Title"), Optional.empty()));
        }
    }

    private static List<Field> fields(WorkItem item) {
        return FormCatalogue.find(item.element()).map(form -> form.fields()).orElse(List.of());
    }
}
