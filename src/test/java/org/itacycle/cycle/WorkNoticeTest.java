package org.itacycle.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.itacycle.support.CoversModel;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ItaTest
@CoversModel("work-notice")
class WorkNoticeTest {

    private final Procedure procedure;
    private final JdbcClient database;

    @Autowired
    WorkNoticeTest(Procedure procedure, JdbcClient database) {
        this.procedure = procedure;
        this.database = database;
    }

    @BeforeEach
    void peopleAreTold() {
        procedure.at("2022-10-03T08:30");
        procedure.withNotices();
        procedure.openOnTime(2566);
    }

    @Test
    void whoOpensTheYearHimselfIsNotToldOfIt() {
        assertThat(told("new/")).isEmpty();
    }

    @Test
    void newWorkIsToldAtOnceToThoseWhoMayTakeIt() {
        procedure.does(Procedure.OFFICER, "Step01_DraftOrder");

        WorkItem signing = procedure.waiting("SignOff_Decide");
        assertThat(told("new/" + signing.taskId())).containsExactly("director@agency.example");
        assertThat(body("new/" + signing.taskId()))
                .contains("มีงานใหม่รอดำเนินการ", "กำหนดเสร็จ: 4 ต.ค. 2565", "/task/" + signing.taskId());
    }

    @Test
    void theCommitteeThatWasJustAppointedIsToldEachMemberOnce() {
        procedure.throughStep2();

        assertThat(told("new/" + procedure.waiting("Step03_AnalyseAndDraft").taskId()))
                .containsExactlyInAnyOrder(
                        "officer@agency.example",
                        "committee1@agency.example",
                        "committee2@agency.example",
                        "committee3@agency.example");
    }

    @Test
    void whoSendsTheWorkOnToHisOwnGroupIsNotToldOfIt() {
        procedure.throughStep2();
        procedure.does(Procedure.MEMBER, "Step03_AnalyseAndDraft");

        assertThat(told("new/" + procedure.waiting("Step04_AgencyMeeting").taskId()))
                .containsExactlyInAnyOrder(
                        "officer@agency.example", "committee2@agency.example", "committee3@agency.example");
    }

    @Test
    void returnedWorkIsToldAtOnceWithTheReason() {
        procedure.does(Procedure.OFFICER, "Step01_DraftOrder");
        procedure.does(Procedure.DIRECTOR, "SignOff_Decide", Outcome.RETURNED);

        WorkItem again = procedure.waiting("Step01_DraftOrder");
        assertThat(told("returned/" + again.taskId())).containsExactly("officer@agency.example");
        assertThat(body("returned/" + again.taskId()))
                .contains("งานถูกส่งกลับให้แก้ไข", "ผู้ส่งกลับ: ผู้อำนวยการ", "ความเห็น: ");
    }

    @Test
    void whatComesAgainAfterAReworkIsNewWorkAndNotReturned() {
        procedure.does(Procedure.OFFICER, "Step01_DraftOrder");
        procedure.does(Procedure.DIRECTOR, "SignOff_Decide", Outcome.RETURNED);
        procedure.does(Procedure.OFFICER, "Step01_DraftOrder");

        assertThat(told("new/" + procedure.waiting("SignOff_Decide").taskId())).hasSize(1);
    }

    @Test
    void whatThePersonOnlyMayTakeBackIsNoWorkToBeToldOf() {
        procedure.does(Procedure.OFFICER, "Step01_DraftOrder");

        assertThat(told("new/" + procedure.waiting("SignOff_Withdraw").taskId()))
                .isEmpty();
    }

    @Test
    void workThatWasDoneBeforeTheMailIsWrittenIsNotTold() {
        WorkItem first = procedure.waiting("Step01_DraftOrder");
        procedure.sends(
                Procedure.OFFICER,
                first,
                procedure.sample(first, Procedure.OFFICER).of("Step01_DraftOrder"));
        WorkItem signing = procedure.waiting("SignOff_Decide");
        procedure.sends(
                Procedure.DIRECTOR,
                signing,
                procedure.sample(signing, Procedure.DIRECTOR).of("SignOff_Decide", Outcome.SIGNED));
        procedure.runJobs();

        assertThat(told("new/" + signing.taskId())).isEmpty();
    }

    private List<String> told(String keyBegin) {
        return database.sql("select recipient from ita_mail where mail_key like ?")
                .param(keyBegin + "%")
                .query(String.class)
                .list();
    }

    private String body(String keyBegin) {
        return database.sql("select text_body from ita_mail where mail_key like ?")
                .param(keyBegin + "%")
                .query(String.class)
                .single();
    }
}
