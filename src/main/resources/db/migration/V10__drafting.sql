-- The content of each generated version, as JSON, so that PDF and Word file always say the same.
create table ita_drafted_paper (
    version_id varchar(36) not null primary key references ita_document_version (id),
    -- which paper it is, as in org.itacycle.paper.PaperKind
    kind       varchar(32) not null,
    content    text        not null
);
