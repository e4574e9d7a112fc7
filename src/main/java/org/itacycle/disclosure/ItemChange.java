package org.itacycle.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of one item when a list is replaced.
 *
 * @param what how the item differs from the one before
 * @param item as it will be; as it was where it goes
 * @param before where it changes
 */
record ItemChange(What what, AssessmentItem item, Optional<AssessmentItem> before) {

    enum What {
        ADDED,
        CHANGED,
        SAME,
        REMOVED
    }

    /** The changes from one list to the next, in the order of the next. */
    static List<ItemChange> between(List<AssessmentItem> before, List<AssessmentItem> after) {
        List<ItemChange> changes = new ArrayList<>();
        for (AssessmentItem item : after) {
            Optional<AssessmentItem> old = withKey(before, item.key());
            What what = old.isEmpty() ? What.ADDED : old.get().equals(item) ? What.SAME : What.CHANGED;
            changes.add(new ItemChange(what, item, old));
        }
        before.stream()
                .filter(item -> withKey(after, item.key()).isEmpty())
                .forEach(item -> changes.add(new ItemChange(What.REMOVED, item, Optional.empty())));
        return changes;
    }

    private static Optional<AssessmentItem> withKey(List<AssessmentItem> items, String key) {
        return items.stream().filter(item -> item.key().equals(key)).findFirst();
    }

    public String code() {
        return item.code().map(ItemCode::toString).orElse("");
    }

    /** Code and name as they were; empty where nothing of them changes. */
    public String beforeText() {
        return before.filter(old -> what == What.CHANGED)
                .map(old -> old.code().map(ItemCode::toString).orElse("") + " " + old.name())
                .orElse("");
    }

    public String documents() {
        return DocumentPlace.text(item.documents());
    }
}
