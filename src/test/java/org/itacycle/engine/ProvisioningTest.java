package org.itacycle.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.User;
import org.itacycle.Refusal;
import org.itacycle.RefusedStart;
import org.itacycle.cycle.WorkItem;
import org.itacycle.cycle.WorkItems;
import org.itacycle.people.Accounts;
import org.itacycle.people.DeputiesOfTheFile;
import org.itacycle.people.Memberships;
import org.itacycle.people.PasswordCheck;
import org.itacycle.people.PeopleSettings;
import org.itacycle.people.PeopleSettings.ConfiguredAccount;
import org.itacycle.people.ProvisionedAccounts.Arrival;
import org.itacycle.people.Role;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.itacycle.support.Snapshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The file of people is the truth at each start; these are starts with this file and with changed ones. */
@ItaTest
class ProvisioningTest {

    private static final String STRONG = "nine quiet kites over a pond";

    @Autowired
    private PeopleSettings demonstration;

    @Autowired
    private AccountRegister register;

    @Autowired
    private AccountKeeping keeping;

    @Autowired
    private FilterKeeping filterKeeping;

    @Autowired
    private RightsKeeping rightsKeeping;

    @Autowired
    private Passwords passwords;

    @Autowired
    private DeputiesOfTheFile deputies;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private FilterService filters;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Memberships memberships;

    @Autowired
    private PasswordCheck signIn;

    @Autowired
    private Accounts accounts;

    @Autowired
    private WorkItems workItems;

    @Autowired
    private Procedure procedure;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void everybodyIsBack() {
        // A password that was set is never overwritten.
        identity.deleteUser("admin");
        start(demonstration);
        for (User user : identity.createUserQuery().list()) {
            if (register.isLocked(user.getId())) {
                identity.deleteUser(user.getId());
            }
        }
        Set<String> known = Set.copyOf(
                demonstration.accounts().stream().map(ConfiguredAccount::id).toList());
        for (User user : identity.createUserQuery().list()) {
            if (!known.contains(user.getId())) {
                identity.deleteUser(user.getId());
            }
        }
        database.sql("delete from ita_account where account not in (:known)")
                .param("known", known)
                .update();
    }

    @Test
    void startingAgainLeavesEveryRowAsItWas() {
        Snapshot before = Snapshot.of(database);
        List<Map<String, Object>> notes =
                database.sql("select * from act_id_info order by id_").query().listOfRows();

        start(demonstration);
        start(demonstration);

        before.isUnchanged();
        assertThat(database.sql("select * from act_id_info order by id_")
                        .query()
                        .listOfRows())
                .isEqualTo(notes);
    }

    @Test
    void rightsAreGrantedToRolesAndNothingIsRevoked() {
        procedure.openOnTime(2570);
        procedure.throughStep6();

        assertThat(authorizations.createAuthorizationQuery().list()).allSatisfy(row -> {
            assertThat(row.getAuthorizationType()).isEqualTo(Authorization.AUTH_TYPE_GRANT);
            assertThat(row.getUserId()).isNull();
            assertThat(row.getGroupId()).isIn("staff", "officer", "camunda-admin");
            if (row.getResourceType() == Resources.TASK.resourceType()) {
                assertThat(row.getResourceId()).isEqualTo(Authorization.ANY);
            }
        });
    }

    @Test
    void theAdministratorHasNoRightThatPassesByTheProcedure() {
        for (Resources resource : List.of(
                Resources.DEPLOYMENT,
                Resources.FILTER,
                Resources.BATCH,
                Resources.AUTHORIZATION,
                Resources.GROUP,
                Resources.GROUP_MEMBERSHIP,
                Resources.TENANT,
                Resources.PROCESS_INSTANCE,
                Resources.TASK,
                Resources.DECISION_DEFINITION)) {
            assertThat(mayChange(resource)).as(resource.name()).isFalse();
        }
        assertThat(identityMay(Permissions.CREATE, Resources.USER)).isFalse();
        assertThat(identityMay(Permissions.DELETE, Resources.USER)).isFalse();
        for (Permissions permission : List.of(
                Permissions.UPDATE,
                Permissions.DELETE,
                Permissions.CREATE_INSTANCE,
                Permissions.UPDATE_INSTANCE,
                Permissions.DELETE_INSTANCE,
                Permissions.MIGRATE_INSTANCE,
                Permissions.UPDATE_TASK,
                Permissions.TASK_WORK,
                Permissions.TASK_ASSIGN,
                Permissions.DELETE_HISTORY)) {
            assertThat(identityMay(permission, Resources.PROCESS_DEFINITION))
                    .as(permission.name())
                    .isFalse();
        }
    }

