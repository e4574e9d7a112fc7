package org.itacycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itacycle.support.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Starts the product as a newcomer does, as a process of its own without any profile, and ends it with SIGKILL. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class StartTest {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)/\\s*$");
    private static final String LAST_LINE = "First: open";
    private static final String TASK = SignedIn.ENGINE + "/task/";
    private static final Map<String, Object> UNFINISHED =
            Map.of("revision", 0, "values", Map.of("orderTitle", "คำสั่งที่ยังพิมพ์ไม่เสร็จ"));

    @TempDir
    private Path dataFolder;

    private Process process;

    @AfterEach
    void nothingKeepsRunning() {
        process.destroyForcibly();
    }

    @Test
    void aKilledProductContinuesWhereItsPeopleStopped() throws Exception {
        List<String> greeting = start();
        assertThat(greeting)
                .anyMatch(line -> line.contains("/public"))
                .anyMatch(line -> line.contains("officer"))
                .anyMatch(line -> line.contains("เริ่มที่นี่"));
        SignedIn officer = SignedIn.as("officer", port(greeting));
        String task = firstTask(officer);
        assertThat(officer.post(TASK + task + "/claim", Map.of("userId", "officer"))
                        .status())
                .isEqualTo(204);
        assertThat(officer.put("/api/tasks/" + task + "/draft", UNFINISHED).status())
                .isEqualTo(200);

        process.destroyForcibly().waitFor();
        SignedIn again = SignedIn.as("officer", port(start(Map.of("ITA_REMINDERS_HOUR", "07:15"))));

        assertThat(firstTask(again)).isEqualTo(task);
        JsonNode form = again.get("/api/tasks/" + task + "/form").json();
        assertThat(form.path("holder").asText()).isEqualTo("officer");
        assertThat(form.path("values").path("orderTitle").asText()).isEqualTo("คำสั่งที่ยังพิมพ์ไม่เสร็จ");
        process.destroyForcibly().waitFor();
        assertThat(count("ita_cycle")).isEqualTo(1);
        assertThat(count("ACT_RE_DEPLOYMENT")).as("nothing is deployed twice").isEqualTo(1);
        assertThat(count("ACT_RU_JOB where HANDLER_CFG_ = 'reminders'"
                        + " and extract(hour from DUEDATE_) = 7 and extract(minute from DUEDATE_) = 15"))
                .as("a changed hour counts from the next day on")
                .isEqualTo(1);
    }

    private static String firstTask(SignedIn person) {
        return person.get(SignedIn.ENGINE + "/task?maxResults=1")
                .json()
                .path(0)
                .path("id")
                .asText();
    }

    private List<String> start() throws IOException {
        return start(Map.of());
    }

    private List<String> start(Map<String, String> settings) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                ItaCycle.class.getName());
        builder.environment().putAll(settings);
        builder.environment().put("SERVER_PORT", "0");
        builder.environment().put("ITA_DATA_DIR", dataFolder.toString());
        process = builder.redirectErrorStream(true).start();
        return readUntilReady();
    }

    private List<String> readUntilReady() throws IOException {
        List<String> lines = new ArrayList<>();
        var console = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = console.readLine(); line != null; line = console.readLine()) {
            lines.add(line);
            if (line.contains(LAST_LINE)) {
                return lines;
            }
        }
        throw new AssertionError("the product ended: " + String.join("\n", lines));
    }

    private static int port(List<String> greeting) {
        return greeting.stream()
                .map(ADDRESS::matcher)
                .filter(Matcher::find)
                .map(found -> Integer.valueOf(found.group(1)))
                .findFirst()
                .orElseThrow();
    }

    private int count(String table) throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:h2:file:" + dataFolder.resolve("ita"), "sa", "");
                Statement statement = database.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from " + table)) {
            result.next();
            return result.getInt(1);
        }
    }
}
