package org.itacycle.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.camunda.bpm.engine.TaskService;
import org.itacycle.DatabaseTime;
import org.itacycle.cycle.WorkItem;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.itacycle.support.SignedIn;
import org.itacycle.support.Snapshot;
import org.itacycle.trail.VerifyTrailCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The command on the database of a deployment in which somebody has worked: what it finds, takes, and leaves. */
@ItaTest
@TestPropertySource(properties = "ita.privacy.mails-kept=500d")
class PersonalDataCommandTest {

    private static final String LEAVER = "committee1";
    private static final String NAME = "กรรมการ คนที่ 1";
    private static final String ADDRESS = "committee1@agency.example";

    private final Procedure procedure;
    private final TaskService tasks;
    private final JdbcClient database;
    private final Environment environment;
    private final SmartLifecycle provisioning;
    private final int port;

    @TempDir
    private Path folder;

    @Autowired
    PersonalDataCommandTest(
            Procedure procedure,
            TaskService tasks,
            JdbcClient database,
            Environment environment,
            Map<String, SmartLifecycle> lifecycles,
            @LocalServerPort int port) {
        this.procedure = procedure;
        this.tasks = tasks;
        this.database = database;
        this.environment = environment;
        this.provisioning = lifecycles.get("provisioningAtStart");
        this.port = port;
    }

    private record Run(int exitCode, String out, String err) {}

    @BeforeEach
    void somebodyHasWorkedHere() {
        procedure.at("2026-10-01T08:30");
        procedure.withNotices();
        procedure.openOnTime(2570);
        procedure.throughStep6();
        procedure.passTo("2026-11-03T09:00");
        SignedIn.as(LEAVER, port).get("/board?year=2570");
        database.sql("insert into ita_notice_choice (account, mode) values (?, 'SINGLE')")
                .param(LEAVER)
                .update();
        WorkItem report = procedure.waiting("MonitoringReport_Write");
        procedure.claim(LEAVER, report);
        procedure.as(LEAVER, () -> tasks.createComment(report.taskId(), null, "แนบรายงานแล้ว"));
        draft("gone-task", LEAVER, LEAVER);
        draft("shared-task", LEAVER, "committee2 " + LEAVER);
        procedure.does(LEAVER, report);
    }

    @AfterEach
    void everybodyIsBack() {
        provisioning.stop();
        provisioning.start();
    }

    @Test
    void everyPlaceThatNamesAPersonIsSaidToDoSo() {
        Map<String, String> found = placesNaming("officer", "officer@agency.example", "เจ้าหน้าที่ผู้รับผิดชอบ");
        found.putAll(placesNaming(LEAVER, ADDRESS, NAME));
        Places places = Places.read();

        assertThat(found).isNotEmpty();
        assertThat(found.keySet().stream().filter(column -> {
                    int dot = column.indexOf('.');
                    return places.of(column.substring(0, dot), column.substring(dot + 1))
                            .filter(Place::isPersonal)
                            .isEmpty();
                }))
                .as("hold an account, a name or an address and are not classified so: %s", found)
                .allMatch(PersonalDataCommandTest::isAGroup);
    }

