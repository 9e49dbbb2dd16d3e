import type { LocalText } from "#kernel/local-text.ts";
import { foldText } from "#kernel/search-terms.ts";

import { levels, programmeHorizons, programmeKinds, stages } from "../model.ts";
import type { Listed } from "./data.ts";

export type ListColumn = "name" | "stage" | "kind" | "level" | "horizon";

type Say = (text: LocalText) => string;
type Asked = Readonly<Record<string, string | undefined>>;

/** The programmes that meet the address's conditions; `horizon=unknown` asks for those without one. */
export function filterProgrammes(items: readonly Listed[], asked: Asked): Listed[] {
  const words = foldText(asked["q"] ?? "");
  return items.filter(
    (item) =>
      (words === "" || foldText(`${item.name.ko ?? ""} ${item.name.en ?? ""}`).includes(words)) &&
      (asked["stage"] ?? item.stage) === item.stage &&
      (asked["standing"] ?? item.standing) === item.standing &&
      (asked["kind"] ?? item.kind) === item.kind &&
      (asked["horizon"] ?? item.horizon ?? "unknown") === (item.horizon ?? "unknown") &&
      (asked["field"] === undefined || item.fields.some((field) => field === asked["field"])),
  );
}

const rankOf: Readonly<Record<Exclude<ListColumn, "name">, (item: Listed) => number>> = {
  stage: ({ stage }) => stages.indexOf(stage),
  kind: ({ kind }) => programmeKinds.indexOf(kind),
  level: (item) => levels.findIndex((level) => item.levels.includes(level)),
  horizon: ({ horizon }) => (horizon === null ? 9 : programmeHorizons.indexOf(horizon)),
};

/** Own work first, then by the column asked for; names last, as the reader's language orders them. */
export function sortProgrammes(items: readonly Listed[], sort: string, say: Say): Listed[] {
  const isDescending = sort.startsWith("-");
  const column = sort.replace("-", "");
  const rank = column === "name" || !isColumn(column) ? () => 0 : rankOf[column];
  const byStanding = (item: Listed) => (sort === "" && item.standing === "proposal" ? 1 : 0);
  const sorted = items.toSorted(
    (one, other) =>
      byStanding(one) - byStanding(other) ||
      rank(one) - rank(other) ||
      say(one.name).localeCompare(say(other.name)),
  );
  return isDescending ? sorted.toReversed() : sorted;
}

function isColumn(column: string): column is keyof typeof rankOf {
  return Object.hasOwn(rankOf, column);
}

/** Ascending, then descending, then as it was. */
export function turnOrder(sort: string, column: ListColumn): string | undefined {
  if (sort === column) return `-${column}`;
  return sort === `-${column}` ? undefined : column;
}
