package org.itacycle.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itacycle.Messages;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.cycle.Outcome;
import org.itacycle.cycle.StepStandard;
import org.itacycle.cycle.WorkItem;
import org.itacycle.document.DocumentStore;
import org.itacycle.document.NewDocument;
import org.itacycle.form.Field;
import org.itacycle.form.FormCatalogue;
import org.itacycle.form.FormEntries;
import org.itacycle.form.Need;
import org.itacycle.form.Rows;
import org.itacycle.form.TaskForm;
import org.itacycle.people.AgencySettings;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Fills a form by its contract: every needed field with something plausible, documents typed where files are asked for. */
@Component
@Profile("simulation")
class SimulatedForms {

    private static final String OUTCOME = "outcome";

    /** Above the pass mark, so that no score asks for a reason; the same everywhere, so that no part exceeds a whole. */
    private static final BigDecimal PLAUSIBLE = BigDecimal.valueOf(90);

    private final StepStandard standard;
    private final FormEntries entries;
    private final DocumentStore documents;
    private final AgencySettings agency;
    private final SimulatedCommittee committee;
    private final Messages messages;
    private final Clock clock;
    private final ObjectMapper json;

    SimulatedForms(
            StepStandard standard,
            FormEntries entries,
            DocumentStore documents,
            AgencySettings agency,
            SimulatedCommittee committee,
            Messages messages,
            Clock clock,
            ObjectMapper json) {
        this.standard = standard;
        this.entries = entries;
        this.documents = documents;
        this.agency = agency;
        this.committee = committee;
        this.messages = messages;
        this.clock = clock;
        this.json = json;
    }

    /** What this person sends with the form of a task. */
    Map<String, Object> filled(WorkItem item, Optional<Outcome> decision, String account) {
        TaskForm form = FormCatalogue.find(item.element())
                .orElseThrow(() -> new IllegalStateException("no form: " + item.element()));
        Map<String, Object> values = new LinkedHashMap<>();
        decision.ifPresent(outcome -> values.put(OUTCOME, outcome.wire()));
        form.fields().stream()
                .filter(field -> !values.containsKey(field.name()) && isNeeded(field, values))
                .forEach(field -> values.put(field.name(), sent(field, value(field, item, account, 1))));
        // The words of the simulation name neither agency nor units.
        form.field(Field.WARNINGS_ACCEPTED).ifPresent(tick -> values.put(tick.name(), true));
        return values;
    }

    private static boolean isNeeded(Field field, Map<String, Object> values) {
        // What is typed here says little, and the checks of documents warn of that.
        if (field.name().equals(Field.WARNINGS_ACCEPTED)) {
            return true;
        }
        if (field.need() instanceof Need.When when) {
            return String.valueOf(values.getOrDefault(when.field(), "false")).equals(when.value());
        }
        return field.need() instanceof Need.Always;
    }

    private Object sent(Field field, Object value) {
        try {
            return field.isStructured() ? json.writeValueAsString(value) : value;
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException("a form value has no JSON", impossible);
        }
    }

    private Object value(Field field, WorkItem item, String account, int row) {
        if (field instanceof Field.Text text) {
            return text(text, item);
        }
        if (field instanceof Field.Number number) {
            return PLAUSIBLE.max(number.min()).min(number.max()).toPlainString();
        }
        if (field instanceof Field.Date) {
            return LocalDate.ofInstant(clock.instant(), ThaiDates.ZONE).toString();
        }
        if (field instanceof Field.Choice choice) {
            return choice.values().get(0);
        }
        if (field instanceof Field.WorkGroup) {
            return agency.workGroups().get(row - 1);
        }
        if (field instanceof Field.Account) {
            return committee.memberOf(agency.workGroups().get(row - 1));
        }
        if (field instanceof Field.Tick) {
            return true;
        }
        if (field instanceof Field.Checklist) {
            return Collections.nCopies(
                    standard.rule(item.step()).controlPoints().size(), true);
        }
        if (field instanceof Field.Files files) {
            return List.of(typed(files, item, account));
        }
        if (field instanceof Field.Table table) {
            return rows(table, item, account);
        }
        throw new IllegalStateException("a field type nobody fills: " + field.type());
    }

    private String text(Field.Text field, WorkItem item) {
        return switch (field.form()) {
            case LINE, LINES -> messages.text("simulation.form.text");
            case MEETING_NUMBER -> item.round() + "/" + item.fiscalYear();
            case FISCAL_YEAR -> item.fiscalYear().toString();
        };
    }

    private List<Map<String, Object>> rows(Field.Table table, WorkItem item, String account) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int row = 1; row <= rowCount(table, item); row++) {
            Map<String, Object> cells = new LinkedHashMap<>();
            for (Field column : table.columns()) {
                if (isRowNumber(table.rows(), column)) {
                    cells.put(column.name(), row);
                } else if (column.need() instanceof Need.Always) {
                    cells.put(column.name(), value(column, item, account, row));
                }
            }
            rows.add(cells);
        }
        return rows;
    }

    private int rowCount(Field.Table table, WorkItem item) {
        if (table.rows() instanceof Rows.Numbered numbered) {
            return numbered.count();
        }
        if (table.rows() instanceof Rows.PerMeasure) {
            return entries.measures(item.cycleId()).size();
        }
        boolean oneForEachWorkGroup = table.columns().stream().anyMatch(Field.WorkGroup.class::isInstance);
        return oneForEachWorkGroup ? agency.workGroups().size() : ((Rows.Between) table.rows()).min();
    }

    private static boolean isRowNumber(Rows rows, Field column) {
        return rows instanceof Rows.Numbered numbered && numbered.column().equals(column.name())
                || rows instanceof Rows.PerMeasure perMeasure
                        && perMeasure.column().equals(column.name());
    }

    private String typed(Field.Files field, WorkItem item, String account) {
        String title = messages.text("document.kind." + field.kind());
        NewDocument place = new NewDocument(
                item.cycleId(), item.step(), item.occurrence(), field.name(), field.kind(), field.max() > 1, title);
        try {
            return documents
                    .typed(place, messages.text("simulation.document.text", item.step(), item.round()), account)
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
