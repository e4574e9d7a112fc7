-- What is assessed: the codes differ per fiscal year and per type of agency, the requirement behind them keeps its key.
-- An import adds the next version of a year's list; earlier ones stay, for what was published under them.

create table ita_item_catalogue (
    id          varchar(36)  not null primary key,
    -- 0: what holds in every year that says nothing else; it has no codes
    fiscal_year integer      not null,
    agency_type varchar(32)  not null,
    version     integer      not null,
    -- whether the list has every code of its year
    complete    boolean      not null,
    source      varchar(500) not null,
    made_by     varchar(64)  not null,
    made_at     timestamp with time zone not null,
    unique (fiscal_year, agency_type, version)
);

create table ita_item (
    catalogue_id varchar(36)  not null references ita_item_catalogue (id),
    ordinal      integer      not null,
    code         varchar(16),
    item_key     varchar(64)  not null,
    name         varchar(500) not null,
    -- which published documents answer it: step and kind, such as 6:ORDER 6:MEASURES_PLAN
    documents    varchar(500) not null,
    source       varchar(500) not null,
    primary key (catalogue_id, item_key)
);
