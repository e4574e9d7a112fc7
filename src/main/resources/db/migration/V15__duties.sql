-- Who saved a draft: everybody since the task was opened, apart by blanks. It goes into the entry that the draft becomes.
alter table ita_form_draft add column authors text default '' not null;
update ita_form_draft set authors = saved_by;
alter table ita_form_entry add column drafted_by text default '' not null;

-- What a decision was given for; there is one decision at most. Empty for decisions before this release.
alter table ita_sign_off add column submission_id varchar(36) references ita_submission (id);
create unique index ita_sign_off_submission on ita_sign_off (submission_id);
