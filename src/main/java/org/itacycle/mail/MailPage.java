package org.itacycle.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.Principal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itacycle.Messages;
import org.itacycle.calendar.ThaiDates;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's mail page: what was sent, what waits, what failed; a mail to read, and to send again. */
@Controller
@RequestMapping("/admin/mail")
class MailPage {

    private static final int MAILS_PER_PAGE = 50;

    /** A mail brings its own style, in a frame without any right: whatever stands in it loads and runs nothing. */
    private static final String POLICY_OF_A_MAIL = "default-src 'none'; style-src 'self' 'unsafe-inline';"
            + " font-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final MailTable table;
    private final Outbox outbox;
    private final MailHealth health;
    private final UntoldPeople untold;
    private final MailDispatch dispatch;
    private final MailComposer composer;
    private final MailSettings settings;
    private final Messages messages;

    MailPage(
            MailTable table,
            Outbox outbox,
            MailHealth health,
            UntoldPeople untold,
            MailDispatch dispatch,
            MailComposer composer,
            MailSettings settings,
            Messages messages) {
        this.table = table;
        this.outbox = outbox;
        this.health = health;
        this.untold = untold;
        this.dispatch = dispatch;
        this.composer = composer;
        this.settings = settings;
        this.messages = messages;
    }

    /** A filter of the list with the number of its mails; {@code state} is empty for all. */
    record Filter(String state, String label, int mails, boolean chosen) {}

    /** A mail as the pages show it; texts are empty where there is nothing to say. */
    record Shown(
            String id,
            String queuedAt,
            String recipient,
            String subject,
            MailState state,
            String stateText,
            int attempts,
            String problem,
            String sentAt,
            String nextAttempt) {

        /** Whether a person may have it tried at once. */
        public boolean sendable() {
            return !state.isOver();
        }
    }

    /** Somebody without an address as the page shows him. */
    record UntoldShown(String name, int notices, String since) {}

    /** There is no such mail. */
    private static final class NoSuchMail extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @GetMapping
    ModelAndView list(@RequestParam Optional<MailState> state, @RequestParam(defaultValue = "1") int page) {
        int chosenPage = Math.max(1, Math.min(page, 1_000_000));
        List<MailLine> found = table.newest(state, MAILS_PER_PAGE + 1, (chosenPage - 1) * MAILS_PER_PAGE);
        List<MailLine> lines = found.subList(0, Math.min(found.size(), MAILS_PER_PAGE));
        Map<String, Instant> next = dispatch.nextAttempts(refused(lines));
        ModelAndView view = view("outbox/list", HttpStatus.OK);
        view.addObject("filters", filters(state));
        view.addObject("state", state.map(Enum::name).orElse(""));
        view.addObject("mails", lines.stream().map(line -> shown(line, next)).toList());
        view.addObject("untold", untold.now().stream().map(MailPage::shown).toList());
        view.addObject("page", chosenPage);
        view.addObject("more", found.size() > MAILS_PER_PAGE);
        return view;
    }

    @GetMapping("/{mailId}")
    ModelAndView mail(@PathVariable String mailId, HttpServletResponse response) {
        MailLine line = line(mailId);
        OutgoingMail mail = table.outgoing(mailId);
        response.setHeader("Content-Security-Policy", POLICY_OF_A_MAIL);
        ModelAndView view = view("outbox/mail", HttpStatus.OK);
        view.addObject("mail", shown(line, dispatch.nextAttempts(refused(List.of(line)))));
        view.addObject("from", settings.from());
        view.addObject("messageId", mail.messageId());
        view.addObject("text", mail.textBody());
        view.addObject("html", mail.htmlBody());
        view.addObject("attachments", table.attachmentNames(mailId));
        return view;
    }

    /** The very bytes that go to the mail server. */
    @GetMapping("/{mailId}/message.eml")
    ResponseEntity<byte[]> message(@PathVariable String mailId) throws IOException, MessagingException {
        line(mailId);
        MimeMessage message = composer.compose(table.outgoing(mailId));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("message/rfc822"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(mailId + ".eml")
                                .build()
                                .toString())
                .body(bytes.toByteArray());
    }

    @PostMapping("/{mailId}/again")
    String again(@PathVariable String mailId, Principal person, RedirectAttributes next) {
        line(mailId);
        next.addFlashAttribute(
                "notice", outbox.sendAgain(mailId, person.getName()) ? "mail.page.again" : "mail.page.sent-already");
        return "redirect:/admin/mail/" + mailId;
    }

    @ExceptionHandler
    ModelAndView noSuchMail(NoSuchMail nothing) {
        return view("outbox/problem", HttpStatus.NOT_FOUND).addObject("problem", "mail.page.no-such-mail");
    }

    /** An address that is none, an attachment that is gone: there are no bytes to show, and the page says why. */
    @ExceptionHandler
    ModelAndView unwritable(MailException problem) {
        return view("outbox/problem", HttpStatus.UNPROCESSABLE_ENTITY)
                .addObject("problem", "mail.page.unwritable")
                .addObject("detail", Problem.of(problem));
    }

    private MailLine line(String mailId) {
        return table.line(mailId).orElseThrow(NoSuchMail::new);
    }

    private static List<String> refused(List<MailLine> lines) {
        return lines.stream()
                .filter(line -> line.state() == MailState.REFUSED)
                .map(MailLine::id)
                .toList();
    }

    private List<Filter> filters(Optional<MailState> chosen) {
        Map<MailState, Integer> mails = table.perState();
        int all = mails.values().stream().mapToInt(Integer::intValue).sum();
        List<Filter> filters = new ArrayList<>();
        filters.add(new Filter("", messages.text("mail.page.all"), all, chosen.isEmpty()));
        for (MailState state : MailState.values()) {
            filters.add(new Filter(
                    state.name(),
                    text(state),
                    mails.getOrDefault(state, 0),
                    chosen.filter(state::equals).isPresent()));
        }
        return filters;
    }

    private Shown shown(MailLine line, Map<String, Instant> nextAttempts) {
        return new Shown(
                line.id(),
                ThaiDates.dateAndTime(line.queuedAt()),
                line.recipient(),
                line.subject(),
                line.state(),
                text(line.state()),
                line.attempts(),
                line.lastError().orElse(""),
                line.sentAt().map(ThaiDates::dateAndTime).orElse(""),
                Optional.ofNullable(nextAttempts.get(line.id()))
                        .map(ThaiDates::dateAndTime)
                        .orElse(""));
    }

    private static UntoldShown shown(UntoldPeople.Untold person) {
        return new UntoldShown(person.name(), person.notices(), ThaiDates.dateAndTime(person.since()));
    }

    private String text(MailState state) {
        return messages.text("mail.state." + state);
    }

    private ModelAndView view(String name, HttpStatus status) {
        ModelAndView view = new ModelAndView(name, status);
        view.addObject(
                "warnings", health.warnings().stream().map(messages::text).toList());
        return view;
    }
}
