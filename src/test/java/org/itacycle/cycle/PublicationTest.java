package org.itacycle.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.itacycle.Refusal;
import org.itacycle.document.DocumentKind;
import org.itacycle.document.DocumentOrigin;
import org.itacycle.document.DocumentStore;
import org.itacycle.document.DocumentVersion;
import org.itacycle.document.NewDocument;
import org.itacycle.publication.Publication;
import org.itacycle.publication.PublicationRegister;
import org.itacycle.publication.PublicationState;
import org.itacycle.publication.Target;
import org.itacycle.support.CoversModel;
import org.itacycle.support.Procedure;
import org.itacycle.support.SmallPdf;
import org.itacycle.support.WithMailServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@CoversModel("publication")
class PublicationTest extends WithMailServer {

    private static final String PUBLISH = PublicationProcess.Element.PUBLICATION_PUBLISH.id();
    private static final String REPAIR = PublicationProcess.Element.PUBLICATION_REPAIR.id();

    private final Procedure procedure;
    private final PublicationRegister register;
    private final ManagementService management;
    private final DocumentStore documents;
    private final Path dataFolder;

    @Autowired
    PublicationTest(
            Procedure procedure,
            PublicationRegister register,
            ManagementService management,
            DocumentStore documents,
            @Value("${ita.data-dir}") Path dataFolder) {
        this.procedure = procedure;
        this.register = register;
        this.management = management;
        this.documents = documents;
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
                        documents.version(publication.documentVersionId()).orElseThrow())
                .allMatch(version -> version.origin() == DocumentOrigin.STAMPED);
    }

    @Test
    void whatChangedAfterItWasSignedIsNotPublished() throws IOException {
        DocumentVersion order = documents.current(procedure.cycle().id()).stream()
                .filter(document -> document.kind() == DocumentKind.ORDER)
                .findFirst()
                .orElseThrow();
        documents.add(
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
        WorkItem report = procedure.openWork().stream()
                .filter(item -> item.element().equals("MonitoringReport_Write") && item.step() == 9)
                .findFirst()
                .orElseThrow();
        SERVER.close();
        procedure.does(Procedure.MEMBER, report);
        procedure.passTo(procedure.now().plus(Duration.ofHours(1)));
        assertThat(toPersonnel()).extracting(Publication::state).doesNotContain(PublicationState.PROVEN);

        SERVER.open();
        procedure.passTo(procedure.now().plus(Duration.ofMinutes(1)));

        assertThat(toPersonnel()).hasSize(1).extracting(Publication::state).containsExactly(PublicationState.PROVEN);
        assertThat(SERVER.messageIds()).doesNotHaveDuplicates();
    }

    private List<Publication> toPersonnel() {
        return register.ofStep(procedure.cycle().id(), 9, Deadlines.NO_OCCURRENCE).stream()
                .filter(publication -> publication.target() == Target.PERSONNEL)
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
