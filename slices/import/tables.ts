import type { Answers, ImportState, Mapping } from "./model.ts";

declare module "#kernel/tables.ts" {
  interface Tables {
    import_run: ImportRunTable;
    import_file: ImportFileTable;
    import_memory: ImportMemoryTable;
  }
}

export interface ImportRunTable {
  office_id: string;
  id: string;
  state: ImportState;
  file_name: string;
  file_size: number;
  file_hash: string;
  mapping: Mapping | null;
  answers: Answers;
  reading: unknown;
  outcome: unknown;
  refusal: unknown;
  entered: EnteredCounts | null;
  undo_id: string | null;
  created_by: string | null;
  created_at: string;
  committed_at: string | null;
  undone_at: string | null;
}

/** Rows that an import entered, by table; imports of before files carried slips or memberships counted none. */
export type EnteredCounts = Readonly<Record<"source" | "actor" | "tie" | "claim", number>> & {
  readonly slip?: number;
  readonly membership?: number;
};

interface ImportFileTable {
  office_id: string;
  import_id: string;
  part: number;
  bytes: Uint8Array;
}

interface ImportMemoryTable {
  office_id: string;
  kind: "mapping" | "actor";
  key: string;
  value: unknown;
  used_at: string;
}
