-- Targets by configuration: what a look at the target found, who vouches for it, the receipt of a mail, failed attempts.
alter table ita_publication add column content_address varchar(2000);
alter table ita_publication add column found_sha256 char(64);
alter table ita_publication add column remark varchar(1000);
alter table ita_publication add column proven_by varchar(64);
alter table ita_publication add column reference varchar(200);
alter table ita_publication add column document_number varchar(100);
alter table ita_publication add column receipt_number varchar(100);
alter table ita_publication add column receipt_date date;
alter table ita_publication add column attempts integer default 0 not null;
alter table ita_publication add column trouble varchar(1000);

-- Pictures and scans that a person handed in as proof.
create table ita_publication_document (
    publication_id      varchar(36) not null references ita_publication (id),
    document_version_id varchar(36) not null references ita_document_version (id),
    primary key (publication_id, document_version_id)
);
