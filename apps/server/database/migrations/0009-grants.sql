-- What may pass and where it went: requests for an exemption, letters that allow, shipments that draw on them, and every
-- hand-over to the last one recorded.

create table exemption_request (
  office_id text not null references office,
  id text not null,
  programme_id text not null,
  regime text not null,
  state text not null check (state in ('draft', 'sent', 'answered')),
  -- Who applies: a member State, an international organisation or a non-governmental one; rarely the city.
  applicant_kind text check (applicant_kind in ('member-state', 'international-organisation', 'ngo')),
  applicant_ko text,
  applicant_en text,
  -- The ten contents of Implementation Assistance Notice No. 7, each a text in both languages.
  content jsonb not null default '{}',
  -- The item lines asked for, as they stood when the request was built.
  lines jsonb not null default '[]',
  rules_version text,
  built_on date not null,
  sent_on date,
  sent_through text,
  answered_on date,
  outcome text check (outcome in ('granted', 'refused', 'withdrawn')),
  answer_note text,
  audience audience not null default 'office',
  named text[] not null default '{}',
  version int not null default 1,
  primary key (office_id, id),
  check ((state = 'draft') = (sent_on is null)),
  check ((state = 'answered') = (answered_on is not null and outcome is not null))
);
create index exemption_request_by_programme on exemption_request (office_id, programme_id);

create table grant_letter (
  office_id text not null references office,
  id text not null,
  -- Null where the letter belongs to nobody's programme here, such as a public precedent.
  programme_id text,
  request_id text,
  reference text not null,
  issuer_ko text,
  issuer_en text,
  holder_ko text,
  holder_en text,
  regime text not null,
  allows text not null check (allows in ('exemption', 'licence', 'notify')),
  scope_ko text,
  scope_en text,
  issued_on date,
  -- As the letter says; never computed from a usual length.
  valid_from date not null,
  valid_until date not null,
  -- Null: the letter does not say.
  shipments_allowed int check (shipments_allowed > 0),
  item_kinds int check (item_kinds > 0),
  -- Whether it allows every line of the programme's list, without a quantity of its own.
  covers_all boolean not null default false,
  value numeric(18, 2) check (value >= 0),
  currency text check (currency ~ '^[A-Z]{3}$'),
  -- The letter whose validity this one extends.
  extends_id text,
  state text not null default 'open' check (state in ('open', 'closed')),
  closed_on date,
  closed_why text,
  is_example boolean not null default false,
  sources jsonb not null default '[]',
  mark text not null default 'verified' check (mark in ('verified', 'partly-verified', 'memory', 'interpretation')),
  note_ko text,
  note_en text,
  audience audience not null default 'office',
  named text[] not null default '{}',
  version int not null default 1,
  primary key (office_id, id),
  check (valid_from <= valid_until),
  check ((state = 'closed') = (closed_on is not null)),
  check ((value is null) = (currency is null)),
  check (not covers_all or programme_id is not null),
  check (extends_id is distinct from id)
);
create index grant_letter_by_programme on grant_letter (office_id, programme_id);
create index grant_letter_by_end on grant_letter (office_id, valid_until) where state = 'open';

create table grant_line (
  office_id text not null references office,
  id text not null,
  grant_id text not null,
  -- The line of the programme's item list that it allows; null where the letter names a kind that no list has yet.
  item_id text,
  position int not null,
  hs text,
  description_ko text,
  description_en text,
  quantity numeric(15, 3) not null check (quantity > 0),
  unit text not null,
  audience audience not null default 'office',
  named text[] not null default '{}',
  version int not null default 1,
  primary key (office_id, id),
  foreign key (office_id, grant_id) references grant_letter (office_id, id) deferrable initially deferred
);
create index grant_line_by_grant on grant_line (office_id, grant_id);
create index grant_line_by_item on grant_line (office_id, item_id);

create table shipment (
  office_id text not null references office,
  id text not null,
  programme_id text not null,
  shipped_on date not null,
  route text,
  port_from text,
  port_to text,
  carrier text,
  documents jsonb not null default '[]',
  note text,
  audience audience not null default 'office',
  named text[] not null default '{}',
  version int not null default 1,
  primary key (office_id, id)
);
create index shipment_by_programme on shipment (office_id, programme_id);

