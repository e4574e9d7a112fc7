-- The outbox: where each mail stands (QUEUED, WAITING, REFUSED, FAILED, SENT), and whether the mail server answers.

alter table ita_mail add column tried_at timestamp with time zone;
create index ita_mail_state on ita_mail (state, queued_at);
create index ita_mail_queued on ita_mail (queued_at);

-- one row: its lock lets a mail that begins to wait and the probe that ends the waiting see each other
create table ita_mail_server (
    id        integer not null primary key,
    reachable boolean not null,
    since     timestamp with time zone not null,
    problem   varchar(1000),
    asked_at  timestamp with time zone
);
insert into ita_mail_server (id, reachable, since) values (1, true, current_timestamp);
