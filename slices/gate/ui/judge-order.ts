import type { Law } from "#engines/gate/rules/bites.ts";
import type { LineJudgement } from "#engines/gate/rules/judge-line.ts";
import type { ItemLine } from "#engines/gate/rules/line.ts";

/** What the worker is asked, and what it answers; the number tells late answers apart. */
export interface JudgeOrder {
  readonly id: number;
  readonly lines: readonly ItemLine[];
  readonly law: Law;
  readonly listGenerated: string | null;
  /** The six-digit codes that exist; `null`: headings alone are checked. */
  readonly codes: ReadonlySet<string> | null;
}

export interface JudgeReply {
  readonly id: number;
  readonly lines: readonly LineJudgement[];
}
