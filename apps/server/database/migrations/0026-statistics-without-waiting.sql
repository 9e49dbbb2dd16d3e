-- A large import keeps statistics from being gathered while its rows come in; who asks for them meanwhile goes on
-- without, and that import gathers them when it ends.
create or replace function refresh_network_statistics() returns void language plpgsql security definer set search_path = public
  as $$ begin
    analyze (skip_locked) actor;
    analyze (skip_locked) tie;
    analyze (skip_locked) claim;
  end $$;
