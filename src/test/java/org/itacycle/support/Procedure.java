package org.itacycle.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.calendar.WorkingCalendar;
import org.itacycle.cycle.AnnualCycleProcess;
import org.itacycle.cycle.Cycle;
import org.itacycle.cycle.CycleOpenerProcess;
import org.itacycle.cycle.CycleRegister;
import org.itacycle.cycle.Outcome;
import org.itacycle.cycle.PublicationWatchProcess;
import org.itacycle.cycle.RemindersProcess;
import org.itacycle.cycle.RetentionProcess;
import org.itacycle.cycle.StepStandard;
import org.itacycle.cycle.TrailAnchorProcess;
import org.itacycle.cycle.WorkItem;
import org.itacycle.cycle.WorkItems;
import org.itacycle.cycle.WorkNoticeProcess;
import org.itacycle.document.DocumentKind;
import org.itacycle.document.DocumentStore;
import org.itacycle.document.NewDocument;
import org.itacycle.form.FormEntries;
import org.itacycle.form.SampleForms;

/** Works through the procedure as its people do: signs in, fills forms, and lets time pass. */
public class Procedure {

    public static final String OFFICER = "officer";
    public static final String MEMBER = "committee1";
    public static final String DIRECTOR = "director";

    private static final Map<String, String> MEMBERS = Map.of(
            "กลุ่มยุทธศาสตร์และพัฒนางาน",
            OFFICER,
            "กลุ่มอำนวยการ",
            MEMBER,
            "กลุ่มบริหารงานบุคคล",
            "committee2",
            "กลุ่มนโยบายและแผน",
            "committee3");

    private static final Map<DocumentKind, String> FIELDS = Map.ofEntries(
            Map.entry(DocumentKind.ORDER, "orderFile"),
            Map.entry(DocumentKind.MEASURES_PLAN, "planFile"),
            Map.entry(DocumentKind.MINUTES, "minutesFile"),
            Map.entry(DocumentKind.REPORT, "reportFile"),
            Map.entry(DocumentKind.EVIDENCE, "evidence"),
            Map.entry(DocumentKind.PROOF, "screenshot"),
            Map.entry(DocumentKind.ENTRY, "entryFile"),
            Map.entry(DocumentKind.FINAL_REPORT, "reportFile"),
            Map.entry(DocumentKind.SIGNED_ORIGINAL, "originalFile"),
            Map.entry(DocumentKind.MEMO, "memoFile"),
            Map.entry(DocumentKind.ANNOUNCEMENT, "announcementFile"));

    private static final Set<String> NOTICES = Set.of(RemindersProcess.KEY, WorkNoticeProcess.KEY);

    private static final int TYPICAL_MEASURES = 3;

    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identity;
    private final ManagementService management;
    private final RepositoryService repository;
    private final WorkItems workItems;
    private final CycleRegister cycles;
    private final DocumentStore documents;
    private final FormEntries entries;
    private final StepStandard standard;
    private final WorkingCalendar calendar;
    private Cycle cycle;
    private boolean withNotices;
    private boolean withWatch;

    Procedure(
            TaskService tasks,
            FormService forms,
            IdentityService identity,
            ManagementService management,
            RepositoryService repository,
            WorkItems workItems,
            CycleRegister cycles,
            DocumentStore documents,
            FormEntries entries,
            StepStandard standard,
            WorkingCalendar calendar) {
        this.tasks = tasks;
        this.forms = forms;
        this.identity = identity;
        this.management = management;
        this.repository = repository;
        this.workItems = workItems;
        this.cycles = cycles;
        this.documents = documents;
        this.entries = entries;
        this.standard = standard;
        this.calendar = calendar;
    }

    // time

    /** Moves the clock without letting anything happen in between. */
    public void at(String localDateTime) {
        setClock(LocalDateTime.parse(localDateTime).atZone(ThaiDates.ZONE).toInstant());
    }

    public void at(Instant instant) {
        setClock(instant);
    }