    @Test
    void aStrayRightAndAStrayFilterAreGoneAfterTheNextStart() {
        Authorization all = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        all.setUserId("officer");
        all.setResource(Resources.DEPLOYMENT);
        all.setResourceId(Authorization.ANY);
        all.addPermission(Permissions.ALL);
        authorizations.saveAuthorization(all);
        Filter stray = filters.newTaskFilter("stray");
        stray.setQuery(tasks.createTaskQuery());
        filters.saveFilter(stray);
        Filter bent = filters.createTaskFilterQuery().filterName("ทั้งหมด").singleResult();
        bent.setQuery(tasks.createTaskQuery().taskAssignee("officer"));
        filters.saveFilter(bent);

        start(demonstration);

        assertThat(authorizations.createAuthorizationQuery().userIdIn("officer").list())
                .isEmpty();
        assertThat(filters.createTaskFilterQuery().list())
                .extracting(Filter::getName)
                .containsExactlyInAnyOrder("งานของฉัน", "งานของกลุ่ม", "เกินกำหนด", "ทั้งหมด");
        procedure.openOnTime(2570);
        assertThat(filters.count(bent.getId())).isEqualTo(1);
    }

    @Test
    void aChangedFileTakesEffectAtTheNextStart() {
        start(changed(account -> account.id().equals("committee1")
                ? new ConfiguredAccount(
                        "committee1",
                        "เจ้าหน้าที่คนใหม่",
                        "กลุ่มนโยบายและแผน",
                        "เจ้าหน้าที่ชำนาญการ",
                        "new@agency.example",
                        List.of(Role.OFFICER),
                        "",
                        "")
                : account));

        assertThat(memberships.groupsOf("committee1")).containsExactlyInAnyOrder("staff", "officer");
        assertThat(accounts.find("committee1").orElseThrow().name()).isEqualTo("เจ้าหน้าที่คนใหม่");
        assertThat(accounts.find("committee1").orElseThrow().workGroup()).isEqualTo("กลุ่มนโยบายและแผน");
        assertThat(accounts.position("committee1")).isEqualTo("เจ้าหน้าที่ชำนาญการ");
        assertThat(signIn.groupsIfRight("committee1", "ita-committee1"))
                .as("a password is never taken away by the file")
                .isPresent();

        start(demonstration);

        assertThat(memberships.groupsOf("committee1")).containsExactlyInAnyOrder("staff", "committee");
    }

    @Test
    void whoIsGoneFromTheFileLosesEverythingButHisRecord() {
        procedure.openOnTime(2570);
        procedure.throughStep2();
        WorkItem analysis = procedure.waiting("Step03_AnalyseAndDraft");
        procedure.claim("committee1", analysis);

        start(without("committee1"));

        assertThat(signIn.groupsIfRight("committee1", "ita-committee1")).isEmpty();
        assertThat(memberships.groupsOf("committee1")).isEmpty();
        assertThat(workItems.mayWork(analysis.taskId(), "committee1")).isFalse();
        assertThat(procedure.waiting("Step03_AnalyseAndDraft").holder()).isEmpty();
        assertThat(workItems.candidates(analysis.taskId()))
                .contains("committee2")
                .doesNotContain("committee1");
        assertThat(accounts.displayName("committee1")).isEqualTo("กรรมการ คนที่ 1");
        assertThat(accounts.all()).noneMatch(account -> account.id().equals("committee1"));
        Snapshot afterwards = Snapshot.of(database);
        start(without("committee1"));
        afterwards.isUnchanged();

        start(demonstration);

        assertThat(signIn.groupsIfRight("committee1", "ita-committee1")).isPresent();
        assertThat(memberships.groupsOf("committee1")).contains("staff", "committee2570");
    }

    @Test
    void whoeverWasMadeByHandIsShutOut() {
        User intruder = identity.newUser("intruder");
        intruder.setPassword(STRONG);
        identity.saveUser(intruder);
        identity.createMembership("intruder", "director");

        start(demonstration);

        assertThat(signIn.groupsIfRight("intruder", STRONG)).isEmpty();
        assertThat(memberships.groupsOf("intruder")).isEmpty();
    }

    @Test
    void whoHasNoPasswordCannotSignInUntilSomebodySetsOne() {
        ConfiguredAccount fresh = new ConfiguredAccount("fresh", "คนใหม่", "", "", "", List.of(Role.COMMITTEE), "", "");

        start(with(fresh));

        assertThat(signIn.groupsIfRight("fresh", "")).isEmpty();
        assertThat(signIn.groupsIfRight("fresh", "null")).isEmpty();
        User user = identity.createUserQuery().userId("fresh").singleResult();
        user.setPassword(STRONG);
        identity.saveUser(user);
        assertThat(signIn.groupsIfRight("fresh", STRONG)).isPresent();
        start(with(fresh));
        assertThat(signIn.groupsIfRight("fresh", STRONG)).isPresent();
    }

    @Test
    void withoutAnAdministratorWhoCanSignInTheStartIsRefusedAndNothingChanges() {
        Snapshot before = Snapshot.of(database);

        assertThatThrownBy(() -> start(without("admin")))
                .isInstanceOf(RefusedStart.class)
                .hasMessageContaining("ITA_ADMIN_PASSWORD");

        before.isUnchanged();
    }

