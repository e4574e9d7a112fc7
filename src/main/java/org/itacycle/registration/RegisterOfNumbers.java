package org.itacycle.registration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.document.DocumentVersion;
import org.itacycle.people.CurrentAccount;
import org.itacycle.trail.Action;
import org.itacycle.trail.Deed;
import org.itacycle.trail.Subjects;
import org.itacycle.trail.Trail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives every document one number, running per kind and calendar year without gaps or repeats. A number belongs to the
 * transaction that gives it: where that fails, the next registration gets the same number.
 */
@Component
public class RegisterOfNumbers {

    private final RegistrationTable table;
    private final RegistrationSettings settings;
    private final Trail trail;
    private final Clock clock;

    RegisterOfNumbers(RegistrationTable table, RegistrationSettings settings, Trail trail, Clock clock) {
        this.table = table;
        this.settings = settings;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Registers a version today, or finds its registration where it has one. Until the transaction ends, every other
     * registration waits.
     *
     * @param signOffId the signature under it; empty where none is needed
     * @return the registration, and whether it is new
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Entry enter(DocumentVersion version, Optional<String> signOffId) {
        return table.ofSource(version.id()).map(Entry::known).orElseGet(() -> {
            table.lock();
            return table.ofSource(version.id()).map(Entry::known).orElseGet(() -> add(version, signOffId));
        });
    }

    /** A registration, and whether it was made just now. */
    record Entry(Registration registration, boolean isNew) {

        private static Entry known(Registration registration) {
            return new Entry(registration, false);
        }
    }

    /** The registration of a version, or of the signed version that it stands for; empty until it is registered. */
    public Optional<Registration> of(DocumentVersion version) {
        return table.ofSource(version.contentVersion());
    }

    public Optional<Registration> byId(String id) {
        return table.byId(id);
    }

    /** The registration behind an address of the verification page. */
    Optional<Registration> byCode(String code) {
        return table.byCode(code);
    }

    /** All of a cycle, in the order in which they were registered. */
    public List<Registration> ofCycle(String cycleId) {
        return table.ofCycle(cycleId);
    }

    private Entry add(DocumentVersion version, Optional<String> signOffId) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ThaiDates.ZONE);
        int year = Integer.parseInt(ThaiDates.year(Year.from(today)));
        int last = Math.max(table.lastNumber(version.kind(), year), settings.lastUsedBefore(version.kind(), year));
        Registration registration = new Registration(
                UUID.randomUUID().toString(),
                version.id(),
                version.sha256(),
                signOffId,
                version.kind(),
                new RunningNumber(last + 1, year),
                today,
                VerificationCode.next());
        table.insert(registration, now);
        trail.add(deed(version, registration));
        return new Entry(registration, true);
    }

    private Deed deed(DocumentVersion version, Registration registration) {
        String subject = Subjects.of(
                table.fiscalYear(version.cycleId()),
                version.step(),
                version.occurrence(),
                registration.kind(),
                registration.number(),
                version.id());
        return Deed.of(CurrentAccount.SYSTEM, Action.REGISTERED, subject).about(registration.sourceSha256());
    }
}
