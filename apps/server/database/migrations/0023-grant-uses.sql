-- Paying, inviting and starting work draw on the letters that let them pass, as shipments do.

-- Kinds of activity that a letter lets pass, and the only actor that it speaks of (null: anybody).
alter table grant_letter add column activities text[] not null default '{}';
alter table grant_letter add column party_id text;

-- What a payment, an invitation or a start of work took from a letter: of the letter's value where it states one.
create table grant_use (
  office_id text not null references office,
  id text not null,
  grant_id text not null,
  clearance_id text not null,
  programme_id text not null,
  kind text not null check (kind in ('payment', 'invitation', 'start')),
  money_id text,
  party_id text,
  amount numeric check (amount > 0),
  currency text check (currency ~ '^[A-Z]{3}$'),
  on_day date not null,
  audience audience not null default 'office',
  named text[] not null default '{}',
  version int not null default 1,
  primary key (office_id, id),
  unique (office_id, clearance_id, grant_id),
  foreign key (office_id, grant_id) references grant_letter (office_id, id) deferrable initially deferred,
  foreign key (office_id, clearance_id) references clearance (office_id, id) deferrable initially deferred,
  foreign key (office_id, money_id) references programme_money (office_id, id) deferrable initially deferred,
  check ((kind = 'payment') = (money_id is not null)),
  check ((kind = 'payment') = (amount is not null)),
  check ((amount is null) = (currency is null))
);
create index grant_use_by_grant on grant_use (office_id, grant_id);
create index grant_use_by_money on grant_use (office_id, money_id);

alter table grant_use enable row level security;
create policy read on grant_use for select to naru_app
  using (office_id = current_office() and may_see(audience, named));
create policy enter on grant_use for insert to naru_app
  with check (office_id = current_office() and may_write() and may_see(audience, named));
create policy change on grant_use for update to naru_app
  using (office_id = current_office() and may_write() and may_see(audience, named))
  with check (office_id = current_office() and may_write());
create policy remove on grant_use for delete to naru_app
  using (office_id = current_office() and may_write() and may_see(audience, named));
grant select, insert, update, delete on grant_use to naru_app;

-- Whether what was paid, invited and started under a letter lies within its days and its value, whoever may see it.
create function check_grant_uses(office text, letter text) returns void
  language plpgsql security definer set search_path = public as $$
  declare held grant_letter; until date; outside date; other text; spent numeric;
  begin
    select * into held from grant_letter where office_id = office and id = letter;
    if held.id is null then return; end if;
    until := grant_until(office, letter);
    select on_day into outside from grant_use
      where office_id = office and grant_id = letter and not on_day between held.valid_from and until limit 1;
    if outside is not null then
      raise exception 'grant % is not valid on %', letter, outside
        using errcode = 'check_violation', constraint = 'grant_use_within_validity';
    end if;
    if held.value is null then return; end if;
    select currency into other from grant_use
      where office_id = office and grant_id = letter and currency <> held.currency limit 1;
    if other is not null then
      raise exception 'grant % counts in %, not in %', letter, held.currency, other
        using errcode = 'check_violation', constraint = 'grant_use_in_its_currency';
    end if;
    select sum(amount) into spent from grant_use where office_id = office and grant_id = letter;
    if spent > held.value then
      raise exception 'grant % allows % and % would be paid', letter, held.value, spent
        using errcode = 'check_violation', constraint = 'grant_use_within_ceiling';
    end if;
  end $$;

