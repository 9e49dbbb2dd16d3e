-- Programmes: what is done, for whom, with what, for how much and with what result; each part graded by itself.

create table programme (
  office_id text not null references office,
  id text not null,
  name_ko text,
  name_en text,
  summary_ko text,
  summary_en text,
  kind text not null check (kind in ('goods', 'works', 'exchange', 'first-step')),
  -- A proposal never looks like work of the office.
  standing text not null check (standing in ('proposal', 'own')),
  stage text not null check (stage in ('found', 'appraised', 'decided', 'running', 'evaluated', 'fed-back')),
  -- {"relief": 0.5, "development": 0.3, "peace": 0.2}; null where nobody has said.
  pillars jsonb,
  levels text[] not null default '{}',
  horizon text check (horizon in ('short', 'middle', 'long')),
  fields text[] not null default '{}',
  -- Ids of the strategy items it serves.
  goals text[] not null default '{}',
  begins text,
  ends text,
  owner text,
  content jsonb not null default '{}',
  steps jsonb not null default '[]',
  source_id text not null,
  sections text[] not null default '{}',
  slips text[] not null default '{}',
  search tsvector not null default ''::tsvector,
  audience audience not null default 'office',
  named text[] not null default '{}',
  version int not null default 1,
  primary key (office_id, id)
);
create index programme_by_stage on programme (office_id, stage);
create index programme_goals on programme using gin (goals);
create index programme_search on programme using gin (search);

create table programme_item (
  office_id text not null references office,
  id text not null,
  programme_id text not null,
  line int not null,
  hs text,
  description_ko text,
  description_en text,
  quantity numeric check (quantity >= 0),
  unit text,
  value numeric check (value >= 0),
  currency text check (currency ~ '^[A-Z]{3}$'),
  origin text,
  -- Id of an actor, or who it is in words.
  end_user text,
  route text,
  -- What the office declares of the line: words of the regimes' conditions.
  declared jsonb not null default '[]',
  audience audience not null default 'office',
  named text[] not null default '{}',
  version int not null default 1,
  primary key (office_id, id),
  foreign key (office_id, programme_id) references programme (office_id, id) deferrable initially deferred
);
create index programme_item_by_programme on programme_item (office_id, programme_id, line);

create table programme_result (
  office_id text not null references office,
  id text not null,
  programme_id text not null,
  kind text not null check (kind in ('impact', 'outcome', 'output', 'indicator')),
  parent_id text,
  position int not null,
  name_ko text,
  name_en text,
  unit text,
  -- All three may be unknown; no baseline is demanded.
  baseline numeric,
  baseline_on text,
  target numeric,
  target_on text,
  actual numeric,
  actual_on text,
  -- How it follows from the indicators below it with the same unit.
  roll_up text not null default 'none' check (roll_up in ('sum', 'mean', 'none')),
  -- [{"by": "sex", "group": "women", "value": 12}, …]
  disaggregation jsonb not null default '[]',
  -- Where each number comes from: {"baseline": {"source": …, "locator": …}, …}
  evidence jsonb not null default '{}',
  note_ko text,
  note_en text,
  audience audience not null default 'office',
  named text[] not null default '{}',
  version int not null default 1,
  primary key (office_id, id),
  check (parent_id <> id),
  foreign key (office_id, programme_id) references programme (office_id, id) deferrable initially deferred,
  foreign key (office_id, parent_id) references programme_result (office_id, id) deferrable initially deferred
);
create index programme_result_by_programme on programme_result (office_id, programme_id, position);

create table programme_money (
  office_id text not null references office,
  id text not null,
  programme_id text not null,
  kind text not null check (kind in ('planned', 'commitment', 'disbursement')),
  amount numeric not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  on_date text not null,
  -- A dated rate to another currency with its source; all four or none.
  rate numeric check (rate > 0),
  rate_currency text check (rate_currency ~ '^[A-Z]{3}$'),
  rate_on text,
  rate_source text,
  -- Who gives it and who gets it: ids of actors, or who they are in words.
  funder text,
  party text,
  -- The fund's rule on its own share: {"most": 0.5, "of": "planned", "rule": …}
  share_rule jsonb,
  note_ko text,
  note_en text,
  source_id text not null,
  locator text,
  -- Under what a payment was let pass: verdict, grant, version of the rules and of the list.
  clearance jsonb,
  audience audience not null default 'office',
  named text[] not null default '{}',
  version int not null default 1,
  primary key (office_id, id),
  check (num_nulls(rate, rate_currency, rate_on, rate_source) in (0, 4)),
  -- Nothing was ever paid without the gate.
  check (kind <> 'disbursement' or clearance is not null),
  foreign key (office_id, programme_id) references programme (office_id, id) deferrable initially deferred
);
create index programme_money_by_programme on programme_money (office_id, programme_id, on_date);

do $$
declare name text;
begin
  foreach name in array array['programme', 'programme_item', 'programme_result', 'programme_money'] loop
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
