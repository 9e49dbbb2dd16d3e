-- The gate: what was judged and let pass, the lists that names are screened against, and who decided about a likeness.

-- Editions of regimes that the office wrote itself or received; none is ever rewritten.
create table regime_edition (
  office_id text not null references office,
  id text not null,
  regime text not null,
  edition text not null,
  origin text not null check (origin in ('office', 'received')),
  content jsonb not null,
  why text not null,
  entered_by text,
  entered_at timestamptz not null,
  audience audience not null default 'office',
  named text[] not null default '{}',
  version int not null default 1,
  primary key (office_id, id),
  unique (office_id, regime, edition)
);

-- What is eased, from which day, and when it holds again.
create table easing_scenario (
  office_id text not null references office,
  id text not null,
  name_ko text,
  name_en text,
  -- [{"provision": …, "from": day, "until": day or null}, …]
  eased jsonb not null,
  note_ko text,
  note_en text,
  audience audience not null default 'office',
  named text[] not null default '{}',
  version int not null default 1,
  primary key (office_id, id)
);

-- A list as it was published; at most one is current.
create table screening_list (
  office_id text not null references office,
  id text not null,
  state text not null check (state in ('current', 'earlier')),
  -- As the publisher dates it.
  list_version text not null,
  generated date not null,
  file_name text not null,
  file_hash text not null check (file_hash ~ '^[0-9a-f]{64}$'),
  entry_count int not null check (entry_count > 0),
  source text not null,
  -- What it added, changed and removed against the list before; null for the first.
  difference jsonb,
  -- Whom it was screened against: {"actors": n, "parties": n, "matches": n, "reopened": n}
  screened jsonb not null,
  loaded_by text,
  loaded_at timestamptz not null,
  audience audience not null default 'office',
  named text[] not null default '{}',
  version int not null default 1,
  primary key (office_id, id),
  unique (office_id, list_version)
);
create unique index screening_list_current on screening_list (office_id) where state = 'current';

create table screening_entry (
  office_id text not null references office,
  list_id text not null,
  entry_id text not null,
  position int not null,
  content jsonb not null,
  primary key (office_id, list_id, entry_id),
  foreign key (office_id, list_id) references screening_list (office_id, id) on delete cascade
    deferrable initially deferred
);

-- Names that are no actors of the network but are screened with every list: end users, carriers, guests.
create table screened_party (
  office_id text not null references office,
  id text not null,
  names text[] not null check (cardinality(names) > 0),
  birth_year int,
  documents text[] not null default '{}',
  gender text check (gender in ('male', 'female')),
  note text,
  audience audience not null default 'office',
  named text[] not null default '{}',
  version int not null default 1,
  primary key (office_id, id)
);

-- A likeness between somebody of the office and an entry of the list, and what two persons decided about it.
create table name_match (
  office_id text not null references office,
  id text not null,
  subject_kind text not null check (subject_kind in ('actor', 'party')),
  subject_id text not null,
  entry_id text not null,
  list_version text not null,
  score double precision not null check (score between 0 and 1),
  matched text not null,
  reasons jsonb not null,
  -- The record and the entry as they were compared; when either changes the decision falls.
  subject_digest text not null,
  entry_digest text not null,
  state text not null check (state in ('open', 'proposed', 'cleared', 'confirmed')),
  reason text,
  proposed_by text,
  proposed_at timestamptz,
  decided_by text,
  decided_at timestamptz,
  decision text check (decision in ('cleared', 'confirmed')),
  -- What the persons looked at: the digests when the clearing was proposed. A decision is of these alone.
  seen_subject_digest text,
  seen_entry_digest text,
  reopened_because text check (reopened_because in ('entry-changed', 'entry-removed', 'record-changed')),
  audience audience not null default 'office',
  named text[] not null default '{}',
  version int not null default 1,
  primary key (office_id, id),
  unique (office_id, subject_kind, subject_id, entry_id),
  constraint clearing_takes_two_persons check (
    state <> 'cleared' or (decision is not distinct from 'cleared' and reason is not null and proposed_by is not null
      and decided_by is not null and proposed_by <> decided_by
      and seen_subject_digest is not distinct from subject_digest and seen_entry_digest is not distinct from entry_digest)),
  constraint a_proposal_is_of_what_was_seen check (
    state <> 'proposed' or (reason is not null and proposed_by is not null
      and seen_subject_digest is not distinct from subject_digest and seen_entry_digest is not distinct from entry_digest)),
  constraint a_confirmation_has_a_person check (
    state <> 'confirmed' or (decision is not distinct from 'confirmed' and reason is not null and decided_by is not null))
);
create index name_match_by_state on name_match (office_id, state);

