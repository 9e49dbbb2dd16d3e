-- The registers of the network: who may be called to mediate, third channels with the consent of their parties, and
-- proposals inside the bodies the office is in.

create table roster_entry (
  office_id text not null references office,
  id text not null,
  actor_id text not null,
  -- Why the office counts on this actor.
  reason text not null,
  offers text,
  -- The way to it at the level of the organisation; persons are not kept.
  route text,
  availability text not null check (availability in ('yes', 'no', 'unknown')),
  availability_on text,
  -- Times it was called: [{"on": "2026-04", "for": "…", "outcome": "…"}]
  calls jsonb not null default '[]',
  audience audience not null default 'office',
  named text[] not null default '{}',
  version int not null default 1,
  primary key (office_id, id),
  check ((availability = 'unknown') = (availability_on is null))
);
create unique index roster_entry_by_actor on roster_entry (office_id, actor_id);

create table third_channel_record (
  office_id text not null references office,
  id text not null,
  -- A title that gives nothing away: it stands in lists and is seen before the record is opened.
  title text not null,
  through_id text not null,
  with_id text not null,
  issues text[] not null default '{}',
  what text not null,
  status text not null check (status in ('idea', 'open', 'paused', 'closed')),
  last_used text,
  sanctions_note text,
  risk_note text,
  -- What each party said: [{"party": "undp", "state": "given", "on": "2026-04", "evidence": "…"}]
  consents jsonb not null,
  -- The state's stand: local work is impossible without its consent or silent acceptance (report 6.2.1).
  state_consent text not null check (state_consent in ('granted', 'tacit', 'none', 'unknown')),
  state_consent_on text,
  state_consent_evidence text,
  audience audience not null default 'named',
  named text[] not null default '{}',
  version int not null default 1,
  primary key (office_id, id),
  -- Nobody beyond named people sees a channel to which not every party has consented.
  constraint third_channel_shared_with_consent check (
    audience = 'named'
    or (jsonb_array_length(consents) >= 2 and not jsonb_path_exists(consents, '$[*] ? (@.state != "given")'))
  )
);

create table proposal (
  office_id text not null references office,
  id text not null,
  title_ko text,
  title_en text,
  body_id text not null,
  kind text not null check (kind in ('forum', 'study-group', 'working-group', 'statement', 'campaign', 'other')),
  status text not null check (status in ('drafted', 'tabled', 'adopted', 'refused', 'withdrawn')),
  -- When it came to each status, and by what: [{"status": "tabled", "on": "2026-04-02", "evidence": "…"}]
  steps jsonb not null,
  -- How far it went on the way from mayors to the UN (report 5.1.4): [{"step": "raised", "on": "…", "evidence": "…"}]
  route jsonb not null default '[]',
  supporters text[] not null default '{}',
  issues text[] not null default '{}',
  strategy text,
  -- The meeting of the body at which it can come up next.
  board_on date,
  next_step text,
  next_on date,
  note text,
  audience audience not null default 'office',
  named text[] not null default '{}',
  version int not null default 1,
  primary key (office_id, id)
);
create index proposal_by_body on proposal (office_id, body_id);

do $$
declare name text;
begin
  foreach name in array array['roster_entry', 'third_channel_record', 'proposal'] loop
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
