package org.itacycle.reminder;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.itacycle.cycle.WorkItem;
import org.itacycle.cycle.WorkItems;
import org.itacycle.mail.Audience;
import org.itacycle.people.Roles;
import org.springframework.stereotype.Component;

/** Who is told about open work: the holder of a task, or everybody who may take it. */
@Component
class StepAudience {

    private final WorkItems workItems;

    StepAudience(WorkItems workItems) {
        this.workItems = workItems;
    }

    /** The people at these tasks; the officers where there is no task because the product itself is at work. */
    Audience workingOn(Collection<WorkItem> items) {
        return items.isEmpty()
                ? new Audience(Set.of(), Set.of(Roles.OFFICER))
                : new Audience(peopleAt(items), Set.of());
    }

    /** The same people, the heads of group and the director. */
    Audience workingOnAndAbove(Collection<WorkItem> items) {
        Audience below = workingOn(items);
        Set<String> groups = new HashSet<>(below.groups());
        groups.add(Roles.HEAD);
        groups.add(Roles.DIRECTOR);
        return new Audience(below.accounts(), groups);
    }

    private Set<String> peopleAt(Collection<WorkItem> items) {
        Set<String> people = new HashSet<>();
        for (WorkItem item : items) {
            item.holder().ifPresentOrElse(people::add, () -> people.addAll(workItems.candidates(item.taskId())));
        }
        return people;
    }
}
