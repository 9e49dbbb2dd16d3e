-- Files of another office bring the slips of the sources that their records cite; an import takes its own back.
alter table slip add column import_id text;
create index slip_by_import on slip (office_id, import_id) where import_id is not null;
