import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { withKoreanNames } from "../../engines/gate/screening/added-names.ts";
import type { ScreeningList } from "../../engines/gate/screening/list.ts";
import { prepareScreener, type Screener } from "../../engines/gate/screening/screen.ts";
import { namedEntriesOf } from "../../formats/un-list/named-entries.ts";
import { readUnList } from "../../formats/un-list/read-un-list.ts";
import { orThrow } from "../../kernel/result.ts";

const path = join(
  process.env["NARU_SHARED"] ?? "../shared",
  "data/un-list/consolidated-2026-02-27.xml",
);

/** The real list, with the Korean names of its organisations. Says by name what is missing. */
export function realList(): ScreeningList {
  return withKoreanNames(unaidedList());
}

/** The real list as published, without any Korean name of ours. */
export function unaidedList(): ScreeningList {
  if (!existsSync(path)) throw new Error(`the UN list is not there: ${path}`);
  return namedEntriesOf(orThrow(readUnList(readFileSync(path, "utf8"))));
}

export function realScreener(): Screener {
  return prepareScreener(realList());
}
