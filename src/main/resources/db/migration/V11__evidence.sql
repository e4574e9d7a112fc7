-- Content beyond one mebibyte, in pieces of that size: PostgreSQL's driver brings a whole value into memory.
create table ita_document_piece (
    document_version_id varchar(36) not null references ita_document_version (id),
    ordinal             integer     not null,
    content             ${blob}     not null,
    primary key (document_version_id, ordinal)
);
-- empty where the content stands in pieces
alter table ita_document_version alter column content drop not null;

-- What each bundle of evidence was made from: the same content is bundled once.
create table ita_evidence_bundle (
    document_version_id varchar(36) not null primary key references ita_document_version (id),
    content_sha256      char(64)    not null
);
