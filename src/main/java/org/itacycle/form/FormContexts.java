package org.itacycle.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.cycle.WorkItem;
import org.itacycle.document.DocumentRegister;
import org.itacycle.document.DocumentVersion;
import org.itacycle.people.Account;
import org.itacycle.people.Accounts;
import org.itacycle.people.AgencySettings;
import org.springframework.stereotype.Component;

/** Gathers what a form is checked against. */
@Component
class FormContexts {

    private final StepFacts steps;
    private final AgencySettings agency;
    private final Accounts accounts;
    private final DocumentRegister documents;
    private final FormEntries entries;
    private final Clock clock;

    FormContexts(
            StepFacts steps,
            AgencySettings agency,
            Accounts accounts,
            DocumentRegister documents,
            FormEntries entries,
            Clock clock) {
        this.steps = steps;
        this.agency = agency;
        this.accounts = accounts;
        this.documents = documents;
        this.entries = entries;
        this.clock = clock;
    }

    FormContext of(WorkItem item) {
        return new FormContext(
                item.step(),
                steps.controlPoints(item.step(), item.fiscalYear()).size(),
                agency.workGroups(),
                accountIds(),
                FormContext.attachmentsOf(item, documents.current(item.cycleId())),
                id -> pickable(item, id),
                entries.measures(item.cycleId()).size(),
                today());
    }

    FormContext ofStart() {
        return FormContext.ofStart(today());
    }

    private Optional<DocumentVersion> pickable(WorkItem item, String versionId) {
        return documents.version(versionId).filter(document -> FormContext.mayBePicked(item, document));
    }

    private Set<String> accountIds() {
        return accounts.all().stream().map(Account::id).collect(Collectors.toUnmodifiableSet());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ThaiDates.ZONE));
    }
}
