package org.itacycle.form;

import java.util.Set;
import org.itacycle.cycle.CycleRegister;
import org.itacycle.document.DocumentReaders;
import org.itacycle.document.DocumentVersion;
import org.itacycle.people.Memberships;
import org.itacycle.people.Roles;
import org.itacycle.people.WorkersOfTheYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Those who work in the cycle and its author open a document; an auditor every one; a reader of the Personnel Division
 * what was sent there. Everybody else finds what is published on the public page.
 */
@Component
class ReadersOfTheCycle implements DocumentReaders {

    private final WorkersOfTheYear workers;
    private final Memberships memberships;
    private final CycleRegister cycles;
    private final JdbcClient database;

    ReadersOfTheCycle(WorkersOfTheYear workers, Memberships memberships, CycleRegister cycles, JdbcClient database) {
        this.workers = workers;
        this.memberships = memberships;
        this.cycles = cycles;
        this.database = database;
    }

    @Override
    public boolean mayOpen(DocumentVersion version, String account) {
        Set<String> groups = memberships.groupsOf(account);
        return groups.contains(Roles.AUDITOR)
                || workers.include(account, cycles.byId(version.cycleId()).fiscalYear())
                || groups.contains(Roles.STAFF) && version.createdBy().equals(account)
                || groups.contains(Roles.PERSONNEL_READER) && isSentToPersonnel(version.id());
    }

    private boolean isSentToPersonnel(String versionId) {
        return database.sql("select count(*) from ita_publication where document_version_id = :version"
                                + " and target = 'PERSONNEL' and state in ('PUBLISHED', 'ACCEPTED', 'PROVEN')")
                        .param("version", versionId)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