create function check_grant_use() returns trigger language plpgsql security definer set search_path = public as $$
  declare letter grant_letter; kept clearance;
  begin
    perform lock_grant(new.office_id, new.grant_id);
    select * into letter from grant_letter where office_id = new.office_id and id = new.grant_id;
    select * into kept from clearance where office_id = new.office_id and id = new.clearance_id;
    if letter.id is null or kept.id is null then
      raise exception 'use % is of nothing', new.id using errcode = 'foreign_key_violation';
    end if;
    if letter.state <> 'open' or letter.is_example or letter.extends_id is not null then
      raise exception 'grant % lets nothing pass', letter.id
        using errcode = 'check_violation', constraint = 'grant_is_open';
    end if;
    if letter.programme_id is distinct from new.programme_id
      or (cardinality(letter.activities) = 0 and letter.party_id is null)
      or (letter.party_id is not null and letter.party_id is distinct from new.party_id) then
      raise exception 'grant % speaks of something else', letter.id
        using errcode = 'check_violation', constraint = 'grant_use_of_its_own';
    end if;
    if not kept.is_cleared or not letter.id = any (kept.grants) then
      raise exception 'clearance % does not rest on grant %', kept.id, letter.id using errcode = 'NR002';
    end if;
    perform check_grant_uses(new.office_id, letter.id);
    return null;
  end $$;
create constraint trigger grant_use_within_grant after insert on grant_use
  for each row execute function check_grant_use();
-- Graded anew with its programme it stays what it is.
create constraint trigger grant_use_stays_within_grant after update on grant_use for each row when (
    (old.grant_id, old.clearance_id, old.programme_id, old.kind, old.money_id, old.party_id, old.amount, old.currency, old.on_day)
    is distinct from
    (new.grant_id, new.clearance_id, new.programme_id, new.kind, new.money_id, new.party_id, new.amount, new.currency, new.on_day))
  execute function check_grant_use();

-- A letter that is changed afterwards must still cover what was done under it.
create function check_letter_of_uses() returns trigger language plpgsql security definer set search_path = public as $$
  declare one text;
  begin
    for one in with recursive chain as (
        select old.id as id, old.extends_id as extends_id
        union
        select g.id, g.extends_id from grant_letter g join chain on g.id = chain.extends_id
          where g.office_id = old.office_id
      ) select id from chain order by 1
    loop
      perform check_grant_uses(old.office_id, one);
    end loop;
    return null;
  end $$;
create constraint trigger changed_letter_covers_uses after update on grant_letter
  for each row when (old.* is distinct from new.*) execute function check_letter_of_uses();
create constraint trigger removed_letter_covers_uses after delete on grant_letter
  for each row execute function check_letter_of_uses();

-- The letter of a clearance on which nothing draws; null: all is drawn. A payment draws its whole amount.
create function undrawn_grant(office text, clearing text, money programme_money default null) returns text
  language sql stable security definer set search_path = public as $$
  select g.id from clearance c cross join unnest(c.grants) as g (id)
    where c.office_id = office and c.id = clearing and not exists (
      select from grant_use u where u.office_id = office and u.clearance_id = clearing and u.grant_id = g.id
        and ((money).id is null
          or (u.money_id = (money).id and u.amount = (money).amount and u.currency = (money).currency)))
    limit 1 $$;

create function check_payment_draws() returns trigger language plpgsql security definer set search_path = public as $$
  declare paid programme_money; missing text;
  begin
    if tg_table_name = 'grant_use' then
      select * into paid from programme_money where office_id = old.office_id and id = old.money_id;
    else
      select * into paid from programme_money where office_id = new.office_id and id = new.id;
    end if;
    if paid.id is null or paid.kind <> 'disbursement' then return null; end if;
    missing := undrawn_grant(paid.office_id, paid.clearance_id, paid);
    if missing is not null then
      raise exception 'payment % passes by grant % and must draw on it', paid.id, missing
        using errcode = 'check_violation', constraint = 'payment_draws';
    end if;
    return null;
  end $$;
create constraint trigger payment_draws after insert or update on programme_money
  deferrable initially deferred for each row when (new.kind = 'disbursement') execute function check_payment_draws();
create constraint trigger payment_stays_drawn after update or delete on grant_use
  deferrable initially deferred for each row when (old.kind = 'payment') execute function check_payment_draws();

