package org.itacycle.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.itacycle.people.Account;
import org.itacycle.people.Accounts;
import org.itacycle.support.Answer;
import org.itacycle.support.Browser;
import org.itacycle.support.Refused;
import org.itacycle.support.SignedIn;
import org.itacycle.support.WithProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class OidcSignInTest extends WithProvider {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String[] FORMER = {"treasurer.j", "clerk@agency.example", "newcomer"};

    private final IdentityService identity;
    private final Accounts accounts;
    private final JdbcClient database;

    @Autowired
    OidcSignInTest(IdentityService identity, Accounts accounts, JdbcClient database) {
        this.identity = identity;
        this.accounts = accounts;
        this.database = database;
    }

    @AfterEach
    void everybodyLeaves() {
        for (String account : FORMER) {
            identity.deleteUser(account);
            database.sql("delete from ita_account where account = ?")
                    .param(account)
                    .update();
            for (String key : identity.getUserInfoKeys(account)) {
                identity.deleteUserInfo(account, key);
            }
        }
    }

    @Test
    void theSignInPageHasOneButtonForIt() {
        Answer page = new Browser(port).open("/login");

        assertThat(page.body())
                .contains("href=\"" + BEGINNING + "\"")
                .contains("เข้าสู่ระบบด้วยบัญชีของหน่วยงาน")
                .contains("name=\"password\"");
    }

    @Test
    void theRequestCarriesStateNonceAndTheChallengeOfAProof() {
        String asked = new Browser(port).open(BEGINNING).location();

        assertThat(asked).startsWith("/oauth2/authorize?response_type=code");
        assertThat(parameter(asked, "state")).hasSizeGreaterThan(30);
        assertThat(parameter(asked, "nonce")).hasSizeGreaterThan(30);
        assertThat(parameter(asked, "code_challenge_method")).isEqualTo("S256");
        assertThat(parameter(asked, "code_challenge")).hasSizeGreaterThan(40);
        assertThat(URLDecoder.decode(parameter(asked, "redirect_uri"), StandardCharsets.UTF_8))
                .isEqualTo("http://127.0.0.1:" + port + "/login/oauth2/code/agency");
    }

    @Test
    void aPersonComesInWithAccountNameAddressWorkGroupAndRoles() {
        provider()
                .says(
                        "u-1001",
                        Map.of(
                                "preferred_username", "Treasurer.J",
                                "name", "นายเหรัญญิก ตัวอย่าง",
                                "email", "treasurer.j@agency.example",
                                "department", "กลุ่มอำนวยการ",
                                "groups", List.of("/ita/officers", "/some/others", "administrator", "director")));

        Browser product = new Browser(port);
        assertThat(comesIn(product, "u-1001").location()).isEqualTo("/");

        assertThat(product.open("/").location()).isEqualTo(TASKLIST);
        assertThat(accounts.find("treasurer.j"))
                .contains(new Account("treasurer.j", "นายเหรัญญิก ตัวอย่าง", "กลุ่มอำนวยการ"));
        assertThat(groupsOf("treasurer.j")).containsExactlyInAnyOrder("staff", "officer");
        assertThat(database.sql("select pwd_ from act_id_user where id_ = 'treasurer.j'")
                        .query()
                        .listOfRows()
                        .get(0)
                        .get("pwd_"))
                .as("no password opens it")
                .isNull();
    }

    @Test
    void oneSignInOpensEverythingAPersonMaySee() {
        provider().says("u-1001", person("treasurer.j", "นายเหรัญญิก ตัวอย่าง", "/ita/officers"));
        Browser product = new Browser(port);
        comesIn(product, "u-1001");

        for (String address :
                List.of(TASKLIST, "/board", "/calendar", "/me/notices", SignedIn.ENGINE + "/task?maxResults=5")) {
            assertThat(product.get(address).status()).as(address).isEqualTo(200);
        }
        assertThat(product.open("/camunda/app/cockpit/default/").status()).isEqualTo(403);
        assertThat(product.get("/camunda/api/admin/auth/user/default")
                        .json()
                        .path("userId")
                        .asText())
                .isEqualTo("treasurer.j");
    }

    @Test
    void anAdministratorGetsCockpitAndAdmin() {
        provider().says("u-1003", person("newcomer", "ผู้ดูแล", "/ita/administrators"));
        Browser product = new Browser(port);
        comesIn(product, "u-1003");

        assertThat(product.open("/").location()).isEqualTo("/camunda/app/cockpit/default/");
        assertThat(product.open("/camunda/app/admin/default/").status()).isEqualTo(200);
    }

    @Test
    void theLinkOfAMailSurvivesTheSignInAtTheProvider() {
        provider().says("u-1001", person("treasurer.j", "นายเหรัญญิก ตัวอย่าง", "/ita/officers"));
        Browser product = new Browser(port);
        assertThat(product.open("/task/5f1c-77").location()).isEqualTo("/login");

        assertThat(comesIn(product, "u-1001").location()).isEqualTo("/task/5f1c-77");
        assertThat(product.open("/task/5f1c-77").location()).isEqualTo(TASKLIST + "#/?task=5f1c-77");
    }

    @Test
    void rolesFollowTheProviderAtEachSignInAndTheCommitteesStay() {
        provider().says("u-1001", person("treasurer.j", "นายเหรัญญิก ตัวอย่าง", "/ita/officers"));
        comesIn(new Browser(port), "u-1001");
        Group committee = identity.newGroup("committee2599");
        identity.saveGroup(committee);
        identity.createMembership("treasurer.j", "committee2599");

        provider().says("u-1001", person("treasurer.j", "นายเหรัญญิก ตัวอย่างยิ่ง", "/ita/directors"));
        comesIn(new Browser(port), "u-1001");

        assertThat(groupsOf("treasurer.j")).containsExactlyInAnyOrder("staff", "director", "committee2599");
        assertThat(accounts.displayName("treasurer.j")).isEqualTo("นายเหรัญญิก ตัวอย่างยิ่ง");
        identity.deleteGroup("committee2599");
    }

    @Test
    void whoLostHisLastRoleIsRefusedAndHoldsNone() {
        provider().says("u-1001", person("treasurer.j", "นายเหรัญญิก ตัวอย่าง", "/ita/officers"));
        comesIn(new Browser(port), "u-1001");

        provider().says("u-1001", person("treasurer.j", "นายเหรัญญิก ตัวอย่าง"));
        Browser product = new Browser(port);
        Answer refused = comesIn(product, "u-1001");

        assertThat(refused.location()).isEqualTo("/login?unknown");
        assertThat(product.open("/login?unknown").body()).contains("ยังไม่ได้รับสิทธิ");
        assertThat(groupsOf("treasurer.j")).isEmpty();
        assertThat(product.open("/board").location()).isEqualTo("/login");
    }

    @Test
    void whomNoGroupMakesOneOfUsIsRefusedAndNoAccountIsMade() {
        provider().says("u-1009", person("newcomer", "ผู้มาเยือน", "/another/agency"));

        assertThat(comesIn(new Browser(port), "u-1009").location()).isEqualTo("/login?unknown");

        assertThat(accounts.exists("newcomer")).isFalse();
    }

    @Test
    void anAccountThatTheFileOfPeopleNamesIsHisFromThenOnWithTheRolesOfTheFile() {
        waiting("newcomer", "head");
        provider().says("u-1003", person("newcomer", "หัวหน้าคนใหม่", "/ita/administrators"));
        assertThat(comesIn(new Browser(port), "u-1003").location()).isEqualTo("/");
        assertThat(groupsOf("newcomer")).containsExactlyInAnyOrder("staff", "head");

        provider().says("u-1004", person("newcomer", "คนชื่อเดียวกัน", "/ita/directors"));
        assertThat(comesIn(new Browser(port), "u-1004").location()).isEqualTo("/login?unknown");
        assertThat(groupsOf("newcomer")).containsExactlyInAnyOrder("staff", "head");
    }

    @Test
    void rolesThatExcludeEachOtherLetNobodyIn() {
        provider().says("u-1006", person("newcomer", "ผู้ตรวจสอบ", "/ita/officers", "/ita/auditors"));

        assertThat(comesIn(new Browser(port), "u-1006").location()).isEqualTo("/login?unknown");
        assertThat(accounts.exists("newcomer")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"system", "a b", "../etc", "${7*7}", "ก", "x'--", "unknown", "SYSTEM"})
    void whatIsNoNameOfAnAccountMakesNone(String name) {
        provider().says("u-1005", person(name, "ใครก็ตาม", "/ita/officers"));

        assertThat(comesIn(new Browser(port), "u-1005").location()).isEqualTo("/login?unknown");
    }

    @Test
    void signingOutEndsItHereAndThere() {
        provider().says("u-1001", person("treasurer.j", "นายเหรัญญิก ตัวอย่าง", "/ita/officers"));
        Browser product = new Browser(port);
        Browser atProvider = new Browser(provider().port());
        product.open(signsInAtProvider(product, atProvider, "u-1001"));
        product.get("/board");

        Answer left = product.postForm(
                "/logout", Map.of("_csrf", product.cookie("ITA-XSRF").orElseThrow()));

        assertThat(left.header("Location").orElse(""))
                .startsWith(provider().issuer() + "/connect/logout?id_token_hint=");
        assertThat(product.get("/board").location()).isEqualTo("/login");
        Answer back = atProvider.open(left.location());
        assertThat(back.header("Location")).contains("http://127.0.0.1:" + port + "/login?signedOut");
        assertThat(atProvider.open(product.open(BEGINNING).location()).location())
                .as("the provider asks again")
                .isEqualTo("/login");
    }

    @Test
    void whereOnlyTasklistWasLeftTheNextPersonIsAskedWhoHeIs() {
        provider().says("u-1001", person("treasurer.j", "นายเหรัญญิก ตัวอย่าง", "/ita/officers"));
        Browser product = new Browser(port);
        comesIn(product, "u-1001");
        assertThat(product.open(BEGINNING).location()).doesNotContain("prompt=");
        product.get("/camunda/api/admin/auth/user/default");

        assertThat(product.sendWithTokens("POST", "/camunda/api/admin/auth/user/default/logout", "{}")
                        .status())
                .isEqualTo(204);

        Refused.inThai(product.get(SignedIn.ENGINE + "/task"), 401);
        assertThat(product.open(BEGINNING).location()).contains("prompt=login");
    }

    @Test
    void comingInAndBeingRefusedStandInTheTrail() {
        provider().says("u-1001", person("treasurer.j", "นายเหรัญญิก ตัวอย่าง", "/ita/officers"));
        comesIn(new Browser(port), "u-1001");
        provider().says("u-1001", person("treasurer.j", "นายเหรัญญิก ตัวอย่าง"));
        comesIn(new Browser(port), "u-1001");

        assertThat(database.sql("select action from ita_trail where subject = 'account/treasurer.j' order by id")
                        .query(String.class)
                        .list())
                .contains("sign-in.succeeded", "sign-in.failed");
    }

    private void waiting(String account, String group) {
        User user = identity.newUser(account);
        user.setFirstName(account);
        identity.saveUser(user);
        identity.createMembership(account, "staff");
        identity.createMembership(account, group);
        database.sql("insert into ita_account (account, source) values (?, 'FILE')")
                .param(account)
                .update();
    }

    private List<String> groupsOf(String account) {
        return identity.createGroupQuery().groupMember(account).list().stream()
                .map(Group::getId)
                .toList();
    }
}
