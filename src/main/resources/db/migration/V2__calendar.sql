-- The holiday table and its whole past. Nothing is deleted: a holiday ends with the version that no longer has it, so
-- the table of every version, and with it every date that was computed, can be explained later.

create table ita_calendar_version (
    version       integer     not null primary key,
    -- tells two changes with one number apart: one that was rolled back and the one that came after it
    stamp         varchar(36) not null,
    changed_at    timestamp with time zone not null,
    changed_by    varchar(64) not null,
    cause         varchar(16) not null,
    -- the Gregorian year that was changed; empty for the first table, which brings several
    calendar_year integer,
    note          varchar(500) not null
);

create table ita_holiday (
    id            varchar(36)  not null primary key,
    holiday_date  date         not null,
    kind          varchar(16)  not null,
    name          varchar(200) not null,
    -- who decided it, or where it was read
    source        varchar(300) not null,
    since_version integer      not null references ita_calendar_version (version),
    -- the first version without it; empty while it counts
    until_version integer      references ita_calendar_version (version)
);