    public Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    /** Lets time pass: every timer and job on the way runs at its own moment. */
    public void passTo(String localDateTime) {
        passTo(LocalDateTime.parse(localDateTime).atZone(ThaiDates.ZONE).toInstant());
    }

    public void passTo(Instant target) {
        runJobs();
        for (Optional<Instant> next = nextTimer(target); next.isPresent(); next = nextTimer(target)) {
            setClock(next.get());
            runJobs();
        }
        if (target.isAfter(now())) {
            setClock(target);
        }
    }

    /** Runs what is due now and what follows from it; a job that fails fails the test. */
    public void runJobs() {
        for (Optional<Job> job = dueJob(); job.isPresent(); job = dueJob()) {
            management.executeJob(job.get().getId());
        }
    }

    public Optional<Job> dueJob() {
        return management.createJobQuery().executable().list().stream()
                .filter(this::belongsToTheProcedure)
                .min(Comparator.comparing(Procedure::dueDate));
    }

    /** From now on, until the end of the test, people are told of work and reminded of it each day. */
    public void withNotices() {
        withNotices = true;
        management
                .createJobQuery()
                .processDefinitionKey(RemindersProcess.KEY)
                .timers()
                .list()
                .forEach(job -> management.recalculateJobDuedate(job.getId(), false));
    }

    /** From now on, until the end of the test, what is published is looked at each day. */
    public void withWatch() {
        withWatch = true;
        management
                .createJobQuery()
                .processDefinitionKey(PublicationWatchProcess.KEY)
                .timers()
                .list()
                .forEach(job -> management.recalculateJobDuedate(job.getId(), false));
    }

    void withoutNotices() {
        withNotices = false;
        withWatch = false;
    }

    // cycles

    /** Opens the cycle of a fiscal year at the start of its first working day. */
    public Cycle openOnTime(int fiscalYear) {
        FiscalYear year = new FiscalYear(fiscalYear);
        setClock(calendar.startOfDay(calendar.firstWorkingDay(year.month(Month.OCTOBER))));
        return open(year.toString());
    }

    /** Sends the start form as the officer does. */
    public Cycle open(String fiscalYear) {
        startAs(OFFICER, AnnualCycleProcess.KEY, Map.of("fiscalYear", fiscalYear));
        cycle = FiscalYear.parse(fiscalYear).flatMap(cycles::active).orElseThrow();
        runJobs();
        return cycle;
    }

