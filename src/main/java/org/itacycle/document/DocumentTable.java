package org.itacycle.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.itacycle.DatabaseTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Component;

/** The statements on ita_document, ita_document_version and ita_document_piece. */
@Component
class DocumentTable {

    private static final String VERSIONS = """
            select v.id, v.document_id, d.cycle_id, d.step, d.occurrence, d.kind, d.field, v.title, v.version,
                   v.file_name, v.media_type, v.size_bytes, v.sha256, v.created_by, v.created_at, v.origin, v.stamped_from,
                   v.voided_at
              from ita_document_version v join ita_document d on d.id = v.document_id
            """;

    /** One mebibyte. */
    static final int PIECE_BYTES = 1024 * 1024;

    private final JdbcClient jdbc;

    DocumentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Reads a version's bytes before anything else happens on the connection. */
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

    int fiscalYear(String cycleId) {
        return jdbc.sql("select fiscal_year from ita_cycle where id = :id")
                .param("id", cycleId)
                .query(Integer.class)
                .single();
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

    /** The document at a place whose first version the product made itself. */
    Optional<String> generatedAt(NewDocument place) {
        return jdbc
                .sql("""
                        select d.id from ita_document d join ita_document_version v on v.document_id = d.id
                         where d.cycle_id = :cycle and d.step = :step and d.occurrence = :occurrence
                           and d.field = :field and v.version = 1 and v.origin = :origin
                         order by d.created_at, d.id
                        """)
                .param("cycle", place.cycleId())
                .param("step", place.step())
                .param("occurrence", place.occurrence())
                .param("field", place.field())
                .param("origin", DocumentOrigin.GENERATED.name())
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

    /** Small content stands in its row, any other in pieces: no driver has to hold more than one piece in memory. */
    void insertVersion(DocumentVersion version, InputStream content) throws IOException {
        boolean inPieces = version.size() > PIECE_BYTES;
        jdbc.sql("""
                        insert into ita_document_version (id, document_id, version, title, file_name, media_type,
                                                          size_bytes, sha256, content, created_by, created_at, origin,
                                                          stamped_from)
                        values (:id, :document, :version, :title, :fileName, :mediaType,
                                :size, :sha256, :content, :createdBy, :createdAt, :origin, :stampedFrom)
                        """)
                .param("id", version.id())
                .param("document", version.documentId())
                .param("version", version.version())
                .param("title", version.title())
                .param("fileName", version.fileName())
                .param("mediaType", version.mediaType())
                .param("size", version.size())
                .param("sha256", version.sha256())
                .param("content", inPieces ? null : new SqlBinaryValue(content, version.size()), Types.BINARY)
                .param("createdBy", version.createdBy())
                .param("createdAt", DatabaseTime.at(version.createdAt()))
                .param("origin", version.origin().name())
                .param("stampedFrom", version.stampedFrom().orElse(null), Types.VARCHAR)
                .update();
        if (inPieces) {
            insertPieces(version.id(), content);
        }
    }

    private void insertPieces(String versionId, InputStream content) throws IOException {
        int ordinal = 0;
        for (byte[] piece = content.readNBytes(PIECE_BYTES);
                piece.length > 0;
                piece = content.readNBytes(PIECE_BYTES)) {
            jdbc.sql("insert into ita_document_piece (document_version_id, ordinal, content) values (?, ?, ?)")
                    .params(versionId, ordinal++, piece)
                    .update();
        }
    }

    Optional<DocumentVersion> version(String versionId) {
        return jdbc.sql(VERSIONS + " where v.id = :id")
                .param("id", versionId)
                .query(DocumentTable::version)
                .optional();
    }

    List<DocumentVersion> versions(String documentId) {
        return jdbc.sql(VERSIONS + " where d.id = :id order by v.version")
                .param("id", documentId)
                .query(DocumentTable::version)
                .list();
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

    /** Whether somebody decided upon this version, it is registered or stands for one that is, it is to be published or proves a publication. */
    boolean isUsed(String versionId) {
        return jdbc.sql("""
                        select (select count(*) from ita_sign_off_document where document_version_id = :id)
                             + (select count(*) from ita_publication where document_version_id = :id)
                             + (select count(*) from ita_registration r join ita_document_version v
                                    on r.source_version_id = coalesce(v.stamped_from, v.id) where v.id = :id)
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
        int pieces = jdbc.sql("select count(*) from ita_document_piece where document_version_id = :id")
                .param("id", versionId)
                .query(Integer.class)
                .single();
        if (pieces == 0) {
            return jdbc.sql("select content from ita_document_version where id = :id")
                    .param("id", versionId)
                    .query((ResultSet row) -> readRow(row, reader));
        }
        return read(new Pieces(pieces, ordinal -> piece(versionId, ordinal)), reader);
    }

    private byte[] piece(String versionId, int ordinal) {
        return jdbc.sql("select content from ita_document_piece where document_version_id = :id and ordinal = :ordinal")
                .param("id", versionId)
                .param("ordinal", ordinal)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    private static <T> T readRow(ResultSet row, ContentReader<T> reader) throws SQLException {
        row.next();
        return read(row.getBinaryStream(1), reader);
    }

    private static <T> T read(InputStream bytes, ContentReader<T> reader) {
        try (InputStream content = bytes) {
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
                DocumentOrigin.valueOf(row.getString("origin")),
                Optional.ofNullable(row.getString("stamped_from")),
                row.getObject("voided_at", OffsetDateTime.class) != null);
    }
}
