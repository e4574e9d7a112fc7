package org.itacycle.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itacycle.Messages;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.cycle.Outcome;
import org.itacycle.cycle.WorkItem;
import org.itacycle.people.Accounts;
import org.springframework.stereotype.Component;

/** What was decided and said in the rounds before, in all steps that one loop of the procedure joins. */
@Component
class Conversation {

    /** The loops of the printed standard (domain.md A.1.2): 2 to 1, 4 and 5 to 3, 11 to 10. */
    private static final List<Set<Integer>> LOOPS = List.of(Set.of(1, 2), Set.of(3, 4, 5), Set.of(10, 11));

    private final FormEntries entries;
    private final Accounts accounts;
    private final Messages messages;

    Conversation(FormEntries entries, Accounts accounts, Messages messages) {
        this.entries = entries;
        this.accounts = accounts;
        this.messages = messages;
    }

    /**
     * One contribution.
     *
     * @param outcome the wire value; null where nothing was decided
     * @param outcomeText the outcome in Thai; null where nothing was decided
     * @param comment empty text where only a decision was sent
     */
    record Round(
            int step,
            int round,
            String element,
            String who,
            String whenText,
            String outcome,
            String outcomeText,
            String comment) {}

    /** The contributions that concern this task, newest first. */
    List<Round> before(WorkItem item) {
        List<Round> rounds = entries.ofCycle(item.cycleId()).stream()
                .filter(entry -> concerns(entry, item))
                .map(this::round)
                .filter(round -> round.outcome() != null || !round.comment().isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(rounds);
        return rounds;
    }

    static boolean concerns(FormEntry entry, WorkItem item) {
        return entry.occurrence().equals(item.occurrence())
                && (entry.step() == item.step()
                        || LOOPS.stream().anyMatch(loop -> loop.contains(entry.step()) && loop.contains(item.step())));
    }

    private Round round(FormEntry entry) {
        Optional<Outcome> outcome = entry.outcome();
        return new Round(
                entry.step(),
                entry.round(),
                entry.element(),
                who(entry),
                ThaiDates.dateAndTime(entry.submittedAt()),
                outcome.map(Outcome::wire).orElse(null),
                outcome.map(decided -> messages.text("form.outcome." + decided.wire()))
                        .orElse(null),
                said(entry));
    }

    private String who(FormEntry entry) {
        String sender = accounts.displayName(entry.submittedBy());
        return entry.onBehalfOf()
                .map(person -> messages.text("form.who-for", sender, accounts.displayName(person)))
                .orElse(sender);
    }

    static String said(FormEntry entry) {
        return FormCatalogue.find(entry.element()).map(TaskForm::said).orElse(List.of()).stream()
                .flatMap(field -> entry.values().text(field).stream())
                .collect(Collectors.joining("\n"));
    }
}