    @Test
    void theExportHoldsWhatIsThePersonsOwnAndNothingSecret() throws IOException {
        Path file = folder.resolve("me.zip");

        Run run = run("export", "--account=" + LEAVER, "--out=" + file);

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(PersonalDataCommand.DONE);
        Map<String, String> zip = unzipped(file);
        assertThat(zip)
                .containsKeys(
                        "READ-ME.txt",
                        "personal-data.csv",
                        "act_id_user.json",
                        "act_id_info.json",
                        "ita_form_entry.json",
                        "ita_document_version.json",
                        "ita_mail.json",
                        "ita_notice_choice.json",
                        "act_hi_taskinst.json",
                        "ita_trail.json");
        JsonNode account = new ObjectMapper().readTree(zip.get("act_id_user.json"));
        assertThat(account).hasSize(1);
        assertThat(account.get(0).get("email_").asText()).isEqualTo(ADDRESS);
        assertThat(String.join("\n", zip.values())).doesNotContain("$2a$", "\"pwd_\"", "\"salt_\"", "\"mark\"");
        assertThat(zip.get("ita_mail.json")).contains(ADDRESS).doesNotContain("director@agency.example");
        assertThat(database.sql("select count(*) from ita_trail where action = 'account.exported' and subject = ?")
                        .param("account/" + LEAVER)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoStillHasRolesOrTasksIsNotErased() {
        Snapshot before = Snapshot.of(database);
        assertRefused("it has the roles committee, committee2570, staff", erase());
        assertThat(erase().err()).contains("the file of people names it");
        before.isUnchanged();

        leaves();
        WorkItem next = procedure.waiting("Step07_CarryOutPlan");
        database.sql("update act_ru_task set assignee_ = ? where id_ = ?")
                .params(LEAVER, next.taskId())
                .update();
        assertRefused("it holds 1 open tasks", erase());

        database.sql("update act_ru_task set assignee_ = null where id_ = ?")
                .param(next.taskId())
                .update();
        database.sql("""
                        insert into ita_deputy (id, person, deputy, acting_kind, from_day, until_day, reason, source, appointed_by,
                                                appointed_at)
                        values ('d', 'head', ?, 'FOR', date '2026-01-01', date '2999-12-31', 'คำสั่ง', 'PAGE', 'director', ?)
                        """).params(LEAVER, DatabaseTime.at(procedure.now())).update();
        assertRefused("it acts for somebody, or somebody for it", erase());
    }

    @Test
    void aDryRunSaysWhatWouldHappenAndChangesNothing() {
        leaves();
        Snapshot before = Snapshot.of(database);
        long entries = entriesOfTheTrail();

        Run run = run("erase", "--account=" + LEAVER, "--reason=ลาออก", "--dry-run");

        assertThat(run.exitCode()).isEqualTo(PersonalDataCommand.DONE);
        assertThat(run.out())
                .contains("personal-data: act_id_user.id_ delete: 1 rows")
                .contains("personal-data: ita_form_entry.submitted_by pseudonym: ")
                .contains("personal-data: ita_trail.actor stays: ")
                .endsWith("personal-data: dry run: nothing was changed\n");
        before.isUnchanged();
        assertThat(entriesOfTheTrail()).isEqualTo(entries);
    }

    @Test
    void afterwardsOnlyWhatLawAndRecordNeedNamesThePersonAndNothingSealedHasChanged() {
        String hashes = hashes();
        leaves();

        Run run = erase();

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(PersonalDataCommand.DONE);
        Map<String, String> left = placesNaming(LEAVER, ADDRESS, "no name");
        Places places = Places.read();
        assertThat(left.keySet()).allSatisfy(column -> {
            int dot = column.indexOf('.');
            assertThat(places.of(column.substring(0, dot), column.substring(dot + 1)))
                    .as("%s still says %s", column, left.get(column))
                    .get()
                    .extracting(Place::erased)
                    .isEqualTo(Treatment.STAYS);
        });
        assertThat(left.keySet()).contains("ita_trail.actor", "ita_form_entry.content");
        assertThat(hashes()).isEqualTo(hashes);
        assertThat(verifyTrail()).isEqualTo(VerifyTrailCommand.INTACT);
        assertThat(database.sql("select reason from ita_trail where action = 'account.erased'")
                        .query(String.class)
                        .list())
                .containsOnly("ลาออก");
    }

    @Test
    void draftsOfThePersonAloneGoAndThoseOfSeveralStay() {
        leaves();
        erase();

        assertThat(database.sql("select task_id || ' ' || authors from ita_form_draft where task_id like '%-task'")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .matches("shared-task committee2 erased-[0-9a-f]{12}");
    }

    @Test
    void theMailsToThePersonAreEmptiedAndTheOthersAreNot() {
        int others = mailsWithText("recipient <> '" + ADDRESS + "'");
        assertThat(mailsWithText("recipient = '" + ADDRESS + "'")).isPositive();
        leaves();

        erase();

        assertThat(mailsWithText("recipient like 'erased-%'")).isZero();
        assertThat(database.sql("select distinct state from ita_mail where recipient like 'erased-%'")
                        .query(String.class)
                        .list())
                .isSubsetOf("SENT", "ERASED");
        assertThat(mailsWithText("recipient not like 'erased-%'")).isEqualTo(others);
    }

    @Test
    void theYearGoesOnWithoutThePerson() {
        leaves();
        erase();

        procedure.does("committee2", "Step07_CarryOutPlan");
        procedure.passTo("2026-12-02T09:00");
        procedure.does("committee2", "MonitoringReport_Write");

        assertThat(SignedIn.as("officer", port).get("/board?year=2570").status())
                .isEqualTo(200);
    }

    @Test
    void anErasedAccountIsUnknownAfterwards() {
        leaves();
        erase();
        database.sql("delete from ita_notice_slot where recipient = ?")
                .param(LEAVER)
                .update();

        Run again = run("erase", "--account=nobody", "--reason=x");

        assertRefused("nothing is stored about nobody", again);
    }

    @Test
    void whatCannotBeDoneIsSaidInOneLine() throws IOException {
        Path file = Files.createFile(folder.resolve("there.zip"));

        assertRefused("say personal-data export --account=ID --out=FILE.zip, or", run());
        assertRefused("say personal-data export", run("delete", "--account=a"));
        assertRefused("--account=... is missing", run("export", "--out=a.zip"));
        assertRefused("--out=... is missing", run("export", "--account=officer"));
        assertRefused("--account is given twice", run("erase", "--account=a", "--account=b"));
        assertRefused("--account needs a value, written --account=...", run("erase", "--account"));
        assertRefused("unknown option --dry-run=yes", run("erase", "--dry-run=yes"));
        assertRefused("--reason=... is missing", run("erase", "--account=officer"));
        assertRefused("is no account", run("erase", "--account=a b'; drop table", "--reason=x"));
        assertRefused("exists already", run("export", "--account=officer", "--out=" + file));
        assertRefused("there is no such folder", run("export", "--account=officer", "--out=" + folder + "/no/a.zip"));
        assertRefused(
                "--reason has 1001 characters, at most 1000",
                run("erase", "--account=officer", "--reason=" + "x".repeat(1001)));
        assertRefused(
                "nothing is stored about nobody",
                run("export", "--account=nobody", "--out=" + folder.resolve("n.zip")));
        assertThat(folder.resolve("n.zip")).doesNotExist();
    }

    @Test
    void withoutTheFileOfPeopleNobodyKnowsWhichMailboxesAreShared() {
        Map<String, Object> withoutIt = new HashMap<>(settings());
        withoutIt.put("ita.people.file", "");

        assertRefused(
                "ITA_PEOPLE_FILE (ita.people.file) is missing",
                run(withoutIt, "export", "--account=officer", "--out=" + folder.resolve("n.zip")));
        assertThat(folder.resolve("n.zip")).doesNotExist();
    }

    @Test
    void aDatabaseOfAnotherProductIsRefused() {
        Map<String, Object> elsewhere = new HashMap<>(settings());
        elsewhere.put("spring.datasource.url", "jdbc:h2:mem:nothing-here");
        elsewhere.put("spring.datasource.username", "sa");
        elsewhere.put("spring.datasource.password", "");

        assertRefused(
                "this is no database of this release of the product",
                run(elsewhere, "erase", "--account=officer", "--reason=x"));
    }

    /** As a start does it with a file of people that does not name the person any more. */
    private void leaves() {
        database.sql("delete from act_id_membership where user_id_ = ?")
                .param(LEAVER)
                .update();
        database.sql("update ita_account set locked_at = ? where account = ?")
                .params(DatabaseTime.at(procedure.now()), LEAVER)
                .update();
    }

    private Run erase() {
        return run("erase", "--account=" + LEAVER, "--reason=ลาออก");
    }

    private static void assertRefused(String why, Run run) {
        assertThat(run.exitCode()).isEqualTo(PersonalDataCommand.REFUSED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("personal-data: ").contains(why);
        assertThat(run.err().lines()).hasSize(1);
    }

    private Run run(String... arguments) {
        return run(settings(), arguments);
    }

    private static Run run(Map<String, Object> settings, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exitCode = new PersonalDataCommand(print(out), print(err), settings)
                .run(Stream.concat(Stream.of(PersonalDataCommand.NAME), Stream.of(arguments))
                        .toArray(String[]::new));
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private int verifyTrail() {
        // From the product's own settings: the same database, the same key.
        settings().forEach((name, value) -> System.setProperty(name, value.toString()));
        try {
            var nowhere = print(new ByteArrayOutputStream());
            return new VerifyTrailCommand(nowhere, nowhere).run(VerifyTrailCommand.NAME);
        } finally {
            settings().keySet().forEach(System::clearProperty);
        }
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private Map<String, Object> settings() {
        return Map.of(
                "spring.profiles.active", "demo",
                "spring.datasource.url", environment.getRequiredProperty("spring.datasource.url"),
                "spring.datasource.username", environment.getProperty("spring.datasource.username", "sa"),
                "spring.datasource.password", environment.getProperty("spring.datasource.password", ""),
                "ita.data-dir", environment.getRequiredProperty("ita.data-dir"));
    }

    private void draft(String task, String savedBy, String authors) {
        database.sql("insert into ita_form_draft (task_id, revision, content, saved_by, saved_at, authors)"
                        + " values (?, 1, '{}', ?, ?, ?)")
                .params(task, savedBy, DatabaseTime.at(procedure.now()), authors)
                .update();
    }

    private int mailsWithText(String condition) {
        return database.sql("select count(*) from ita_mail where text_body <> '' and " + condition)
                .query(Integer.class)
                .single();
    }

    private long entriesOfTheTrail() {
        return database.sql("select entries from ita_trail_head")
                .query(Long.class)
                .single();
    }

    /** Everything that a seal, a signature or a published address hangs on. */
    private String hashes() {
        List<String> hashes = new ArrayList<>();
        for (String columns : List.of(
                "id, decision, decided_by, signer_name from ita_sign_off",
                "sign_off_id, document_version_id, sha256 from ita_sign_off_document",
                "id, sha256, size_bytes, version from ita_document_version",
                "id, source_sha256, running_number, code from ita_registration",
                "id, sha256, location, published_at from ita_publication")) {
            database.sql("select " + columns + " order by 1, 2")
                    .query()
                    .listOfRows()
                    .forEach(row -> hashes.add(row.toString()));
        }
        return String.join("\n", hashes);
    }

    /** Every column of every table that holds one of these words, with an example. */
    private Map<String, String> placesNaming(String account, String address, String name) {
        Map<String, String> found = new TreeMap<>();
        for (Map.Entry<String, Set<String>> table : textColumns().entrySet()) {
            if (table.getKey().equals("ita_schema_history")) {
                continue;
            }
            for (String column : table.getValue()) {
                database
                        .sql("select distinct %1$s from %2$s where %1$s is not null".formatted(column, table.getKey()))
                        .query((row, number) -> row.getString(1))
                        .list()
                        .stream()
                        .filter(value -> names(value, account, address, name))
                        .findFirst()
                        .ifPresent(value -> found.put(table.getKey() + "." + column, value));
            }
        }
        return found;
    }

    /** A word of its own: committee1 is not committee10, and no part of a longer id. */
    private static boolean names(String value, String account, String address, String name) {
        return value.contains(address)
                || value.contains(name)
                || value.matches("(?s)(.*[^\\w@.-])?" + account + "([^\\w@.-].*)?");
    }

    /** The demonstration has an account and a group of one name, officer. */
    private static boolean isAGroup(String column) {
        return Set.of(
                        "act_id_group.id_",
                        "act_id_group.name_",
                        "act_id_membership.group_id_",
                        "act_ru_authorization.group_id_",
                        "act_hi_identitylink.group_id_",
                        "act_ru_identitylink.group_id_")
                .contains(column);
    }

    private Map<String, Set<String>> textColumns() {
        return database
                .sql("""
                        select table_name, column_name from information_schema.columns
                         where lower(table_schema) = 'public'
                           and (lower(table_name) like 'ita!_%' escape '!' or lower(table_name) like 'act!_%' escape '!')
                           and (lower(data_type) like '%char%' or lower(data_type) like '%text%')
                        """)
                .query((row, number) -> List.of(
                        row.getString(1).toLowerCase(Locale.ROOT),
                        row.getString(2).toLowerCase(Locale.ROOT)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        column -> column.get(0),
                        TreeMap::new,
                        Collectors.mapping(column -> column.get(1), Collectors.toCollection(TreeSet::new))));
    }

    private static Map<String, String> unzipped(Path file) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
