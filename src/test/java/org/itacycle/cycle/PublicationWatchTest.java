package org.itacycle.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.itacycle.DatabaseTime;
import org.itacycle.Refusal;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.document.DocumentKind;
import org.itacycle.document.DocumentStore;
import org.itacycle.form.FormBackground;
import org.itacycle.form.SampleForms;
import org.itacycle.publication.DocumentsOfStep;
import org.itacycle.publication.Publication;
import org.itacycle.publication.PublicationRegister;
import org.itacycle.publication.PublicationState;
import org.itacycle.publication.Publications;
import org.itacycle.publication.Target;
import org.itacycle.support.CoversModel;
import org.itacycle.support.FaultySite;
import org.itacycle.support.FaultySite.Fault;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.itacycle.support.SignedIn;
import org.itacycle.support.SmallPdf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

@ItaTest
@TestPropertySource(
        properties = {
            "ita.publication.limits.connect=400ms",
            "ita.publication.limits.read=1200ms",
            "ita.publication.limits.total=2s"
        })
@CoversModel("publication-watch")
class PublicationWatchTest {

    private static final FaultySite SITE = new FaultySite();

    private static final String MEND = PublicationWatchProcess.Element.PUBLICATION_WATCH_MEND.id();
    private static final String MANUAL = PublicationProcess.Element.PUBLICATION_MANUAL.id();
    private static final Target PORTAL = new Target("PORTAL");

    private final Procedure procedure;
    private final PublicationRegister register;
    private final Publications publications;
    private final DocumentsOfStep documents;
    private final DocumentStore store;
    private final List<FormBackground> background;
    private final ManagementService management;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final JdbcClient database;
    private final Path docFolder;
    private final int port;

    private byte[] order;

    @DynamicPropertySource
    static void theSiteMayBeFetchedFrom(DynamicPropertyRegistry properties) {
        properties.add("ita.publication.reachable-hosts", SITE::place);
    }

    @Autowired
    PublicationWatchTest(
            Procedure procedure,
            PublicationRegister register,
            Publications publications,
            DocumentsOfStep documents,
            DocumentStore store,
            List<FormBackground> background,
            ManagementService management,
            RuntimeService runtime,
            TaskService tasks,
            JdbcClient database,
            @Value("${ita.data-dir}") Path dataFolder,
            @LocalServerPort int port) {
        this.procedure = procedure;
        this.register = register;
        this.publications = publications;
        this.documents = documents;
        this.store = store;
        this.background = background;
        this.management = management;
        this.runtime = runtime;
        this.tasks = tasks;
        this.database = database;
        this.docFolder = dataFolder.resolve("doc");
        this.port = port;
    }

    /** The order and the plan are on the page and in the folder; the order is also where a person put it. */
    @BeforeEach
    void theOrderIsAtAllPlacesAndTheWatchBegins() throws IOException {
        SITE.forget();
        procedure.openOnTime(2570);
        procedure.throughStep5();
        Cycle cycle = procedure.cycle();
        var first = documents.find(cycle.id(), 6, Deadlines.NO_OCCURRENCE).subList(0, 1);
        publications.plan(
                cycle.id(), cycle.fiscalYear(), 6, Deadlines.NO_OCCURRENCE, List.of(PORTAL), first, Procedure.OFFICER);
        try (InputStream content = store.content(first.get(0).id())) {
            order = content.readAllBytes();
        }
        String address = SITE.holds("/order.pdf", order);
        procedure.does(Procedure.OFFICER, "Publication_Confirm");
        WorkItem manual = procedure.waiting(MANUAL);
        Map<String, Object> form = procedure.sample(manual, Procedure.OFFICER).of(MANUAL);
        form.put("address", address);
        procedure.submit(Procedure.OFFICER, manual, form);
        procedure.at("2026-11-09T20:00");
        procedure.withWatch();
        SITE.requests();
    }

    @AfterEach
    void theSiteIsWell() {
        SITE.is(Fault.NONE);
    }

