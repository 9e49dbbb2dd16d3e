-- Paying, inviting and publishing rest on a clearance of the gate, and the database asks for it as well.

alter table programme_money add column clearance_id text;
alter table programme_money add foreign key (office_id, clearance_id) references clearance (office_id, id);
create constraint trigger payment_demands_clearance after insert on programme_money
  deferrable initially immediate for each row when (new.kind = 'disbursement')
  execute function demand_clearance_of_row('party', 'party', '', '');
-- A payment that was made is graded anew with its programme, but never becomes another payment.
create constraint trigger payment_stays after update on programme_money
  deferrable initially immediate for each row when (
    (old.kind = 'disbursement' or new.kind = 'disbursement') and
    (old.kind, old.party, old.amount, old.currency, old.clearance_id) is distinct from
    (new.kind, new.party, new.amount, new.currency, new.clearance_id))
  execute function demand_clearance_of_row('party', 'party', '', '');

-- A partner is invited, and a programme published, only under a clearance of exactly that.
create function guard_programme() returns trigger language plpgsql security definer set search_path = public as $$
declare
  partner jsonb;
  known jsonb := case when tg_op = 'UPDATE' then old.content -> 'partners' end;
begin
  for partner in select jsonb_array_elements(coalesce(new.content -> 'partners', '[]')) loop
    continue when coalesce(partner -> 'invited', 'null') = 'null';
    continue when coalesce(known, '[]') @> jsonb_build_array(
      jsonb_build_object('actorId', partner -> 'actorId', 'invited', partner -> 'invited'));
    if not exists (select from clearance c where c.office_id = new.office_id and c.kind = 'party' and c.is_cleared
      and c.id = partner -> 'invited' ->> 'clearanceId' and c.subject_id = partner ->> 'actorId') then
      raise exception 'no clearance covers the partner %', partner ->> 'actorId' using errcode = 'NR002';
    end if;
  end loop;
  if tg_op = 'UPDATE' and new.audience = 'public' and old.audience <> 'public' and not exists (
    select from clearance c where c.office_id = new.office_id and c.kind = 'publication' and c.is_cleared
      and c.id = new.content -> 'publication' ->> 'clearanceId' and c.subject_id = 'programme:' || new.id) then
    raise exception 'no clearance covers the publication' using errcode = 'NR002';
  end if;
  return null;
end $$;
create trigger programme_demands_clearance after insert or update on programme
  for each row execute function guard_programme();
