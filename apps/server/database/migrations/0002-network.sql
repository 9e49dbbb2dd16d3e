-- The network: sources, actors, ties, memberships, claims, slips, and the records read out of a source.

create table source (
  office_id text not null references office,
  id text not null,
  title_ko text,
  title_en text,
  publisher text,
  licence text,
  published text,
  retrieved date,
  locator text,
  note_ko text,
  note_en text,
  audience audience not null default 'office',
  named text[] not null default '{}',
  version int not null default 1,
  primary key (office_id, id)
);

create table actor (
  office_id text not null references office,
  id text not null,
  kind text not null,
  name_ko text,
  name_en text,
  abbr text,
  aliases text[] not null default '{}',
  territory text,
  city text,
  lat double precision check (lat between -90 and 90),
  lon double precision check (lon between -180 and 180),
  place_basis text,
  parent_id text,
  side text not null default 'none' check (side in ('a', 'b', 'third', 'none')),
  side_source text,
  side_locator text,
  sections text[] not null default '{}',
  slips text[] not null default '{}',
  remarks jsonb not null default '{}',
  source_id text not null,
  search tsvector not null default ''::tsvector,
  audience audience not null default 'office',
  named text[] not null default '{}',
  version int not null default 1,
  primary key (office_id, id)
);
create index actor_search on actor using gin (search);
create index actor_by_kind on actor (office_id, kind);

create table tie (
  office_id text not null references office,
  id text not null,
  from_id text not null,
  to_id text not null,
  kind text not null,
  directed boolean not null,
  status text not null check (status in ('actual', 'ended', 'dormant', 'planned', 'proposed', 'disputed')),
  since text,
  until text,
  issues text[] not null default '{}',
  city_agreement text check (city_agreement in ('sister', 'friendship')),
  last_evidence text,
  -- The office's own estimate that the tie carries a message this year; null where nobody set one.
  trust double precision check (trust > 0 and trust <= 1),
  note_ko text,
  note_en text,
  sources jsonb not null default '[]',
  slips text[] not null default '{}',
  -- Whether somebody has checked it against its source; general knowledge enters unverified and says so.
  verified boolean not null default true,
  remarks jsonb not null default '{}',
  audience audience not null default 'office',
  named text[] not null default '{}',
  version int not null default 1,
  primary key (office_id, id),
  check (from_id <> to_id),
  foreign key (office_id, from_id) references actor (office_id, id) deferrable initially deferred,
  foreign key (office_id, to_id) references actor (office_id, id) deferrable initially deferred
);
create index tie_by_from on tie (office_id, from_id);
create index tie_by_to on tie (office_id, to_id);

create table membership (
  office_id text not null references office,
  id text not null,
  member_id text not null,
  body_id text not null,
  tie_id text not null,
  fee_status text not null check (fee_status in ('stated', 'no-fee', 'missing-in-source')),
  fee_amount numeric,
  fee_currency text,
  joined text,
  role_ko text,
  role_en text,
  owner_ko text,
  owner_en text,
  owner_id text,
  size jsonb not null,
  purpose_ko text,
  purpose_en text,
  activity text not null check (activity in ('active', 'partly-active', 'dormant', 'unknown')),
  renewal_on date,
  as_of text not null,
  sources jsonb not null default '[]',
  slips text[] not null default '{}',
  audience audience not null default 'office',
  named text[] not null default '{}',
  version int not null default 1,
  primary key (office_id, id),
  check ((fee_status = 'stated') = (fee_amount is not null and fee_currency is not null))
);

create table claim (
  office_id text not null references office,
  id text not null,
  subject_kind text not null,
  subject_id text not null,
  property text not null,
  value jsonb not null,
  source_id text not null,
  locator text,
  as_of text,
  entered_by text not null,
  entered_at timestamptz not null,
  status text not null check (status in ('standing', 'withdrawn', 'contested')),
  verified boolean not null default true,
  audience audience not null default 'office',
  named text[] not null default '{}',
  version int not null default 1,
  primary key (office_id, id)
);
create index claim_by_subject on claim (office_id, subject_kind, subject_id, property);

create table slip (
  office_id text not null references office,
  id text not null,
  severity text not null,
  kind text not null,
  sections text[] not null default '{}',
  note_ko text,
  note_en text,
  -- The records it touches: [{"kind": "actor", "id": "seoul"}, …]
  records jsonb not null default '[]',
  source_id text not null,
  audience audience not null default 'office',
  named text[] not null default '{}',
  version int not null default 1,
  primary key (office_id, id)
);

-- History, diagnosis, strategy, instruments and cases, as a source states them.
create table source_record (
  office_id text not null references office,
  part text not null,
  id text not null,
  position int not null,
  name_ko text,
  name_en text,
  section text,
  content jsonb not null,
  source_id text not null,
  search tsvector not null default ''::tsvector,
  audience audience not null default 'office',
  named text[] not null default '{}',
  version int not null default 1,
  primary key (office_id, part, id)
);
create index source_record_search on source_record using gin (search);
