-- What produced the due date of each opening: the row of the step standard as it was written, the version of that
-- table, and the version of the holidays that it was counted with.
alter table ita_step add column due_rule varchar(200) default '' not null;
alter table ita_step add column standard_version integer default 1 not null;
alter table ita_step add column calendar_version integer default 1 not null;
-- RULE, or PERSON once somebody has moved it: such a date no longer follows the calendar
alter table ita_step add column due_source varchar(16) default 'RULE' not null;
-- how often the due date was moved since the opening
alter table ita_step add column deadline_revision integer default 0 not null;

-- every move of a due date: by whom and why, or by which version of the holidays; never changed afterwards
create table ita_deadline_change (
    id                varchar(36) not null primary key,
    step_id           varchar(36) not null references ita_step (id),
    deadline_revision integer     not null,
    old_start_by      timestamp with time zone not null,
    old_due           timestamp with time zone not null,
    new_start_by      timestamp with time zone not null,
    new_due           timestamp with time zone not null,
    -- when the step had become overdue by then; a move into the future makes it punctual again
    overdue_at        timestamp with time zone,
    cause             varchar(16) not null,
    reason            varchar(2000),
    calendar_version  integer     not null,
    changed_by        varchar(64) not null,
    changed_at        timestamp with time zone not null,
    unique (step_id, deadline_revision)
);
