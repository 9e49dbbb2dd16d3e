-- PostgreSQL keeps one plan of a function's query and uses it for every later word (plancache, since 18 for functions in
-- SQL as well). A plan made while an office is small reads the whole table, and no count of rows replaces it while a
-- large import comes in. Each word is planned for itself: a fraction of a millisecond.
alter function match_actors(tsquery) set plan_cache_mode = force_custom_plan;
alter function find_actors(tsquery, int) set plan_cache_mode = force_custom_plan;
alter function match_issue(text) set plan_cache_mode = force_custom_plan;
