import type { Transaction } from "kysely";

import type { Bite, NextStep, Verdict } from "#engines/gate/index.ts";
import type { Tables } from "#kernel/tables.ts";
import { bindingLaw, readGround } from "#slices/gate/ground.ts";
import { judgeItems } from "#slices/gate/judge-items.ts";
import type { ProgrammeItem } from "#slices/programme/model-parts.ts";

import { gateLineOf } from "./rules-shipment.ts";

/** What the gate says of an item today; nothing is cleared by it. */
export interface ItemJudgement {
  readonly verdict: Verdict;
  readonly provisions: readonly Bite[];
  readonly next: readonly NextStep[];
}

/** A programme's items judged on a day, with the version of the rules; empty where there is no item. */
export async function judgeProgramme(
  tx: Transaction<Tables>,
  items: readonly ProgrammeItem[],
  day: string,
): Promise<{
  readonly rulesVersion: string;
  readonly listVersion: string | null;
  readonly items: ReadonlyMap<string, ItemJudgement>;
}> {
  const ground = await readGround(tx);
  const law = bindingLaw(ground, "to", day);
  const lines = items.map((item) => gateLineOf(item, null));
  const judged = lines.length === 0 ? [] : await judgeItems(tx, ground, lines, law);
  return {
    rulesVersion: ground.law.rulesVersion,
    listVersion: ground.list?.version ?? null,
    items: new Map(
      judged.map(({ line, verdict, provisions, next }) => [line, { verdict, provisions, next }]),
    ),
  };
}
