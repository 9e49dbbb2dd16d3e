-- The ground floor: who asks, what they may see, and the chained record of every command.

-- Accounts and sessions belong to the authentication role alone; columns are named as its library names them.
create schema auth;
grant usage on schema auth to naru_auth;

create table auth."user" (
  id text primary key,
  name text not null,
  email text not null unique,
  "emailVerified" boolean not null default false,
  image text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create table auth.session (
  id text primary key,
  "expiresAt" timestamptz not null,
  token text not null unique,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references auth."user" on delete cascade
);
create index session_by_user on auth.session ("userId");
create table auth.account (
  id text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references auth."user" on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index account_by_user on auth.account ("userId");
create table auth.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index verification_by_identifier on auth.verification (identifier);

do $$
declare name text;
begin
  foreach name in array array['user', 'session', 'account', 'verification'] loop
    execute format('alter table auth.%I enable row level security', name);
    execute format('create policy authentication_only on auth.%I to naru_auth using (true) with check (true)', name);
    execute format('grant select, insert, update, delete on auth.%I to naru_auth', name);
  end loop;
end $$;

create function current_office() returns text language sql stable
  as $$ select nullif(current_setting('naru.office', true), '') $$;
create function current_account() returns text language sql stable
  as $$ select nullif(current_setting('naru.account', true), '') $$;
create function current_role_in_office() returns text language sql stable
  as $$ select nullif(current_setting('naru.role', true), '') $$;

-- Staff of the office; partners and citizens are not.
create function is_staff() returns boolean language sql stable
  as $$ select current_role_in_office() in ('viewer', 'officer', 'lead', 'compliance', 'administrator') $$;
create function may_write() returns boolean language sql stable
  as $$ select current_role_in_office() in ('officer', 'lead', 'compliance', 'administrator') $$;

-- Grading of one record: public < partners < office < named.
create function may_see(audience text, named text[]) returns boolean language sql stable
  as $$ select case audience
    when 'public' then true
    when 'partners' then current_role_in_office() is not null
    when 'office' then is_staff()
    when 'named' then current_account() = any (named)
    else false end $$;

create domain audience as text check (value in ('public', 'partners', 'office', 'named'));

create table office (
  office_id text primary key,
  name_ko text not null,
  name_en text not null,
  principal_actor_id text,
  is_demo boolean not null default false,
  created_at timestamptz not null default now()
);

create table office_member (
  office_id text not null references office,
  account_id text not null,
  name text not null,
  email text not null,
  role text not null check (role in ('viewer', 'officer', 'lead', 'compliance', 'administrator')),
  added_at timestamptz not null default now(),
  primary key (office_id, account_id)
);

create table invitation (
  office_id text not null references office,
  id text not null,
  token_hash text not null unique,
  email text not null,
  role text not null check (role in ('viewer', 'officer', 'lead', 'compliance', 'administrator')),
  invited_by text not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by text,
  primary key (office_id, id)
);

-- The chained record. `entry` is the canonical text that was hashed; the other columns repeat parts of it for reading.
create table audit_entry (
  office_id text not null references office,
  seq bigint not null,
  at timestamptz not null,
  account_id text,
  command text not null,
  subject_kind text not null,
  subject_id text not null,
  audience audience not null default 'office',
  named text[] not null default '{}',
  entry text not null,
  previous_hash text not null,
  hash text not null,
  primary key (office_id, seq)
);
create index audit_entry_by_subject on audit_entry (office_id, subject_kind, subject_id, seq desc);

create function refuse_rewriting() returns trigger language plpgsql
  as $$ begin raise exception 'the audit chain is append-only' using errcode = 'insufficient_privilege'; end $$;
create trigger audit_entry_is_append_only before update or delete on audit_entry
  for each row execute function refuse_rewriting();
create trigger audit_entry_is_not_emptied before truncate on audit_entry
  for each statement execute function refuse_rewriting();

-- What takes a command back: the rows as they were before and after it.
create table undo (
  office_id text not null references office,
  id text not null,
  audit_seq bigint not null,
  account_id text,
  changes jsonb not null,
  until timestamptz not null,
  used_at timestamptz,
  primary key (office_id, id)
);

-- The answer already given to a command that is sent again with the same key.
create table idempotency (
  office_id text not null references office,
  account_id text not null,
  key text not null,
  request_hash text not null,
  status int not null,
  response jsonb not null,
  at timestamptz not null default now(),
  primary key (office_id, account_id, key)
);
