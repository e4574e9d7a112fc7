package org.itacycle.publication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.itacycle.DatabaseTime;
import org.itacycle.ItaCycle;
import org.itacycle.cycle.PublicationProcess;
import org.itacycle.document.DocumentKind;
import org.itacycle.document.DocumentStore;
import org.itacycle.document.NewDocument;
import org.itacycle.support.SmallPdf;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The whole product in a process of its own, made to be killed: it publishes new documents at all kinds of targets, and
 * at a named stage of a named target it says so on its console and stands still until SIGKILL comes.
 */
public final class KillableProduct {

    static final List<Target> TARGETS = List.of(
            new Target("PAGE"), new Target("SITE"), new Target("FILES"), new Target("SHELF"), new Target("MAIL"));
    static final String READY = "STORM READY";
    static final String AT = "STORM AT ";
    static final String PAGE = "STORM PAGE ";
    static final String DONE = "STORM DONE";

    /** A stage beyond those that the product tells: the transaction of the record is over. */
    static final String COMMITTED = "COMMITTED";

    private static final String CYCLE = "11111111-0000-4000-8000-000000000001";
    private static final int YEAR = 2599;
    private static final int STEP = 8;
    private static final YearMonth FIRST = YearMonth.of(2001, 1);

    private KillableProduct() {}

    public static void main(String[] arguments) {
        SpringApplication product = new SpringApplication(ItaCycle.class);
        product.addInitializers(context -> {
            Environment environment = context.getEnvironment();
            GenericApplicationContext beans = (GenericApplicationContext) context;
            beans.registerBean(
                    "deadlyStages",
                    PublishingStages.class,
                    () -> deadly(
                            environment.getProperty("storm.stage", ""), environment.getProperty("storm.target", "")),
                    definition -> definition.setPrimary(true));
            beans.registerBean(
                    "stormTargets",
                    TargetsOfStep.class,
                    () -> step -> step == STEP ? TARGETS : List.of(),
                    definition -> definition.setPrimary(true));
            beans.registerBean(
                    "storm",
                    ApplicationRunner.class,
                    () -> started -> publish(beans, environment.getProperty("storm.documents", Integer.class, 0)));
        });
        product.run(arguments);
    }

    private static PublishingStages deadly(String deadlyStage, String target) {
        return (stage, key) -> {
            if (!key.endsWith("/" + target)) {
                return;
            }
            if (stage.name().equals(deadlyStage)) {
                standStill(deadlyStage, key);
            } else if (deadlyStage.equals(COMMITTED) && stage == PublishingStages.Stage.RECORDED) {
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        standStill(COMMITTED, key);
                    }
                });
            }
        };
    }

    private static void standStill(String stage, String key) {
        System.out.println(AT + stage + " " + key);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void publish(GenericApplicationContext beans, int wanted) throws IOException {
        JdbcClient database = beans.getBean(JdbcClient.class);
        TransactionTemplate transaction = beans.getBean(TransactionTemplate.class);
        openCycle(database, beans.getBean(Clock.class));
        for (int number = count(database, "select count(*) from ita_document"); number < wanted; number++) {
            int next = number;
            transaction.executeWithoutResult(running -> begin(beans, next));
        }
        System.out.println(READY + " " + beans.getEnvironment().getProperty("local.server.port"));
        tellTheEnd(beans, database);
    }

    private static void openCycle(JdbcClient database, Clock clock) {
        if (count(database, "select count(*) from ita_cycle") == 0) {
            database.sql(
                            "insert into ita_cycle (id, fiscal_year, state, opened_at, opened_by) values (?, ?, 'OPEN', ?, ?)")
                    .params(CYCLE, YEAR, DatabaseTime.at(clock.instant()), "officer")
                    .update();
        }
    }

    /** What a busy machine made fail would else wait for minutes. */
    private static void hurry(ManagementService management, Clock clock) {
        Date now = Date.from(clock.instant());
        for (Job job : management
                .createJobQuery()
                .processDefinitionKey(PublicationProcess.KEY)
                .duedateHigherThan(now)
                .list()) {
            management.setJobRetries(job.getId(), 6);
            management.setJobDuedate(job.getId(), now);
        }
    }

    private static void begin(GenericApplicationContext beans, int number) {
        String month = FIRST.plusMonths(number).toString();
        openStep(beans, month);
        byte[] content = SmallPdf.of(month + " " + letters(number));
        try {
            beans.getBean(DocumentStore.class)
                    .add(
                            new NewDocument(CYCLE, STEP, month, "reportFile", DocumentKind.REPORT, false, month),
                            "รายงาน " + month + ".pdf",
                            new ByteArrayInputStream(content),
                            "committee1");
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        beans.getBean(RuntimeService.class)
                .startProcessInstanceByKey(
                        PublicationProcess.KEY,
                        Map.of(
                                "cycleId",
                                CYCLE,
                                "fiscalYear",
                                YEAR,
                                "step",
                                STEP,
                                "occurrence",
                                month,
                                "dueAt",
                                Date.from(beans.getBean(Clock.class).instant()),
                                "sentBy",
                                "committee1",
                                "candidateGroup",
                                "officer",
                                "confirmFirst",
                                false));
    }

    /** So many that they go over the wire in several pieces, however they are packed. */
    private static String letters(int seed) {
        return new Random(seed)
                .ints(60_000, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void openStep(GenericApplicationContext beans, String month) {
        var now = DatabaseTime.at(beans.getBean(Clock.class).instant());
        beans.getBean(JdbcClient.class)
                .sql("insert into ita_step (id, cycle_id, step, occurrence, round, opened_at, start_by, due)"
                        + " values (?, ?, ?, ?, 1, ?, ?, ?)")
                .params("step-" + month, CYCLE, STEP, month, now, now, now)
                .update();
    }

    /** Says so when everything is at its target; the runner itself has to return, or the product is not started. */
    private static void tellTheEnd(GenericApplicationContext beans, JdbcClient database) {
        ManagementService management = beans.getBean(ManagementService.class);
        Clock clock = beans.getBean(Clock.class);
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(KillableProduct::daemon);
        watch.scheduleWithFixedDelay(() -> hurry(management, clock), 1, 1, TimeUnit.SECONDS);
        watch.scheduleWithFixedDelay(() -> tellIfDone(database, watch), 100, 100, TimeUnit.MILLISECONDS);
    }

    private static void tellIfDone(JdbcClient database, ScheduledExecutorService watch) {
        int open = count(database, "select count(*) from ita_publication where state not in ('PROVEN', 'ACCEPTED')");
        int planned = count(database, "select count(*) from ita_publication");
        int wanted = count(database, "select count(*) from ita_document") * TARGETS.size();
        if (open == 0 && planned == wanted) {
            database.sql("select sha256, location from ita_publication where target = 'PAGE'")
                    .query((row, number) -> PAGE + row.getString(1) + " "
                            + URI.create(row.getString(2)).getRawPath())
                    .list()
                    .forEach(System.out::println);
            System.out.println(DONE);
            watch.shutdown();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "storm");
        thread.setDaemon(true);
        return thread;
    }

    private static int count(JdbcClient database, String sql) {
        return database.sql(sql).query(Integer.class).single();
    }
}
