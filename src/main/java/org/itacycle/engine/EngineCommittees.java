package org.itacycle.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.itacycle.Message;
import org.itacycle.Messages;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.cycle.CommitteeMember;
import org.itacycle.cycle.Committees;
import org.itacycle.cycle.Cycle;
import org.itacycle.people.Roles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps each cycle's committee as a group of the engine, so that its tasks follow a change of members. */
@Component
class EngineCommittees implements Committees {

    private final IdentityService identity;
    private final EngineRights rights;
    private final JdbcClient database;
    private final Messages messages;

    EngineCommittees(IdentityService identity, EngineRights rights, JdbcClient database, Messages messages) {
        this.identity = identity;
        this.rights = rights;
        this.database = database;
        this.messages = messages;
    }

    @Override
    public void appoint(Cycle cycle, List<CommitteeMember> members) {
        record(cycle, members);
        rights.withoutChecks(() -> makeGroup(cycle.fiscalYear(), members));
    }

    @Override
    public List<CommitteeMember> of(String cycleId) {
        return database.sql("select user_id, work_group, position, duty from ita_committee_member"
                        + " where cycle_id = ? order by work_group, user_id")
                .param(cycleId)
                .query((row, number) -> new CommitteeMember(
                        row.getString("user_id"),
                        row.getString("work_group"),
                        row.getString("position"),
                        row.getString("duty")))
                .list();
    }

    @Override
    public String groupOf(FiscalYear year) {
        return Roles.committeeOf(year);
    }

    /** Gives somebody who is back the committees of the running years that named him. */
    void takeBack(String account) {
        database.sql("select distinct c.fiscal_year from ita_committee_member m join ita_cycle c on c.id = m.cycle_id"
                        + " where m.user_id = ? and c.state = ?")
                .params(account, Cycle.State.OPEN.name())
                .query(Integer.class)
                .list()
                .forEach(year -> takeBack(account, groupOf(new FiscalYear(year))));
    }

    private void takeBack(String account, String group) {
        boolean isMember =
                identity.createUserQuery().memberOfGroup(group).userId(account).count() > 0;
        if (!isMember && identity.createGroupQuery().groupId(group).count() > 0) {
            identity.createMembership(account, group);
        }
    }

    private void record(Cycle cycle, List<CommitteeMember> members) {
        database.sql("delete from ita_committee_member where cycle_id = ?")
                .param(cycle.id())
                .update();
        for (CommitteeMember member : members) {
            database.sql("insert into ita_committee_member (cycle_id, user_id, work_group, position, duty)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(cycle.id(), member.account(), member.workGroup(), member.position(), member.duty())
                    .update();
        }
    }

    private void makeGroup(FiscalYear year, List<CommitteeMember> members) {
        String id = groupOf(year);
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            Group group = identity.newGroup(id);
            group.setName(messages.text(Message.of("cycle.committee-name", year.toString())));
            group.setType("WORKFLOW");
            identity.saveGroup(group);
        }
        Set<String> wanted = new LinkedHashSet<>();
        members.forEach(member -> wanted.add(member.account()));
        Set<String> present = new LinkedHashSet<>();
        for (User user : identity.createUserQuery().memberOfGroup(id).unlimitedList()) {
            present.add(user.getId());
            if (!wanted.contains(user.getId())) {
                identity.deleteMembership(user.getId(), id);
            }
        }
        wanted.stream()
                .filter(account -> !present.contains(account))
                .forEach(account -> identity.createMembership(account, id));
    }
}
