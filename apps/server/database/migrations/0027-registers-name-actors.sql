-- What the registers and letters say of an actor is of exactly that actor: it holds the actor where it is, as
-- clearances and programmes do.
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
$$;