-- Whether a clearance of that kind and subject holds today: cleared, not over, by the newest rules.
create function clearance_holds(office text, clearing text, of_kind text, subject text) returns boolean
  language sql stable security definer set search_path = public as $$
  select exists (select from clearance c where c.office_id = office and c.id = clearing and c.kind = of_kind
    and c.subject_id = subject and c.is_cleared and c.valid_until >= (now() at time zone 'UTC')::date
    and not exists (select from clearance later where later.office_id = office
      and later.made_at > c.made_at and later.rules_version <> c.rules_version)) $$;

create function has_begun(stage text) returns boolean language sql immutable
  as $$ select stage in ('running', 'evaluated', 'fed-back') $$;

-- Inviting, starting and publishing (0020), now with the letters that let them pass.
create or replace function guard_programme() returns trigger language plpgsql security definer set search_path = public as $$
declare
  partner jsonb;
  clearing text;
  known jsonb := case when tg_op = 'UPDATE' then old.content -> 'partners' end;
begin
  for partner in select jsonb_array_elements(coalesce(new.content -> 'partners', '[]')) loop
    continue when coalesce(partner -> 'invited', 'null') = 'null';
    continue when coalesce(known, '[]') @> jsonb_build_array(
      jsonb_build_object('actorId', partner -> 'actorId', 'invited', partner -> 'invited'));
    clearing := partner -> 'invited' ->> 'clearanceId';
    if not exists (select from clearance c where c.office_id = new.office_id and c.kind = 'party' and c.is_cleared
      and c.id = clearing and c.subject_id = partner ->> 'actorId') then
      raise exception 'no clearance covers the partner %', partner ->> 'actorId' using errcode = 'NR002';
    end if;
    if undrawn_grant(new.office_id, clearing) is not null then
      raise exception 'the invitation of % draws on no letter', partner ->> 'actorId'
        using errcode = 'check_violation', constraint = 'invitation_draws';
    end if;
  end loop;
  if tg_op = 'UPDATE' and has_begun(new.stage) then
    if not has_begun(old.stage) then
      clearing := new.steps -> -1 -> 'clearance' ->> 'clearanceId';
      if not clearance_holds(new.office_id, clearing, 'activity', new.id)
        or new.steps -> -1 -> 'activities' is distinct from new.content -> 'activities' then
        raise exception 'no clearance covers what % does', new.id using errcode = 'NR002';
      end if;
      if undrawn_grant(new.office_id, clearing) is not null then
        raise exception 'the start of % draws on no letter', new.id
          using errcode = 'check_violation', constraint = 'start_draws';
      end if;
    elsif coalesce(old.content -> 'activities', 'null') <> coalesce(new.content -> 'activities', 'null') then
      raise exception 'what % does was cleared as it was', new.id using errcode = 'NR002';
    end if;
  end if;
  if tg_op = 'UPDATE' and new.audience = 'public' and old.audience <> 'public' and not exists (
    select from clearance c where c.office_id = new.office_id and c.kind = 'publication' and c.is_cleared
      and c.id = new.content -> 'publication' ->> 'clearanceId' and c.subject_id = 'programme:' || new.id) then
    raise exception 'no clearance covers the publication' using errcode = 'NR002';
  end if;
  return null;
end $$;

-- What an invitation or a start rests on is not taken away from under it.
create function check_use_stays() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if exists (select from programme p where p.office_id = old.office_id and p.id = old.programme_id and (
      p.content -> 'partners' @> jsonb_build_array(jsonb_build_object('actorId', old.party_id,
        'invited', jsonb_build_object('clearanceId', old.clearance_id)))
      or (has_begun(p.stage) and p.steps @> jsonb_build_array(jsonb_build_object(
        'clearance', jsonb_build_object('clearanceId', old.clearance_id))))))
    and undrawn_grant(old.office_id, old.clearance_id) is not null then
    raise exception 'something rests on use %', old.id using errcode = 'check_violation', constraint = 'use_is_needed';
  end if;
  return null;
end $$;
create constraint trigger use_stays after update or delete on grant_use
  deferrable initially deferred for each row when (old.kind <> 'payment') execute function check_use_stays();

revoke all on function check_grant_uses(text, text), undrawn_grant(text, text, programme_money),
  clearance_holds(text, text, text, text) from public;
