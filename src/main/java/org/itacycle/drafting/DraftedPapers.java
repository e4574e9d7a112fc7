package org.itacycle.drafting;

import java.util.Optional;
import org.itacycle.paper.Paper;
import org.itacycle.paper.PaperKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The content of every generated version; rows are added and never changed. */
@Repository
public class DraftedPapers {

    private final JdbcClient database;

    DraftedPapers(JdbcClient database) {
        this.database = database;
    }

    void keep(String versionId, Paper paper) {
        database.sql("insert into ita_drafted_paper (version_id, kind, content) values (:version, :kind, :content)")
                .param("version", versionId)
                .param("kind", paper.kind().name())
                .param("content", PaperJson.write(paper))
                .update();
    }

    /** What a version was made of; empty where a person brought it. */
    public Optional<Paper> of(String versionId) {
        return database.sql("select kind, content from ita_drafted_paper where version_id = :version")
                .param("version", versionId)
                .query((row, number) ->
                        PaperJson.read(PaperKind.valueOf(row.getString("kind")), row.getString("content")))
                .optional();
    }
}
