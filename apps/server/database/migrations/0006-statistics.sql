-- After millions of rows came in at once the planner must not wait for the next round of autovacuum: until then it
-- takes large tables for small ones. Only an owner may gather statistics, so the application asks by this function.
create function refresh_network_statistics() returns void language plpgsql security definer set search_path = public
  as $$ begin
    analyze actor;
    analyze tie;
    analyze claim;
  end $$;
revoke all on function refresh_network_statistics() from public;
grant execute on function refresh_network_statistics() to naru_app;
