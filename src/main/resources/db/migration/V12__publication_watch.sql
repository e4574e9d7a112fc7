-- The daily watch of published addresses: the last look at each, what it found, and what the officer answered.
create table ita_publication_watch (
    publication_id   varchar(36) not null primary key references ita_publication (id),
    -- the day whose look was ordered last, and by which run: each day orders it once, on any number of nodes
    ordered_on       date        not null,
    ordered_by       varchar(64) not null,
    looks            integer     default 0 not null,
    looked_at        timestamp with time zone,
    -- IN_ORDER, SILENT, GONE, CHANGED, UNREADABLE or ENDED; empty before the first look
    result           varchar(16),
    -- in Thai, what was found where it was not in order
    finding          varchar(1000),
    found_sha256     char(64),
    -- whether it could ever be read from here
    seen             boolean     default false not null,
    -- how often in a row, within one day, it did not answer
    silences         integer     default 0 not null,
    bad_since        timestamp with time zone,
    -- the officer's last answer to a finding
    answer           varchar(16),
    answer_reason    varchar(2000),
    answered_by      varchar(64),
    answered_at      timestamp with time zone,
    -- whether that answer is still to be looked at
    answer_pending   boolean     default false not null,
    -- what the officer explained; the same finding opens no second task
    explained_result varchar(16),
    explained_sha256 char(64)
);
