-- Where each account comes from, and since when it may not sign in. Names, addresses and passwords are the engine's.
create table ita_account (
    account   varchar(64) not null primary key,
    -- FILE: named by the file of people; SECRET: the first administrator; SIGN_IN: single sign-on; STRAY: none of these
    source    varchar(16) not null,
    locked_at timestamp with time zone
);

-- Whoever changes accounts or deputies locks this row first: starts of several servers and appointments take turns.
create table ita_people_lock (
    id integer not null primary key
);
insert into ita_people_lock (id) values (1);

-- Who acts for whom, from the first day to the last, both in Thailand. Rows are ended, never deleted.
create table ita_deputy (
    id           varchar(36)  not null primary key,
    -- whose right it is; keeps it meanwhile
    person       varchar(64)  not null,
    deputy       varchar(64)  not null,
    -- FOR (on behalf of) or AS (acting in the position of)
    acting_kind  varchar(8)   not null,
    from_day     date         not null,
    until_day    date         not null,
    -- the order or reason
    reason       varchar(500) not null,
    -- PAGE or FILE
    source       varchar(16)  not null,
    appointed_by varchar(64)  not null,
    appointed_at timestamp with time zone not null,
    -- ended early
    ended_at     timestamp with time zone,
    ended_by     varchar(64),
    end_reason   varchar(500)
);
create index ita_deputy_deputy on ita_deputy (deputy, until_day);
create index ita_deputy_person on ita_deputy (person, until_day);
create table ita_deputy_role (
    deputy_id varchar(36) not null references ita_deputy (id),
    role      varchar(32) not null,
    primary key (deputy_id, role)
);

-- In whose place something was decided, sent or submitted; empty where somebody acted for himself.
alter table ita_sign_off add column acting_account varchar(64);
alter table ita_sign_off add column acting_name varchar(200);
alter table ita_submission add column on_behalf_of varchar(64);
alter table ita_form_entry add column on_behalf_of varchar(64);
