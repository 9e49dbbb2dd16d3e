-- Instruments in revisions, calls for assessment, and what each assessor answered.

create table instrument (
  office_id text not null references office,
  -- `<instrument_id>@<revision>`
  id text not null,
  instrument_id text not null,
  revision int not null check (revision >= 1),
  position int not null,
  name_ko text,
  name_en text,
  type text not null check (type in ('checklist', 'typology', 'levels', 'phases', 'process')),
  is_ordered boolean not null default false,
  origin text not null check (origin in ('report', 'office')),
  scale jsonb not null,
  dimensions jsonb not null,
  -- Author, year, notes and cited works.
  content jsonb not null default '{}',
  section text,
  slips text[] not null default '{}',
  source_id text not null,
  search tsvector not null default ''::tsvector,
  audience audience not null default 'office',
  named text[] not null default '{}',
  version int not null default 1,
  primary key (office_id, id),
  unique (office_id, instrument_id, revision),
  check (id = instrument_id || '@' || revision)
);

create table assessment_call (
  office_id text not null references office,
  id text not null,
  subject_kind text not null
    check (subject_kind in ('programme', 'portfolio', 'situation', 'case', 'actor', 'forum', 'society')),
  subject_id text not null,
  subject_ko text,
  subject_en text,
  instrument_id text not null,
  revision int not null,
  as_of text not null,
  purpose text,
  -- Accounts that score, each apart from the others.
  assessors text[] not null check (cardinality(assessors) >= 1),
  -- Apart: nobody sees another's scores before submitting their own. Open: everybody reads them, nobody scores any more.
  state text not null default 'apart' check (state in ('apart', 'open')),
  asked_by text not null,
  asked_at timestamptz not null,
  opened_by text,
  opened_at timestamptz,
  audience audience not null default 'office',
  named text[] not null default '{}',
  version int not null default 1,
  primary key (office_id, id),
  foreign key (office_id, instrument_id, revision) references instrument (office_id, instrument_id, revision)
    deferrable initially deferred
);
create index assessment_call_by_subject on assessment_call (office_id, subject_kind, subject_id);
create index assessment_call_by_instrument on assessment_call (office_id, instrument_id);

create table assessment (
  office_id text not null references office,
  id text not null,
  call_id text not null,
  assessor_id text not null,
  assessor_name text not null,
  status text not null check (status in ('draft', 'submitted')),
  -- {"<dimension>": {"kind": "scored", "value": 1, "evidence": "…", "citation": {"source": "…", "locator": "…"}}, …}
  scores jsonb not null default '{}',
  submitted_at timestamptz,
  audience audience not null default 'named',
  named text[] not null default '{}',
  version int not null default 1,
  primary key (office_id, id),
  unique (office_id, call_id, assessor_id),
  check ((status = 'submitted') = (submitted_at is not null))
);

-- What the policies below must know of rows that the asker may not see.

-- Whether the asker reads the scores of a call: it is open, or they have submitted their own.
create function may_see_scores(office text, call text) returns boolean
  language sql stable security definer set search_path = public
  as $$ select office = current_office() and (
    exists (select 1 from assessment_call c where c.office_id = office and c.id = call and c.state = 'open')
    or exists (select 1 from assessment a where a.office_id = office and a.call_id = call
      and a.assessor_id = current_account() and a.status = 'submitted')) $$;

-- Whether the asker may still score on a call.
create function may_score(office text, call text) returns boolean
  language sql stable security definer set search_path = public
  as $$ select office = current_office() and exists (select 1 from assessment_call c
    where c.office_id = office and c.id = call and c.state = 'apart' and current_account() = any (c.assessors)) $$;

-- Whether somebody else has submitted on a call, so that the asker may have read it.
create function others_scored(office text, call text) returns boolean
  language sql stable security definer set search_path = public
  as $$ select office = current_office() and exists (select 1 from assessment a
    where a.office_id = office and a.call_id = call and a.status = 'submitted'
      and a.assessor_id is distinct from current_account()) $$;

-- Whether anybody has begun to score on a call.
create function is_scored(office text, call text) returns boolean
  language sql stable security definer set search_path = public
  as $$ select exists (select 1 from assessment a where a.office_id = office and a.call_id = call) $$;

-- Who has submitted on a call: names without scores, for everybody who sees the call.
create function submitted_on(office text) returns table (call_id text, assessor_id text, assessor_name text, submitted_at timestamptz)
  language sql stable security definer set search_path = public
  as $$ select a.call_id, a.assessor_id, a.assessor_name, a.submitted_at from assessment a
    where a.office_id = office and office = current_office() and is_staff() and a.status = 'submitted' $$;

do $$
declare name text;
begin
  foreach name in array array['may_see_scores(text, text)', 'may_score(text, text)', 'others_scored(text, text)',
    'is_scored(text, text)', 'submitted_on(text)'] loop
    execute format('revoke all on function %s from public', name);
    execute format('grant execute on function %s to naru_app', name);
  end loop;
end $$;

alter table instrument enable row level security;
create policy read on instrument for select to naru_app
  using (office_id = current_office() and may_see(audience, named));
create policy enter on instrument for insert to naru_app
  with check (office_id = current_office() and may_write() and may_see(audience, named));
create policy change on instrument for update to naru_app
  using (office_id = current_office() and may_write() and may_see(audience, named))
  with check (office_id = current_office() and may_write());
create policy remove on instrument for delete to naru_app
  using (office_id = current_office() and may_write() and may_see(audience, named) and origin = 'office');
grant select, insert, update, delete on instrument to naru_app;

-- A call that was opened stays open, unless its only assessor takes it back.
alter table assessment_call enable row level security;
create policy read on assessment_call for select to naru_app
  using (office_id = current_office() and may_see(audience, named));
create policy enter on assessment_call for insert to naru_app
  with check (office_id = current_office() and may_write() and may_see(audience, named));
create policy change on assessment_call for update to naru_app
  using (office_id = current_office() and may_write() and may_see(audience, named)
    and (state = 'apart' or cardinality(assessors) = 1)
    and (asked_by = current_account() or current_account() = any (assessors)
      or current_role_in_office() in ('lead', 'administrator')))
  with check (office_id = current_office() and may_write());
create policy remove on assessment_call for delete to naru_app
  using (office_id = current_office() and may_write() and may_see(audience, named) and not is_scored(office_id, id));
grant select, insert, update, delete on assessment_call to naru_app;

-- Scores belong to their assessor: nobody else enters or changes them, and nobody reads them before their turn.
alter table assessment enable row level security;
create policy read on assessment for select to naru_app
  using (office_id = current_office() and (
    (assessor_id = current_account() and is_staff())
    or (status = 'submitted' and may_see(audience, named) and may_see_scores(office_id, call_id))));
create policy enter on assessment for insert to naru_app
  with check (office_id = current_office() and may_write() and assessor_id = current_account()
    and may_score(office_id, call_id));
create policy change on assessment for update to naru_app
  using (office_id = current_office() and may_write() and assessor_id = current_account()
    and (status = 'draft' or not others_scored(office_id, call_id)))
  with check (office_id = current_office() and may_write() and assessor_id = current_account()
    and may_score(office_id, call_id));
create policy remove on assessment for delete to naru_app
  using (office_id = current_office() and may_write() and assessor_id = current_account()
    and (status = 'draft' or (may_score(office_id, call_id) and not others_scored(office_id, call_id))));
grant select, insert, update, delete on assessment to naru_app;
