-- Who did what, when, on whose behalf, why, and with which document. Rows are added and nothing else.
create table ita_trail (
    -- counted from 1 without gaps
    id           bigint       not null primary key,
    at           timestamp(6) with time zone not null,
    actor        varchar(255) not null,
    on_behalf_of varchar(255),
    action       varchar(64)  not null,
    subject      varchar(255) not null,
    reason       varchar(4000),
    sha256       varchar(64),
    -- which key the entry was sealed with
    key_id       varchar(16)  not null,
    -- the seal of the entry before this one
    previous     varchar(64)  not null,
    -- HMAC-SHA-256 over all of the above
    mac          varchar(64)  not null
);
create index ita_trail_subject on ita_trail (subject);

-- One row: how many entries there are and the seal of the last one. Whoever adds an entry holds it until his commit.
create table ita_trail_head (
    id       integer     not null primary key,
    entries  bigint      not null,
    last_mac varchar(64) not null,
    key_id   varchar(16) not null,
    -- HMAC-SHA-256 over the above; empty before the first entry
    mac      varchar(64) not null
);
insert into ita_trail_head (id, entries, last_mac, key_id, mac)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000', '', '');
