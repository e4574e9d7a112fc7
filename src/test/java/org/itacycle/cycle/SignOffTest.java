package org.itacycle.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.itacycle.Refusal;
import org.itacycle.document.DocumentKind;
import org.itacycle.document.DocumentOrigin;
import org.itacycle.document.DocumentStore;
import org.itacycle.document.DocumentVersion;
import org.itacycle.document.NewDocument;
import org.itacycle.form.SampleForms;
import org.itacycle.registration.RegistrationSettings;
import org.itacycle.support.CoversModel;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.itacycle.support.SmallPdf;
import org.itacycle.support.SmallWord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ItaTest
@CoversModel("sign-off")
class SignOffTest {

    private final Procedure procedure;
    private final JdbcClient database;
    private final DocumentStore documents;
    private final StepRegister steps;
    private final RegistrationSettings registration;

    @Autowired
    SignOffTest(
            Procedure procedure,
            JdbcClient database,
            DocumentStore documents,
            StepRegister steps,
            RegistrationSettings registration) {
        this.procedure = procedure;
        this.database = database;
        this.documents = documents;
        this.steps = steps;
        this.registration = registration;
    }

    @BeforeEach
    void theOrderWaitsForTheDirector() {
        procedure.openOnTime(2570);
        procedure.does(Procedure.OFFICER, "Step01_DraftOrder");
    }

    @Test
    void theDirectorSignsAndTheSenderHasNothingLeftToWithdraw() {
        procedure.does(Procedure.DIRECTOR, "SignOff_Decide", Outcome.SIGNED);

        assertThat(procedure.find("SignOff_Withdraw")).isEmpty();
        assertThat(procedure.find("Step03_AnalyseAndDraft")).isPresent();
        assertThat(decisions()).isEqualTo("signed by director, sent by officer");
    }

    @Test
    void theDirectorReturnsWithAReasonAndTheOfficerReworks() {
        procedure.does(Procedure.DIRECTOR, "SignOff_Decide", Outcome.RETURNED);

        assertThat(procedure.waiting("Step01_DraftOrder").round()).isEqualTo(2);
        assertThat(procedure.find("SignOff_Decide")).isEmpty();
        assertThat(decisions()).isEqualTo("returned by director, sent by officer");
    }

    @Test
    void theSenderWithdrawsWhileItIsNotSigned() {
        procedure.does(Procedure.OFFICER, "SignOff_Withdraw");

        assertThat(procedure.find("SignOff_Decide")).isEmpty();
        assertThat(procedure.waiting("Step01_DraftOrder").round()).isEqualTo(2);
        assertThat(decisions()).isEqualTo("withdrawn by officer, sent by officer");
    }

    @Test
    void theRecordKeepsTheHashOfWhatWasSigned() {
        procedure.does(Procedure.DIRECTOR, "SignOff_Decide", Outcome.SIGNED);

        assertThat(database.sql("select d.sha256 = v.sha256 from ita_sign_off_document d"
                                + " join ita_document_version v on v.id = d.document_version_id")
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
    }

    @Test
    void nobodyButTheDirectorSigns() {
        WorkItem waiting = procedure.waiting("SignOff_Decide");

        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> procedure.does(Procedure.OFFICER, "SignOff_Decide", Outcome.SIGNED));

        assertThat(refusal.reason()).isEqualTo(Refusal.Reason.FORBIDDEN);
        assertThat(procedure.waiting("SignOff_Decide")).isEqualTo(waiting);
    }

    @Test
    void theRecordKeepsAsWhomTheDirectorSigned() {
        procedure.does(Procedure.DIRECTOR, "SignOff_Decide", Outcome.SIGNED);

        assertThat(database.sql("select signer_name || ', ' || signer_position from ita_sign_off")
                        .query(String.class)
                        .single())
                .isEqualTo("ผู้อำนวยการ, ผู้อำนวยการสถาบันตัวอย่าง");
        assertThat(database.sql("select acting_for from ita_sign_off")
                        .query(String.class)
                        .list())
                .containsOnlyNulls();
    }

    @Test
    void whatChangedAfterItWasSubmittedIsNotSigned() {
        WorkItem waiting = procedure.waiting("SignOff_Decide");
        DocumentVersion shown = order();
        newer(shown);

        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> procedure.does(Procedure.DIRECTOR, "SignOff_Decide", Outcome.SIGNED));

