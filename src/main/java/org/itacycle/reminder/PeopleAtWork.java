package org.itacycle.reminder;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.itacycle.cycle.WorkItem;
import org.itacycle.people.Account;
import org.itacycle.people.Accounts;
import org.itacycle.people.Deputies;
import org.itacycle.people.GroupMembers;
import org.itacycle.people.Mailboxes;
import org.itacycle.people.Roles;
import org.springframework.stereotype.Component;

/**
 * Who hears of open work: its holder or those who may take it, and above them the head of group and the director. Nobody
 * hears as the superior of himself, and work that waits for the director has nobody above it.
 */
@Component
class PeopleAtWork {

    private final TaskTakers takers;
    private final GroupMembers members;
    private final Mailboxes mailboxes;
    private final Accounts accounts;
    private final Deputies deputies;
    private final Clock clock;

    PeopleAtWork(
            TaskTakers takers,
            GroupMembers members,
            Mailboxes mailboxes,
            Accounts accounts,
            Deputies deputies,
            Clock clock) {
        this.takers = takers;
        this.members = members;
        this.mailboxes = mailboxes;
        this.accounts = accounts;
        this.deputies = deputies;
        this.clock = clock;
    }

    /** Those at a task: its holder and who acts for him in it, else everybody who may take it. */
    Set<Recipient> at(WorkItem item) {
        return item.holder().map(holder -> holding(item, holder)).orElseGet(() -> takersOf(item));
    }

    private Set<Recipient> holding(WorkItem item, String holder) {
        Set<Recipient> all = new LinkedHashSet<>();
        all.add(Recipient.person(holder));
        Set<String> groups = takers.of(item.taskId()).groups();
        deputies.inForce(clock.instant()).stream()
                .filter(mandate -> mandate.deputyship().person().equals(holder) && mandate.lendsOneOf(groups))
                .map(mandate -> Recipient.person(mandate.deputyship().deputy()))
                .forEach(all::add);
        return all;
    }

    /** Those at these tasks; the officers where there is no task because the product itself is at work. */
    Set<Recipient> at(Collection<WorkItem> items) {
        return items.isEmpty()
                ? group(Roles.OFFICER)
                : items.stream()
                        .flatMap(item -> at(item).stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Everybody whom a rung of this reach tells, and as what.
     *
     * @param items the open tasks of one step
     */
    Map<Recipient, NoticeKind> upTo(Reach reach, Collection<WorkItem> items) {
        Set<Recipient> workers = at(items);
        Map<Recipient, NoticeKind> told = new LinkedHashMap<>();
        workers.forEach(worker -> told.put(worker, NoticeKind.REMINDER));
        superiors(reach, personsBehind(workers)).forEach(above -> told.putIfAbsent(above, NoticeKind.ESCALATION));
        return told;
    }

    /** What the people at these tasks are called. */
    String names(Collection<WorkItem> items) {
        return personsBehind(at(items)).stream().map(accounts::displayName).collect(Collectors.joining(", "));
    }

    private Set<Recipient> superiors(Reach reach, Set<String> workers) {
        Set<Recipient> superiors = new LinkedHashSet<>();
        Set<String> directors = members.membersOf(Roles.DIRECTOR);
        if (directors.containsAll(workers)) {
            return superiors;
        }
        if (reach.includes(Reach.HEAD)) {
            superiors.addAll(above(workers, Roles.HEAD, headsOf(workers)));
        }
        if (reach.includes(Reach.DIRECTOR)) {
            superiors.addAll(above(workers, Roles.DIRECTOR, directors));
        }
        return superiors;
    }

    private Set<Recipient> above(Set<String> workers, String group, Set<String> superiors) {
        Set<String> others = new LinkedHashSet<>(superiors);
        others.removeAll(workers);
        if (others.isEmpty()) {
            return Set.of();
        }
        return mailboxes.of(group).isPresent() ? mailboxAndDeputies(group) : persons(others);
    }

    /** The heads of the workers' own work groups; all heads where none of those groups has one. */
    private Set<String> headsOf(Set<String> workers) {
        Set<String> heads = members.membersOf(Roles.HEAD);
        Set<String> workGroups = workers.stream().map(this::workGroup).collect(Collectors.toSet());
        Set<String> own = heads.stream()
                .filter(head -> workGroups.contains(workGroup(head)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return own.isEmpty() ? heads : own;
    }

    private String workGroup(String account) {
        return accounts.find(account).map(Account::workGroup).orElse("");
    }

    private Set<Recipient> takersOf(WorkItem item) {
        TaskTakers.Takers named = takers.of(item.taskId());
        Set<Recipient> all = new LinkedHashSet<>(persons(named.accounts()));
        named.groups().forEach(group -> all.addAll(group(group)));
        return all;
    }

    private Set<Recipient> group(String group) {
        return mailboxes.of(group).isPresent() ? mailboxAndDeputies(group) : persons(members.membersOf(group));
    }

    /** The mailbox is the group's; who acts in it for a while may not read it. */
    private Set<Recipient> mailboxAndDeputies(String group) {
        Set<Recipient> all = new LinkedHashSet<>();
        all.add(Recipient.mailboxOf(group));
        all.addAll(persons(deputies.actingIn(group, clock.instant())));
        return all;
    }

    private Set<String> personsBehind(Set<Recipient> recipients) {
        Set<String> persons = new LinkedHashSet<>();
        recipients.forEach(recipient ->
                persons.addAll(recipient.isPerson() ? Set.of(recipient.key()) : members.membersOf(recipient.group())));
        return persons;
    }

    private static Set<Recipient> persons(Set<String> accounts) {
        return accounts.stream().map(Recipient::person).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
