package org.itacycle.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itacycle.cycle.Outcome;

/**
 * What one form may send: the contract between its HTML, the check on completion and the record. A form has the name of
 * its element in the model.
 */
public final class TaskForm {

    private final String element;
    private final List<Field> fields;
    private final List<Rule> rules;
    private final List<String> said;
    private final boolean filledAnew;
    private final Optional<Outcome> onlyOutcome;

    private TaskForm(
            String element,
            List<Field> fields,
            List<Rule> rules,
            List<String> said,
            boolean filledAnew,
            Optional<Outcome> onlyOutcome) {
        this.element = element;
        this.fields = fields;
        this.rules = rules;
        this.said = said;
        this.filledAnew = filledAnew;
        this.onlyOutcome = onlyOutcome;
    }

    static TaskForm of(String element, Field... fields) {
        return new TaskForm(element, List.of(fields), List.of(), List.of(), false, Optional.empty());
    }

    TaskForm obeying(Rule... more) {
        return new TaskForm(element, fields, List.of(more), said, filledAnew, onlyOutcome);
    }

    /** Names the fields that say something to those who work on the next round. */
    TaskForm saying(String... fieldNames) {
        return new TaskForm(element, fields, rules, List.of(fieldNames), filledAnew, onlyOutcome);
    }

    /** Every round starts empty: a decision of an earlier round must not be offered again. */
    TaskForm filledAnew() {
        return new TaskForm(element, fields, rules, said, true, onlyOutcome);
    }

    /** The form has one outcome only, which the server sets. */
    TaskForm alwaysEnding(Outcome outcome) {
        return new TaskForm(element, fields, rules, said, filledAnew, Optional.of(outcome));
    }

    /** The id of the user task or start event, and the name of the HTML file. */
    public String element() {
        return element;
    }

    public List<Field> fields() {
        return fields;
    }

    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    public Set<String> fieldNames() {
        return fields.stream().map(Field::name).collect(Collectors.toUnmodifiableSet());
    }

    /** The field, or the column of any table, at which files may be attached under this name. */
    public Optional<Field.Files> files(String name) {
        return fields.stream()
                .flatMap(TaskForm::withColumns)
                .filter(Field.Files.class::isInstance)
                .map(Field.Files.class::cast)
                .filter(field -> field.name().equals(name))
                .findFirst();
    }

    List<Rule> rules() {
        return rules;
    }

    List<String> said() {
        return said;
    }

    boolean isFilledAnew() {
        return filledAnew;
    }

    Optional<Outcome> onlyOutcome() {
        return onlyOutcome;
    }

    @Override
    public String toString() {
        return element;
    }

    private static Stream<Field> withColumns(Field field) {
        return field instanceof Field.Table table
                ? Stream.concat(Stream.of(field), table.columns().stream())
                : Stream.of(field);
    }
}
