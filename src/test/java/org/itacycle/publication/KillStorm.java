package org.itacycle.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.itacycle.support.LoopbackMailServer;
import org.itacycle.trail.VerifyTrailCommand;

/**
 * Kills the product with SIGKILL while it publishes, starts it again, and looks at the end at what is at the targets:
 * a WordPress site, an SFTP server, a folder, a mail server and the product's own page. The servers live in this
 * process and survive.
 */
final class KillStorm implements AutoCloseable {

    private static final long LONGEST_SECONDS = 600;

    private final Path folder;
    private final boolean onPostgres;
    private final WordPressServer site = new WordPressServer();
    private final SftpServer files;
    private final LoopbackMailServer mails = new LoopbackMailServer();
    private final EmbeddedPostgres postgres;
    private final Map<String, Integer> kills = new TreeMap<>();
    private final List<String> console = new ArrayList<>();
    private BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private Process process;
    private int documents;
    private int starts;
    private int mailsBefore;
    private long mailsInTheWindow;

    KillStorm(Path folder, boolean onPostgres) throws IOException {
        this.folder = folder;
        this.onPostgres = onPostgres;
        this.files = new SftpServer(Files.createDirectories(folder.resolve("sftp")));
        this.postgres = onPostgres ? EmbeddedPostgres.builder().start() : null;
        mails.open();
    }

    /** One new document, and death at this stage of this target. */
    void killAt(String stage, Target target) throws Exception {
        documents++;
        start("--storm.stage=" + stage, "--storm.target=" + target);
        waitFor(KillableProduct.AT);
        kill(stage);
    }

    /** Two new documents, and death at any moment of the next seconds. */
    void killAtRandom(Random random) throws Exception {
        documents += 2;
        start();
        waitFor(KillableProduct.READY);
        process.waitFor(random.nextInt(1_500), TimeUnit.MILLISECONDS);
        kill("at random");
    }

    /** Lets the product finish what it was killed at, and looks at everything that is to be seen. */
    void finishAndCheck() throws Exception {
        start();
        int port = Integer.parseInt(waitFor(KillableProduct.READY).substring(KillableProduct.READY.length() + 1));
        checkPages(port);
        process.destroyForcibly().waitFor();
        checkTrail();
        List<Row> rows = rows();
        checkRegister(rows);
        checkSite(rows);
        checkFiles("SFTP", rows, files.files().stream());
        try (Stream<Path> shelf = Files.walk(folder.resolve("shelf"))) {
            checkFiles(
                    "folder",
                    rows,
                    shelf.filter(Files::isRegularFile)
                            .filter(file -> !file.toString().endsWith(".json")));
        }
        checkMails();
    }

    /** A further start changes nothing any more. */
    void startAgainAndCompare() throws Exception {
        List<Row> rows = rows();
        start();
        waitFor(KillableProduct.DONE);
        process.destroyForcibly().waitFor();
        assertThat(rows()).isEqualTo(rows);
        checkMails();
    }

    /** Everything that the killed products said. */
    List<String> console() {
        synchronized (console) {
            return List.copyOf(console);
        }
    }

    String figures() {
        int all = kills.values().stream().mapToInt(Integer::intValue).sum();
        StringBuilder text = new StringBuilder();
        text.append("Kill storm on ").append(onPostgres ? "PostgreSQL" : "H2").append(": ");
        text.append(all).append(" kills with SIGKILL, ").append(starts).append(" starts\n");
        kills.forEach((stage, count) -> text.append("  %-16s %4d%n".formatted(stage, count)));
        text.append("  documents %d, publications %d, each once in the register and once at its target, bytes equal%n"
                .formatted(documents, documents * KillableProduct.TARGETS.size()));
        text.append(
                "  mails %d, repeated %d (each was taken, but not recorded, at a kill), all with the same Message-ID%n"
                        .formatted(mails.messageIds().size(), repeatedMails()));
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        if (process != null) {
            process.destroyForcibly();
        }
        mails.close();
        files.close();
        site.close();
        if (postgres != null) {
            postgres.close();
        }
    }