create table shipment_line (
  office_id text not null references office,
  id text not null,
  shipment_id text not null,
  item_id text not null,
  clearance_id text not null,
  -- The item as the gate judged it; another item, or the same one rewritten, has another digest.
  item_digest text not null,
  position int not null,
  quantity numeric(15, 3) not null check (quantity > 0),
  unit text not null,
  audience audience not null default 'office',
  named text[] not null default '{}',
  version int not null default 1,
  primary key (office_id, id),
  foreign key (office_id, shipment_id) references shipment (office_id, id) deferrable initially deferred
);
create index shipment_line_by_shipment on shipment_line (office_id, shipment_id);
create index shipment_line_by_item on shipment_line (office_id, item_id);
create index shipment_line_by_clearance on shipment_line (office_id, clearance_id);

-- What a shipment line takes from a letter: the whole of its quantity, once from each letter that it needs.
create table draw_down (
  office_id text not null references office,
  id text not null,
  shipment_line_id text not null,
  grant_id text not null,
  -- Null where the letter covers every line without a quantity of its own.
  grant_line_id text,
  audience audience not null default 'office',
  named text[] not null default '{}',
  version int not null default 1,
  primary key (office_id, id),
  unique (office_id, shipment_line_id, grant_id),
  foreign key (office_id, shipment_line_id) references shipment_line (office_id, id) deferrable initially deferred,
  foreign key (office_id, grant_id) references grant_letter (office_id, id) deferrable initially deferred,
  foreign key (office_id, grant_line_id) references grant_line (office_id, id) deferrable initially deferred
);
create index draw_down_by_grant on draw_down (office_id, grant_id);
create index draw_down_by_grant_line on draw_down (office_id, grant_line_id);

create table hand_over (
  office_id text not null references office,
  id text not null,
  shipment_line_id text not null,
  kind text not null check (kind in ('arrival', 'transfer', 'distribution', 'loss')),
  quantity numeric(15, 3) not null check (quantity > 0),
  on_day date not null,
  receiver text not null,
  place text not null,
  -- Null: none recorded, which is shown as missing.
  evidence text,
  note text,
  audience audience not null default 'office',
  named text[] not null default '{}',
  version int not null default 1,
  primary key (office_id, id),
  foreign key (office_id, shipment_line_id) references shipment_line (office_id, id) deferrable initially deferred
);
create index hand_over_by_line on hand_over (office_id, shipment_line_id);

do $$
declare name text;
begin
  foreach name in array array['exemption_request', 'grant_letter', 'grant_line', 'shipment', 'shipment_line', 'draw_down', 'hand_over'] loop
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

-- The last day of a letter with everything that extends it, and the shipments allowed by the newest that says a number.
create function grant_until(office text, letter text) returns date
  language sql stable security definer set search_path = public
  as $$ with recursive chain as (
      select id, valid_until from grant_letter where office_id = office and id = letter
      union
      select g.id, g.valid_until from grant_letter g join chain on g.extends_id = chain.id where g.office_id = office
    ) select max(valid_until) from chain $$;
create function grant_shipments(office text, letter text) returns int
  language sql stable security definer set search_path = public
  as $$ with recursive chain as (
      select id, valid_until, shipments_allowed from grant_letter where office_id = office and id = letter
      union
      select g.id, g.valid_until, g.shipments_allowed from grant_letter g join chain on g.extends_id = chain.id
        where g.office_id = office
    ) select shipments_allowed from chain where shipments_allowed is not null order by valid_until desc, id limit 1 $$;

