package org.itacycle.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.itacycle.Refusal;
import org.itacycle.document.DocumentKind;
import org.itacycle.document.DocumentOrigin;
import org.itacycle.document.DocumentStore;
import org.itacycle.document.DocumentVersion;
import org.itacycle.document.NewDocument;
import org.itacycle.form.FormBackground;
import org.itacycle.publication.DocumentsOfStep;
import org.itacycle.publication.Publication;
import org.itacycle.publication.PublicationFailed;
import org.itacycle.publication.PublicationRegister;
import org.itacycle.publication.PublicationState;
import org.itacycle.publication.Publications;
import org.itacycle.publication.Receipt;
import org.itacycle.publication.Target;
import org.itacycle.support.CoversModel;
import org.itacycle.support.Procedure;
import org.itacycle.support.SmallPdf;
import org.itacycle.support.WithMailServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoversModel("publication")
class PublicationTest extends WithMailServer {

    private static final String PUBLISH = PublicationProcess.Element.PUBLICATION_PUBLISH.id();
    private static final String REPAIR = PublicationProcess.Element.PUBLICATION_REPAIR.id();
    private static final String MANUAL = PublicationProcess.Element.PUBLICATION_MANUAL.id();
    private static final String RECEIPT = PublicationProcess.Element.PUBLICATION_RECEIPT.id();
    private static final Target PORTAL = new Target("PORTAL");

    private final Procedure procedure;
    private final PublicationRegister register;
    private final Publications publications;
    private final DocumentsOfStep documents;
    private final List<FormBackground> background;
    private final StepRegister steps;
    private final ManagementService management;
    private final RuntimeService runtime;
    private final JdbcClient database;
    private final DocumentStore store;
    private final Path dataFolder;

    @Autowired
    PublicationTest(
            Procedure procedure,
            PublicationRegister register,
            Publications publications,
            DocumentsOfStep documents,
            List<FormBackground> background,
            StepRegister steps,
            ManagementService management,
            RuntimeService runtime,
            JdbcClient database,
            DocumentStore store,
            @Value("${ita.data-dir}") Path dataFolder) {
        this.procedure = procedure;
        this.register = register;
        this.publications = publications;
        this.documents = documents;
        this.background = background;
        this.steps = steps;
        this.management = management;
        this.runtime = runtime;
        this.database = database;
        this.store = store;
        this.dataFolder = dataFolder;
    }

    @BeforeEach
    void measuresAreSigned() {
        procedure.openOnTime(2570);
        procedure.throughStep5();
    }

    @Test
    void orderAndPlanAreProvenOnWebsiteAndDocBeforeTheStepCloses() {
        assertThat(published()).isEmpty();

        procedure.does(Procedure.OFFICER, "Publication_Confirm");

        assertThat(published())
                .hasSize(4)
                .allMatch(publication -> publication.state() == PublicationState.PROVEN)
                .extracting(Publication::target)
                .containsExactlyInAnyOrder(Target.WEBSITE, Target.WEBSITE, Target.DOC, Target.DOC);
        assertThat(procedure.find("Step07_CarryOutPlan")).isPresent();
    }

    @Test
    void whatIsPublishedIsTheStampedVersionOfWhatWasSigned() {
        procedure.does(Procedure.OFFICER, "Publication_Confirm");

        assertThat(published())
                .map(publication ->
                        store.version(publication.documentVersionId()).orElseThrow())
                .allMatch(version -> version.origin() == DocumentOrigin.STAMPED);
    }

    @Test
    void whatChangedAfterItWasSignedIsNotPublished() throws IOException {
        DocumentVersion order = store.current(procedure.cycle().id()).stream()
                .filter(document -> document.kind() == DocumentKind.ORDER)
                .findFirst()
                .orElseThrow();
        store.add(
                new NewDocument(order.cycleId(), 1, "-", order.field(), order.kind(), false, "คำสั่งที่แก้ไข"),
                "order.pdf",
                new ByteArrayInputStream(SmallPdf.of("changed after the signature")),
                Procedure.OFFICER);

        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> procedure.does(Procedure.OFFICER, "Publication_Confirm"));

