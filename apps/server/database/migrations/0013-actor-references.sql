-- Everything that names an actor. A merge moves the records that can name another actor instead (`moves`), and is refused
-- where a record speaks of exactly this one: a clearance, a payment, a partner, what a source states.
create function records_naming(actor_id text) returns table (kind text, id text, moves boolean)
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
$$;

-- How many there are, whoever may see them: a merge that would tear a hidden record from its actor is refused.
create function count_records_naming(actor_id text) returns bigint
  language sql stable security definer set search_path = public
  as $$ select count(*) from records_naming(actor_id) $$;
revoke all on function records_naming(text), count_records_naming(text) from public;
grant execute on function records_naming(text), count_records_naming(text) to naru_app;
