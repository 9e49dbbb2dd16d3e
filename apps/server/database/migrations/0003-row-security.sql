-- Row-level security. The application role owns nothing, cannot bypass policies, and sees one office at a time.

do $$
declare graded text[] := array['source', 'actor', 'tie', 'membership', 'claim', 'slip', 'source_record'];
declare own text[] := array['office_member', 'undo', 'idempotency'];
declare name text;
begin
  foreach name in array graded loop
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
  foreach name in array own loop
    execute format('alter table %I enable row level security', name);
  end loop;
end $$;

alter table office enable row level security;
create policy read on office for select to naru_app using (office_id = current_office());
grant select on office to naru_app;

create policy read on office_member for select to naru_app
  using (office_id = current_office() and (is_staff() or account_id = current_account()));
create policy enter on office_member for insert to naru_app
  with check (office_id = current_office() and current_role_in_office() = 'administrator');
create policy change on office_member for update to naru_app
  using (office_id = current_office() and current_role_in_office() = 'administrator');
create policy remove on office_member for delete to naru_app
  using (office_id = current_office() and current_role_in_office() = 'administrator');
grant select, insert, update, delete on office_member to naru_app;

alter table invitation enable row level security;
create policy manage on invitation to naru_app
  using (office_id = current_office() and current_role_in_office() = 'administrator')
  with check (office_id = current_office() and current_role_in_office() = 'administrator');
grant select, insert, update, delete on invitation to naru_app;

alter table audit_entry enable row level security;
create policy read on audit_entry for select to naru_app
  using (office_id = current_office() and is_staff() and may_see(audience, named));
create policy append on audit_entry for insert to naru_app
  with check (office_id = current_office() and current_role_in_office() is not null);
grant select, insert on audit_entry to naru_app;

create policy own_rows on undo to naru_app
  using (office_id = current_office() and may_write())
  with check (office_id = current_office() and may_write());
grant select, insert, update on undo to naru_app;

create policy own_rows on idempotency to naru_app
  using (office_id = current_office() and account_id = current_account())
  with check (office_id = current_office() and account_id = current_account());
grant select, insert on idempotency to naru_app;

-- The chain's tip must be readable to whoever appends, whatever the grading of the last entry.
create function chain_tip(office text) returns table (seq bigint, hash text)
  language sql stable security definer set search_path = public
  as $$ select seq, hash from audit_entry
    where office_id = office and office = current_office() order by audit_entry.seq desc limit 1 $$;
revoke all on function chain_tip(text) from public;
grant execute on function chain_tip(text) to naru_app;
grant usage on schema public to naru_app;

-- The offices an account belongs to, asked before an office is chosen.
create function offices_of_current_account() returns table (office_id text, role text)
  language sql stable security definer set search_path = public
  as $$ select office_id, role from office_member where account_id = current_account() order by added_at, office_id $$;
revoke all on function offices_of_current_account() from public;
grant execute on function offices_of_current_account() to naru_app;

-- What an invitation's bearer may read, and the one act they may do with it.
create function read_invitation(token text) returns table (office_id text, name_ko text, name_en text, email text, role text)
  language sql stable security definer set search_path = public
  as $$ select i.office_id, o.name_ko, o.name_en, i.email, i.role from invitation i join office o using (office_id)
    where i.token_hash = token and i.accepted_at is null and i.expires_at > now() $$;
create function accept_invitation(token text, account text, member_name text) returns text
  language plpgsql security definer set search_path = public
  as $$ declare found invitation; begin
    update invitation set accepted_at = now(), accepted_by = account
      where token_hash = token and accepted_at is null and expires_at > now() returning * into found;
    if found.office_id is null then return null; end if;
    insert into office_member (office_id, account_id, name, email, role)
      values (found.office_id, account, member_name, found.email, found.role)
      on conflict (office_id, account_id) do nothing;
    return found.office_id;
  end $$;
revoke all on function read_invitation(text), accept_invitation(text, text, text) from public;
grant execute on function read_invitation(text), accept_invitation(text, text, text) to naru_app;
