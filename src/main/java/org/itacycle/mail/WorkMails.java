package org.itacycle.mail;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itacycle.Messages;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.mail.NoticeTexts.Texts;
import org.springframework.stereotype.Component;

/**
 * Tells one reader of work: at once, or reminded of deadlines. Every mail carries its deadlines as calendar entries. All
 * methods take the key that names the mail for ever and return the mail's id.
 */
@Component
public class WorkMails {

    private static final Comparator<WorkNotice> MOST_URGENT_FIRST = Comparator.comparing(WorkNotice::due);

    private final NoticeTexts texts;
    private final Messages messages;
    private final Outbox outbox;
    private final MailSettings settings;
    private final Clock clock;

    WorkMails(NoticeTexts texts, Messages messages, Outbox outbox, MailSettings settings, Clock clock) {
        this.texts = texts;
        this.messages = messages;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    /** Work as the templates show it; {@code missed} lists days, and is empty where nothing was missed. */
    record Work(
            NoticeTexts.Step step,
            String workers,
            List<String> expected,
            String standing,
            boolean overdue,
            List<String> missed) {}

    /** New work waits for the reader. */
    public String newWork(String key, String address, WorkNotice notice) {
        return single("new-work", key, address, notice, Map.of());
    }

    /**
     * Work came back to the reader.
     *
     * @param who sent it back, by name
     * @param reason in that person's words; empty text where there is none
     */
    public String returnedWork(String key, String address, WorkNotice notice, String who, String reason) {
        return single("returned-work", key, address, notice, Map.of("who", who, "reason", reason));
    }

    /** Work of others is overdue, and the reader stands above them. */
    public String escalated(String key, String address, WorkNotice notice) {
        return single("escalated", key, address, notice, Map.of());
    }

    /** One reminder for a reader who wants single mails. */
    public String reminder(String key, String address, WorkNotice notice) {
        return single("reminder", key, address, notice, Map.of());
    }

    /**
     * All reminders of a day in one mail. Where some should have come on an earlier day, the mail says so and names the
     * days.
     *
     * @param own the reader's own work
     * @param ofOthers overdue work of people below the reader
     */
    public String digest(String key, String address, LocalDate day, List<WorkNotice> own, List<WorkNotice> ofOthers) {
        boolean late =
                own.stream().anyMatch(WorkMails::wasMissed) || ofOthers.stream().anyMatch(WorkMails::wasMissed);
        String date = ThaiDates.longDate(day);
        Map<String, Object> values = new HashMap<>();
        values.put("date", date);
        values.put("late", late);
        values.put("choice", texts.page("/me/notices"));
        values.put("own", works(own));
        values.put("ofOthers", works(ofOthers));
        Texts filled = texts.fill(
                "digest",
                List.of(
                        date,
                        Integer.toString(own.size() + ofOthers.size()),
                        late ? messages.text("mail.digest.late") : ""),
                values);
        List<WorkNotice> all = new ArrayList<>(own);
        all.addAll(ofOthers);
        return queue(key, address, filled, all);
    }

    private String single(String name, String key, String address, WorkNotice notice, Map<String, String> more) {
        Work work = work(notice);
        Map<String, Object> values = new HashMap<>(more);
        values.put("work", work);
        String year = notice.step().fiscalYear().toString();
        Texts filled = texts.fill(name, List.of(year, work.step().title(), work.standing()), values);
        return queue(key, address, filled, List.of(notice));
    }

    private String queue(String key, String address, Texts filled, List<WorkNotice> notices) {
        List<DeadlineCalendar.Event> events = notices.stream().map(this::event).toList();
        return outbox.enqueue(new MailMessage(
                key,
                address,
                filled.subject(),
                filled.text(),
                filled.html(),
                List.of(),
                Optional.of(DeadlineCalendar.of(events, clock.instant()))));
    }

    private List<Work> works(List<WorkNotice> notices) {
        return notices.stream().sorted(MOST_URGENT_FIRST).map(this::work).toList();
    }

    private Work work(WorkNotice notice) {
        return new Work(
                step(notice),
                notice.workers(),
                notice.expected(),
                messages.text(notice.standing()),
                notice.overdue(),
                notice.missedOn().stream().map(ThaiDates::shortDate).toList());
    }

    /** A task's title names the month of a monthly report itself. */
    private NoticeTexts.Step step(WorkNotice notice) {
        NoticeTexts.Step step = texts.step(notice.step());
        return notice.taskTitle()
                .map(title -> new NoticeTexts.Step(title, "", step.startBy(), step.due(), step.link()))
                .orElse(step);
    }

    private DeadlineCalendar.Event event(WorkNotice notice) {
        NoticeTexts.Step step = step(notice);
        StepNotice facts = notice.step();
        String uid = "%s-%d-%s-%d@%s"
                .formatted(facts.cycleId(), facts.step(), facts.occurrence(), facts.round(), settings.domain());
        String month = step.occurrence().isEmpty() ? "" : " (" + step.occurrence() + ")";
        return new DeadlineCalendar.Event(
                uid,
                facts.due(),
                messages.text("mail.calendar.summary", facts.fiscalYear().toString(), step.title() + month),
                messages.text("mail.calendar.description", step.startBy(), step.due()),
                step.link());
    }

    private static boolean wasMissed(WorkNotice notice) {
        return !notice.missedOn().isEmpty();
    }
}
