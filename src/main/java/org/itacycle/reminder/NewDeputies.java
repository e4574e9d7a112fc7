package org.itacycle.reminder;

import org.itacycle.cycle.Cycle;
import org.itacycle.cycle.CycleRegister;
import org.itacycle.people.Deputies.Mandate;
import org.itacycle.people.deputies.OpenWorkTelling;
import org.springframework.stereotype.Component;

/** Tells a new deputy of each open task that he may do now, as if it were new. */
@Component
class NewDeputies implements OpenWorkTelling {

    private final CycleRegister cycles;
    private final OpenWork work;
    private final WorkTelling telling;

    NewDeputies(CycleRegister cycles, OpenWork work, WorkTelling telling) {
        this.cycles = cycles;
        this.work = work;
        this.telling = telling;
    }

    @Override
    public void tell(Mandate mandate) {
        Recipient deputy = Recipient.person(mandate.deputyship().deputy());
        cycles.all().stream()
                .filter(cycle -> cycle.state() == Cycle.State.OPEN)
                .flatMap(cycle -> work.of(cycle.id()).stream())
                .forEach(item -> telling.tell(item, deputy));
    }
}