-- Whether what draws on a letter lies within its days, its number of shipments and the quantities of its lines. The
-- sums are taken over rows that row security may hide from the shipper as well; the caller has locked the letter.
create function check_grant(office text, letter text) returns void
  language plpgsql security definer set search_path = public
  as $$
  declare held grant_letter; until date; most int; used int; outside date; over record;
  begin
    select * into held from grant_letter where office_id = office and id = letter;
    if held.id is null then return; end if;
    select g.id, g.quantity, sum(l.quantity) as drawn into over from draw_down d
      join shipment_line l on l.office_id = d.office_id and l.id = d.shipment_line_id
      join grant_line g on g.office_id = d.office_id and g.id = d.grant_line_id
      where d.office_id = office and d.grant_id = letter
      group by g.id, g.quantity having sum(l.quantity) > g.quantity limit 1;
    if over.id is not null then
      raise exception 'grant line % allows % and % would be drawn', over.id, over.quantity, over.drawn
        using errcode = 'check_violation', constraint = 'draw_down_within_grant';
    end if;
    until := grant_until(office, letter);
    select s.shipped_on into outside from draw_down d
      join shipment_line l on l.office_id = d.office_id and l.id = d.shipment_line_id
      join shipment s on s.office_id = l.office_id and s.id = l.shipment_id
      where d.office_id = office and d.grant_id = letter and not s.shipped_on between held.valid_from and until limit 1;
    if outside is not null then
      raise exception 'grant % is not valid on %', letter, outside
        using errcode = 'check_violation', constraint = 'shipment_within_validity';
    end if;
    most := grant_shipments(office, letter);
    if most is null then return; end if;
    select count(distinct l.shipment_id) into used from draw_down d
      join shipment_line l on l.office_id = d.office_id and l.id = d.shipment_line_id
      where d.office_id = office and d.grant_id = letter;
    if used > most then
      raise exception 'grant % allows % shipments', letter, most
        using errcode = 'check_violation', constraint = 'shipments_within_grant';
    end if;
  end $$;

-- Rewriting a letter as it is locks it at every isolation level: who comes second waits, and then counts what the first
-- one took, or must begin again.
create function lock_grant(office text, letter text) returns void
  language sql security definer set search_path = public
  as $$ update grant_letter set version = version where office_id = office and id = letter $$;

-- A draw-down never exceeds its letter, whoever ships at the same moment.
create function check_draw_down() returns trigger language plpgsql security definer set search_path = public
  as $$
  declare letter grant_letter; allowed grant_line; line shipment_line;
  begin
    perform lock_grant(new.office_id, new.grant_id);
    select * into letter from grant_letter where office_id = new.office_id and id = new.grant_id;
    select * into line from shipment_line where office_id = new.office_id and id = new.shipment_line_id;
    if letter.id is null or line.id is null then
      raise exception 'draw-down % is of nothing', new.id using errcode = 'foreign_key_violation';
    end if;
    if letter.state <> 'open' or letter.is_example or letter.extends_id is not null then
      raise exception 'grant % lets nothing pass', letter.id
        using errcode = 'check_violation', constraint = 'grant_is_open';
    end if;
    if new.grant_line_id is null then
      if not letter.covers_all then
        raise exception 'grant % names its lines', letter.id
          using errcode = 'check_violation', constraint = 'draw_down_of_same_item';
      end if;
    else
      select * into allowed from grant_line where office_id = new.office_id and id = new.grant_line_id;
      if allowed.grant_id is distinct from letter.id or allowed.unit <> line.unit
        or allowed.item_id is distinct from line.item_id then
        raise exception 'grant line % allows another item or unit', new.grant_line_id
          using errcode = 'check_violation', constraint = 'draw_down_of_same_item';
      end if;
    end if;
    perform check_grant(new.office_id, letter.id);
    return null;
  end $$;
create constraint trigger draw_down_within_grant after insert or update on draw_down
  for each row execute function check_draw_down();

-- Nor does it when something is changed afterwards: the quantity or day of what was shipped, a line of the letter, the
-- letter, or what extends it.
create function check_changed_shipment_line() returns trigger language plpgsql security definer set search_path = public
  as $$
  declare one text;
  begin
    for one in select grant_id from draw_down where office_id = new.office_id and shipment_line_id = new.id order by 1
    loop
      perform lock_grant(new.office_id, one);
      perform check_grant(new.office_id, one);
    end loop;
    return null;
  end $$;
create constraint trigger changed_line_within_grant after update on shipment_line
  for each row when (old.* is distinct from new.*) execute function check_changed_shipment_line();

