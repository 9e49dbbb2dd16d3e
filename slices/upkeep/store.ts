import type { Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";
import { readStanding } from "#slices/source/store.ts";
import { readTiesOf } from "#slices/tie/store.ts";

import { upkeepProperties } from "./model.ts";
import { upkeepViews } from "./view.ts";

/** The upkeep of the ties of one actor, as of a day. */
export async function readUpkeep(tx: Transaction<Tables>, actorId: string, today: string) {
  const ties = await readTiesOf(tx, actorId);
  const claims = await readStanding(tx, "tie", Object.values(upkeepProperties));
  return upkeepViews(ties, claims, today);
}
