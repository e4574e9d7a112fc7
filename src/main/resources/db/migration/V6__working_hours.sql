-- The working hours and the weekly days off belong to the calendar as the holidays do: a row counts from its version of
-- the calendar until the next row. The product fills in the first one from the settings.

create table ita_working_hours (
    since_version integer     not null primary key references ita_calendar_version (version),
    day_start     time        not null,
    lunch_start   time        not null,
    lunch_end     time        not null,
    day_end       time        not null,
    -- the names of the days without work: SATURDAY,SUNDAY
    weekend       varchar(80) not null
);
