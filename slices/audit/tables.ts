import type { Generated } from "kysely";

declare module "#kernel/tables.ts" {
  interface Tables {
    audit_entry: AuditEntryTable;
    undo: UndoTable;
  }
}

interface AuditEntryTable {
  office_id: string;
  seq: number;
  at: string;
  account_id: string | null;
  command: string;
  subject_kind: string;
  subject_id: string;
  audience: Generated<string>;
  named: Generated<string[]>;
  entry: string;
  previous_hash: string;
  hash: string;
}

interface UndoTable {
  office_id: string;
  id: string;
  audit_seq: number;
  account_id: string | null;
  changes: string;
  until: string;
  used_at: string | null;
}
