-- Statements and campaigns: to whom they speak, who signed when, and what came of them.
alter table proposal add column addressee text;
-- Oldest first: [{"actor": "beijing", "on": "2026-04-02", "evidence": "…"}]
alter table proposal add column signings jsonb not null default '[]';
-- Oldest first: [{"on": "2026-06", "text": "…"}]
alter table proposal add column follow_ups jsonb not null default '[]';