-- Nobody acts in another's name: the database compares the persons with the one who is asking. They may be kept or
-- forgotten by anybody, but written only by themselves; what stands again is exactly what the two persons saw.
create function guard_name_match() returns trigger language plpgsql as $$
declare me text := current_account();
begin
  if tg_op = 'INSERT' then
    if new.state <> 'open' or num_nonnulls(new.proposed_by, new.decided_by, new.decision, new.seen_entry_digest) > 0 then
      raise exception 'a likeness begins open' using errcode = 'NR001';
    end if;
    return new;
  end if;
  if (new.subject_kind, new.subject_id, new.entry_id) is distinct from (old.subject_kind, old.subject_id, old.entry_id) then
    raise exception 'a likeness is of one subject and one entry' using errcode = 'NR001';
  end if;
  if (new.proposed_by, new.seen_subject_digest, new.seen_entry_digest)
      is distinct from (old.proposed_by, old.seen_subject_digest, old.seen_entry_digest)
    and num_nonnulls(new.proposed_by, new.seen_subject_digest, new.seen_entry_digest) > 0
    and (new.state <> 'proposed' or me is null or new.proposed_by is distinct from me) then
    raise exception 'a proposal is made by whoever asks' using errcode = 'NR001';
  end if;
  if (new.decided_by, new.decision) is distinct from (old.decided_by, old.decision)
    and num_nonnulls(new.decided_by, new.decision) > 0 then
    if me is null or new.decided_by is distinct from me or new.decision is distinct from new.state then
      raise exception 'a decision is made by whoever asks' using errcode = 'NR001';
    end if;
    if new.state = 'cleared' and (old.state <> 'proposed' or new.proposed_by is distinct from old.proposed_by
      or new.proposed_by = me or current_role_in_office() not in ('lead', 'compliance', 'administrator')) then
      raise exception 'clearing takes a second person' using errcode = 'NR001';
    end if;
  end if;
  return new;
end $$;
create trigger name_match_takes_two before insert or update on name_match
  for each row execute function guard_name_match();

-- What the gate said of something, for good: judged, by which rules and which list, for how long, and by whom.
create table clearance (
  office_id text not null references office,
  id text not null,
  kind text not null check (kind in ('items', 'party', 'activity', 'publication')),
  -- Programme; actor, party or name; activity; record to be published.
  subject_id text not null,
  direction text not null check (direction in ('to', 'from')),
  verdict text not null check (verdict in ('free', 'notify', 'licence', 'exemption', 'undetermined', 'never')),
  is_cleared boolean not null,
  grants text[] not null default '{}',
  provisions jsonb not null default '[]',
  rules_version text not null,
  list_version text,
  as_of date not null,
  valid_until date not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  made_by text,
  made_at timestamptz not null default clock_timestamp(),
  audience audience not null default 'office',
  named text[] not null default '{}',
  version int not null default 1,
  primary key (office_id, id),
  constraint what_is_banned_is_not_cleared check (
    not is_cleared or verdict = 'free' or (verdict in ('notify', 'licence', 'exemption') and cardinality(grants) > 0))
);
create index clearance_by_subject on clearance (office_id, kind, subject_id, made_at desc);
create index clearance_by_time on clearance (office_id, made_at);

-- The item lines that a clearance covers, as they were judged, each with the most that may go.
create table clearance_line (
  office_id text not null references office,
  clearance_id text not null,
  line_id text not null,
  verdict text not null check (verdict in ('free', 'notify', 'licence', 'exemption', 'undetermined', 'never')),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  quantity numeric,
  unit text not null,
  grants text[] not null default '{}',
  primary key (office_id, clearance_id, line_id),
  foreign key (office_id, clearance_id) references clearance (office_id, id) deferrable initially deferred
);

