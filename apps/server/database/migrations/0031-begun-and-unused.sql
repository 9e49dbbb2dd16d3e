-- A programme that is entered as begun, such as one that an undo brings back, was cleared for exactly what it does and
-- draws on the letters that let it pass. The clearance may be over by then: the work began under it.
create function check_entered_as_begun() returns trigger language plpgsql security definer set search_path = public as $$
declare
  began jsonb := (select step from jsonb_array_elements(new.steps) with ordinality as s (step, place)
    where step -> 'clearance' is not null order by place desc limit 1);
  clearing text := began -> 'clearance' ->> 'clearanceId';
begin
  if began -> 'activities' is distinct from new.content -> 'activities' or not exists (
    select from clearance c where c.office_id = new.office_id and c.id = clearing and c.kind = 'activity'
      and c.subject_id = new.id and c.is_cleared) then
    raise exception 'no clearance covers what % does', new.id using errcode = 'NR002';
  end if;
  if undrawn_grant(new.office_id, clearing) is not null then
    raise exception 'the start of % draws on no letter', new.id
      using errcode = 'check_violation', constraint = 'start_draws';
  end if;
  return null;
end $$;
-- At the end, because an undo brings the programme back before what was drawn on its letters.
create constraint trigger entered_as_begun after insert on programme
  deferrable initially deferred for each row when (has_begun(new.stage)) execute function check_entered_as_begun();

-- Bytes to which a file refers stay, whoever clears up, and a file comes back to its bytes or not at all.
create index evidence_file_by_hash on evidence_file (office_id, hash);
create function check_file_has_content() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform from evidence_content where office_id = new.office_id and hash = new.hash for key share;
  if not found then
    raise exception 'the bytes of file % are gone', new.id
      using errcode = 'foreign_key_violation', constraint = 'evidence_file_has_content';
  end if;
  return null;
end $$;
create constraint trigger evidence_file_has_content after insert or update of hash on evidence_file
  deferrable initially deferred for each row execute function check_file_has_content();
create function check_content_is_unused() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if exists (select from evidence_file where office_id = old.office_id and hash = old.hash) then
    raise exception 'a file refers to the bytes %', old.hash
      using errcode = 'foreign_key_violation', constraint = 'evidence_content_is_unused';
  end if;
  return null;
end $$;
create trigger evidence_content_is_unused after delete on evidence_content
  for each row execute function check_content_is_unused();
