package org.itacycle.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itacycle.cycle.AnnualCycleProcess;
import org.itacycle.cycle.CancelCycleProcess;

/** Every form of the product, by the id of its element. */
public final class FormCatalogue {

    private static final Map<String, TaskForm> BY_ELEMENT = Stream.of(
                    AnnualCycleForms.ALL,
                    SignOffForms.ALL,
                    PublicationForms.ALL,
                    MonitoringReportForms.ALL,
                    CancelCycleForms.ALL)
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableMap(TaskForm::element, Function.identity()));

    private static final Map<String, TaskForm> BY_PROCESS = Map.of(
            AnnualCycleProcess.KEY, AnnualCycleForms.CYCLE_OPENED,
            CancelCycleProcess.KEY, CancelCycleForms.CANCEL_REQUESTED);

    /** A field, or a column of a table with or without its table and row: orderFile, results[3].evidence, evidence. */
    private static final Pattern PLACE = Pattern.compile("(?:\\w{1,64}(?:\\[\\d{1,4}])?\\.)?(\\w{1,64})");

    private FormCatalogue() {}

    /** All forms, those that start a process included. */
    public static List<TaskForm> all() {
        return BY_ELEMENT.values().stream().toList();
    }

    /** The form of a user task or start event. */
    public static Optional<TaskForm> find(String element) {
        return Optional.ofNullable(BY_ELEMENT.get(element));
    }

    /** The form that starts this process from the task list. */
    public static Optional<TaskForm> starting(String processKey) {
        return Optional.ofNullable(BY_PROCESS.get(processKey));
    }

    /**
     * The field of a form at which files may be attached.
     *
     * @param place the field, or a column as {@code evidence}, {@code results.evidence} or {@code results[3].evidence}
     * @return empty where this form has no such field, so that nothing may be attached there
     */
    public static Optional<Field.Files> filesAt(String element, String place) {
        Matcher matcher = PLACE.matcher(place);
        return matcher.matches() ? find(element).flatMap(form -> form.files(matcher.group(1))) : Optional.empty();
    }
}