-- Refuses a row that no clearance covers. Arguments: kind of clearance; column that names the line (items) or the
-- subject; column with the digest, or ''; column with the amount, or ''.
create function demand_clearance_of_row() returns trigger
  language plpgsql security definer set search_path = public as $$
declare
  given jsonb := to_jsonb(new);
  subject text := given ->> tg_argv[1];
  found clearance;
  covered clearance_line;
  current_list text;
  drawn numeric;
begin
  select * into found from clearance c
    where c.office_id = given ->> 'office_id' and c.id = given ->> 'clearance_id' and c.kind = tg_argv[0];
  if found.id is null or not found.is_cleared then
    raise exception 'nothing passes without a clearance' using errcode = 'NR002';
  end if;
  if found.valid_until < (now() at time zone 'UTC')::date then
    raise exception 'the clearance ended on %', found.valid_until using errcode = 'NR002';
  end if;
  select l.list_version into current_list from screening_list l
    where l.office_id = found.office_id and l.state = 'current';
  if found.list_version is not null and found.list_version is distinct from current_list then
    raise exception 'the clearance is of an earlier list' using errcode = 'NR002';
  end if;
  if exists (select from clearance later where later.office_id = found.office_id
    and later.made_at > found.made_at and later.rules_version <> found.rules_version) then
    raise exception 'the clearance is of earlier rules' using errcode = 'NR002';
  end if;
  if found.kind <> 'items' then
    if found.subject_id is distinct from subject then
      raise exception 'the clearance is of somebody else' using errcode = 'NR002';
    end if;
    if tg_argv[2] <> '' and found.digest is distinct from given ->> tg_argv[2] then
      raise exception 'the clearance is of something else' using errcode = 'NR002';
    end if;
    return null;
  end if;
  select * into covered from clearance_line l
    where l.office_id = found.office_id and l.clearance_id = found.id and l.line_id = subject for update;
  if covered.line_id is null or covered.verdict in ('undetermined', 'never') then
    raise exception 'the clearance does not cover line %', subject using errcode = 'NR002';
  end if;
  if tg_argv[2] <> '' and covered.digest is distinct from given ->> tg_argv[2] then
    raise exception 'line % is not as it was judged', subject using errcode = 'NR002';
  end if;
  if tg_argv[3] <> '' and covered.quantity is not null then
    execute format('select coalesce(sum(%I), 0) from %I.%I where office_id = $1 and clearance_id = $2 and %I = $3',
      tg_argv[3], tg_table_schema, tg_table_name, tg_argv[1])
      into drawn using found.office_id, found.id, subject;
    if drawn > covered.quantity then
      raise exception 'line % is cleared for % only', subject, covered.quantity using errcode = 'NR002';
    end if;
  end if;
  return null;
end $$;

-- Binds a table to the gate: its rows (those that meet `condition`) need a clearance that covers them.
create function demand_clearance(bound regclass, kind text, subject text, digest text default '',
  amount text default '', condition text default 'true') returns void language plpgsql as $$
begin
  execute format('alter table %s add foreign key (office_id, clearance_id) references clearance (office_id, id)', bound);
  execute format('create constraint trigger demands_clearance after insert or update on %s
    deferrable initially immediate for each row when (%s)
    execute function demand_clearance_of_row(%L, %L, %L, %L)', bound, condition, kind, subject, digest, amount);
end $$;

do $$
declare name text;
begin
  foreach name in array array['regime_edition', 'easing_scenario', 'screening_list', 'screened_party', 'name_match', 'clearance'] loop
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
  end loop;
  foreach name in array array['easing_scenario', 'screening_list', 'screened_party', 'name_match'] loop
    execute format('grant select, insert, update, delete on %I to naru_app', name);
  end loop;
  foreach name in array array['screening_entry', 'clearance_line'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy read on %I for select to naru_app
      using (office_id = current_office() and is_staff())', name);
    execute format('create policy enter on %I for insert to naru_app
      with check (office_id = current_office() and may_write())', name);
    execute format('grant select, insert on %I to naru_app', name);
  end loop;
end $$;
-- An edition may be taken back as a command, but never be changed; a clearance is neither.
grant select, insert, delete on regime_edition to naru_app;
grant select, insert on clearance to naru_app;
create policy made_by_whoever_asks on clearance as restrictive for insert to naru_app
  with check (made_by is not distinct from current_account());
