-- Imports: the file as it came, what an officer decided about it, and a mark on every row that it brought.

create table import_run (
  office_id text not null references office,
  id text not null,
  state text not null check (state in ('staged', 'ready', 'refused', 'committed', 'undone')),
  file_name text not null,
  file_size bigint not null,
  file_hash text not null,
  mapping jsonb,
  answers jsonb not null default '{"actors": {}, "dates": {}}',
  -- What was read, and what would be done or was done.
  reading jsonb,
  outcome jsonb,
  refusal jsonb,
  -- Rows entered by table, as counted when they were committed; undo must find as many.
  entered jsonb,
  undo_id text,
  created_by text,
  created_at timestamptz not null,
  committed_at timestamptz,
  undone_at timestamptz,
  primary key (office_id, id)
);
create unique index import_run_by_undo on import_run (office_id, undo_id) where undo_id is not null;

-- The original file, in parts.
create table import_file (
  office_id text not null references office,
  import_id text not null,
  part int not null,
  bytes bytea not null,
  primary key (office_id, import_id, part),
  foreign key (office_id, import_id) references import_run (office_id, id) on delete cascade
);

-- What officers decided before: mappings by the headers of a file, actors by the name a file wrote.
create table import_memory (
  office_id text not null references office,
  kind text not null check (kind in ('mapping', 'actor')),
  key text not null,
  value jsonb not null,
  used_at timestamptz not null,
  primary key (office_id, kind, key)
);

do $$
declare name text;
begin
  foreach name in array array['import_run', 'import_file', 'import_memory'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy writers on %I to naru_app
      using (office_id = current_office() and may_write())
      with check (office_id = current_office() and may_write())', name);
    execute format('grant select, insert, update, delete on %I to naru_app', name);
  end loop;
  foreach name in array array['source', 'actor', 'tie', 'claim'] loop
    execute format('alter table %I add column import_id text', name);
    execute format('create index %I on %I (office_id, import_id) where import_id is not null', name || '_by_import', name);
  end loop;
end $$;