create function check_changed_shipment() returns trigger language plpgsql security definer set search_path = public
  as $$
  declare one text;
  begin
    for one in select distinct d.grant_id from draw_down d
      join shipment_line l on l.office_id = d.office_id and l.id = d.shipment_line_id
      where l.office_id = new.office_id and l.shipment_id = new.id order by 1
    loop
      perform lock_grant(new.office_id, one);
      perform check_grant(new.office_id, one);
    end loop;
    return null;
  end $$;
create constraint trigger changed_shipment_within_grants after update on shipment
  for each row when (old.shipped_on is distinct from new.shipped_on) execute function check_changed_shipment();

create function check_changed_grant_line() returns trigger language plpgsql security definer set search_path = public
  as $$
  begin
    perform lock_grant(new.office_id, new.grant_id);
    perform check_grant(new.office_id, new.grant_id);
    return null;
  end $$;
create constraint trigger changed_grant_line_covers after update on grant_line
  for each row when (old.* is distinct from new.*) execute function check_changed_grant_line();

create function check_changed_letter() returns trigger language plpgsql security definer set search_path = public
  as $$
  declare one text;
  begin
    for one in with recursive chain as (
        select old.id as id, old.extends_id as extends_id
        union
        select g.id, g.extends_id from grant_letter g join chain on g.id = chain.extends_id
          where g.office_id = old.office_id
      ) select id from chain order by 1
    loop
      perform lock_grant(old.office_id, one);
      perform check_grant(old.office_id, one);
    end loop;
    return null;
  end $$;
create constraint trigger changed_letter_covers after update on grant_letter
  for each row when (old.* is distinct from new.*) execute function check_changed_letter();
create constraint trigger removed_letter_covers after delete on grant_letter
  for each row execute function check_changed_letter();

-- Nothing is shipped that the gate did not let pass (0008), and what a letter let pass is drawn from that letter.
select demand_clearance('shipment_line', 'items', 'item_id', 'item_digest', 'quantity');
create function check_line_draws() returns trigger language plpgsql security definer set search_path = public
  as $$
  declare missing text;
  begin
    select g.id into missing from clearance_line c
      join grant_letter g on g.office_id = c.office_id and g.id = any (c.grants)
      where c.office_id = new.office_id and c.clearance_id = new.clearance_id and c.line_id = new.item_id
        and exists (select from shipment_line l where l.office_id = new.office_id and l.id = new.id)
        and not exists (select from draw_down d where d.office_id = new.office_id and d.shipment_line_id = new.id
          and d.grant_id = g.id) limit 1;
    if missing is not null then
      raise exception 'line % passes by grant % and must draw on it', new.id, missing
        using errcode = 'check_violation', constraint = 'shipment_line_draws';
    end if;
    return null;
  end $$;
create constraint trigger shipment_line_draws after insert or update on shipment_line
  deferrable initially deferred for each row execute function check_line_draws();

-- What is handed over was shipped: arrivals, and distribution with loss, are never more than the line.
create function check_hand_over() returns trigger language plpgsql security definer set search_path = public
  as $$
  declare line shipment_line; arrived numeric; gone numeric;
  begin
    select * into line from shipment_line where office_id = new.office_id and id = new.shipment_line_id for update;
    if line.id is null then
      raise exception 'shipment line % is not known', new.shipment_line_id using errcode = 'foreign_key_violation';
    end if;
    select coalesce(sum(quantity) filter (where kind = 'arrival'), 0),
        coalesce(sum(quantity) filter (where kind in ('distribution', 'loss')), 0)
      into arrived, gone from hand_over where office_id = new.office_id and shipment_line_id = new.shipment_line_id;
    if arrived > line.quantity or gone > line.quantity then
      raise exception 'more of line % would be handed over than was shipped', line.id
        using errcode = 'check_violation', constraint = 'hand_over_within_shipment';
    end if;
    return null;
  end $$;
create constraint trigger hand_over_within_shipment after insert or update on hand_over
  for each row execute function check_hand_over();

revoke all on function grant_until(text, text), grant_shipments(text, text), check_grant(text, text),
  lock_grant(text, text) from public;