    @Test
    void theFirstAdministratorComesFromTheSecretAndGoesWhenOthersAdminister() {
        identity.deleteUser("admin");
        assertThatThrownBy(() -> start(without("admin"), "short"))
                .isInstanceOf(RefusedStart.class)
                .hasMessageContainingAll("ITA_ADMIN_PASSWORD", "LENGTH");
        assertThatThrownBy(() -> start(without("admin"), "Admin-12345"))
                .as("nothing of the account in the password")
                .isInstanceOf(RefusedStart.class)
                .hasMessageContaining("USER_DATA");

        start(without("admin"), STRONG);
        assertThat(signIn.groupsIfRight("admin", STRONG))
                .hasValueSatisfying(groups -> assertThat(groups).containsExactly("camunda-admin"));
        Snapshot first = Snapshot.of(database);
        start(without("admin"), STRONG);
        start(without("admin"), "seven slow boats up the river");
        start(without("admin"));
        first.isUnchanged();

        ConfiguredAccount other =
                new ConfiguredAccount("other", "ผู้ดูแลระบบ", "", "", "", List.of(Role.ADMINISTRATOR), "ita-other", "");
        List<ConfiguredAccount> named = new ArrayList<>(without("admin").accounts());
        named.add(other);
        start(people(named), STRONG);
        assertThat(signIn.groupsIfRight("admin", STRONG))
                .as("while the secret is given")
                .isPresent();
        start(people(named));
        assertThat(signIn.groupsIfRight("admin", STRONG)).isEmpty();
        assertThat(signIn.groupsIfRight("other", "ita-other")).isPresent();
        start(people(named), "seven slow boats up the river");
        assertThat(signIn.groupsIfRight("admin", "seven slow boats up the river"))
                .as("back")
                .isPresent();
    }

    @Test
    void whoComesBySingleSignOnGetsWhatTheSignOnSaysAndStaysAtTheNextStart() {
        assertThat(keeping.arrived(arrival("sso.person", Role.OFFICER))).containsExactlyInAnyOrder("staff", "officer");

        assertThat(keeping.arrived(arrival("sso.person", Role.HEAD))).containsExactlyInAnyOrder("staff", "head");
        start(demonstration);
        assertThat(memberships.groupsOf("sso.person")).containsExactlyInAnyOrder("staff", "head");
        assertThat(signIn.groupsIfRight("sso.person", "")).isEmpty();
    }

    @Test
    void theFileOutranksTheSingleSignOn() {
        assertThat(keeping.arrived(arrival("head", Role.DIRECTOR))).containsExactlyInAnyOrder("staff", "head");
        start(without("head"));

        assertThatThrownBy(() -> keeping.arrived(arrival("head", Role.DIRECTOR)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void anArrivalThatReadsLikeSomebodyElseIsRefused() {
        for (String id : List.of("Director", "", "a b", "../x", "${7*7}", "x".repeat(65))) {
            assertThatThrownBy(() -> keeping.arrived(arrival(id, Role.OFFICER)))
                    .as(id)
                    .isInstanceOf(Refusal.class);
        }
    }

    private static Arrival arrival(String id, Role role) {
        return new Arrival(id, "ชื่อจากระบบกลาง", "sso@agency.example", "", Set.of(role));
    }

    private boolean mayChange(Resources resource) {
        return identityMay(Permissions.CREATE, resource)
                || identityMay(Permissions.UPDATE, resource)
                || identityMay(Permissions.DELETE, resource);
    }

    private boolean identityMay(Permissions permission, Resources resource) {
        boolean possible = List.of(permission.getTypes()).contains(resource);
        return possible && authorizations.isUserAuthorized("admin", List.of("camunda-admin"), permission, resource);
    }

    private PeopleSettings without(String account) {
        return people(demonstration.accounts().stream()
                .filter(named -> !named.id().equals(account))
                .toList());
    }

    private PeopleSettings with(ConfiguredAccount account) {
        List<ConfiguredAccount> all = new ArrayList<>(demonstration.accounts());
        all.add(account);
        return people(all);
    }

    private PeopleSettings changed(UnaryOperator<ConfiguredAccount> change) {
        return people(demonstration.accounts().stream().map(change).toList());
    }

    private static PeopleSettings people(List<ConfiguredAccount> accounts) {
        return new PeopleSettings(accounts, Map.of(), List.of());
    }

    private void start(PeopleSettings people) {
        start(people, "");
    }

    private void start(PeopleSettings people, String secret) {
        var administrator = new FirstAdministrator(identity, keeping, register, passwords, people, secret, "");
        var provisioning =
                new Provisioning(register, keeping, administrator, filterKeeping, rightsKeeping, people, deputies);
        transaction.executeWithoutResult(running -> provisioning.provision());
    }
}
