-- Files that show a hand-over, and the list of six-digit codes that an office brings.

create table evidence_file (
  office_id text not null references office,
  id text not null,
  hand_over_id text not null,
  name text not null,
  -- What its first bytes say it is, whatever it was called.
  type text not null check (type in ('image/jpeg', 'image/png', 'image/webp', 'image/tiff', 'application/pdf')),
  size int not null check (size between 1 and 10485760),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  added_by text,
  added_at timestamptz not null,
  audience audience not null default 'office',
  named text[] not null default '{}',
  version int not null default 1,
  primary key (office_id, id),
  foreign key (office_id, hand_over_id) references hand_over (office_id, id) deferrable initially deferred
);
create index evidence_file_by_hand_over on evidence_file (office_id, hand_over_id);

-- The bytes, once for each content of an office; they stay when a file is taken away, so that the undo can bring it back.
create table evidence_content (
  office_id text not null references office,
  hash text not null,
  bytes bytea not null check (octet_length(bytes) <= 10485760),
  primary key (office_id, hash),
  check (hash = encode(sha256(bytes), 'hex'))
);

create table code_list (
  office_id text not null references office,
  id text not null,
  state text not null check (state in ('current', 'earlier')),
  file_name text not null,
  file_hash text not null check (file_hash ~ '^[0-9a-f]{64}$'),
  code_count int not null check (code_count > 0),
  loaded_by text,
  loaded_at timestamptz not null,
  audience audience not null default 'office',
  named text[] not null default '{}',
  version int not null default 1,
  primary key (office_id, id)
);
create unique index code_list_current on code_list (office_id) where state = 'current';

create table code_of_list (
  office_id text not null references office,
  list_id text not null,
  code text not null check (code ~ '^[0-9]{6}$'),
  name_ko text,
  name_en text,
  primary key (office_id, list_id, code)
);

do $$
declare name text;
begin
  foreach name in array array['evidence_file', 'code_list'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy read on %I for select to naru_app
      using (office_id = current_office() and may_see(audience, named))', name);
    execute format('create policy enter on %I for insert to naru_app
      with check (office_id = current_office() and may_write() and may_see(audience, named))', name);
    execute format('create policy change on %I for update to naru_app
      using (office_id = current_office() and may_write() and may_see(audience, named))
      with check (office_id = current_office() and may_write())', name);
    execute format('create policy remove on %I for delete to naru_app
      using (office_id = current_office() and may_write() and may_see(audience, named))', name);
    execute format('grant select, insert, update, delete on %I to naru_app', name);
  end loop;
end $$;

-- Content is read through a file that the reader may see, and through nothing else.
alter table evidence_content enable row level security;
create policy read on evidence_content for select to naru_app using (office_id = current_office() and exists (
  select from evidence_file f where f.office_id = evidence_content.office_id and f.hash = evidence_content.hash));
create policy enter on evidence_content for insert to naru_app
  with check (office_id = current_office() and may_write());
grant select, insert on evidence_content to naru_app;

alter table code_of_list enable row level security;
create policy read on code_of_list for select to naru_app using (office_id = current_office() and is_staff());
create policy enter on code_of_list for insert to naru_app with check (office_id = current_office() and may_write());
grant select, insert on code_of_list to naru_app;
