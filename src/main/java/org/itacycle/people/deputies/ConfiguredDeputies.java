package org.itacycle.people.deputies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.itacycle.Messages;
import org.itacycle.Refusal;
import org.itacycle.RefusedStart;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.people.CurrentAccount;
import org.itacycle.people.DeputiesOfTheFile;
import org.itacycle.people.Deputyship;
import org.itacycle.people.Deputyship.Right;
import org.itacycle.people.PeopleSettings;
import org.itacycle.people.PeopleSettings.ConfiguredDeputy;
import org.itacycle.people.deputies.DeputyBook.Appointment;
import org.itacycle.people.deputies.DeputyBook.Entry;
import org.itacycle.people.deputies.DeputyBook.Source;
import org.springframework.stereotype.Component;

/** Enters a deputyship of the file once: one that was ended on the page stays ended, whatever the file goes on saying. */
@Component
class ConfiguredDeputies implements DeputiesOfTheFile {

    private final PeopleSettings people;
    private final DeputyBook book;
    private final DeputyDesk desk;
    private final Messages messages;
    private final Clock clock;

    ConfiguredDeputies(PeopleSettings people, DeputyBook book, DeputyDesk desk, Messages messages, Clock clock) {
        this.people = people;
        this.book = book;
        this.desk = desk;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public void keep() {
        keep(people.deputies().stream().map(ConfiguredDeputies::appointment).toList());
    }

    void keep(List<Appointment> wanted) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ThaiDates.ZONE);
        List<Entry> known = book.all().stream()
                .filter(entry -> entry.source() == Source.FILE)
                .toList();
        known.stream()
                .map(Entry::deputyship)
                .filter(entered -> entered.ended().isEmpty() && !entered.until().isBefore(today))
                .filter(entered -> wanted.stream().noneMatch(one -> isSame(one, entered)))
                .forEach(entered -> desk.finish(entered, messages.text("deputies.not-in-file"), CurrentAccount.SYSTEM));
        wanted.stream()
                .filter(one -> !one.until().isBefore(today))
                .filter(one -> known.stream().noneMatch(entry -> isSame(one, entry.deputyship())))
                .forEach(this::enter);
    }

    private void enter(Appointment wanted) {
        try {
            desk.enter(wanted, Source.FILE, CurrentAccount.SYSTEM);
        } catch (Refusal refusal) {
            throw new RefusedStart("ita.people.file: deputies: %s for %s from %s: %s"
                    .formatted(wanted.deputy(), wanted.person(), wanted.from(), messages.text(refusal.text())));
        }
    }

    private static boolean isSame(Appointment wanted, Deputyship entered) {
        return wanted.equals(new Appointment(
                entered.person(),
                entered.deputy(),
                entered.roles(),
                entered.right(),
                entered.from(),
                entered.until(),
                entered.reason()));
    }

    private static Appointment appointment(ConfiguredDeputy named) {
        return new Appointment(
                named.person(),
                named.by(),
                named.roles(),
                Right.valueOf(named.acting()),
                named.from(),
                named.until(),
                named.order());
    }
}
