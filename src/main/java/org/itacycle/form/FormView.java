package org.itacycle.form;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.itacycle.document.DocumentView;
import org.itacycle.people.Account;

/**
 * Everything a form shows beside its own labels, as JSON.
 *
 * @param occurrenceText the month of a monthly report in Thai; null elsewhere
 * @param startBy with offset, zone of Thailand; so is due
 * @param mayWork whether who asks may send the form
 * @param holder the account that took the task; null where nobody did
 * @param sentBy who sent the content on; null where it is nobody else's
 * @param offeredTo the groups whose work it is; empty where it is one person's
 * @param actingText that who asks works here in another's place; null where it is his own work
 * @param values what stands in the fields
 * @param draft null where nothing was saved
 * @param context further things to read, by name
 */
record FormView(
        String taskId,
        String element,
        String title,
        int step,
        String occurrence,
        String occurrenceText,
        int round,
        int fiscalYear,
        int previousYear,
        @JsonUnwrapped Deadline deadline,
        String effortText,
        List<String> controlPoints,
        boolean mayWork,
        String holder,
        String sentBy,
        List<String> offeredTo,
        String actingText,
        Map<String, Object> values,
        SavedDraft draft,
        List<Conversation.Round> rounds,
        List<DocumentView> documents,
        Choices choices,
        Map<String, Object> context) {

    /** When the task has to be begun and done. */
    record Deadline(String startBy, String due, String startByText, String dueText, boolean overdue) {}

    /** Who saved the draft last, and when. */
    record SavedDraft(int revision, String savedBy, String savedAtText) {}

    /** What may be chosen where the form does not say it itself. */
    record Choices(
            List<Account> accounts, List<String> workGroups, List<Named> indicators, List<Named> documentKinds) {}

    /** Something to choose, as lists offer it. */
    record Named(String id, String name) {}
}