    @Test
    void everyAddressIsReadEachDayAndWhatIsInOrderDisturbsNobody() {
        procedure.passTo("2026-11-12T12:00");

        assertThat(looks())
                .hasSize(5)
                .allMatch(look -> look.startsWith("IN_ORDER looks=3 "))
                .allMatch(look -> look.contains("sha256=true"));
        assertThat(SITE.requests()).isEqualTo(3);
        assertThat(procedure.besideSteps()).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(PublicationWatchProcess.KEY)
                        .count())
                .isZero();
    }

    @Test
    void aSecondRunOfTheSameDayLooksAtNothing() {
        procedure.passTo("2026-11-10T08:00");
        SITE.is(Fault.MISSING);

        management.executeJob(dailyTimer().getId());
        procedure.runJobs();

        assertThat(looks()).hasSize(5).allMatch(look -> look.startsWith("IN_ORDER looks=1 "));
        assertThat(SITE.requests()).isEqualTo(1);
    }

    @Test
    void aDeadLinkOpensOneTaskTellsTheOfficerAndClosesByItself() {
        procedure.withNotices();
        SITE.is(Fault.MISSING);
        procedure.passTo("2026-11-10T07:00");

        WorkItem task = found();
        assertThat(task.title()).startsWith("6 ").contains("แก้ไขเอกสารที่เผยแพร่");
        assertThat(tasks.createTaskQuery().taskId(task.taskId()).singleResult().getDueDate())
                .isEqualTo("2026-11-11T16:30:00");
        assertThat(mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail)
                        .startsWith(
                                "officer@agency.example [ITA 2570] เอกสารที่เผยแพร่แล้วหายไปหรือเปลี่ยนไป: พอร์ทัลของกรม")
                        .contains(SITE.place() + "/order.pdf", "ไม่พบเอกสารแล้ว", "404", "/task/" + task.taskId()));

        assertThat(SignedIn.as(Procedure.OFFICER, port).get("/board?year=2570").body())
                .contains(
                        "มีเอกสารที่เผยแพร่แล้วแต่หายไปหรือเปลี่ยนไป 1 รายการ",
                        "ตรวจล่าสุด 10 พ.ย. 2569 06:00 น. (ครั้งที่ 1) ไม่พบเอกสารแล้ว",
                        "/task/" + task.taskId());

        procedure.passTo("2026-11-12T07:00");
        assertThat(found().taskId()).isEqualTo(task.taskId());
        assertThat(mails()).hasSize(1);
        assertThat(look(PORTAL)).startsWith("GONE looks=3 ").contains("bad_since=2026-11-10T06:00");

        SITE.is(Fault.NONE);
        procedure.passTo("2026-11-13T07:00");
        assertThat(procedure.besideSteps()).isEmpty();
        assertThat(look(PORTAL)).startsWith("IN_ORDER looks=4 ").contains("bad_since=null");
        assertThat(tasks.createTaskQuery().taskId(task.taskId()).count()).isZero();

        procedure.passTo("2026-11-14T07:00");
        assertThat(look(PORTAL)).startsWith("IN_ORDER looks=5 ");
    }

    @Test
    void theFormSaysWhatWasPublishedWhereAndWhatStandsThereNow() {
        SITE.holds("/order.pdf", SmallPdf.of("something else"));
        procedure.passTo("2026-11-10T07:00");
        Publication published = published(PORTAL);

        Map<String, Object> facts = background.stream()
                .flatMap(each -> each.of(found()).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> other));

        assertThat(facts)
                .containsEntry("target", "พอร์ทัลของกรม")
                .containsEntry("location", published.location().orElseThrow())
                .containsEntry("expectedSha256", published.sha256())
                .containsEntry("badSince", "10 พ.ย. 2569 06:00")
                .containsEntry("lookedAt", "10 พ.ย. 2569 06:00")
                .containsEntry("looks", "1")
                .containsEntry("watchedUntil", "31 สิงหาคม 2571")
                .containsKeys("documentTitle", "publishedAt", "possible", "publications", "subjectDocuments");
        assertThat((String) facts.get("found")).startsWith("เอกสารที่นั่นไม่ตรงกับที่เผยแพร่: ");
        assertThat((String) facts.get("foundSha256")).hasSize(64).isNotEqualTo(published.sha256());
    }

    @Test
    void aChangedFileIsPublishedAgainByTheProductBecauseTheOfficerAsksForIt() throws IOException {
        damageTheOrderInTheFolder();
        procedure.passTo("2026-11-10T07:00");
        WorkItem task = found();
        assertThat(task.subject().flatMap(register::find))
                .get()
                .extracting(Publication::target)
                .isEqualTo(Target.DOC);
        Publication before = published(Target.DOC);

        answer(task, Outcome.PUBLISH_AGAIN);

        assertThat(procedure.besideSteps()).isEmpty();
        assertThat(look(Target.DOC)).startsWith("IN_ORDER looks=2 ").contains("answer=PUBLISH_AGAIN");
        assertThat(orderInTheFolder()).hasBinaryContent(order);
        Publication after = published(Target.DOC);
        assertThat(after.state()).isEqualTo(PublicationState.PROVEN);
        assertThat(after.publishedAt())
                .as("when it was published first is held against the due day")
                .isEqualTo(before.publishedAt());
    }

    @Test
    void anAddressThatSendsTheVisitorToASignInIsAChange() {
        SITE.is(Fault.SENDS_TO_LOGIN);
        procedure.passTo("2026-11-10T07:00");

        assertThat(look(PORTAL)).startsWith("CHANGED looks=1 ");
        assertThat(found().subject()).contains(published(PORTAL).id());
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"BROKEN", "SAYS_NOTHING", "BREAKS_OFF"})
    void aShortOutageAtNightOpensNoTask(Fault fault) {
        SITE.is(fault);
        procedure.passTo("2026-11-10T07:14");
        assertThat(look(PORTAL)).startsWith("SILENT looks=2 ");

        SITE.is(Fault.NONE);
        procedure.passTo("2026-11-10T23:00");

        assertThat(look(PORTAL)).startsWith("IN_ORDER looks=3 ");
        assertThat(tasks.createTaskQuery().taskDefinitionKey(MEND).count()).isZero();
    }

    @Test
    void aSiteThatIsSilentAllMorningIsDead() {
        SITE.shut();
        try {
            procedure.passTo("2026-11-10T10:14");
            assertThat(procedure.besideSteps()).isEmpty();

            procedure.passTo("2026-11-10T10:15");
            assertThat(look(PORTAL)).startsWith("GONE looks=4 ");
            assertThat(found().subject()).contains(published(PORTAL).id());

            procedure.passTo("2026-11-11T07:00");
            assertThat(look(PORTAL)).startsWith("GONE looks=5 ");
        } finally {
            SITE.open();
        }
    }

    @Test
    void aSiteThatHangsIsAskedOnceForAllItsAddressesAndTheOthersDoNotWait() {
        moreAddressesAtTheSite(6);
        SITE.is(Fault.SAYS_NOTHING);

        procedure.passTo("2026-11-10T06:10");

        assertThat(SITE.requests()).isEqualTo(1);
        assertThat(looks()).filteredOn(look -> look.startsWith("SILENT")).hasSize(7);
        assertThat(looks()).filteredOn(look -> look.startsWith("IN_ORDER")).hasSize(4);

        procedure.passTo("2026-11-10T06:16");
        assertThat(SITE.requests()).isEqualTo(1);
    }

    @Test
    void whenAWholeSiteLosesItsFilesEachIsATaskAndOneMailSaysSo() {
        procedure.withNotices();
        moreAddressesAtTheSite(3);
        SITE.is(Fault.MISSING);

        procedure.passTo("2026-11-10T07:00");

        assertThat(procedure.besideSteps()).hasSize(4);
        assertThat(mails()).hasSize(1);
    }

    @Test
    void aDocumentThatMovedIsComparedAtItsNewAddress() {
        SITE.is(Fault.MISSING);
        procedure.passTo("2026-11-10T07:00");
        SITE.forget();
        String address = SITE.holds("/2570/order.pdf", order);

        movedTo(found(), address);

        assertThat(procedure.besideSteps()).isEmpty();
        assertThat(published(PORTAL)).satisfies(moved -> {
            assertThat(moved.location()).contains(address);
            assertThat(moved.proof()).contains("FETCHED");
            assertThat(moved.provenBy()).contains(Procedure.OFFICER);
            assertThat(register.proofDocuments(moved.id())).hasSize(2);
        });
        procedure.passTo("2026-11-11T07:00");
        assertThat(look(PORTAL)).startsWith("IN_ORDER looks=3 ");
    }

    @Test
    void aNewAddressWithAnotherFileComesBackToTheOfficer() {
        SITE.is(Fault.MISSING);
        procedure.passTo("2026-11-10T07:00");
        String task = found().taskId();
        SITE.forget();

        movedTo(found(), SITE.holds("/wrong.pdf", SmallPdf.of("the wrong one")));

        assertThat(found().taskId()).isNotEqualTo(task);
        assertThat(look(PORTAL)).startsWith("CHANGED ").contains("bad_since=2026-11-10T06:00");
    }

    @Test
    void whatTheOfficerExplainedOpensNoTaskUntilSomethingElseIsFound() {
        SITE.holds("/order.pdf", SmallPdf.of("pressed by the site"));
        procedure.passTo("2026-11-10T07:00");

        answer(found(), Outcome.EXPLAINED);
        procedure.passTo("2026-11-12T07:00");
        assertThat(procedure.besideSteps()).isEmpty();
        assertThat(look(PORTAL)).startsWith("CHANGED looks=3 ").contains("answer=EXPLAINED");

        SITE.holds("/order.pdf", SmallPdf.of("exchanged for good"));
        procedure.passTo("2026-11-13T07:00");
        assertThat(found().subject()).contains(published(PORTAL).id());
    }

    @Test
    void whatTheOfficerPutRightIsLookedAtAtOnce() {
        SITE.is(Fault.MISSING);
        procedure.passTo("2026-11-10T07:00");
        SITE.is(Fault.NONE);

        procedure.does(Procedure.OFFICER, found());

        assertThat(procedure.besideSteps()).isEmpty();
        assertThat(look(PORTAL)).startsWith("IN_ORDER looks=2 ").contains("answer=LOOK_AGAIN");
    }

    @Test
    void anAnswerThatDoesNotFitTheTargetIsRefusedAndChangesNothing() throws IOException {
        SITE.is(Fault.MISSING);
        damageTheOrderInTheFolder();
        procedure.passTo("2026-11-10T07:00");
        WorkItem posted = found(PORTAL);
        WorkItem filed = found(Target.DOC);

        assertRefused(posted, form(posted, Outcome.PUBLISH_AGAIN));
        assertRefused(filed, moved(filed, "https://example.org/order.pdf"));

        assertThat(procedure.besideSteps()).hasSize(2);
        assertThat(looks()).noneMatch(look -> look.contains("answer=M") || look.contains("answer=P"));
    }

    @Test
    void aKilledLookIsRepeatedAndFindsTheSameOnce() {
        SITE.is(Fault.MISSING);
        procedure.passTo("2026-11-10T05:59");
        procedure.at("2026-11-10T06:00");
        management.executeJob(dailyTimer().getId());
        runJobsOf("PublicationWatch_Collect");
        Job look = looksToCome().stream()
                .filter(job -> keyOf(job).endsWith("/PORTAL"))
                .findFirst()
                .orElseThrow();

        // The process dies after the look, before its transaction ends: nothing of it is kept, and the job is still
        // there.
        database.sql("alter table ita_publication_watch add constraint killed check (looks < 1)")
                .update();
        try {
            assertThat(catchThrowableOfType(RuntimeException.class, () -> management.executeJob(look.getId())))
                    .isNotNull();
        } finally {
            database.sql("alter table ita_publication_watch drop constraint killed")
                    .update();
        }
        assertThat(procedure.besideSteps()).isEmpty();
        procedure.passTo("2026-11-10T06:01");
        procedure.runJobs();

        assertThat(look(PORTAL)).startsWith("GONE looks=1 ");
        assertThat(procedure.besideSteps()).hasSize(1);
    }

    @Test
    void afterTheAssessmentOfItsYearNothingIsLookedAtAndOpenTasksGo() {
        SITE.is(Fault.MISSING);
        procedure.at("2028-08-30T20:00");
        procedure.withWatch();
        procedure.passTo("2028-08-31T07:00");
        assertThat(procedure.besideSteps()).hasSize(1);
        assertThat(looks()).allMatch(look -> look.contains(" looks=1 "));
        SITE.requests();

        procedure.passTo("2028-09-02T07:00");

        assertThat(procedure.besideSteps()).isEmpty();
        assertThat(SITE.requests()).isZero();
        assertThat(look(PORTAL)).startsWith("ENDED looks=1 ");
        assertThat(looks()).allMatch(look -> look.contains(" looks=1 "));
    }

    @Test
    void aCancelledCycleIsNotWatched() {
        procedure.startAs(
                Procedure.OFFICER, CancelCycleProcess.KEY, Map.of("fiscalYear", "2570", "reason", "เปิดผิดปี"));
        procedure.passTo("2026-11-12T07:00");

        assertThat(looks()).isEmpty();
        assertThat(SITE.requests()).isZero();
    }

    private void answer(WorkItem task, Outcome outcome) {
        procedure.submit(Procedure.OFFICER, task, form(task, outcome));
    }

    private Map<String, Object> form(WorkItem task, Outcome outcome) {
        Map<String, Object> form = procedure.sample(task, Procedure.OFFICER).of(MEND);
        form.put("action", outcome.wire());
        return form;
    }

    private void movedTo(WorkItem task, String address) {
        procedure.submit(Procedure.OFFICER, task, moved(task, address));
    }

    private Map<String, Object> moved(WorkItem task, String address) {
        Map<String, Object> form = form(task, Outcome.MOVED);
        form.put("address", address);
        form.put(
                "screenshot", SampleForms.json(List.of(procedure.attach(task, DocumentKind.PROOF, Procedure.OFFICER))));
        return form;
    }

    private void assertRefused(WorkItem task, Map<String, Object> form) {
        assertThat(catchThrowableOfType(Refusal.class, () -> procedure.sends(Procedure.OFFICER, task, form))
                        .fields())
                .containsOnlyKeys("action");
    }

    private WorkItem found() {
        assertThat(procedure.besideSteps()).hasSize(1);
        return procedure.besideSteps().get(0);
    }

    private WorkItem found(Target target) {
        return procedure.besideSteps().stream()
                .filter(item ->
                        item.subject().equals(Optional.of(published(target).id())))
                .findFirst()
                .orElseThrow();
    }

    /** The publication of the order. */
    private Publication published(Target target) {
        return register.ofStep(procedure.cycle().id(), 6, Deadlines.NO_OCCURRENCE).stream()
                .filter(publication -> publication.target().equals(target))
                .filter(publication -> store.version(publication.documentVersionId())
                                .orElseThrow()
                                .kind()
                        == DocumentKind.ORDER)
                .findFirst()
                .orElseThrow();
    }

    private List<String> looks() {
        return database.sql("select * from ita_publication_watch where looked_at is not null")
                .query((row, number) -> text(row))
                .list();
    }

    private String look(Target target) {
        return database.sql("select * from ita_publication_watch where publication_id = ?")
                .param(published(target).id())
                .query((row, number) -> text(row))
                .single();
    }

    private static String text(ResultSet row) throws SQLException {
        Optional<Instant> since = DatabaseTime.optional(row, "bad_since");
        return "%s looks=%d sha256=%s bad_since=%s answer=%s"
                .formatted(
                        row.getString("result"),
                        row.getInt("looks"),
                        row.getString("found_sha256") != null,
                        since.map(at -> LocalDateTime.ofInstant(at, ThaiDates.ZONE))
                                .orElse(null),
                        row.getString("answer"));
    }

    /** Whom the watch told what. */
    private List<String> mails() {
        return database.sql("select recipient || ' ' || subject || ' ' || text_body from ita_mail"
                        + " where mail_key like 'publication-watch/%'")
                .query(String.class)
                .list();
    }

    private Path orderInTheFolder() {
        return docFolder.resolve(published(Target.DOC).location().orElseThrow());
    }

    private void damageTheOrderInTheFolder() throws IOException {
        Files.write(orderInTheFolder(), SmallPdf.of("damaged"));
    }

    /** More that a person put there, as rows of the register. */
    private void moreAddressesAtTheSite(int count) {
        String id = published(PORTAL).id();
        for (int i = 1; i <= count; i++) {
            SITE.holds("/more/" + i, order);
            database.sql("""
                            insert into ita_publication (id, publication_key, cycle_id, step, occurrence, document_version_id,
                                                         target, state, location, sha256, proof, requested_by, requested_at,
                                                         published_at, proven_at)
                            select :id, publication_key || :n, cycle_id, step, occurrence, document_version_id,
                                   target, state, location || :path, sha256, proof, requested_by, requested_at,
                                   published_at, proven_at
                              from ita_publication where id = :like
                            """)
                    .param("id", "more-" + i)
                    .param("n", "/" + i)
                    .param("path", "?more=" + i)
                    .param("like", id)
                    .update();
        }
    }

    private Job dailyTimer() {
        return management.createJobQuery().processDefinitionKey(PublicationWatchProcess.KEY).timers().list().stream()
                .filter(job -> job.getProcessInstanceId() == null)
                .findFirst()
                .orElseThrow();
    }

    private void runJobsOf(String activity) {
        management.createJobQuery().activityId(activity).list().forEach(job -> management.executeJob(job.getId()));
    }

    private List<Job> looksToCome() {
        return management.createJobQuery().activityId("PublicationWatch_Look").list();
    }

    private String keyOf(Job job) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }
}