        assertThat(refusal.text().key()).isEqualTo("publication.not-as-signed");
        assertThat(refusal.text().arguments()).containsExactly("คำสั่งที่แก้ไข");
        assertThat(procedure.find("Publication_Confirm")).isPresent();
        assertThat(published()).isEmpty();
    }

    @Test
    void aReportIsPublishedWithoutAskingAgain() {
        procedure.does(Procedure.OFFICER, "Publication_Confirm");
        procedure.passTo("2026-11-02T08:30");
        procedure.does(Procedure.MEMBER, "MonitoringReport_Write");

        assertThat(procedure.find("Publication_Confirm")).isEmpty();
        assertThat(register.ofStep(procedure.cycle().id(), 8, "2026-10"))
                .hasSize(2)
                .allMatch(publication -> publication.state() == PublicationState.PROVEN);
    }

    @Test
    void aFileThatArrivedDamagedIsGivenToTheOfficerAndPublishedAgain() throws IOException {
        WorkItem confirm = procedure.waiting("Publication_Confirm");
        Map<String, Object> form = procedure.sample(confirm, Procedure.OFFICER).of(confirm.element());
        procedure.sends(Procedure.OFFICER, confirm, form);
        publishEverything();
        damageTheDocFolder();
        procedure.runJobs();

        WorkItem repair = procedure.waiting(REPAIR);
        assertThat(repair.subject().flatMap(register::find))
                .get()
                .extracting(Publication::target, Publication::state)
                .containsExactly(Target.DOC, PublicationState.FAILED);
        assertThat(procedure.find("Step07_CarryOutPlan")).isEmpty();

        while (procedure.find(REPAIR).isPresent()) {
            procedure.does(Procedure.OFFICER, REPAIR);
        }

        assertThat(published()).hasSize(4).allMatch(publication -> publication.state() == PublicationState.PROVEN);
        assertThat(procedure.find("Step07_CarryOutPlan")).isPresent();
    }

    @Test
    void aReportToThePersonnelDivisionWaitsForALostMailServer() {
        procedure.does(Procedure.OFFICER, "Publication_Confirm");
        procedure.passTo("2027-03-31T08:30");
        WorkItem report = report(9);
        SERVER.close();
        procedure.does(Procedure.MEMBER, report);
        procedure.passTo(procedure.now().plus(Duration.ofHours(1)));
        assertThat(toPersonnel()).extracting(Publication::state).doesNotContain(PublicationState.PROVEN);

        SERVER.open();
        procedure.passTo(procedure.now().plus(Duration.ofMinutes(1)));

        assertThat(toPersonnel()).hasSize(1).extracting(Publication::state).containsExactly(PublicationState.ACCEPTED);
        assertThat(SERVER.messageIds()).doesNotHaveDuplicates();
    }

    @Test
    void aReportToThePersonnelDivisionIsProvenByTheReceiptThatTheOfficerEnters() {
        procedure.does(Procedure.OFFICER, "Publication_Confirm");
        procedure.passTo("2027-03-01T08:30");
        procedure.does(Procedure.MEMBER, report(9));
        assertThat(steps.latest(procedure.cycle().id(), 9, Deadlines.NO_OCCURRENCE))
                .get()
                .matches(StepOpening::isOpen);

        procedure.does(Procedure.OFFICER, RECEIPT);

        assertThat(toPersonnel()).singleElement().satisfies(done -> {
            assertThat(done.state()).isEqualTo(PublicationState.PROVEN);
            assertThat(done.proof()).contains("RECEIVED");
            assertThat(done.provenBy()).contains(Procedure.OFFICER);
            assertThat(done.receipt()).contains(new Receipt("ที่ ตย 0101/123", "4567", LocalDate.parse("2027-03-01")));
            assertThat(register.proofDocuments(done.id())).hasSize(1);
        });
        assertThat(steps.latest(procedure.cycle().id(), 9, Deadlines.NO_OCCURRENCE))
                .get()
                .matches(opening -> !opening.isOpen());
    }

    @Test
    void aReceiptFromBeforeTheMailIsRefused() {
        procedure.does(Procedure.OFFICER, "Publication_Confirm");
        procedure.passTo("2027-03-01T08:30");
        procedure.does(Procedure.MEMBER, report(9));
        WorkItem receipt = procedure.waiting(RECEIPT);
        Map<String, Object> form = procedure.sample(receipt, Procedure.OFFICER).of(RECEIPT);
        form.put("receiptDate", "2027-02-28");

        assertThat(catchThrowableOfType(Refusal.class, () -> procedure.sends(Procedure.OFFICER, receipt, form))
                        .fields())
                .containsOnlyKeys("receiptDate");
        assertThat(toPersonnel()).extracting(Publication::state).containsExactly(PublicationState.ACCEPTED);
    }

    @Test
    void whereThereIsNoInterfaceTheOfficerPutsTheDocumentThereAndVouchesForIt() {
        planByHand();
        procedure.does(Procedure.OFFICER, "Publication_Confirm");
        WorkItem task = procedure.waiting(MANUAL);
        assertThat(background.stream().flatMap(each -> each.of(task).entrySet().stream()))
                .contains(
                        Map.entry("target", "พอร์ทัลของกรม"),
                        Map.entry("instructions", "เมนูข่าวสาร > ประกาศ"),
                        Map.entry("suggestedName", "เอกสารขั้นตอนที่ 1.pdf"));
        Map<String, Object> form = procedure.sample(task, Procedure.OFFICER).of(MANUAL);
        form.put("address", "http://127.0.0.1:1/order.pdf");

        procedure.submit(Procedure.OFFICER, task, form);

        assertThat(published())
                .filteredOn(publication -> publication.target().equals(PORTAL))
                .singleElement()
                .satisfies(done -> {
                    assertThat(done.state()).isEqualTo(PublicationState.PROVEN);
                    assertThat(done.proof()).contains("ATTESTED");
                    assertThat(done.location()).contains("http://127.0.0.1:1/order.pdf");
                    assertThat(done.reference()).contains("DOC-2566-0042");
                    assertThat(done.provenBy()).contains(Procedure.OFFICER);
                    assertThat(done.remark()).get().asString().contains("พอร์ต 1 ไม่อยู่ในรายการ");
                    assertThat(register.proofDocuments(done.id())).hasSize(1);
                });
        assertThat(procedure.find("Step07_CarryOutPlan")).isPresent();
    }

    @Test
    void whatFailsForHoursBecomesAnIncidentThatSaysWhyInThaiAndTheOfficerIsToldOnce() throws IOException {
        Path folder = dataFolder.resolve("doc");
        blockDocFolder(folder);
        try {
            WorkItem confirm = procedure.waiting("Publication_Confirm");
            procedure.sends(
                    Procedure.OFFICER,
                    confirm,
                    procedure.sample(confirm, Procedure.OFFICER).of(confirm.element()));
            failUntilIncident();

            assertThat(runtime.createIncidentQuery()
                            .incidentMessageLike("เผยแพร่ไปยังระบบ DOCยังไม่สำเร็จ%")
                            .list())
                    .hasSize(2);
            assertThat(published())
                    .filteredOn(publication -> publication.target().equals(Target.DOC))
                    .allSatisfy(stuck -> {
                        assertThat(stuck.attempts()).isEqualTo(6);
                        assertThat(stuck.trouble()).get().asString().contains("เขียนไฟล์ลงโฟลเดอร์");
                    });
            assertThat(mailsAboutStuckPublications()).hasSize(2).doesNotHaveDuplicates();
        } finally {
            unblockDocFolder(folder);
        }
    }

    private List<String> mailsAboutStuckPublications() {
        return database.sql("select recipient || mail_key from ita_mail where mail_key like 'publication-stuck/%'")
                .query(String.class)
                .list();
    }

    private void failUntilIncident() {
        for (int round = 0; round < 20; round++) {
            for (Job job :
                    management.createJobQuery().withRetriesLeft().executable().list()) {
                if (List.of("publication").contains(job.getProcessDefinitionKey())) {
                    tryJob(job);
                }
            }
            procedure.at(procedure.now().plus(Duration.ofHours(4)));
        }
    }

    private void tryJob(Job job) {
        try {
            management.executeJob(job.getId());
        } catch (PublicationFailed expected) {
            assertThat(expected).hasMessageContaining("ระบบ DOC");
        }
    }

    /** A file where a folder should be: nobody can write there. */
    private static void blockDocFolder(Path folder) throws IOException {
        if (Files.exists(folder)) {
            Files.move(folder, folder.resolveSibling("doc-aside"));
        }
        Files.writeString(folder, "in the way");
    }

    private static void unblockDocFolder(Path folder) throws IOException {
        Files.delete(folder);
        if (Files.exists(folder.resolveSibling("doc-aside"))) {
            Files.move(folder.resolveSibling("doc-aside"), folder);
        }
    }

    private void planByHand() {
        Cycle cycle = procedure.cycle();
        publications.plan(
                cycle.id(),
                cycle.fiscalYear(),
                6,
                Deadlines.NO_OCCURRENCE,
                List.of(PORTAL),
                documents.find(cycle.id(), 6, Deadlines.NO_OCCURRENCE).subList(0, 1),
                Procedure.OFFICER);
    }

    private WorkItem report(int step) {
        return procedure.openWork().stream()
                .filter(item -> item.element().equals("MonitoringReport_Write") && item.step() == step)
                .findFirst()
                .orElseThrow();
    }

    private List<Publication> toPersonnel() {
        return register.ofStep(procedure.cycle().id(), 9, Deadlines.NO_OCCURRENCE).stream()
                .filter(publication -> publication.target().equals(Target.PERSONNEL))
                .toList();
    }

    private List<Publication> published() {
        return register.ofStep(procedure.cycle().id(), 6, Deadlines.NO_OCCURRENCE);
    }

    private void publishEverything() {
        for (Job job : management.createJobQuery().activityId(PUBLISH).list()) {
            management.executeJob(job.getId());
        }
    }

    private void damageTheDocFolder() throws IOException {
        try (Stream<Path> files = Files.walk(dataFolder.resolve("doc"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.toString().endsWith(".json")) {
                    Files.writeString(file, "damaged");
                }
            }
        }
    }
}
