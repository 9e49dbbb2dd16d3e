-- A recorded letter, shipment or hand-over is put right by a new version of it: the old one stays readable, with who put
-- it right and why, and what draws on a letter is counted again.

create table correction (
  office_id text not null references office,
  id text not null,
  record_kind text not null check (record_kind in ('grant', 'shipment', 'hand-over')),
  record_id text not null,
  -- The whole record with its lines, as it was said and as it is said now.
  before jsonb not null,
  after jsonb not null,
  why text not null,
  corrected_by text,
  corrected_at timestamptz not null,
  audience audience not null default 'office',
  named text[] not null default '{}',
  version int not null default 1,
  primary key (office_id, id),
  check (before <> after)
);
create index correction_by_record on correction (office_id, record_kind, record_id);

alter table correction enable row level security;
create policy read on correction for select to naru_app
  using (office_id = current_office() and may_see(audience, named));
create policy enter on correction for insert to naru_app
  with check (office_id = current_office() and may_write() and may_see(audience, named));
create policy remove on correction for delete to naru_app
  using (office_id = current_office() and may_write() and may_see(audience, named));
-- What was said before is never rewritten; only the whole correction is taken back.
grant select, insert, delete on correction to naru_app;

-- A line that goes down, or whose papers alone change, keeps the clearance under which it went. More of it, or another
-- item, is cleared anew.
drop trigger demands_clearance on shipment_line;
create constraint trigger demands_clearance after insert on shipment_line
  deferrable initially immediate for each row
  execute function demand_clearance_of_row('items', 'item_id', 'item_digest', 'quantity');
create constraint trigger demands_clearance_anew after update on shipment_line
  deferrable initially immediate for each row when (new.quantity > old.quantity
    or (old.item_id, old.clearance_id, old.item_digest, old.unit) is distinct from
      (new.item_id, new.clearance_id, new.item_digest, new.unit))
  execute function demand_clearance_of_row('items', 'item_id', 'item_digest', 'quantity');

-- What was handed over stays within the line, and no earlier than the shipment, whichever of the two is put right.
create function check_handed_over() returns trigger language plpgsql security definer set search_path = public as $$
declare one record;
begin
  for one in select l.id, l.quantity, s.shipped_on,
      coalesce(sum(h.quantity) filter (where h.kind = 'arrival'), 0) as arrived,
      coalesce(sum(h.quantity) filter (where h.kind in ('distribution', 'loss')), 0) as gone,
      min(h.on_day) as first
    from shipment_line l
      join shipment s on s.office_id = l.office_id and s.id = l.shipment_id
      join hand_over h on h.office_id = l.office_id and h.shipment_line_id = l.id
    where l.office_id = new.office_id
      and case tg_table_name when 'shipment' then s.id = new.id when 'shipment_line' then l.id = new.id
        else l.id = to_jsonb(new) ->> 'shipment_line_id' end
    group by l.id, l.quantity, s.shipped_on
  loop
    if one.arrived > one.quantity or one.gone > one.quantity then
      raise exception 'more of line % would be handed over than was shipped', one.id
        using errcode = 'check_violation', constraint = 'hand_over_within_shipment';
    end if;
    if one.first < one.shipped_on then
      raise exception 'line % would be handed over before it was shipped', one.id
        using errcode = 'check_violation', constraint = 'hand_over_after_shipment';
    end if;
  end loop;
  return null;
end $$;
create constraint trigger handed_over_within_line after update on shipment_line
  for each row when (old.quantity is distinct from new.quantity) execute function check_handed_over();
create constraint trigger handed_over_after_shipment after update on shipment
  for each row when (old.shipped_on is distinct from new.shipped_on) execute function check_handed_over();
create constraint trigger handed_over_after_its_shipment after insert or update on hand_over
  for each row execute function check_handed_over();

-- What a letter is, and whom and what it lets pass, is not put right under what already passed by it.
create function check_letter_meaning() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if exists (select from draw_down d where d.office_id = old.office_id and d.grant_id = old.id)
    and ((old.regime, old.allows, old.programme_id) is distinct from (new.regime, new.allows, new.programme_id)
      or (old.covers_all and not new.covers_all)) then
    raise exception 'grant % already let goods pass', old.id
      using errcode = 'check_violation', constraint = 'grant_let_pass';
  end if;
  if exists (select from grant_use u where u.office_id = old.office_id and u.grant_id = old.id)
    and ((old.regime, old.allows, old.programme_id) is distinct from (new.regime, new.allows, new.programme_id)
      or not old.activities <@ new.activities
      or (new.party_id is not null and old.party_id is distinct from new.party_id)) then
    raise exception 'grant % already let something pass', old.id
      using errcode = 'check_violation', constraint = 'grant_let_pass';
  end if;
  return null;
end $$;
create constraint trigger letter_means_the_same after update on grant_letter
  for each row when (old.* is distinct from new.*) execute function check_letter_meaning();

-- A line of a letter that was drawn on stays the same item in the same unit.
create function check_line_meaning() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if exists (select from draw_down d where d.office_id = old.office_id and d.grant_line_id = old.id) then
    raise exception 'line % of a letter was drawn on', old.id
      using errcode = 'check_violation', constraint = 'grant_let_pass';
  end if;
  return null;
end $$;
create constraint trigger drawn_line_means_the_same after update on grant_line for each row
  when ((old.grant_id, old.item_id, old.unit) is distinct from (new.grant_id, new.item_id, new.unit))
  execute function check_line_meaning();
