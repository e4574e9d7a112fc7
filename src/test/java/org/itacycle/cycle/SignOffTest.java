package org.itacycle.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.itacycle.Refusal;
import org.itacycle.support.CoversModel;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ItaTest
@CoversModel("sign-off")
class SignOffTest {

    private final Procedure procedure;
    private final JdbcClient database;

    @Autowired
    SignOffTest(Procedure procedure, JdbcClient database) {
        this.procedure = procedure;
        this.database = database;
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

    private String decisions() {
        return database.sql("select decision || ' by ' || decided_by || ', sent by ' || sent_by from ita_sign_off")
                .query(String.class)
                .single();
    }
}
