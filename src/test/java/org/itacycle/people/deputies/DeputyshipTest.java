package org.itacycle.people.deputies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.itacycle.Refusal;
import org.itacycle.RefusedStart;
import org.itacycle.cycle.DeadlineMoves;
import org.itacycle.cycle.Outcome;
import org.itacycle.cycle.WorkItem;
import org.itacycle.cycle.WorkItems;
import org.itacycle.document.DocumentKind;
import org.itacycle.people.Deputies;
import org.itacycle.people.Deputies.Mandate;
import org.itacycle.people.Deputyship;
import org.itacycle.people.Deputyship.Right;
import org.itacycle.people.GroupMembers;
import org.itacycle.people.Memberships;
import org.itacycle.people.Role;
import org.itacycle.people.deputies.DeputyBook.Appointment;
import org.itacycle.support.CoversModel;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.itacycle.support.SignedIn;
import org.itacycle.support.Snapshot;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The order of the cycle 2570 is sent on Thursday, 1 October 2569; the deputy director acts from 2 to 9 October. */
@ItaTest
@CoversModel("deputyship")
class DeputyshipTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 10, 2);
    private static final LocalDate LAST = LocalDate.of(2026, 10, 9);
    private static final String TASK = SignedIn.ENGINE + "/task/";

    @Autowired
    private Procedure procedure;

    @Autowired
    private DeputyDesk desk;

    @Autowired
    private ConfiguredDeputies file;

    @Autowired
    private Deputies deputies;

    @Autowired
    private Memberships memberships;

    @Autowired
    private GroupMembers members;

    @Autowired
    private WorkItems workItems;

    @Autowired
    private DeadlineMoves deadlines;

    @Autowired
    private TaskService tasks;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    @Test
    void theDeputyWorksFromTheBeginningOfTheFirstDayToTheEndOfTheLast() {
        WorkItem decision = theOrderWaits();
        appoint(Right.FOR);

        assertThat(workItems.mayWork(decision.taskId(), "deputy")).isFalse();
        procedure.passTo("2026-10-02T00:00");
        assertThat(workItems.mayWork(decision.taskId(), "deputy")).isTrue();
        assertThat(workItems.candidates(decision.taskId())).containsExactlyInAnyOrder("director", "deputy");
        assertThat(memberships.groupsOf("deputy")).contains("director");
        procedure.passTo("2026-10-09T23:59:59");
        assertThat(workItems.mayWork(decision.taskId(), "deputy")).isTrue();
        assertThat(workItems.mayWork(decision.taskId(), "director")).isTrue();
        procedure.passTo("2026-10-10T00:00");
        assertThat(workItems.mayWork(decision.taskId(), "deputy")).isFalse();
        assertThat(memberships.groupsOf("deputy")).doesNotContain("director");
        assertThat(workItems.mayWork(decision.taskId(), "director")).isTrue();
    }

    @Test
    void theFormTellsTheDeputyInWhosePlaceHeWorks() {
        WorkItem decision = theOrderWaits();
        appoint(Right.AS);
        procedure.passTo("2026-10-02T09:00");
        String form = "/api/tasks/" + decision.taskId() + "/form";

        JsonNode toTheDeputy = SignedIn.as("deputy", port).get(form).json();
        JsonNode toTheDirector = SignedIn.as("director", port).get(form).json();

        assertThat(toTheDeputy.path("offeredTo")).extracting(JsonNode::asText).containsExactly("ผู้อำนวยการ");
        assertThat(toTheDeputy.path("actingText").asText()).contains("ปฏิบัติหน้าที่แทนผู้อำนวยการ");
        assertThat(toTheDirector.path("actingText").isNull()).isTrue();
    }

    @Test
    void whatTheDirectorHoldsIsOpenToBothFromTheFirstDayOn() {
        WorkItem decision = theOrderWaits();
        procedure.claim("director", decision);
        appoint(Right.FOR);

        assertThat(procedure.waiting("SignOff_Decide").holder()).contains("director");
        procedure.passTo("2026-10-02T00:00");

        assertThat(procedure.waiting("SignOff_Decide").holder()).isEmpty();
        assertThat(mailsTo("deputy@agency.example"))
                .as("told of what is open already")
                .isEqualTo(1);
        procedure.claim("director", decision);
        procedure.claim("deputy", decision);
        assertThat(procedure.waiting("SignOff_Decide").holder()).contains("deputy");
        procedure.claim("director", decision);
        assertThat(procedure.waiting("SignOff_Decide").holder())
                .as("who is deputised keeps the right")
                .contains("director");
    }

    @Test
    void whatTheDeputyHoldsIsRefusedAndGivenBackAfterTheLastDay() {
        WorkItem decision = theOrderWaits();
        appoint(Right.FOR);
        procedure.passTo("2026-10-02T08:30");
        procedure.claim("deputy", decision);
        Map<String, Object> form = procedure.sample(decision, "deputy").of("SignOff_Decide", Outcome.SIGNED);

        // Whatever the job executor is late with.
        procedure.at("2026-10-10T00:00");
        Snapshot before = Snapshot.of(database);
        assertThatThrownBy(() -> procedure.submit("deputy", decision, form)).isInstanceOf(Refusal.class);
        before.isUnchanged();
        procedure.passTo("2026-10-10T00:01");

        assertThat(procedure.waiting("SignOff_Decide").holder()).isEmpty();
        procedure.claim("director", decision);
    }

    @Test
    void workThatComesLaterIsOpenToTheDeputyAsWell() {
        procedure.openOnTime(2570);
        appoint(Right.FOR);
        procedure.passTo("2026-10-02T08:30");
        procedure.withNotices();

        procedure.does("officer", "Step01_DraftOrder");

        WorkItem decision = procedure.waiting("SignOff_Decide");
        assertThat(workItems.mayWork(decision.taskId(), "deputy")).isTrue();
        assertThat(mailsTo("deputy@agency.example")).isEqualTo(1);
    }

    @Test
    void bothNamesStandInTheRecordAndOnTheVerificationPage() {
        theOrderWaits();
        appoint(Right.AS);
        procedure.passTo("2026-10-02T08:30");

        procedure.does("deputy", "SignOff_Decide", Outcome.SIGNED);

        Map<String, Object> signed = database.sql("select decided_by, signer_name, signer_position, acting_kind,"
                        + " acting_for, acting_name, acting_account from ita_sign_off where decision = 'signed'")
                .query()
                .singleRow();
        assertThat(signed.values())
                .containsExactly(
                        "deputy",
                        "รองผู้อำนวยการ",
                        "รองผู้อำนวยการสถาบันตัวอย่าง",
                        "AS",
                        "ผู้อำนวยการสถาบันตัวอย่าง",
                        "ผู้อำนวยการ",
                        "director");
        assertThat(database.sql("select on_behalf_of from ita_form_entry where element = 'SignOff_Decide'")
                        .query(String.class)
                        .single())
                .isEqualTo("director");
        String code = database.sql("select code from ita_registration")
                .query(String.class)
                .list()
                .get(0);
        assertThat(new org.itacycle.support.Browser(port)
                        .open("/public/verify/" + code)
                        .body())
                .contains("(รองผู้อำนวยการ)", "รักษาราชการแทน ผู้อำนวยการสถาบันตัวอย่าง (ผู้อำนวยการ)");
    }

    @Test
    void theDirectorSignsForHimselfMeanwhile() {
        theOrderWaits();
        appoint(Right.FOR);
        procedure.passTo("2026-10-02T08:30");

        procedure.does("director", "SignOff_Decide", Outcome.SIGNED);

        assertThat(database.sql("select count(*) from ita_sign_off where acting_kind is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void nobodySignsThroughADeputyWhatIsHisOwn() {
        WorkItem decision = theOrderWaits();
        // The officer who sent it on becomes the director's deputy.
        desk.appoint(wanted("director", "officer", Role.DIRECTOR, Right.FOR), "admin");
        procedure.passTo("2026-10-02T08:30");

        assertThatThrownBy(() -> procedure.claim("officer", decision)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> procedure.does("officer", "SignOff_Decide", Outcome.SIGNED))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void nobodySignsWhatHisOwnDeputySentInHisPlace() {
        procedure.openOnTime(2570);
        desk.appoint(wanted("officer", "committee1", Role.OFFICER, Right.FOR), "admin");
        desk.appoint(wanted("director", "officer", Role.DIRECTOR, Right.FOR), "admin");
        procedure.passTo("2026-10-02T08:30");
        procedure.does("committee1", "Step01_DraftOrder");

        assertThat(database.sql("select on_behalf_of from ita_submission")
                        .query(String.class)
                        .single())
                .isEqualTo("officer");
        assertThatThrownBy(() -> procedure.does("officer", "SignOff_Decide", Outcome.SIGNED))
                .as("it was sent in his name")
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aDeputyDoesNotLendTheAuthorAHandToSignWith() {
        procedure.openOnTime(2570);
        WorkItem order = procedure.waiting("Step01_DraftOrder");
        procedure.attach(order, DocumentKind.ORDER, "director");
        procedure.does("officer", "Step01_DraftOrder");
        desk.appoint(wanted("director", "deputy", Role.DIRECTOR, Right.FOR), "admin");
        procedure.passTo("2026-10-02T08:30");

        assertThatThrownBy(() -> procedure.does("deputy", "SignOff_Decide", Outcome.SIGNED))
                .as("the director had a part in it")
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whatTheDeputySentInTheOfficersPlaceTheOfficerTakesBackAfterwards() {
        procedure.openOnTime(2570);
        desk.appoint(wanted("officer", "committee1", Role.OFFICER, Right.FOR), "admin");
        procedure.passTo("2026-10-02T08:30");
        procedure.does("committee1", "Step01_DraftOrder");
        WorkItem withdrawal = procedure.waiting("SignOff_Withdraw");
        assertThat(workItems.mayWork(withdrawal.taskId(), "committee1")).isTrue();
        assertThat(workItems.mayWork(withdrawal.taskId(), "officer")).isTrue();

        procedure.at("2026-10-10T00:00");
        assertThat(workItems.mayWork(withdrawal.taskId(), "committee1")).isFalse();
        procedure.passTo("2026-10-10T00:01");

        assertThat(procedure.waiting("SignOff_Withdraw").holder()).contains("officer");
        procedure.does("officer", "SignOff_Withdraw");
    }

    @Test
    void endedEarlyItIsOverAtOnce() {
        WorkItem decision = theOrderWaits();
        Deputyship deputyship = appoint(Right.FOR);
        procedure.passTo("2026-10-05T10:00");
        procedure.claim("deputy", decision);

        desk.end(deputyship.id(), "กลับมาปฏิบัติราชการแล้ว", "director");

        assertThat(workItems.mayWork(decision.taskId(), "deputy")).isFalse();
        procedure.runJobs();
        assertThat(procedure.waiting("SignOff_Decide").holder()).isEmpty();
        assertThatThrownBy(() -> desk.end(deputyship.id(), "อีกครั้ง", "director"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void endedBeforeItBeganItNeverCounts() {
        WorkItem decision = theOrderWaits();
        Deputyship deputyship = appoint(Right.FOR);
        desk.end(deputyship.id(), "ยกเลิก", "admin");

        procedure.passTo("2026-10-05T10:00");

        assertThat(workItems.mayWork(decision.taskId(), "deputy")).isFalse();
        assertThat(mailsTo("deputy@agency.example")).isZero();
    }

    @Test
    void theRestOfTheDirectorsRightsGoesWithIt() {
        procedure.openOnTime(2570);
        appoint(Right.FOR);
        assertThat(deadlines.mayMove("deputy")).isFalse();

        procedure.passTo("2026-10-02T08:30");

        assertThat(deadlines.mayMove("deputy")).isTrue();
        assertThat(members.membersOf("director")).containsExactlyInAnyOrder("director", "deputy");
    }

    @Test
    void aDeputyPassesNothingOn() {
        WorkItem decision = theOrderWaits();
        appoint(Right.FOR);
        desk.appoint(wanted("deputy", "committee2", Role.COMMITTEE, Right.FOR), "admin");
        procedure.passTo("2026-10-02T08:30");

        assertThat(workItems.mayWork(decision.taskId(), "committee2")).isFalse();
        assertThatThrownBy(() -> desk.appoint(wanted("director", "committee2", Role.DIRECTOR, Right.FOR), "deputy"))
                .as("who acts as director does not appoint as director")
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.appoint(wanted("deputy", "committee2", Role.DIRECTOR, Right.FOR), "admin"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("role-not-held");
    }

    @Test
    void whoLeavesTheOfficeTakesTheMandateWithHimButLeavesThePosition() {
        appointFrom("2026-10-02", Right.FOR, "committee1");
        appointFrom("2026-10-02", Right.AS, "deputy");
        procedure.at("2026-10-02T08:30");
        assertThat(actors()).containsExactlyInAnyOrder("committee1", "deputy");

        database.sql("delete from act_id_membership where user_id_ = 'director' and group_id_ = 'director'")
                .update();
        try {
            assertThat(actors()).containsExactly("deputy");
        } finally {
            database.sql("insert into act_id_membership (user_id_, group_id_) values ('director', 'director')")
                    .update();
        }
    }

    @Test
    void theCommitteeOfTheYearIsLentByItsMembersOnly() {
        procedure.openOnTime(2570);
        procedure.throughStep2();
        desk.appoint(
                new Appointment(
                        "committee1",
                        "deputy",
                        Set.of(Role.COMMITTEE),
                        Right.FOR,
                        LocalDate.ofInstant(clock.instant(), clock.getZone()),
                        LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(3),
                        "ลาป่วย"),
                "admin");

        assertThat(memberships.groupsOf("deputy")).contains("committee2570");
        procedure.does("deputy", "Step03_AnalyseAndDraft");
    }

    @Test
    void whatIsAtOddsWithTheRulesIsRefused() {
        procedure.at("2026-10-01T09:00");
        Snapshot before = Snapshot.of(database);

        refused("deputies.not-oneself", wanted("director", "admin", Role.DIRECTOR, Right.FOR), "admin");
        refused("deputies.not-oneself", wanted("officer", "head", Role.OFFICER, Right.FOR), "head");
        refused("deputies.same-person", wanted("director", "director", Role.DIRECTOR, Right.FOR), "admin");
        refused("deputies.deputy-not-at-work", wanted("director", "auditor", Role.DIRECTOR, Right.FOR), "admin");
        refused("deputies.deputy-not-at-work", wanted("director", "personnel", Role.DIRECTOR, Right.FOR), "admin");
        refused("deputies.deputy-not-at-work", wanted("officer", "admin", Role.OFFICER, Right.FOR), "director");
        refused("deputies.deputy-not-at-work", wanted("director", "nobody", Role.DIRECTOR, Right.FOR), "admin");
        refused("deputies.role-not-held", wanted("head", "deputy", Role.DIRECTOR, Right.FOR), "admin");
        refused("deputies.role-not-held", wanted("nobody", "deputy", Role.DIRECTOR, Right.AS), "admin");
        refused("deputies.no-role", wanted("admin", "deputy", Role.ADMINISTRATOR, Right.FOR), "director");
        refused("deputies.may-not-appoint", wanted("director", "deputy", Role.DIRECTOR, Right.FOR), "head");
        refused("deputies.may-not-appoint", wanted("committee1", "deputy", Role.COMMITTEE, Right.FOR), "head");
        refused("deputies.may-not-appoint", wanted("officer", "deputy", Role.OFFICER, Right.FOR), "officer");
        refused("deputies.may-not-appoint", wanted("officer", "deputy", Role.OFFICER, Right.FOR), "auditor");
        refused(
                "deputies.from-past",
                on("2026-09-30", "2026-10-09", "director", "deputy", Role.DIRECTOR, Right.FOR),
                "admin");
        refused(
                "deputies.until-before-from",
                on("2026-10-09", "2026-10-08", "director", "deputy", Role.DIRECTOR, Right.FOR),
                "admin");
        refused(
                "deputies.too-long",
                on("2026-10-02", "2027-10-03", "director", "deputy", Role.DIRECTOR, Right.FOR),
                "admin");
        refused(
                "deputies.reason-missing",
                new Appointment("director", "deputy", Set.of(Role.DIRECTOR), Right.FOR, FIRST, LAST, " "),
                "admin");

        before.isUnchanged();
    }

    @Test
    void aHeadAppointsWithinTheOwnWorkGroup() {
        procedure.at("2026-10-01T09:00");

        desk.appoint(wanted("officer", "committee1", Role.OFFICER, Right.FOR), "head");
        desk.appoint(wanted("head", "deputy", Role.HEAD, Right.FOR), "head");

        procedure.at("2026-10-03T09:00");
        assertThat(memberships.groupsOf("committee1")).contains("officer");
        assertThat(memberships.groupsOf("deputy")).contains("head");
    }

    @Test
    void overlappingDaysAreRefusedWhereTheyWouldLeaveOpenWhoSignsAsWhom() {
        procedure.at("2026-10-01T09:00");
        Deputyship first = appoint(Right.AS);

        refused(
                "deputies.overlap",
                on("2026-10-09", "2026-10-12", "director", "deputy", Role.DIRECTOR, Right.FOR),
                "admin");
        refused(
                "deputies.overlap",
                on("2026-10-01", "2026-10-02", "director", "committee1", Role.DIRECTOR, Right.AS),
                "admin");
        desk.appoint(on("2026-10-10", "2026-10-12", "director", "committee1", Role.DIRECTOR, Right.AS), "admin");
        desk.appoint(on("2026-10-03", "2026-10-05", "director", "committee2", Role.DIRECTOR, Right.FOR), "admin");
        desk.end(first.id(), "เปลี่ยนตัว", "admin");
        desk.appoint(on("2026-10-03", "2026-10-05", "director", "deputy", Role.DIRECTOR, Right.FOR), "admin");
    }

    @Test
    void circlesAreRefused() {
        procedure.at("2026-10-01T09:00");
        desk.appoint(on("2026-10-02", "2026-10-09", "director", "head", Role.DIRECTOR, Right.FOR), "admin");
        desk.appoint(on("2026-10-05", "2026-10-09", "head", "officer", Role.HEAD, Right.FOR), "admin");

        refused("deputies.circle", on("2026-10-09", "2026-10-20", "head", "director", Role.HEAD, Right.FOR), "admin");
        refused(
                "deputies.circle",
                on("2026-10-05", "2026-10-05", "officer", "director", Role.OFFICER, Right.FOR),
                "admin");
        desk.appoint(on("2026-10-10", "2026-10-20", "head", "director", Role.HEAD, Right.FOR), "admin");
        desk.appoint(on("2026-10-02", "2026-10-04", "officer", "director", Role.OFFICER, Right.FOR), "admin");
    }

    @Test
    void theFileOfPeopleAppointsOnceAndEndsWhatItNoLongerNames() {
        procedure.at("2026-10-05T09:00");
        Appointment named = on("2026-10-01", "2026-10-09", "director", "deputy", Role.DIRECTOR, Right.AS);
        Appointment longOver = on("2026-08-01", "2026-08-31", "director", "head", Role.DIRECTOR, Right.AS);

        startWith(named, longOver);
        assertThat(actors()).containsExactly("deputy");
        Snapshot once = Snapshot.of(database);
        startWith(named, longOver);
        once.isUnchanged();

        startWith();
        assertThat(actors()).isEmpty();
        startWith(named);
        assertThat(actors()).as("what was ended stays ended").isEmpty();
    }

    @Test
    void aCircleInTheFileRefusesTheStartInOneLine() {
        procedure.at("2026-10-05T09:00");

        assertThatThrownBy(() -> startWith(
                        on("2026-10-01", "2026-10-09", "director", "head", Role.DIRECTOR, Right.AS),
                        on("2026-10-01", "2026-10-09", "head", "director", Role.HEAD, Right.AS)))
                .isInstanceOf(RefusedStart.class)
                .hasMessageContaining("deputies: director for head from 2026-10-01")
                .extracting(Throwable::getMessage)
                .asString()
                .hasLineCount(1);
    }

    @Test
    void theDeputyFindsTheWorkInTasklistTakesItAndSendsIt() {
        WorkItem decision = theOrderWaits();
        procedure.claim("director", decision);
        assertThat(waitingForTheGroupOf(SignedIn.as("deputy", port))).isEmpty();
        appoint(Right.FOR);

        procedure.passTo("2026-10-02T08:30");

        SignedIn deputy = SignedIn.as("deputy", port);
        assertThat(waitingForTheGroupOf(deputy)).containsExactly(decision.taskId());
        assertThat(deputy.post(TASK + decision.taskId() + "/claim", Map.of("userId", "deputy"))
                        .status())
                .isEqualTo(204);
        assertThat(deputy.get("/api/tasks/" + decision.taskId() + "/form")
                        .json()
                        .path("mayWork")
                        .asBoolean())
                .isTrue();
        assertThat(deputy.post(
                                TASK + decision.taskId() + "/submit-form",
                                SignedIn.variables(
                                        procedure.sample(decision, "deputy").of("SignOff_Decide", Outcome.SIGNED)))
                        .status())
                .isEqualTo(204);
        assertThat(tasks.createTaskQuery().taskId(decision.taskId()).count()).isZero();
    }

    private List<String> waitingForTheGroupOf(SignedIn person) {
        String filter = database.sql("select id_ from act_ru_filter where name_ = 'งานของกลุ่ม'")
                .query(String.class)
                .single();
        List<String> found = new java.util.ArrayList<>();
        person.get(SignedIn.ENGINE + "/filter/" + filter + "/list")
                .json()
                .forEach(task -> found.add(task.path("id").asText()));
        return found;
    }

    private List<String> actors() {
        return deputies.inForce(clock.instant()).stream()
                .map(Mandate::deputyship)
                .map(Deputyship::deputy)
                .toList();
    }

    private void startWith(Appointment... named) {
        transaction.executeWithoutResult(running -> file.keep(List.of(named)));
    }

    private WorkItem theOrderWaits() {
        procedure.openOnTime(2570);
        procedure.does("officer", "Step01_DraftOrder");
        return procedure.waiting("SignOff_Decide");
    }

    private Deputyship appoint(Right right) {
        return desk.appoint(wanted("director", "deputy", Role.DIRECTOR, right), "admin");
    }

    private void appointFrom(String day, Right right, String deputy) {
        procedure.at(day + "T00:00");
        desk.appoint(on(day, "2026-10-09", "director", deputy, Role.DIRECTOR, right), "admin");
    }

    private void refused(String message, Appointment wanted, String account) {
        assertThatThrownBy(() -> desk.appoint(wanted, account))
                .as("%s by %s", wanted, account)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(message);
    }

    private static Appointment wanted(String person, String deputy, Role role, Right right) {
        return new Appointment(person, deputy, Set.of(role), right, FIRST, LAST, "คำสั่งที่ 5/2569");
    }

    private static Appointment on(String from, String until, String person, String deputy, Role role, Right right) {
        return new Appointment(
                person, deputy, Set.of(role), right, LocalDate.parse(from), LocalDate.parse(until), "คำสั่งที่ 5/2569");
    }

    private int mailsTo(String address) {
        return database.sql("select count(*) from ita_mail where recipient = ?")
                .param(address)
                .query(Integer.class)
                .single();
    }
}