    public void startAs(String account, String processKey, Map<String, Object> variables) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .singleResult()
                .getId();
        as(account, () -> forms.submitStartForm(definition, variables));
    }

    public Cycle cycle() {
        return cycles.byId(cycle.id());
    }

    /** Takes over a cycle that something else has opened. */
    public void follow(Cycle opened) {
        cycle = opened;
    }

    // tasks

    public List<WorkItem> openWork() {
        return workItems.openOf(cycle.id());
    }

    /** The tasks about the cycle that belong to no open step. */
    public List<WorkItem> besideSteps() {
        return workItems.besideSteps(cycle.id());
    }

    public WorkItem waiting(String element) {
        return find(element)
                .orElseThrow(() -> new AssertionError("no task " + element + " among "
                        + openWork().stream().map(WorkItem::element).toList()));
    }

    public Optional<WorkItem> find(String element) {
        return openWork().stream()
                .filter(item -> item.element().equals(element))
                .findFirst();
    }

    /** A person of the task's candidates does it with a well-filled form, and what follows by itself happens. */
    public void does(String account, String element) {
        WorkItem item = waiting(element);
        submit(account, item, sample(item, account).of(element));
    }

    public void does(String account, String element, Outcome outcome) {
        WorkItem item = waiting(element);
        submit(account, item, sample(item, account).of(element, outcome));
    }

    public void does(String account, WorkItem item) {
        submit(account, item, sample(item, account).of(item.element()));
    }

    public void submit(String account, WorkItem item, Map<String, Object> variables) {
        sends(account, item, variables);
        runJobs();
    }

    /** Sends a form and leaves the jobs that follow from it waiting. */
    public void sends(String account, WorkItem item, Map<String, Object> variables) {
        as(account, () -> {
            forms.submitTaskForm(item.taskId(), variables);
            return null;
        });
    }

    /** What a person would fill in at a task, with the files already attached. */
    public SampleForms sample(WorkItem item, String account) {
        return new SampleForms(
                MEMBERS,
                kind -> attach(item, kind, account),
                standard.rule(item.step()).controlPoints().size(),
                measuresOf(item),
                LocalDate.ofInstant(now(), ThaiDates.ZONE));
    }

    /** As many as step 3 decided, or as it is going to decide. */
    private int measuresOf(WorkItem item) {
        int decided = entries.measures(item.cycleId()).size();
        return decided == 0 ? TYPICAL_MEASURES : decided;
    }

    /** Attaches a small PDF with a Thai name. */
    public String attach(WorkItem item, DocumentKind kind, String account) {
        byte[] content = SmallPdf.of(kind + " " + item.step() + " " + item.occurrence() + " " + item.round());
        return attach(item, kind, account, "เอกสารขั้นตอนที่ " + item.step() + ".pdf", content);
    }

    /** Attaches any file. */
    public String attach(WorkItem item, DocumentKind kind, String account, String fileName, byte[] content) {
        NewDocument place = new NewDocument(
                item.cycleId(),
                item.step(),
                item.occurrence(),
                FIELDS.get(kind),
                kind,
                kind == DocumentKind.EVIDENCE || kind == DocumentKind.MINUTES || kind == DocumentKind.PROOF,
                "");
        try {
            return documents
                    .add(place, fileName, new ByteArrayInputStream(content), account)
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Acts as a signed-in person. */
    public <T> T as(String account, Supplier<T> action) {
        List<String> groups = identity.createGroupQuery().groupMember(account).list().stream()
                .map(Group::getId)
                .toList();
        identity.setAuthentication(account, groups);
        try {
            return action.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    public void claim(String account, WorkItem item) {
        as(account, () -> {
            tasks.claim(item.taskId(), account);
            return null;
        });
    }

    // the way through the year

    /** Steps 1 to 6 without any return. */
    public void throughStep6() {
        throughStep5();
        does(OFFICER, "Publication_Confirm");
    }

    public void throughStep5() {
        throughStep2();
        does(MEMBER, "Step03_AnalyseAndDraft");
        does(MEMBER, "Step04_AgencyMeeting");
        does(DIRECTOR, "SignOff_Decide", Outcome.SIGNED);
    }

    public void throughStep2() {
        does(OFFICER, "Step01_DraftOrder");
        does(DIRECTOR, "SignOff_Decide", Outcome.SIGNED);
    }

    private Optional<Instant> nextTimer(Instant target) {
        return management.createJobQuery().timers().duedateLowerThan(Date.from(target.plusMillis(1))).list().stream()
                .filter(this::belongsToTheProcedure)
                .map(Procedure::dueDate)
                .filter(due -> due.isAfter(now()))
                .min(Comparator.naturalOrder());
    }

    /** Clean-up, the opener's daily look, the watch and the notices have tests of their own. */
    private boolean belongsToTheProcedure(Job job) {
        String key = job.getProcessDefinitionKey();
        return key != null
                && !key.equals(CycleOpenerProcess.KEY)
                && !key.equals(TrailAnchorProcess.KEY)
                && (withNotices || !NOTICES.contains(key))
                && !key.equals(RetentionProcess.KEY)
                && (withWatch || !key.equals(PublicationWatchProcess.KEY));
    }

    private static Instant dueDate(Job job) {
        return Optional.ofNullable(job.getDuedate()).map(Date::toInstant).orElse(Instant.EPOCH);
    }

    private static void setClock(Instant instant) {
        ClockUtil.setCurrentTime(Date.from(instant));
    }
}
