-- The product's own records, beside the engine's tables. Every statement runs on H2 and on PostgreSQL;
-- ${blob} is the type for file bytes (blob or bytea).

create table ita_cycle (
    id                  varchar(36)   not null primary key,
    fiscal_year         integer       not null,
    -- the same year while the cycle counts, empty once it is cancelled: one cycle per fiscal year
    active_year         integer       unique,
    process_instance_id varchar(64),
    state               varchar(16)   not null,
    opened_at           timestamp with time zone not null,
    opened_by           varchar(64)   not null,
    ended_at            timestamp with time zone,
    ended_by            varchar(64),
    cancel_reason       varchar(2000)
);

-- one row for each time a step opens: its occurrence (the month of a monthly report, else '-') and its round
create table ita_step (
    id         varchar(36) not null primary key,
    cycle_id   varchar(36) not null references ita_cycle (id),
    step       integer     not null,
    occurrence varchar(16) not null,
    round      integer     not null,
    opened_at  timestamp with time zone not null,
    start_by   timestamp with time zone not null,
    due        timestamp with time zone not null,
    done_at    timestamp with time zone,
    overdue_at timestamp with time zone,
    outcome    varchar(32),
    unique (cycle_id, step, occurrence, round)
);

create table ita_committee_member (
    cycle_id   varchar(36)  not null references ita_cycle (id),
    user_id    varchar(64)  not null,
    work_group varchar(200) not null,
    position   varchar(200) not null,
    duty       varchar(1000) not null,
    primary key (cycle_id, user_id, work_group)
);

-- what a person sent with a form, round by round; never changed afterwards
create table ita_form_entry (
    id           varchar(36) not null primary key,
    cycle_id     varchar(36) not null references ita_cycle (id),
    step         integer     not null,
    occurrence   varchar(16) not null,
    round        integer     not null,
    element      varchar(64) not null,
    task_id      varchar(64) not null,
    content      text        not null,
    outcome      varchar(32),
    submitted_by varchar(64) not null,
    submitted_at timestamp with time zone not null
);
create index ita_form_entry_step on ita_form_entry (cycle_id, step, occurrence, round);

-- the unfinished content of an open task, seen by every colleague who may work on it
create table ita_form_draft (
    task_id  varchar(64) not null primary key,
    revision integer     not null,
    content  text        not null,
    saved_by varchar(64) not null,
    saved_at timestamp with time zone not null
);

create table ita_document (
    id         varchar(36)  not null primary key,
    cycle_id   varchar(36)  not null references ita_cycle (id),
    step       integer      not null,
    occurrence varchar(16)  not null,
    kind       varchar(32)  not null,
    field      varchar(64)  not null,
    created_at timestamp with time zone not null
);
create index ita_document_step on ita_document (cycle_id, step, occurrence);

create table ita_document_version (
    id          varchar(36)  not null primary key,
    document_id varchar(36)  not null references ita_document (id),
    version     integer      not null,
    title       varchar(300) not null,
    file_name   varchar(255) not null,
    media_type  varchar(100) not null,
    size_bytes  bigint       not null,
    sha256      char(64)     not null,
    content     ${blob}      not null,
    created_by  varchar(64)  not null,
    created_at  timestamp with time zone not null,
    voided_by   varchar(64),
    voided_at   timestamp with time zone,
    unique (document_id, version)
);

-- the server's own record of each decision to sign, return or withdraw
create table ita_sign_off (
    id         varchar(36) not null primary key,
    cycle_id   varchar(36) not null references ita_cycle (id),
    step       integer     not null,
    occurrence varchar(16) not null,
    round      integer     not null,
    decision   varchar(16) not null,
    reason     varchar(2000),
    sent_by    varchar(64) not null,
    decided_by varchar(64) not null,
    decided_at timestamp with time zone not null
);
create table ita_sign_off_document (
    sign_off_id         varchar(36) not null references ita_sign_off (id),
    document_version_id varchar(36) not null references ita_document_version (id),
    sha256              char(64)    not null,
    primary key (sign_off_id, document_version_id)
);

create table ita_publication (
    id                  varchar(36)  not null primary key,
    publication_key     varchar(200) not null unique,
    cycle_id            varchar(36)  not null references ita_cycle (id),
    step                integer      not null,
    occurrence          varchar(16)  not null,
    document_version_id varchar(36)  not null references ita_document_version (id),
    target              varchar(32)  not null,
    state               varchar(16)  not null,
    location            varchar(1000),
    sha256              char(64)     not null,
    proof               varchar(32),
    problem             varchar(1000),
    requested_by        varchar(64)  not null,
    requested_at        timestamp with time zone not null,
    published_at        timestamp with time zone,
    proven_at           timestamp with time zone
);

create table ita_mail (
    id         varchar(36)  not null primary key,
    mail_key   varchar(200) not null unique,
    recipient  varchar(320) not null,
    subject    varchar(500) not null,
    text_body  text         not null,
    html_body  text         not null,
    message_id varchar(200) not null,
    state      varchar(16)  not null,
    attempts   integer      not null,
    last_error varchar(1000),
    queued_at  timestamp with time zone not null,
    sent_at    timestamp with time zone
);
create table ita_mail_attachment (
    mail_id             varchar(36) not null references ita_mail (id),
    document_version_id varchar(36) not null references ita_document_version (id),
    primary key (mail_id, document_version_id)
);
