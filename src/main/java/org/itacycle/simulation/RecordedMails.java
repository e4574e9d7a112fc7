package org.itacycle.simulation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.itacycle.DatabaseTime;
import org.itacycle.cycle.Cycle;
import org.itacycle.simulation.YearEvent.Kind;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mails of a year that left the product. Ids in their keys differ from run to run, so they are named instead. */
@Component
@Profile("simulation")
class RecordedMails {

    private static final Pattern ABOUT_A_STEP = Pattern.compile("[a-z-]+/\\d{4}/(\\d{1,2})/.*");
    private static final Pattern ABOUT_A_TASK = Pattern.compile("([a-z-]+)/([^/]+)/([^/]+)");
    private static final Pattern RANDOM_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final JdbcClient database;

    RecordedMails(JdbcClient database) {
        this.database = database;
    }

    List<YearEvent> of(Cycle cycle) {
        Map<String, String> things = things(cycle);
        Map<String, String> tasks = tasks(cycle);
        return database.sql("select mail_key, recipient, subject, sent_at from ita_mail where sent_at is not null")
                .query((row, number) -> {
                    String key = named(row.getString("mail_key"), things, tasks);
                    return new YearEvent(
                            DatabaseTime.instant(row, "sent_at"),
                            Kind.MAILED,
                            step(key),
                            key,
                            Optional.of(row.getString("recipient")),
                            row.getString("subject"),
                            Optional.empty(),
                            YearEvent.AFTER_STEPS);
                })
                .list();
    }

    private static OptionalInt step(String key) {
        Matcher step = ABOUT_A_STEP.matcher(key);
        return step.matches() ? OptionalInt.of(Integer.parseInt(step.group(1))) : OptionalInt.empty();
    }

    private static String named(String key, Map<String, String> things, Map<String, String> tasks) {
        Matcher aboutTask = ABOUT_A_TASK.matcher(key);
        if (aboutTask.matches() && tasks.containsKey(aboutTask.group(2))) {
            return String.join("/", aboutTask.group(1), tasks.get(aboutTask.group(2)), aboutTask.group(3));
        }
        return Arrays.stream(key.split("/"))
                .map(part -> things.getOrDefault(part, part))
                .map(part -> RANDOM_ID.matcher(part).matches() ? "id" : part)
                .collect(Collectors.joining("/"));
    }

    /** The cycle is called by its year, a document by its kind. */
    private Map<String, String> things(Cycle cycle) {
        Map<String, String> names = new HashMap<>();
        names.put(cycle.id(), cycle.fiscalYear().toString());
        database.sql("select id, kind from ita_document where cycle_id = :cycle")
                .param("cycle", cycle.id())
                .query((row, number) -> names.put(row.getString("id"), row.getString("kind")))
                .list();
        return names;
    }

    /** A task is called by its place; each was ended by a form. */
    private Map<String, String> tasks(Cycle cycle) {
        Map<String, String> names = new HashMap<>();
        database.sql("select task_id, step, occurrence, round, element from ita_form_entry where cycle_id = :cycle")
                .param("cycle", cycle.id())
                .query((row, number) -> names.put(
                        row.getString("task_id"),
                        "%s/%d/%s/%d/%s"
                                .formatted(
                                        cycle.fiscalYear(),
                                        row.getInt("step"),
                                        row.getString("occurrence"),
                                        row.getInt("round"),
                                        row.getString("element"))))
                .list();
        return names;
    }
}
