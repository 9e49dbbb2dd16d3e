import type { AskedMoney } from "./asked-money.ts";
import type { Findings } from "./findings.ts";
import type { Answers, Mapping } from "./model.ts";

/** What readers of cells need beside the cells. */
export interface CellSetting {
  readonly mapping: Mapping;
  readonly answers: Answers;
  readonly findings: Findings;
  /** Gathers what has to be asked of amounts. */
  readonly money: AskedMoney;
  /** Today, `YYYY-MM-DD`: nothing can have begun after it. */
  readonly today: string;
}
