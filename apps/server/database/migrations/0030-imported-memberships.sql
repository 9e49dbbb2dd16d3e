-- Spreadsheets bring memberships; an import takes its own back.
alter table membership add column import_id text;
create index membership_by_import on membership (office_id, import_id) where import_id is not null;
