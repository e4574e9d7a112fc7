package org.itacycle.attack.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.itacycle.ItaCycle;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole product in a small JVM of its own, as it is packaged. Over its console it is asked what its tables hold and
 * how much heap it took; everything else goes through its door like anybody's.
 */
final class HostileProduct {

    static final String READY = "HOSTILE READY ";
    static final String STATE = "HOSTILE STATE ";
    static final String HEAP = "HOSTILE HEAP ";
    static final String JOBS = "HOSTILE JOBS ";

    /** What may change by being asked alone: who signed in when, what was refused, half-filled forms, the clock's jobs. */
    private static final List<String> LIVING = List.of("ita_trail", "ita_form_draft", "ita_sign_in", "ita_schema");

    private static final List<String> OF_THE_ENGINE =
            List.of("act_ru_", "act_re_", "act_hi_", "act_id_", "act_ge_bytearray");

    private static final long MEGABYTE = 1024L * 1024;
    private static final AtomicLong MOST_HEAP = new AtomicLong();

    private HostileProduct() {}

    public static void main(String[] arguments) throws IOException {
        ConfigurableApplicationContext product = new SpringApplication(ItaCycle.class).run(arguments);
        Executors.newSingleThreadScheduledExecutor(HostileProduct::daemon)
                .scheduleWithFixedDelay(HostileProduct::look, 0, 100, TimeUnit.MILLISECONDS);
        System.out.println(READY + product.getEnvironment().getProperty("local.server.port"));
        answer(product);
        product.close();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "heap");
        thread.setDaemon(true);
        return thread;
    }

    private static void look() {
        MOST_HEAP.accumulateAndGet(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), Math::max);
    }

    private static void answer(ConfigurableApplicationContext product) throws IOException {
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String question = questions.readLine(); question != null; question = questions.readLine()) {
            switch (question) {
                case "state" -> System.out.println(STATE + state(product.getBean(JdbcClient.class)));
                case "heap" -> System.out.println(HEAP + heap());
                case "jobs" -> System.out.println(JOBS + runJobs(product));
                default -> throw new IllegalArgumentException(question);
            }
        }
    }

    /** Each table with the number of its rows and a hash over all of them. */
    private static Map<String, String> state(JdbcClient database) {
        Map<String, String> state = new TreeMap<>();
        for (String table : tables(database)) {
            List<String> rows = database.sql("select * from " + table).query().listOfRows().stream()
                    .map(HostileProduct::text)
                    .sorted()
                    .toList();
            state.put(table, rows.size() + ":" + Integer.toHexString(rows.hashCode()));
        }
        return state;
    }

    private static List<String> tables(JdbcClient database) {
        return database
                .sql("select lower(table_name) from information_schema.tables"
                        + " where lower(table_schema) = 'public'")
                .query(String.class)
                .list()
                .stream()
                .filter(table ->
                        table.startsWith("ita_") || OF_THE_ENGINE.stream().anyMatch(table::startsWith))
                .filter(table -> LIVING.stream().noneMatch(table::startsWith))
                .toList();
    }

    private static String text(Map<String, Object> row) {
        return row.entrySet().stream()
                .map(cell -> cell.getKey() + "="
                        + (cell.getValue() instanceof byte[] bytes ? Arrays.hashCode(bytes) : cell.getValue()))
                .collect(Collectors.joining(","));
    }

    /** Megabytes: the most that was in use at a look each tenth of a second, and what is left after a collection. */
    private static String heap() {
        ManagementFactory.getMemoryMXBean().gc();
        long left = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        return MOST_HEAP.get() / MEGABYTE + " " + left / MEGABYTE;
    }

    /** Lets what follows from the steps done so far happen, and nothing afterwards. */
    private static int runJobs(ConfigurableApplicationContext product) {
        ManagementService management = product.getBean(ManagementService.class);
        Date now = Date.from(product.getBean(Clock.class).instant());
        int done = 0;
        for (List<Job> due = due(management, now); !due.isEmpty(); due = due(management, now)) {
            for (Job job : due) {
                management.executeJob(job.getId());
                done++;
            }
        }
        return done;
    }

    private static List<Job> due(ManagementService management, Date now) {
        return management.createJobQuery().messages().withRetriesLeft().list().stream()
                .filter(job -> job.getDuedate() == null || !job.getDuedate().after(now))
                .filter(job -> job.getProcessDefinitionKey() != null)
                .toList();
    }
}
