-- Initiatives: what the city starts together with others, from a first list of candidates to the proposal (report 5.1.4,
-- 6.2.2). Its parts belong to it alone and are read with it, so they stand in its row.
create table initiative (
  office_id text not null references office,
  id text not null,
  title_ko text,
  title_en text,
  form text not null check (form in ('city-body', 'road-map', 'ladder', 'meeting', 'project')),
  aim_ko text,
  aim_en text,
  -- Where its title and aim come from: {"source": "report", "locator": "6.2.2"}
  citation jsonb,
  -- The body that it belongs to or is proposed in.
  body_id text,
  strategy text[] not null default '{}',
  occasion jsonb,
  -- [{"actor": "beijing", "seat": "member", "interest": …, "goBetween": null, "answers": […], "citation": …}]
  invitees jsonb not null default '[]',
  clauses jsonb not null default '[]',
  -- [{"name": …, "lead": "beijing", "citation": …}]
  working_groups jsonb not null default '[]',
  -- In order: [{"name": …, "partners": ["university-of-seoul"], "citation": …}]
  topics jsonb not null default '[]',
  -- In order: [{"id": …, "name": …, "founds": false, "criteria": [{"id": …, "text": …, "met": …}], "citation": …}]
  steps jsonb not null default '[]',
  outputs jsonb not null default '[]',
  gain jsonb,
  next_step text,
  next_on date,
  note_ko text,
  note_en text,
  -- The proposal that was made of it.
  proposal_id text,
  audience audience not null default 'office',
  named text[] not null default '{}',
  version int not null default 1,
  primary key (office_id, id)
);

alter table initiative enable row level security;
create policy read on initiative for select to naru_app
  using (office_id = current_office() and may_see(audience, named));
create policy enter on initiative for insert to naru_app
  with check (office_id = current_office() and may_write() and may_see(audience, named));
create policy change on initiative for update to naru_app
  using (office_id = current_office() and may_write() and may_see(audience, named))
  with check (office_id = current_office() and may_write());
create policy remove on initiative for delete to naru_app
  using (office_id = current_office() and may_write() and may_see(audience, named));
grant select, insert, update, delete on initiative to naru_app;

-- What is proposed, in full.
alter table proposal add column text_ko text;
alter table proposal add column text_en text;

-- An initiative speaks of exactly the actors it names: who was asked and what they said.
create or replace function records_naming(actor_id text) returns table (kind text, id text, moves boolean)
  language sql stable set search_path = public as $$
  with own as (select t.id from tie t where t.office_id = current_office() and actor_id in (t.from_id, t.to_id))
  select 'tie', own.id, true from own
  union all select 'membership', m.id, true from membership m where m.office_id = current_office()
    and (actor_id in (m.member_id, m.body_id, m.owner_id) or m.tie_id in (select own.id from own))
  union all select 'claim', c.id, true from claim c where c.office_id = current_office()
    and ((c.subject_kind = 'actor' and c.subject_id = actor_id)
      or (c.subject_kind = 'tie' and c.subject_id in (select own.id from own)))
  union all select 'slip', s.id, true from slip s where s.office_id = current_office()
    and exists (select from jsonb_array_elements(s.records) r where (r ->> 'kind' = 'actor' and r ->> 'id' = actor_id)
      or (r ->> 'kind' = 'tie' and r ->> 'id' in (select own.id from own)))
  union all select 'actor', a.id, true from actor a where a.office_id = current_office() and a.parent_id = actor_id
  union all select 'office', o.office_id, false from office o
    where o.office_id = current_office() and o.principal_actor_id = actor_id
  union all select 'programme', p.id, false from programme p where p.office_id = current_office()
    and (p.owner = actor_id or p.content -> 'partners' @> jsonb_build_array(jsonb_build_object('actorId', actor_id)))
  union all select 'programme_item', i.id, false from programme_item i
    where i.office_id = current_office() and i.end_user = actor_id
  union all select 'programme_money', m.id, false from programme_money m
    where m.office_id = current_office() and actor_id in (m.funder, m.party)
  union all select 'name_match', n.id, false from name_match n
    where n.office_id = current_office() and n.subject_kind = 'actor' and n.subject_id = actor_id
  union all select 'clearance', c.id, false from clearance c
    where c.office_id = current_office() and c.kind = 'party' and c.subject_id = actor_id
  union all select 'assessment_call', a.id, false from assessment_call a
    where a.office_id = current_office() and a.subject_kind = 'actor' and a.subject_id = actor_id
  union all select 'source_record', r.part || '/' || r.id, false from source_record r where r.office_id = current_office()
    and jsonb_path_exists(r.content, '$.** ? (@ == $actor)', jsonb_build_object('actor', actor_id))
  union all select 'roster_entry', e.id, false from roster_entry e
    where e.office_id = current_office() and e.actor_id = records_naming.actor_id
  union all select 'third_channel_record', c.id, false from third_channel_record c where c.office_id = current_office()
    and (records_naming.actor_id in (c.through_id, c.with_id)
      or c.consents @> jsonb_build_array(jsonb_build_object('party', records_naming.actor_id)))
  union all select 'proposal', p.id, false from proposal p where p.office_id = current_office()
    and (records_naming.actor_id in (p.body_id, p.addressee) or records_naming.actor_id = any(p.supporters)
      or p.signings @> jsonb_build_array(jsonb_build_object('actor', records_naming.actor_id)))
  union all select 'grant_letter', g.id, false from grant_letter g
    where g.office_id = current_office() and g.party_id = records_naming.actor_id
  union all select 'grant_use', u.id, false from grant_use u
    where u.office_id = current_office() and u.party_id = records_naming.actor_id
  union all select 'initiative', i.id, false from initiative i where i.office_id = current_office()
    and (i.body_id = records_naming.actor_id
      or records_naming.actor_id in (i.gain ->> 'partner', i.gain ->> 'goBetween')
      or i.invitees @> jsonb_build_array(jsonb_build_object('actor', records_naming.actor_id))
      or i.invitees @> jsonb_build_array(jsonb_build_object('goBetween', records_naming.actor_id))
      or i.working_groups @> jsonb_build_array(jsonb_build_object('lead', records_naming.actor_id))
      or i.outputs @> jsonb_build_array(jsonb_build_object('lead', records_naming.actor_id))
      or i.topics @> jsonb_build_array(jsonb_build_object('partners', jsonb_build_array(records_naming.actor_id))))
$$;