    private void start(String... more) throws IOException {
        starts++;
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                KillableProduct.class.getName(),
                "--server.port=0",
                "--spring.main.lazy-initialization=true",
                "--ita.data-dir=" + folder.resolve("data"),
                "--ita.cycle.open-automatically=false",
                "--storm.documents=" + documents,
                "--camunda.bpm.job-execution.max-wait=500",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mails.port(),
                "--ita.publication.targets.PAGE.kind=product-page",
                "--ita.publication.targets.SITE.kind=wordpress",
                "--ita.publication.targets.SITE.url=" + site.url(),
                "--ita.publication.targets.SITE.user=" + WordPressServer.USER,
                "--ita.publication.targets.SITE.secret=" + WordPressServer.PASSWORD,
                "--ita.publication.targets.FILES.kind=sftp",
                "--ita.publication.targets.FILES.url=" + files.url(),
                "--ita.publication.targets.FILES.user=" + SftpServer.USER,
                "--ita.publication.targets.FILES.secret=" + SftpServer.PASSWORD,
                "--ita.publication.targets.FILES.host-key=" + files.fingerprint(),
                "--ita.publication.targets.SHELF.kind=folder",
                "--ita.publication.targets.SHELF.folder=" + folder.resolve("shelf"),
                "--ita.publication.targets.MAIL.kind=mail",
                "--ita.publication.targets.MAIL.address=personnel@agency.example"));
        if (onPostgres) {
            command.addAll(List.of(
                    "--spring.flyway.placeholders.blob=bytea",
                    "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                    "--spring.datasource.username=postgres",
                    "--spring.datasource.password="));
        }
        command.addAll(List.of(more));
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        lines = new LinkedBlockingQueue<>();
        listen(process, lines);
    }

    private void listen(Process speaker, BlockingQueue<String> heard) {
        Thread listener = new Thread(
                () -> {
                    try (var out = new BufferedReader(
                            new InputStreamReader(speaker.getInputStream(), StandardCharsets.UTF_8))) {
                        for (String line = out.readLine(); line != null; line = out.readLine()) {
                            remember(line);
                            heard.add(line);
                        }
                    } catch (IOException killed) {
                        heard.add("");
                    }
                },
                "console");
        listener.setDaemon(true);
        listener.start();
    }

    private void remember(String line) {
        synchronized (console) {
            console.add(line);
        }
    }

    private String waitFor(String wanted) throws InterruptedException {
        return nextOf(wanted);
    }

    /** The next line that begins so. */
    private String nextOf(String wanted) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (System.nanoTime() < end) {
            String line = lines.poll(1, TimeUnit.SECONDS);
            if (line != null && line.startsWith(wanted)) {
                return line;
            }
            if (line == null && !process.isAlive()) {
                break;
            }
        }
        throw new AssertionError("the product never said " + wanted + ":\n" + lastWords());
    }

    private String lastWords() {
        synchronized (console) {
            return String.join("\n", console.subList(Math.max(0, console.size() - 150), console.size()));
        }
    }

    private void kill(String stage) throws InterruptedException, SQLException {
        process.destroyForcibly().waitFor();
        kills.merge(stage, 1, Integer::sum);
        letTheLocksPass();
        List<String> unrecorded = unsentMails();
        mailsInTheWindow += mails.messageIds().stream()
                .skip(mailsBefore)
                .filter(unrecorded::contains)
                .count();
        mailsBefore = mails.messageIds().size();
    }

    /** The dead process keeps its jobs for five minutes; nobody waits for that here. */
    private void letTheLocksPass() throws SQLException {
        try (Connection database = database();
                Statement statement = database.createStatement()) {
            statement.executeUpdate("update ACT_RU_JOB set LOCK_OWNER_ = null, LOCK_EXP_TIME_ = null");
        }
    }

    /** The Message-IDs of the mails of which the outbox does not know that they were sent. */
    private List<String> unsentMails() throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Connection database = database();
                Statement statement = database.createStatement();
                ResultSet result = statement.executeQuery("select message_id from ita_mail where state <> 'SENT'")) {
            while (result.next()) {
                ids.add("Message-ID: " + result.getString(1));
            }
        }
        return ids;
    }

    private record Row(String key, String target, String location, String sha256, String found, String state) {}

    private List<Row> rows() throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Connection database = database();
                Statement statement = database.createStatement();
                ResultSet result = statement.executeQuery("select * from ita_publication order by publication_key")) {
            while (result.next()) {
                rows.add(new Row(
                        result.getString("publication_key"),
                        result.getString("target"),
                        result.getString("location"),
                        result.getString("sha256"),
                        result.getString("found_sha256"),
                        result.getString("state")));
            }
        }
        return rows;
    }

    private Connection database() throws SQLException {
        return onPostgres
                ? postgres.getPostgresDatabase().getConnection()
                : DriverManager.getConnection(
                        "jdbc:h2:file:" + folder.resolve("data/ita") + ";MAX_COMPACT_TIME=0", "sa", "");
    }

    /** However it was killed: what was recorded was done, and the trail has neither a gap nor half an entry. */
    private void checkTrail() {
        Map<String, Object> settings = new TreeMap<>();
        settings.put("ita.data-dir", folder.resolve("data").toString());
        if (onPostgres) {
            settings.put("spring.datasource.url", postgres.getJdbcUrl("postgres", "postgres"));
            settings.put("spring.datasource.username", "postgres");
        }
        var told = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
        assertThat(new VerifyTrailCommand(out, out, settings).run(VerifyTrailCommand.NAME))
                .as(told.toString(StandardCharsets.UTF_8))
                .isEqualTo(VerifyTrailCommand.INTACT);
    }

    private void checkRegister(List<Row> rows) {
        assertThat(rows)
                .as("each publication once in the register")
                .hasSize(documents * KillableProduct.TARGETS.size())
                .allSatisfy(row -> {
                    assertThat(row.state()).isEqualTo(row.target().equals("MAIL") ? "ACCEPTED" : "PROVEN");
                    assertThat(row.found()).isEqualTo(row.sha256());
                });
    }

    private void checkPages(int port) throws IOException, InterruptedException {
        int pages = 0;
        for (String line = nextOf("STORM "); !line.equals(KillableProduct.DONE); line = nextOf("STORM ")) {
            String[] words = line.split(" ");
            URI address = URI.create("http://127.0.0.1:" + port + words[3]);
            try (InputStream page = address.toURL().openStream()) {
                assertThat(sha256(page.readAllBytes())).as(line).isEqualTo(words[2]);
            }
            pages++;
        }
        assertThat(pages).as("pages").isEqualTo(documents);
    }

    private void checkSite(List<Row> rows) {
        assertThat(site.posts())
                .as("posts")
                .hasSize(documents)
                .allMatch(post -> post.status().equals("publish"))
                .extracting(WordPressServer.Post::slug)
                .doesNotHaveDuplicates();
        assertThat(site.media().stream().map(file -> sha256(file.content())))
                .as("files of the site")
                .containsExactlyInAnyOrderElementsOf(expected(rows, "SITE"));
    }

    private static void checkFiles(String what, List<Row> rows, Stream<Path> found) {
        assertThat(found.map(file -> sha256(bytes(file))))
                .as(what)
                .containsExactlyInAnyOrderElementsOf(expected(rows, "SHELF"));
    }

    private void checkMails() {
        assertThat(reports())
                .as("mails to the Personnel Division by Message-ID")
                .hasSize(documents);
        assertThat(repeatedMails())
                .as("only mails that were taken, but not recorded, when the product was killed are repeated")
                .isEqualTo(mailsInTheWindow);
    }

    /** The Message-IDs of the mails that carry a document; the others tell people of their work. */
    private Set<String> reports() {
        List<String> ids = mails.messageIds();
        List<String> taken = mails.taken();
        Set<String> reports = new HashSet<>();
        for (int mail = 0; mail < ids.size(); mail++) {
            if (taken.get(mail).contains("To: personnel@agency.example")) {
                reports.add(ids.get(mail));
            }
        }
        return reports;
    }

    private long repeatedMails() {
        List<String> ids = mails.messageIds();
        return ids.size() - (long) new HashSet<>(ids).size();
    }

    private static List<String> expected(List<Row> rows, String target) {
        return rows.stream()
                .filter(row -> row.target().equals(target))
                .map(Row::sha256)
                .toList();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return Sha256.of(new ByteArrayInputStream(content), content.length);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
