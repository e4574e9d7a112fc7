package org.itacycle.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.itacycle.DatabaseTime;
import org.itacycle.document.DocumentKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements on ita_registration. */
@Component
class RegistrationTable {

    private static final String SELECT = """
            select r.id, r.source_version_id, r.source_sha256, r.sign_off_id, r.kind, r.calendar_year,
                   r.running_number, r.registered_on, r.code
              from ita_registration r
            """;

    private final JdbcClient database;

    RegistrationTable(JdbcClient database) {
        this.database = database;
    }

    /** Makes registrations wait for each other until the transaction ends, so that a number lost is given again. */
    void lock() {
        database.sql("select id from ita_register_lock where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    int fiscalYear(String cycleId) {
        return database.sql("select fiscal_year from ita_cycle where id = ?")
                .param(cycleId)
                .query(Integer.class)
                .single();
    }

    int lastNumber(DocumentKind kind, int calendarYear) {
        return database.sql("select coalesce(max(running_number), 0) from ita_registration"
                        + " where kind = ? and calendar_year = ?")
                .params(kind.name(), calendarYear)
                .query(Integer.class)
                .single();
    }

    void insert(Registration registration, Instant at) {
        database.sql("""
                        insert into ita_registration (id, source_version_id, source_sha256, sign_off_id, kind,
                                                      calendar_year, running_number, registered_on, registered_at, code)
                        values (:id, :source, :sha256, :signOff, :kind, :year, :number, :on, :at, :code)
                        """)
                .param("id", registration.id())
                .param("source", registration.sourceVersionId())
                .param("sha256", registration.sourceSha256())
                .param("signOff", registration.signOffId().orElse(null), Types.VARCHAR)
                .param("kind", registration.kind().name())
                .param("year", registration.number().calendarYear())
                .param("number", registration.number().number())
                .param("on", registration.registeredOn())
                .param("at", DatabaseTime.at(at))
                .param("code", registration.code())
                .update();
    }

    Optional<Registration> byId(String id) {
        return one(" where r.id = ?", id);
    }

    Optional<Registration> ofSource(String versionId) {
        return one(" where r.source_version_id = ?", versionId);
    }

    Optional<Registration> byCode(String code) {
        return one(" where r.code = ?", code);
    }

    /** Oldest first. */
    List<Registration> ofCycle(String cycleId) {
        return database.sql(SELECT + """
                         join ita_document_version v on v.id = r.source_version_id
                         join ita_document d on d.id = v.document_id
                         where d.cycle_id = ? order by r.registered_at, r.kind, r.running_number
                        """)
                .param(cycleId)
                .query(RegistrationTable::registration)
                .list();
    }

    private Optional<Registration> one(String condition, String value) {
        return database.sql(SELECT + condition)
                .param(value)
                .query(RegistrationTable::registration)
                .optional();
    }

    private static Registration registration(ResultSet row, int number) throws SQLException {
        return new Registration(
                row.getString("id"),
                row.getString("source_version_id"),
                row.getString("source_sha256"),
                Optional.ofNullable(row.getString("sign_off_id")),
                DocumentKind.valueOf(row.getString("kind")),
                new RunningNumber(row.getInt("running_number"), row.getInt("calendar_year")),
                row.getObject("registered_on", LocalDate.class),
                row.getString("code"));
    }
}
