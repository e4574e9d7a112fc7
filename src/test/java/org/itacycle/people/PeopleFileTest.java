package org.itacycle.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.itacycle.RefusedStart;
import org.itacycle.people.PeopleSettings.ConfiguredAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;

class PeopleFileTest {

    private static final String GOOD = """
            work-groups: [กลุ่มอำนวยการ, no]
            accounts:
              - id: somchai.k
                name: เจ้าหน้าที่
                work-group: no
                email: ${MAILBOX}@agency.example
                roles: [officer, head]
                password-file: /run/secrets/officer
              - {id: director, name: ผู้อำนวยการ, position: ผู้อำนวยการสถาบัน, roles: [director]}
            mailboxes:
              officer: ita@agency.example
              committee2570: committee@agency.example
            deputies:
              - {for: director, by: somchai.k, roles: [director], acting: AS, from: 2026-12-01, until: 2026-12-15, order: คำสั่งที่ 5/2569}
            """;

    @Test
    void becomesTheSettingsOfPeopleAndAgency() {
        Binder settings = settings(GOOD);
        PeopleSettings people =
                settings.bind("ita.people", PeopleSettings.class).get();

        assertThat(settings.bind("ita.agency.work-groups", String[].class).get())
                .containsExactly("กลุ่มอำนวยการ", "no");
        ConfiguredAccount officer = people.accounts().get(0);
        assertThat(officer.id()).isEqualTo("somchai.k");
        assertThat(officer.email()).isEqualTo("officer@agency.example");
        assertThat(officer.workGroup()).isEqualTo("no");
        assertThat(officer.passwordFile()).isEqualTo("/run/secrets/officer");
        assertThat(officer.groups()).containsExactly("staff", "officer", "head");
        assertThat(people.accounts().get(1).position()).isEqualTo("ผู้อำนวยการสถาบัน");
        assertThat(people.mailboxes())
                .containsEntry("officer", "ita@agency.example")
                .hasSize(2);
        assertThat(people.deputies()).singleElement().satisfies(deputy -> {
            assertThat(deputy.person()).isEqualTo("director");
            assertThat(deputy.by()).isEqualTo("somchai.k");
            assertThat(deputy.roles()).isEqualTo(Set.of(Role.DIRECTOR));
            assertThat(deputy.until()).isEqualTo(LocalDate.of(2026, 12, 15));
        });
    }

    @Test
    void theDemonstrationHasAnAccountForEachRole() {
        PeopleSettings people = binder(PeopleFile.demonstration())
                .bind("ita.people", PeopleSettings.class)
                .get();

        assertThat(people.accounts()).flatExtracting(ConfiguredAccount::roles).contains(Role.values());
        assertThat(people.accounts())
                .allSatisfy(account -> assertThat(account.password()).isEqualTo("ita-" + account.id()));
    }

    @Test
    void whoReadsForOthersIsNotAtWork() {
        PeopleSettings people = binder(PeopleFile.demonstration())
                .bind("ita.people", PeopleSettings.class)
                .get();

        assertThat(people.accounts())
                .filteredOn(account -> !account.groups().contains(Roles.STAFF))
                .extracting(ConfiguredAccount::id)
                .containsExactly("personnel", "auditor", "admin");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "roles: [officer, head]       | role: [officer]                        | unknown key \"role\"",
                "roles: [officer, head]       | roles: [oficer]                        | unknown role \"oficer\"",
                "roles: [officer, head]       | roles: []                              | roles is missing",
                "roles: [officer, head]       | roles: officer                         | roles must be a list",
                "roles: [officer, head]       | roles: [officer, auditor]              | has no other role",
                "roles: [officer, head]       | roles: [personnel, director]           | has no other role",
                "id: somchai.k                | id: system                             | id must be",
                "id: somchai.k                | id: 'a b'                              | id must be",
                "id: somchai.k                | id: Director                           | stands twice",
                "id: somchai.k                | nick: somchai                          | unknown key \"nick\"",
                "name: เจ้าหน้าที่               | name: ' '                              | name is missing",
                "name: เจ้าหน้าที่               | name: [a]                              | name must be a text",
                "work-group: no               | work-group: กลุ่มอื่น                    | is not among work-groups",
                "${MAILBOX}@agency.example    | nobody                                 | is not an address",
                "${MAILBOX}@agency.example    | '\"a@b.example\\r\\nBcc: x@y.example\"' | must be one line",
                "${MAILBOX}                   | ${NOBODY_SET_THIS}                     | NOBODY_SET_THIS",
                "password-file: /run/secrets/officer | password: Secret-12345          | password may stand in the demonstration",
                "officer: ita@agency.example  | admins: ita@agency.example             | unknown group \"admins\"",
                "officer: ita@agency.example  | officer: nobody                        | is not an address",
                "from: 2026-12-01             | from: 2026-12-16                       | until is before from",
                "from: 2026-12-01             | from: 1/12/2569                        | is not a day",
                "until: 2026-12-15            | until: 2026-02-30                      | is not a day",
                "by: somchai.k                | by: nobody                             | is not among accounts",
                "by: somchai.k                | by: director                           | nobody is his own deputy",
                "acting: AS                   | acting: INSTEAD                        | acting must be",
                "roles: [director], acting    | roles: [administrator], acting         | has no deputies",
                "order: คำสั่งที่ 5/2569         | order: ''                              | order is missing",
                "mailboxes                    | mailboxs                               | unknown key \"mailboxs\"",
                "mailboxes:                   | accounts:                              | duplicate key accounts"
            })
    void whatIsNotUnderstoodIsRefusedInOneLineThatSaysWhere(String good, String bad, String said) {
        assertThat(GOOD).contains(good);
        assertRefused(GOOD.replace(good, bad), said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "- a list",
                "a text",
                "accounts: []",
                "work-groups: [a]",
                "work-groups: [a]\naccounts: nobody",
                "work-groups: [a]\naccounts: [nobody]",
                "work-groups: [[a]]\naccounts: []",
                "work-groups: [a\naccounts: []",
                "work-groups: !!javax.script.ScriptEngineManager [a]\naccounts: []",
                "a: &a [x, x]\nb: &b [*a, *a]\nwork-groups: [*b]\naccounts: []"
            })
    void whatIsNoFileOfPeopleIsRefusedInOneLine(String text) {
        assertRefused(text, "");
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        assertThatThrownBy(() -> PeopleFile.settings(
                        new FileSystemResource("/nowhere/people.yaml"), UnaryOperator.identity(), false))
                .isInstanceOf(RefusedStart.class)
                .hasMessageContainingAll("ITA_PEOPLE_FILE", "cannot read", "/nowhere/people.yaml");
    }

    private static void assertRefused(String text, String said) {
        assertThatThrownBy(() -> settings(text))
                .isInstanceOf(RefusedStart.class)
                .hasMessageContaining(said)
                .extracting(Throwable::getMessage)
                .asString()
                .contains("people.yaml")
                .hasLineCount(1);
    }

    private static Binder settings(String text) {
        return binder(PeopleFile.settings(
                new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8), "people.yaml"),
                PeopleFileTest::resolved,
                false));
    }

    private static String resolved(String text) {
        String resolved = text.replace("${MAILBOX}", "officer");
        if (resolved.contains("${")) {
            throw new IllegalArgumentException("Could not resolve placeholder in " + resolved);
        }
        return resolved;
    }

    private static Binder binder(PropertySource<?> source) {
        return new Binder(ConfigurationPropertySources.from(source));
    }
}
