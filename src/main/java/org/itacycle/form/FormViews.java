package org.itacycle.form;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.itacycle.Messages;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.cycle.Deadlines;
import org.itacycle.cycle.WorkItem;
import org.itacycle.cycle.WorkItems;
import org.itacycle.document.DocumentKind;
import org.itacycle.document.DocumentRegister;
import org.itacycle.document.DocumentVersion;
import org.itacycle.document.DocumentView;
import org.itacycle.document.RegisteredNumbers;
import org.itacycle.form.FormView.SavedDraft;
import org.itacycle.people.Accounts;
import org.itacycle.people.AgencySettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts together what a form shows. */
@Component
class FormViews {

    private final WorkItems workItems;
    private final StepFacts steps;
    private final AgencySettings agency;
    private final Indicators indicators;
    private final Accounts accounts;
    private final DocumentRegister documents;
    private final ObjectProvider<RegisteredNumbers> numbers;
    private final FormDrafts drafts;
    private final FormFilling filling;
    private final Conversation conversation;
    private final ObjectProvider<FormBackground> backgrounds;
    private final StartYears years;
    private final Messages messages;
    private final Clock clock;

    FormViews(
            WorkItems workItems,
            StepFacts steps,
            AgencySettings agency,
            Indicators indicators,
            Accounts accounts,
            DocumentRegister documents,
            ObjectProvider<RegisteredNumbers> numbers,
            FormDrafts drafts,
            FormFilling filling,
            Conversation conversation,
            ObjectProvider<FormBackground> backgrounds,
            StartYears years,
            Messages messages,
            Clock clock) {
        this.workItems = workItems;
        this.steps = steps;
        this.agency = agency;
        this.indicators = indicators;
        this.accounts = accounts;
        this.documents = documents;
        this.numbers = numbers;
        this.drafts = drafts;
        this.filling = filling;
        this.conversation = conversation;
        this.backgrounds = backgrounds;
        this.years = years;
        this.messages = messages;
        this.clock = clock;
    }

    FormView ofTask(TaskForm form, WorkItem item, String reader) {
        boolean mayWork = workItems.mayWork(item.taskId(), reader);
        Optional<FormDraft> draft = drafts.find(item.taskId());
        return new FormView(
                item.taskId(),
                item.element(),
                item.title(),
                item.step(),
                item.occurrence(),
                month(item).orElse(null),
                item.round(),
                item.fiscalYear().buddhistYear(),
                item.fiscalYear().previous().buddhistYear(),
                deadline(item),
                steps.effortText(item.step()),
                steps.controlPoints(item.step(), item.fiscalYear()),
                mayWork,
                item.holder().orElse(null),
                item.sentBy().orElse(null),
                workItems.offeredTo(item.taskId()),
                mayWork ? acting(item, reader) : null,
                filling.values(form, item, draft),
                draft.map(this::saved).orElse(null),
                conversation.before(item),
                documents(form, item),
                choices(),
                context(item));
    }

    private String acting(WorkItem item, String reader) {
        return workItems
                .inWhosePlace(item.taskId(), reader)
                .map(person -> messages.text("form.in-whose-place", accounts.displayName(person)))
                .orElse(null);
    }

    private FormView.Choices choices() {
        return new FormView.Choices(accounts.all(), agency.workGroups(), indicators.offered(), documentKinds());
    }

    private List<FormView.Named> documentKinds() {
        return Stream.of(DocumentKind.values())
                .map(kind -> new FormView.Named(kind.name(), messages.text("document.kind." + kind)))
                .toList();
    }

    StartView ofStart(TaskForm form, String processKey) {
        List<FiscalYear> choices = years.of(processKey);
        Map<String, Object> values = choices.isEmpty()
                ? Map.of()
                : Map.of("fiscalYear", choices.get(0).toString());
        return new StartView(
                form.element(),
                values,
                new StartView.Choices(
                        choices.stream().map(FiscalYear::buddhistYear).toList()));
    }

    SavedDraft saved(FormDraft draft) {
        return new SavedDraft(
                draft.revision(), accounts.displayName(draft.savedBy()), ThaiDates.dateAndTime(draft.savedAt()));
    }

    private static Optional<String> month(WorkItem item) {
        return item.occurrence().equals(Deadlines.NO_OCCURRENCE)
                ? Optional.empty()
                : Optional.of(ThaiDates.month(YearMonth.parse(item.occurrence())));
    }

    private FormView.Deadline deadline(WorkItem item) {
        return new FormView.Deadline(
                withOffset(item.startBy()),
                withOffset(item.due()),
                ThaiDates.dateAndTime(item.startBy()),
                ThaiDates.dateAndTime(item.due()),
                clock.instant().isAfter(item.due()));
    }

    private static String withOffset(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(ThaiDates.ZONE));
    }

    private List<DocumentView> documents(TaskForm form, WorkItem item) {
        Map<String, String> registered = numbers.stream()
                .findFirst()
                .map(register -> register.ofCycle(item.cycleId()))
                .orElseGet(Map::of);
        return documents.current(item.cycleId()).stream()
                .filter(document -> isToBeSeen(document, item))
                .map(document -> DocumentView.of(
                        document, registered.get(document.contentVersion()), isOwn(document, form, item)))
                .toList();
    }

    /** Of the same step only its own occurrence: other months have reports of their own. */
    private static boolean isToBeSeen(DocumentVersion document, WorkItem item) {
        return document.step() < item.step() || isOfSameOccurrence(document, item);
    }

    private static boolean isOwn(DocumentVersion document, TaskForm form, WorkItem item) {
        return isOfSameOccurrence(document, item)
                && FormCatalogue.filesAt(form.element(), document.field()).isPresent();
    }

    private static boolean isOfSameOccurrence(DocumentVersion document, WorkItem item) {
        return document.step() == item.step() && document.occurrence().equals(item.occurrence());
    }

    private Map<String, Object> context(WorkItem item) {
        Map<String, Object> context = new LinkedHashMap<>();
        backgrounds.orderedStream().forEach(background -> context.putAll(background.of(item)));
        return context;
    }
}
