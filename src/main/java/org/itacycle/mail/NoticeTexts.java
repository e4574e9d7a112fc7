package org.itacycle.mail;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.itacycle.BaseAddress;
import org.itacycle.Message;
import org.itacycle.Messages;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.cycle.Deadlines;
import org.itacycle.cycle.StepTitles;
import org.itacycle.document.DocumentVersion;
import org.itacycle.document.SizeText;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Fills the mail templates: titles in the words of the standard, dates in the Buddhist era, a link to the task. */
@Component
class NoticeTexts {

    private static final Locale THAI = Locale.forLanguageTag("th");
    private static final int LONGEST_SUBJECT = 250;

    private final ITemplateEngine templates;
    private final MessageSource messages;
    private final Messages words;
    private final StepTitles titles;
    private final BaseAddress address;
    private final String agency;

    NoticeTexts(
            ITemplateEngine templates,
            MessageSource messages,
            Messages words,
            StepTitles titles,
            BaseAddress address,
            @Value("${ita.agency.name:}") String agency) {
        this.templates = templates;
        this.messages = messages;
        this.words = words;
        this.titles = titles;
        this.address = address;
        this.agency = agency;
    }

    /** A step as the templates show it; {@code occurrence} and {@code link} are empty where there is none. */
    record Step(String title, String occurrence, String startBy, String due, String link) {}

    /** A document as the templates show it. */
    record Attachment(String title, String fileName, int version, String size, String sha256) {}

    /** Subject and both bodies. */
    record Texts(String subject, String text, String html) {}

    Step step(StepNotice notice) {
        return new Step(
                titles.title(notice.step(), notice.fiscalYear()),
                occurrence(notice.occurrence()),
                ThaiDates.dateAndTime(notice.startBy()),
                ThaiDates.dateAndTime(notice.due()),
                notice.taskId().map(this::task).orElse(""));
    }

    Step passed(PassedDate date, FiscalYear year) {
        return new Step(
                titles.title(date.step(), year),
                occurrence(date.occurrence()),
                "",
                ThaiDates.dateAndTime(date.due()),
                "");
    }

    Attachment attachment(DocumentVersion version) {
        return new Attachment(
                version.title(), version.fileName(), version.version(), SizeText.of(version.size()), version.sha256());
    }

    String occurrence(String occurrence) {
        return occurrence.equals(Deadlines.NO_OCCURRENCE) ? "" : ThaiDates.month(YearMonth.parse(occurrence));
    }

    String stepTitle(int step, FiscalYear year) {
        return titles.title(step, year);
    }

    /**
     * Fills the templates {@code mail/<name>.txt} and {@code .html} and the subject {@code mail.<name>.subject}.
     *
     * @param subjectSlots the values of the subject's slots
     */
    Texts fill(String name, List<String> subjectSlots, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("agency", agency);
        String subject = HeaderText.oneLine(
                messages.getMessage("mail." + name + ".subject", subjectSlots.toArray(), THAI), LONGEST_SUBJECT);
        all.put("subject", subject);
        Context context = new Context(THAI, all);
        return new Texts(
                subject,
                templates.process("mail/" + name + ".txt", context),
                templates.process("mail/" + name, context));
    }

    String text(Message message) {
        return words.text(message);
    }

    /** The address of one of the product's own pages. */
    String page(String path) {
        return address.of(path).toString();
    }

    /** The address that opens a task in the list of whoever reads the mail. */
    String task(String taskId) {
        return address.of("/task/" + UriUtils.encodePathSegment(taskId, "UTF-8"))
                .toString();
    }
}