        assertThat(refusal.reason()).isEqualTo(Refusal.Reason.CONFLICT);
        assertThat(refusal.text().key()).isEqualTo("signoff.changed-since-submission");
        assertThat(procedure.waiting("SignOff_Decide")).isEqualTo(waiting);
        assertThat(registered()).isEmpty();
    }

    @Test
    void whatChangedAfterItWasSubmittedCanBeReturnedAndTheRecordSaysWhatTheDirectorSaw() {
        DocumentVersion shown = order();
        newer(shown);

        procedure.does(Procedure.DIRECTOR, "SignOff_Decide", Outcome.RETURNED);

        assertThat(database.sql("select document_version_id from ita_sign_off_document")
                        .query(String.class)
                        .list())
                .containsExactly(shown.id());
    }

    @Test
    void whatWasTakenBackAfterItWasSubmittedIsNotSigned() {
        documents.voidVersion(order().id(), Procedure.OFFICER);

        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> procedure.does(Procedure.DIRECTOR, "SignOff_Decide", Outcome.SIGNED))
                        .text()
                        .key())
                .isEqualTo("signoff.changed-since-submission");
    }

    @Test
    void nothingCanBeWithdrawnOnceItIsDecidedEvenBeforeItIsRegistered() {
        WorkItem waiting = procedure.waiting("SignOff_Decide");
        procedure.sends(
                Procedure.DIRECTOR,
                waiting,
                procedure.sample(waiting, Procedure.DIRECTOR).of("SignOff_Decide"));

        assertThat(procedure.openWork()).isEmpty();
        assertThat(procedure.dueJob()).isPresent();
        assertThat(registered()).isEmpty();

        procedure.runJobs();

        assertThat(registered()).containsExactly("1/2569");
    }

    @Test
    void theOrderIsDoneWhenItIsSignedHoweverLateItIsRegistered() {
        WorkItem waiting = procedure.waiting("SignOff_Decide");
        procedure.at(waiting.due());
        procedure.sends(
                Procedure.DIRECTOR,
                waiting,
                procedure.sample(waiting, Procedure.DIRECTOR).of("SignOff_Decide"));
        procedure.at(waiting.due().plus(Duration.ofHours(20)));
        procedure.runJobs();

        assertThat(steps.latest(waiting.cycleId(), 2, "-").orElseThrow())
                .returns(Optional.of(waiting.due()), StepOpening::done)
                .returns(Optional.empty(), StepOpening::overdue);
        assertThat(procedure.find("Step03_AnalyseAndDraft")).isPresent();
    }

    @Test
    void theSignedOrderIsStampedOnceAsItsNextVersion() {
        DocumentVersion signed = order();
        procedure.does(Procedure.DIRECTOR, "SignOff_Decide", Outcome.SIGNED);

        DocumentVersion stamped = order();
        assertThat(stamped.origin()).isEqualTo(DocumentOrigin.STAMPED);
        assertThat(stamped.stampedFrom()).contains(signed.id());
        assertThat(stamped.version()).isEqualTo(2);
        assertThat(stamped.sha256()).isNotEqualTo(signed.sha256());
        assertThat(registered()).containsExactly("1/2569");
    }

    @Test
    void anOfficeThatSignsOnPaperAttachesTheScanAndThatIsWhatCounts() {
        when(registration.signedOnPaper()).thenReturn(true);
        DocumentVersion signed = order();
        procedure.does(Procedure.DIRECTOR, "SignOff_Decide", Outcome.SIGNED);

        WorkItem attach = procedure.waiting("SignOff_AttachOriginal");
        assertThat(procedure.find("Step03_AnalyseAndDraft")).isEmpty();
        assertThat(attach.due())
                .isEqualTo(steps.latest(attach.cycleId(), 2, "-").orElseThrow().due());
        assertThat(steps.latest(attach.cycleId(), 2, "-").orElseThrow().isOpen())
                .isTrue();
        procedure.does(Procedure.OFFICER, "SignOff_AttachOriginal");

        DocumentVersion scan = order();
        assertThat(scan.origin()).isEqualTo(DocumentOrigin.SCAN);
        assertThat(scan.stampedFrom()).contains(signed.id());
        assertThat(scan.version()).isEqualTo(3);
        assertThat(procedure.find("Step03_AnalyseAndDraft")).isPresent();
        assertThat(registered()).containsExactly("1/2569");
    }

    @Test
    void ofASignedWordFileTheOfficerBringsTheSignedOriginal() {
        procedure.does(Procedure.OFFICER, "SignOff_Withdraw");
        WorkItem draft = procedure.waiting("Step01_DraftOrder");
        procedure.submit(Procedure.OFFICER, draft, word(draft).of("Step01_DraftOrder"));
        procedure.does(Procedure.DIRECTOR, "SignOff_Decide", Outcome.SIGNED);

        assertThat(order().mediaType()).endsWith("wordprocessingml.document");
        assertThat(registered()).containsExactly("1/2569");

        WorkItem attach = procedure.waiting("SignOff_AttachOriginal");
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> procedure.submit(Procedure.OFFICER, attach, word(attach).of("SignOff_AttachOriginal")));
        assertThat(refusal.fields()).containsOnlyKeys("originalFile");

        procedure.does(Procedure.OFFICER, attach);

        assertThat(order())
                .returns(DocumentOrigin.SCAN, DocumentVersion::origin)
                .returns("application/pdf", DocumentVersion::mediaType);
        assertThat(procedure.find("Step03_AnalyseAndDraft")).isPresent();
    }

    private DocumentVersion order() {
        return documents.current(procedure.cycle().id()).stream()
                .filter(document -> document.kind() == DocumentKind.ORDER)
                .findFirst()
                .orElseThrow();
    }

    private void newer(DocumentVersion shown) {
        NewDocument place = new NewDocument(
                shown.cycleId(), shown.step(), shown.occurrence(), shown.field(), shown.kind(), false, "");
        try {
            documents.add(place, "ใหม่กว่า.pdf", new ByteArrayInputStream(SmallPdf.of("changed")), Procedure.OFFICER);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private SampleForms word(WorkItem item) {
        return procedure
                .sample(item, Procedure.OFFICER)
                .withDocuments(
                        kind -> procedure.attach(item, kind, Procedure.OFFICER, "คำสั่ง.docx", SmallWord.of("คำสั่ง")));
    }

    private List<String> registered() {
        return database.sql("select running_number || '/' || calendar_year from ita_registration")
                .query(String.class)
                .list();
    }

    private String decisions() {
        return database.sql("select decision || ' by ' || decided_by || ', sent by ' || sent_by from ita_sign_off")
                .query(String.class)
                .single();
    }
}
