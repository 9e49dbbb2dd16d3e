-- Offices of hundreds of thousands of actors, and several offices on one server.

-- Search by index. The match operator of texts is not leak-proof, so under row-level security the planner may not run
-- it before the policy and would read every actor. These two run it as the owner and apply the very predicate of the
-- policy `read` themselves; they answer ids alone, and whoever asks reads the rows under the policies again.
create function match_actors(query tsquery) returns setof text
  language sql stable security definer set search_path = public
  as $$ select id from actor where search @@ query and office_id = current_office() and may_see(audience, named) $$;

-- The shortest names among the first 20,000 that match: a search of one common letter meets every actor.
create function find_actors(query tsquery, most int) returns setof text
  language sql stable security definer set search_path = public
  as $$ select id from (
      select id, coalesce(name_ko, name_en, id) as name from actor
      where search @@ query and office_id = current_office() and may_see(audience, named) limit 20000) found
    order by length(name), id limit most $$;
revoke all on function match_actors(tsquery), find_actors(tsquery, int) from public;
grant execute on function match_actors(tsquery), find_actors(tsquery, int) to naru_app;

-- Every search reads the list of pending entries, and goes on while hundreds of thousands of actors come in.
alter index actor_search set (gin_pending_list_limit = 1024);

-- The list of actors, a page at a time. Under row-level security an index is entered only by an expression that the
-- planner knows to be leak-proof; coalesce() is none in its eyes, the same as a case is.
create index actor_by_name on actor
  (office_id, (case when name_ko is not null then name_ko when name_en is not null then name_en else id end collate "C"), id);

-- What few records of a large import have, and lists filter by.
create index actor_by_side on actor (office_id, side) where side <> 'none';
create index tie_by_status on tie (office_id, status) where status <> 'actual';
create index tie_by_issue on tie using gin (issues) where issues <> '{}';

-- The actors at the ends of ties about an issue; as above, the predicate of the policy stands inside.
create function match_issue(issue text) returns setof text
  language sql stable security definer set search_path = public
  as $$ select unnest(array[from_id, to_id]) from tie
    where issues @> array[issue] and issues <> '{}' and office_id = current_office() and may_see(audience, named) $$;
revoke all on function match_issue(text) from public;
grant execute on function match_issue(text) to naru_app;

-- Somebody who belongs to several offices chooses among them by name.
drop function offices_of_current_account();
create function offices_of_current_account()
  returns table (office_id text, role text, name_ko text, name_en text)
  language sql stable security definer set search_path = public
  as $$ select m.office_id, m.role, o.name_ko, o.name_en from office_member m join office o using (office_id)
    where m.account_id = current_account() order by m.added_at, m.office_id $$;
revoke all on function offices_of_current_account() from public;
grant execute on function offices_of_current_account() to naru_app;

-- Whether anything is named for an account decides which network it shares; such records are few.
create index actor_named on actor (office_id) where audience = 'named';
create index tie_named on tie (office_id) where audience = 'named';
create index claim_named on claim (office_id) where audience = 'named';
