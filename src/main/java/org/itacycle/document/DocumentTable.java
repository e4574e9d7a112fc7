package org.itacycle.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.itacycle.DatabaseTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Component;

/** The statements on ita_document and ita_document_version. */
@Component
class DocumentTable {

    private static final String VERSIONS = """
            select v.id, v.document_id, d.cycle_id, d.step, d.occurrence, d.kind, d.field, v.title, v.version,
                   v.file_name, v.media_type, v.size_bytes, v.sha256, v.created_by, v.created_at, v.voided_at
              from ita_document_version v join ita_document d on d.id = v.document_id
            """;

    private final JdbcClient jdbc;

    DocumentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Reads a version's bytes while the connection is open. */
    interface ContentReader<T> {
        T read(InputStream content) throws IOException;
    }

    /** Makes uploads to one cycle wait for each other until the transaction ends; false where there is no such cycle. */
    boolean lockCycle(String cycleId) {
        return jdbc.sql("select id from ita_cycle where id = :id for update")
                .param("id", cycleId)
                .query(String.class)
                .optional()
                .isPresent();
    }

    Optional<String> documentAt(NewDocument place) {
        return jdbc
                .sql("""
                        select id from ita_document
                         where cycle_id = :cycle and step = :step and occurrence = :occurrence and field = :field
                         order by created_at, id
                        """)
                .param("cycle", place.cycleId())
                .param("step", place.step())
                .param("occurrence", place.occurrence())
                .param("field", place.field())
                .query(String.class)
                .list()
                .stream()
                .findFirst();
    }

    int lastVersion(String documentId) {
        return jdbc.sql("select coalesce(max(version), 0) from ita_document_version where document_id = :id")
                .param("id", documentId)
                .query(Integer.class)
                .single();
    }

    void insertDocument(DocumentVersion version) {
        jdbc.sql("""
                        insert into ita_document (id, cycle_id, step, occurrence, kind, field, created_at)
                        values (:id, :cycle, :step, :occurrence, :kind, :field, :createdAt)
                        """)
                .param("id", version.documentId())
                .param("cycle", version.cycleId())
                .param("step", version.step())
                .param("occurrence", version.occurrence())
                .param("kind", version.kind().name())
                .param("field", version.field())
                .param("createdAt", DatabaseTime.at(version.createdAt()))
                .update();
    }

    void insertVersion(DocumentVersion version, InputStream content) {
        jdbc.sql("""
                        insert into ita_document_version (id, document_id, version, title, file_name, media_type,
                                                          size_bytes, sha256, content, created_by, created_at)
                        values (:id, :document, :version, :title, :fileName, :mediaType,
                                :size, :sha256, :content, :createdBy, :createdAt)
                        """)
                .param("id", version.id())
                .param("document", version.documentId())
                .param("version", version.version())
                .param("title", version.title())
                .param("fileName", version.fileName())
                .param("mediaType", version.mediaType())
                .param("size", version.size())
                .param("sha256", version.sha256())
                .param("content", new SqlBinaryValue(content, version.size()))
                .param("createdBy", version.createdBy())
                .param("createdAt", DatabaseTime.at(version.createdAt()))
                .update();
    }

    Optional<DocumentVersion> version(String versionId) {
        return jdbc.sql(VERSIONS + " where v.id = :id")
                .param("id", versionId)
                .query(DocumentTable::version)
                .optional();
    }

    List<DocumentVersion> current(String cycleId) {
        return jdbc.sql(VERSIONS + """
                         where d.cycle_id = :cycle and v.voided_at is null
                           and v.version = (select max(newest.version) from ita_document_version newest
                                             where newest.document_id = d.id and newest.voided_at is null)
                         order by d.created_at, d.id
                        """)
                .param("cycle", cycleId)
                .query(DocumentTable::version)
                .list();
    }

    /** Whether somebody decided upon this version, it is to be published, or it proves a publication. */
    boolean isUsed(String versionId) {
        return jdbc.sql("""
                        select (select count(*) from ita_sign_off_document where document_version_id = :id)
                             + (select count(*) from ita_publication where document_version_id = :id)
                             + (select count(*) from ita_publication_document where document_version_id = :id)
                        """).param("id", versionId).query(Long.class).single() > 0;
    }

    void markVoided(String versionId, String account, Instant at) {
        jdbc.sql(
                        "update ita_document_version set voided_by = :by, voided_at = :at where id = :id and voided_at is null")
                .param("by", account)
                .param("at", DatabaseTime.at(at))
                .param("id", versionId)
                .update();
    }

    <T> T readContent(String versionId, ContentReader<T> reader) {
        return jdbc.sql("select content from ita_document_version where id = :id")
                .param("id", versionId)
                .query((ResultSet row) -> read(row, reader));
    }

    private static <T> T read(ResultSet row, ContentReader<T> reader) throws SQLException {
        row.next();
        try (InputStream content = row.getBinaryStream(1)) {
            return reader.read(content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static DocumentVersion version(ResultSet row, int number) throws SQLException {
        return new DocumentVersion(
                row.getString("id"),
                row.getString("document_id"),
                row.getString("cycle_id"),
                row.getInt("step"),
                row.getString("occurrence"),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("field"),
                row.getString("title"),
                row.getInt("version"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size_bytes"),
                row.getString("sha256"),
                row.getString("created_by"),
                DatabaseTime.instant(row, "created_at"),
                row.getObject("voided_at", OffsetDateTime.class) != null);
    }
}
