package org.itacycle.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.cycle.WorkItem;
import org.itacycle.people.Account;
import org.itacycle.people.Accounts;
import org.itacycle.people.Deputies.Mandate;
import org.itacycle.people.Deputyship;
import org.itacycle.people.Deputyship.Right;
import org.itacycle.people.Mailboxes;
import org.itacycle.people.Role;
import org.junit.jupiter.api.Test;

class PeopleAtWorkTest {

    private static final Map<String, Set<String>> GROUPS = Map.of(
            "officer", Set.of("officer"),
            "committee2566", Set.of("officer", "member", "otherHead"),
            "head", Set.of("head", "otherHead"),
            "director", Set.of("director"));

    private static final Map<String, String> WORK_GROUPS =
            Map.of("officer", "A", "head", "A", "member", "C", "otherHead", "B", "director", "");

    private static final Instant THE_DEPUTYS_END = Instant.parse("2023-03-31T17:00:00Z");

    private static final Mandate OFFICERS_DEPUTY = new Mandate(
            new Deputyship(
                    "d",
                    "officer",
                    "deputy",
                    Set.of(Role.OFFICER),
                    Right.FOR,
                    LocalDate.of(2023, 3, 1),
                    LocalDate.of(2023, 3, 31),
                    "order",
                    Optional.empty()),
            Set.of("officer"));

    @Test
    void whoActsForTheHolderHearsUntilTheLastMoment() {
        WorkItem item = task("officer", "officer").item();

        assertThat(whileDeputised(Map.of()).at(item))
                .containsExactly(Recipient.person("officer"), Recipient.person("deputy"));
        assertThat(people(Map.of(), "officer").at(item)).containsExactly(Recipient.person("officer"));
    }

    @Test
    void whoActsInAGroupWithAMailboxHearsHimself() {
        assertThat(whileDeputised(Map.of("officer", "office@agency.example"))
                        .at(task("officer", null).item()))
                .containsExactly(Recipient.mailboxOf("officer"), Recipient.person("deputy"));
    }

    private static PeopleAtWork whileDeputised(Map<String, String> mailboxes) {
        return people(mailboxes, "officer", Clock.fixed(THE_DEPUTYS_END.minusNanos(1), ThaiDates.ZONE));
    }

    @Test
    void whoHoldsATaskHearsAndTheOthersDoNot() {
        assertThat(upTo(Reach.HOLDER, task("committee2566", "member"), Map.of()))
                .containsExactly(Map.entry("member", NoticeKind.REMINDER));
    }

    @Test
    void everybodyWhoMayTakeATaskHearsOfIt() {
        assertThat(upTo(Reach.HOLDER, task("committee2566", null), Map.of()))
                .containsOnlyKeys("officer", "member", "otherHead");
    }

    @Test
    void theHeadOfTheHoldersOwnWorkGroupHearsAndNoOther() {
        assertThat(upTo(Reach.HEAD, task("officer", null), Map.of()))
                .isEqualTo(Map.of("officer", NoticeKind.REMINDER, "head", NoticeKind.ESCALATION));
    }

    @Test
    void allHeadsHearWhereTheHoldersWorkGroupHasNone() {
        assertThat(upTo(Reach.HEAD, task("committee2566", "member"), Map.of()))
                .containsOnlyKeys("member", "head", "otherHead");
    }

    @Test
    void theDirectorHearsBesideTheHeadOnTheHighestRung() {
        assertThat(upTo(Reach.DIRECTOR, task("officer", null), Map.of()))
                .containsOnlyKeys("officer", "head", "director");
    }

    @Test
    void aHeadWhoHoldsTheTaskIsNotHisOwnSuperior() {
        assertThat(upTo(Reach.HEAD, task("committee2566", "otherHead"), Map.of()))
                .isEqualTo(Map.of("otherHead", NoticeKind.REMINDER));
    }

    @Test
    void workThatWaitsForTheDirectorHasNobodyAboveIt() {
        assertThat(upTo(Reach.DIRECTOR, task("director", null), Map.of()))
                .isEqualTo(Map.of("director", NoticeKind.REMINDER));
    }

    @Test
    void aGroupWithAMailboxHearsThereInsteadOfEachMember() {
        Map<String, String> mailboxes = Map.of("committee", "committee@agency.example", "head", "heads@agency.example");

        assertThat(upTo(Reach.HEAD, task("committee2566", null), mailboxes))
                .isEqualTo(Map.of("group:committee2566", NoticeKind.REMINDER, "group:head", NoticeKind.ESCALATION));
    }

    @Test
    void theMailboxOfHeadsIsLeftAloneWhereTheOnlyHeadIsTheHolder() {
        assertThat(upTo(Reach.HEAD, task("committee2566", "otherHead"), Map.of("head", "heads@agency.example")))
                .containsOnlyKeys("otherHead");
    }

    @Test
    void whereTheProductItselfIsAtWorkTheOfficersHear() {
        assertThat(people(Map.of()).at(List.of())).containsExactly(Recipient.person("officer"));
    }

    private static Map<String, NoticeKind> upTo(Reach reach, Task task, Map<String, String> mailboxes) {
        Map<String, NoticeKind> told = new HashMap<>();
        people(mailboxes, task.group())
                .upTo(reach, List.of(task.item()))
                .forEach((recipient, kind) -> told.put(recipient.key(), kind));
        return told;
    }

    private record Task(String group, WorkItem item) {}

    private static Task task(String group, String holder) {
        return new Task(
                group,
                new WorkItem(
                        "task",
                        "MonitoringReport_Write",
                        "9",
                        "cycle",
                        new FiscalYear(2566),
                        9,
                        "-",
                        1,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        Optional.ofNullable(holder),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static PeopleAtWork people(Map<String, String> mailboxes) {
        return people(mailboxes, "officer");
    }

    private static PeopleAtWork people(Map<String, String> mailboxes, String candidates) {
        return people(mailboxes, candidates, Clock.fixed(THE_DEPUTYS_END, ThaiDates.ZONE));
    }

    private static PeopleAtWork people(Map<String, String> mailboxes, String candidates, Clock clock) {
        return new PeopleAtWork(
                task -> new TaskTakers.Takers(Set.of(), Set.of(candidates)),
                group -> GROUPS.getOrDefault(group, Set.of()),
                new Mailboxes(mailboxes),
                new KnownAccounts(),
                at -> at.isBefore(THE_DEPUTYS_END) ? List.of(OFFICERS_DEPUTY) : List.of(),
                clock);
    }

    private static final class KnownAccounts implements Accounts {

        @Override
        public Optional<Account> find(String id) {
            return Optional.ofNullable(WORK_GROUPS.get(id)).map(group -> new Account(id, id, group));
        }

        @Override
        public List<Account> all() {
            return List.of();
        }
    }
}
