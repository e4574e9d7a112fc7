-- Reminders and escalation: one row for each notice that a rung of the ladder owes a recipient.
create table ita_notice_slot (
    id         varchar(36)  not null primary key,
    cycle_id   varchar(36)  not null references ita_cycle (id),
    step       integer      not null,
    occurrence varchar(16)  not null,
    round      integer      not null,
    -- an account, group:<id> where a group has a mailbox, or '-' for a rung that concerns nobody because it is void
    recipient  varchar(80)  not null,
    -- the rung and the day of the deadline it belongs to: a moved deadline is reminded of anew
    slot       varchar(64)  not null,
    kind       varchar(16)  not null,
    moment     timestamp with time zone not null,
    state      varchar(16)  not null,
    created_at timestamp with time zone not null,
    told_at    timestamp with time zone,
    mail_id    varchar(36)  references ita_mail (id),
    unique (cycle_id, step, occurrence, round, recipient, slot)
);
create index ita_notice_slot_due on ita_notice_slot (state, recipient);

-- a person or mailbox hears of reminders once per working day, on however many nodes the reminders run
create table ita_notice_day (
    recipient varchar(80) not null,
    told_on   date        not null,
    primary key (recipient, told_on)
);

-- whether a person wants one digest or single mails; without a row the agency's setting counts
create table ita_notice_choice (
    account varchar(64) not null primary key,
    mode    varchar(16) not null
);

-- the deadlines of a mail as an iCalendar object, attached when it is sent
create table ita_mail_calendar (
    mail_id varchar(36) not null primary key references ita_mail (id),
    content text        not null
);
