import type { Transaction } from "kysely";

import type { Result } from "#kernel/result.ts";
import type { Tables } from "#kernel/tables.ts";
import { clearItems, gateProblem, recheckItems } from "#slices/gate/clear.ts";
import type { ClearedItems, GateRefusal } from "#slices/gate/model.ts";
import type { ProgrammeItem } from "#slices/programme/model-parts.ts";

import type { Register } from "./model-register.ts";
import { grantProblem } from "./problems.ts";
import {
  drawsOf,
  itemsToShip,
  lineGrantsOf,
  type LineAsked,
  type PlannedDraw,
  type ShipmentRefusal,
  type ShippedItem,
} from "./rules-shipment.ts";

/** Goods that are to go, with everything that their clearing looks at. */
interface ToClear {
  readonly programmeId: string;
  readonly lines: readonly LineAsked[];
  readonly items: readonly ProgrammeItem[];
  readonly register: Register;
  readonly days: { readonly today: string; readonly shippedOn: string };
}

/**
 * Has every line cleared by the gate with what is left of the letters, checks the clearance again in the same
 * transaction, and plans what each line draws; a refusal throws. The caller has locked the letters.
 */
export async function clearShipped(
  tx: Transaction<Tables>,
  { programmeId, lines, items, register, days }: ToClear,
): Promise<{
  readonly shipped: readonly ShippedItem[];
  readonly passed: ClearedItems;
  readonly draws: readonly PlannedDraw[];
}> {
  const shipped = orRefuse(itemsToShip(lines, items, register));
  const numbers = new Map(items.map((item) => [item.id, String(item.line)]));
  const cleared = orBlock(
    await clearItems(tx, {
      programmeId,
      lines: shipped.map(({ gateLine }) => gateLine),
      direction: "to",
      asOf: days.today,
      grants: lineGrantsOf(register, items),
    }),
    numbers,
  );
  const amounts = Object.fromEntries(shipped.map(({ item, quantity }) => [item.id, quantity]));
  const passed = orBlock(await recheckItems(tx, cleared, { day: days.today, amounts }), numbers);
  const draws = orRefuse(drawsOf(passed, shipped, { register, day: days.shippedOn }));
  return { shipped, passed, draws };
}

function orRefuse<T>(result: Result<T, ShipmentRefusal>): T {
  if (result.ok) return result.value;
  throw grantProblem(result.error);
}

/** The gate names lines by the ids of items; a reader knows them by their numbers. */
function orBlock<T>(result: Result<T, GateRefusal>, numbers: ReadonlyMap<string, string>): T {
  if (result.ok) return result.value;
  const { reason, lines } = result.error;
  throw gateProblem({
    ...result.error,
    reason:
      "line" in reason ? { ...reason, line: numbers.get(reason.line) ?? reason.line } : reason,
    lines: lines.map((line) => numbers.get(line) ?? line),
  });
}
