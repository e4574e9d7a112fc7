package org.itacycle.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.itacycle.DatabaseTime;
import org.itacycle.calendar.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements on ita_item_catalogue and ita_item; rows are added and never changed. */
@Component
class CatalogueTable {

    private static final int EVERY_YEAR = 0;
    private static final String NEWEST = """
            select * from ita_item_catalogue c
             where c.version = (select max(newest.version) from ita_item_catalogue newest
                                 where newest.fiscal_year = c.fiscal_year and newest.agency_type = c.agency_type)
            """;

    private final JdbcClient jdbc;

    CatalogueTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest list of a year and a type; the common one where the year is empty. */
    Optional<Catalogue> newest(Optional<FiscalYear> year, String agencyType) {
        return jdbc.sql(NEWEST + " and c.fiscal_year = :year and c.agency_type = :type")
                .param("year", number(year))
                .param("type", agencyType)
                .query(this::catalogue)
                .optional();
    }

    /** The newest list of every year and type, the newest year first. */
    List<Catalogue> all() {
        return jdbc.sql(NEWEST + " order by c.fiscal_year desc, c.agency_type")
                .query(this::catalogue)
                .list();
    }

    /** @throws org.springframework.dao.DuplicateKeyException where the version was made meanwhile */
    void insert(Catalogue catalogue) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into ita_item_catalogue
                            (id, fiscal_year, agency_type, version, complete, source, made_by, made_at)
                        values (:id, :year, :type, :version, :complete, :source, :by, :at)
                        """)
                .param("id", id)
                .param("year", number(catalogue.year()))
                .param("type", catalogue.agencyType())
                .param("version", catalogue.version())
                .param("complete", catalogue.complete())
                .param("source", catalogue.source())
                .param("by", catalogue.madeBy())
                .param("at", DatabaseTime.at(catalogue.madeAt()))
                .update();
        for (int i = 0; i < catalogue.items().size(); i++) {
            insert(id, i, catalogue.items().get(i));
        }
    }

    private void insert(String catalogueId, int ordinal, AssessmentItem item) {
        jdbc.sql("""
                        insert into ita_item (catalogue_id, ordinal, code, item_key, name, documents, source)
                        values (:catalogue, :ordinal, :code, :key, :name, :documents, :source)
                        """)
                .param("catalogue", catalogueId)
                .param("ordinal", ordinal)
                .param("code", item.code().map(ItemCode::toString).orElse(null))
                .param("key", item.key())
                .param("name", item.name())
                .param("documents", DocumentPlace.text(item.documents()))
                .param("source", item.source())
                .update();
    }

    private Catalogue catalogue(ResultSet row, int number) throws SQLException {
        int year = row.getInt("fiscal_year");
        return new Catalogue(
                year == EVERY_YEAR ? Optional.empty() : Optional.of(new FiscalYear(year)),
                row.getString("agency_type"),
                row.getInt("version"),
                row.getBoolean("complete"),
                row.getString("source"),
                row.getString("made_by"),
                DatabaseTime.instant(row, "made_at"),
                items(row.getString("id")));
    }

    private List<AssessmentItem> items(String catalogueId) {
        return jdbc.sql("select * from ita_item where catalogue_id = :id order by ordinal")
                .param("id", catalogueId)
                .query(CatalogueTable::item)
                .list();
    }

    private static AssessmentItem item(ResultSet row, int number) throws SQLException {
        return new AssessmentItem(
                Optional.ofNullable(row.getString("code")).flatMap(ItemCode::parse),
                row.getString("item_key"),
                row.getString("name"),
                DocumentPlace.parseAll(row.getString("documents")).orElseThrow(),
                row.getString("source"));
    }

    private static int number(Optional<FiscalYear> year) {
        return year.map(FiscalYear::buddhistYear).orElse(EVERY_YEAR);
    }
}
