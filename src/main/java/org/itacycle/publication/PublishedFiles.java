package org.itacycle.publication;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the public finds a version on the product's own page. */
@Component
public class PublishedFiles {

    private final JdbcClient database;

    PublishedFiles(JdbcClient database) {
        this.database = database;
    }

    /** The address within this site; empty where this version is not published there, or its cycle was cancelled. */
    public Optional<String> addressOf(String versionId) {
        return database
                .sql("""
                        select p.id, v.file_name
                          from ita_publication p
                          join ita_cycle c on c.id = p.cycle_id
                          join ita_document_version v on v.id = p.document_version_id
                         where p.document_version_id = :version and p.target = :target and c.state <> 'CANCELLED'
                           and p.state in ('PUBLISHED', 'PROVEN')
                         order by p.published_at
                        """)
                .param("version", versionId)
                .param("target", Target.WEBSITE.name())
                .query((row, number) -> PublicAddress.path(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .findFirst();
    }
}
