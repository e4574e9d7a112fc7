package org.itacycle.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.itacycle.cycle.Outcome;
import org.itacycle.cycle.WorkItem;
import org.itacycle.people.Accounts;
import org.springframework.stereotype.Component;

/** Knows which work was sent back, by whom and why. */
@Component
public class SentBack {

    private static final Set<Outcome> BACK =
            Set.of(Outcome.RETURNED, Outcome.WITHDRAWN, Outcome.REVISE, Outcome.COMMENTS);

    private final FormEntries entries;
    private final Accounts accounts;

    SentBack(FormEntries entries, Accounts accounts) {
        this.entries = entries;
        this.accounts = accounts;
    }

    /**
     * Who sent work back and why.
     *
     * @param who by name
     * @param reason in that person's words; empty text where there is none
     */
    public record Return(String who, String reason) {}

    /** The return that brought this task about; empty where the work is new or comes with new content. */
    public Optional<Return> by(WorkItem item) {
        List<FormEntry> said = entries.ofCycle(item.cycleId()).stream()
                .filter(entry -> Conversation.concerns(entry, item))
                .toList();
        if (said.isEmpty()) {
            return Optional.empty();
        }
        FormEntry last = said.get(said.size() - 1);
        return last.outcome()
                .filter(BACK::contains)
                .map(back -> new Return(accounts.displayName(last.submittedBy()), Conversation.said(last)));
    }
}
