package org.itacycle.mail;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.itacycle.Message;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.document.DocumentVersion;
import org.itacycle.mail.NoticeTexts.Texts;
import org.itacycle.people.Addresses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells people by mail. Each notice is queued once per person: telling the same again changes nothing. All methods
 * return the ids of the mails, one for each address.
 */
@Component
public class Notices {

    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
    private static final int LONGEST_KEY = 200;

    private final NoticeTexts texts;
    private final Addresses addresses;
    private final Outbox outbox;

    Notices(NoticeTexts texts, Addresses addresses, Outbox outbox) {
        this.texts = texts;
        this.addresses = addresses;
        this.outbox = outbox;
    }

    /**
     * A step has to begin now and cannot, because earlier ones are stuck.
     *
     * @param waiting the step that should begin
     * @param blocking the open steps before it
     */
    public List<String> blocked(StepNotice waiting, List<StepNotice> blocking, Audience audience) {
        NoticeTexts.Step step = texts.step(waiting);
        Texts filled = texts.fill(
                "blocked",
                List.of(waiting.fiscalYear().toString(), step.title()),
                Map.of(
                        "step",
                        step,
                        "blocking",
                        blocking.stream().map(texts::step).toList()));
        return queue(keyOf("blocked", waiting), filled, audience);
    }

    /** A cycle was opened late: the dates that had passed by then, in one mail. */
    public List<String> passedDates(String cycleId, FiscalYear year, List<PassedDate> dates, Audience audience) {
        Texts filled = texts.fill(
                "passed-dates",
                List.of(year.toString()),
                Map.of(
                        "fiscalYear",
                        year.toString(),
                        "dates",
                        dates.stream().map(date -> texts.passed(date, year)).toList()));
        return queue("passed-dates/" + cycleId, filled, audience);
    }

    /**
     * The calendar lacks what deadlines are computed from.
     *
     * @param week the Monday of the week in which it is told; each week tells it once
     */
    public List<String> calendarWarning(LocalDate week, List<Message> warnings, Audience audience) {
        Texts filled = texts.fill(
                "calendar-warning",
                List.of(),
                Map.of("warnings", warnings.stream().map(texts::text).toList(), "link", texts.page("/calendar")));
        return queue("calendar-warning/" + week, filled, audience);
    }

    /**
     * How long the trail of deeds is and what its last seal is, for those who keep it outside the database.
     *
     * @param day told once for each day
     * @param line the anchor as it stands in the anchor file
     */
    public List<String> trailAnchor(LocalDate day, long entries, String line, Audience audience) {
        Texts filled = texts.fill(
                "trail-anchor",
                List.of(ThaiDates.shortDate(day)),
                Map.of("day", ThaiDates.longDate(day), "entries", entries, "line", line));
        return queue("trail-anchor/" + day, filled, audience);
    }

    /**
     * A publication that is not repeated by itself any more.
     *
     * @param target by the name that people read
     * @param document by its title
     * @param reason in Thai
     */
    public record StuckPublication(
            String id,
            FiscalYear fiscalYear,
            int step,
            String occurrence,
            String target,
            String document,
            String reason) {}

    /** A document did not get to its target for hours; told once for each publication. */
    public List<String> stuckPublication(StuckPublication stuck, Audience audience) {
        Texts filled = texts.fill(
                "publication-stuck",
                List.of(stuck.fiscalYear().toString(), stuck.target()),
                Map.of(
                        "title",
                        texts.stepTitle(stuck.step(), stuck.fiscalYear()),
                        "occurrence",
                        texts.occurrence(stuck.occurrence()),
                        "stuck",
                        stuck,
                        "link",
                        texts.page("/board?year=" + stuck.fiscalYear())));
        return queue("publication-stuck/" + stuck.id(), filled, audience);
    }

    /**
     * A published document that was not found as it was proven.
     *
     * @param step in the words of the standard
     * @param found in Thai, what stands there now
     * @param since date and time
     */
    public record AmissPublication(String step, String document, String location, String found, String since) {}

    /**
     * Published documents are not there any more, or not as they were proven.
     *
     * @param key names the mail for ever
     * @param target by the name that people read
     * @param taskId the task that the mail leads to
     * @return the mail's id
     */
    public String amissPublications(
            String key, String address, FiscalYear year, String target, List<AmissPublication> amiss, String taskId) {
        Texts filled = texts.fill(
                "publication-amiss",
                List.of(year.toString(), target),
                Map.of(
                        "target",
                        target,
                        "amiss",
                        amiss,
                        "link",
                        texts.task(taskId),
                        "board",
                        texts.page("/board?year=" + year)));
        return outbox.enqueue(new MailMessage(key, address, filled.subject(), filled.text(), filled.html(), List.of()));
    }

    /** What a step is called, in the words of the standard for this year. */
    public String stepTitle(int step, FiscalYear year) {
        return texts.stepTitle(step, year);
    }

    /**
     * The covering mail of a report to the Personnel Division; the caller queues it.
     *
     * @param key names the mail for ever
     * @param documents are attached
     */
    public MailMessage personnelReport(
            String key,
            String recipient,
            FiscalYear year,
            int step,
            String occurrence,
            Collection<DocumentVersion> documents) {
        String title = texts.stepTitle(step, year);
        Texts filled = texts.fill(
                "personnel-report",
                List.of(year.toString(), title),
                Map.of(
                        "fiscalYear",
                        year.toString(),
                        "title",
                        title,
                        "occurrence",
                        texts.occurrence(occurrence),
                        "documents",
                        documents.stream().map(texts::attachment).toList()));
        List<String> attachments = documents.stream().map(DocumentVersion::id).toList();
        return new MailMessage(key, recipient, filled.subject(), filled.text(), filled.html(), attachments);
    }

    private List<String> queue(String key, Texts filled, Audience audience) {
        List<String> recipients = recipients(audience);
        if (recipients.isEmpty()) {
            LOG.warn("Nobody of {} has a mail address, so nobody is told: {}", audience, key);
        }
        return recipients.stream()
                .map(recipient -> outbox.enqueue(new MailMessage(
                        keyFor(key, recipient), recipient, filled.subject(), filled.text(), filled.html(), List.of())))
                .toList();
    }

    private List<String> recipients(Audience audience) {
        Stream<String> persons = audience.accounts().stream().sorted().map(addresses::of);
        Stream<String> members =
                audience.groups().stream().sorted().flatMap(group -> addresses.ofGroup(group).stream());
        return Stream.concat(persons, members)
                .filter(address -> address != null && !address.isBlank())
                .map(address -> HeaderText.oneLine(address).toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    private static String keyOf(String name, StepNotice notice) {
        return String.join(
                "/",
                name,
                notice.cycleId(),
                Integer.toString(notice.step()),
                notice.occurrence(),
                Integer.toString(notice.round()));
    }

    private static String keyFor(String key, String recipient) {
        String readable = key + "/" + recipient;
        return readable.length() <= LONGEST_KEY
                ? readable
                : key + "/" + UUID.nameUUIDFromBytes(recipient.getBytes(StandardCharsets.UTF_8));
    }
}
