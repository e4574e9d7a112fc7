package org.itacycle.form;

import java.util.List;
import org.itacycle.cycle.AnnualCycleProcess;
import org.itacycle.cycle.CommitteeMember;
import org.itacycle.cycle.OrderedMembers;
import org.springframework.stereotype.Component;

/** The committee members from the form of step 1, as it was last sent to be signed. */
@Component
class MembersOfOrder implements OrderedMembers {

    private final FormEntries entries;

    MembersOfOrder(FormEntries entries) {
        this.entries = entries;
    }

    @Override
    public List<CommitteeMember> of(String cycleId) {
        return entries.latest(cycleId, AnnualCycleProcess.Element.STEP01_DRAFT_ORDER.id()).stream()
                .flatMap(entry -> entry.values().rows("members").stream())
                .map(MembersOfOrder::member)
                .toList();
    }

    private static CommitteeMember member(FormValues row) {
        return new CommitteeMember(
                row.text("account").orElseThrow(),
                row.text("workGroup").orElseThrow(),
                row.text("position").orElseThrow(),
                row.text("duty").orElseThrow());
    }
}
