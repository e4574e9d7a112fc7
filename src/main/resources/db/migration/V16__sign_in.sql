-- Where each account was signed in to before: digests of the tokens that browsers keep, and of networks.
create table ita_known_place (
    account varchar(64) not null,
    mark char(64) not null,
    last_seen timestamp with time zone not null,
    primary key (account, mark)
);
