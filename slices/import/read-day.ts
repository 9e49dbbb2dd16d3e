import { firstDay, type PartialDate } from "#kernel/partial-date.ts";

import type { CellSetting } from "./cell-setting.ts";
import type { Cells } from "./cells.ts";
import { readDate } from "./read-date.ts";
import { readOwnDay } from "./read-own.ts";

type DayField = "since" | "until" | "last-evidence" | "joined" | "renewal";

const mayLieAhead: ReadonlySet<DayField> = new Set(["until", "renewal"]);

/** A date of one column; what cannot be read, or may mean several days, is found and stays unknown until it is answered. */
export function readDay(field: DayField, cells: Cells, setting: CellSetting): PartialDate | null {
  const text = cells.get(field);
  if (text === "") return null;
  const own = readOwnDay(cells, field);
  if (own !== null) return own;
  const answered = Object.hasOwn(setting.answers.dates, text)
    ? setting.answers.dates[text]
    : undefined;
  if (answered !== undefined) return answered;
  const read = readDate(text);
  if (read.kind === "none") return null;
  const at = cells.at(field);
  if (read.kind !== "date") {
    const kinds = {
      ambiguous: "date-ambiguous",
      impossible: "date-impossible",
      unreadable: "date-unreadable",
    } as const;
    setting.findings.note(kinds[read.kind], at, text);
    return null;
  }
  if (read.isSerial) setting.findings.note("date-serial", at, `${text} = ${read.date}`);
  if (mayLieAhead.has(field) || firstDay(read.date) <= setting.today) return read.date;
  setting.findings.note("date-future", at, text);
  return null;
}
