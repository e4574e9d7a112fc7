package org.itacycle.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.cycle.Cycle;
import org.itacycle.cycle.CycleRegister;
import org.itacycle.cycle.StepOpening;
import org.itacycle.cycle.StepPlace;
import org.itacycle.cycle.StepRegister;
import org.itacycle.cycle.WorkItem;
import org.itacycle.mail.WorkMails;
import org.itacycle.mail.WorkNotice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells somebody everything he is owed, once per working day. Work that reaches a superior for the first time is told in
 * a mail of its own, the rest in one digest, or singly where the person wants that. What should have been told on an
 * earlier day comes together in one message that says so.
 */
@Component
class Telling {

    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);

    private final NoticeSlots slots;
    private final NoticeChoices choices;
    private final SlotMoments moments;
    private final CycleRegister cycles;
    private final StepRegister steps;
    private final OpenWork work;
    private final PeopleAtWork people;
    private final WorkNotices notices;
    private final WorkMails mails;
    private final RecipientAddresses addresses;

    Telling(
            NoticeSlots slots,
            NoticeChoices choices,
            SlotMoments moments,
            CycleRegister cycles,
            StepRegister steps,
            OpenWork work,
            PeopleAtWork people,
            WorkNotices notices,
            WorkMails mails,
            RecipientAddresses addresses) {
        this.slots = slots;
        this.choices = choices;
        this.moments = moments;
        this.cycles = cycles;
        this.steps = steps;
        this.work = work;
        this.people = people;
        this.notices = notices;
        this.mails = mails;
        this.addresses = addresses;
    }

    /** One open step of which somebody is to hear, and the notices that this settles. */
    private record Subject(WorkNotice notice, List<OwedNotice> owed, boolean escalation, boolean firstEscalation) {

        boolean missed() {
            return !notice.missedOn().isEmpty();
        }

        String key() {
            return String.join(
                    "/",
                    notice.step().cycleId(),
                    Integer.toString(notice.step().step()),
                    notice.step().occurrence(),
                    Integer.toString(notice.step().round()));
        }
    }

    /** Runs in the caller's transaction; a repeat on the same day, here or on another node, tells nothing. */
    void tell(Recipient recipient) {
        LocalDate today = moments.today();
        List<OwedNotice> owed = slots.owedTo(recipient);
        if (owed.isEmpty() || !slots.takeDay(recipient, today)) {
            return;
        }
        List<Subject> subjects = subjects(recipient, owed);
        if (subjects.isEmpty()) {
            return;
        }
        String address = addresses.of(recipient);
        if (address.isBlank()) {
            LOG.warn("{} has no mail address and is not told of {} steps", recipient.key(), subjects.size());
            subjects.forEach(subject -> slots.markWithoutAddress(subject.owed()));
            return;
        }
        if (subjects.stream().anyMatch(Subject::missed)) {
            digest(recipient, address, today, subjects);
            return;
        }
        List<Subject> rest = new ArrayList<>();
        for (Subject subject : subjects) {
            if (subject.firstEscalation()) {
                escalate(recipient, address, subject);
            } else {
                rest.add(subject);
            }
        }
        if (choices.of(recipient) == NoticeMode.SINGLE) {
            rest.forEach(subject -> remind(recipient, address, today, subject));
        } else if (!rest.isEmpty()) {
            digest(recipient, address, today, rest);
        }
    }

    private void digest(Recipient recipient, String address, LocalDate today, List<Subject> subjects) {
        String mail = mails.digest(
                "digest/" + today + "/" + recipient.key(),
                address,
                today,
                about(subjects, false),
                about(subjects, true));
        subjects.forEach(subject -> slots.markQueued(subject.owed(), mail));
    }

    private void escalate(Recipient recipient, String address, Subject subject) {
        String key = "escalated/" + subject.key() + "/" + recipient.key();
        slots.markQueued(subject.owed(), mails.escalated(key, address, subject.notice()));
    }

    private void remind(Recipient recipient, String address, LocalDate today, Subject subject) {
        String key = "reminder/" + subject.key() + "/" + today + "/" + recipient.key();
        String mail = subject.escalation()
                ? mails.escalated(key, address, subject.notice())
                : mails.reminder(key, address, subject.notice());
        slots.markQueued(subject.owed(), mail);
    }

    private static List<WorkNotice> about(List<Subject> subjects, boolean ofOthers) {
        return subjects.stream()
                .filter(subject -> subject.escalation() == ofOthers)
                .map(Subject::notice)
                .toList();
    }

    private List<Subject> subjects(Recipient recipient, List<OwedNotice> owed) {
        Map<OwedNotice.Opening, List<OwedNotice>> byOpening = new LinkedHashMap<>();
        owed.forEach(notice -> byOpening
                .computeIfAbsent(notice.opening(), opening -> new ArrayList<>())
                .add(notice));
        List<Subject> subjects = new ArrayList<>();
        byOpening.forEach((key, notices) -> stillOpen(key)
                .ifPresentOrElse(
                        opening -> subjects.add(subject(recipient, opening, notices)),
                        () -> notices.forEach(slots::markVoid)));
        return subjects;
    }

    private Optional<StepOpening> stillOpen(OwedNotice.Opening key) {
        if (cycles.byId(key.cycleId()).state() != Cycle.State.OPEN) {
            return Optional.empty();
        }
        return steps.latest(key.cycleId(), key.step(), key.occurrence())
                .filter(StepOpening::isOpen)
                .filter(opening -> opening.round() == key.round());
    }

    private Subject subject(Recipient recipient, StepOpening opening, List<OwedNotice> owed) {
        FiscalYear year = cycles.byId(opening.cycleId()).fiscalYear();
        Collection<WorkItem> items =
                work.at(new StepPlace(opening.cycleId(), year, opening.step(), opening.occurrence()));
        Optional<WorkItem> readers = items.stream()
                .filter(item -> people.at(item).contains(recipient))
                .findFirst();
        boolean escalation = owed.get(owed.size() - 1).kind() == NoticeKind.ESCALATION;
        return new Subject(
                notices.of(opening, year, items, readers, missed(owed)),
                owed,
                escalation,
                escalation && !slots.escalatedBefore(owed.get(0).opening(), recipient));
    }

    private List<LocalDate> missed(List<OwedNotice> owed) {
        Instant today = moments.todaysMoment();
        return owed.stream()
                .map(OwedNotice::moment)
                .filter(moment -> moment.isBefore(today))
                .map(moment -> LocalDate.ofInstant(moment, ThaiDates.ZONE))
                .distinct()
                .toList();
    }
}
