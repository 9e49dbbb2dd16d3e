import type { GrantLetter, GrantLine } from "./model.ts";
import { grantProblem } from "./problems.ts";
import { isQuantity } from "./quantity.ts";

/** Refuses a letter whose days are reversed, that allows nothing, or a line of which cannot be read. */
export function ruleOnLetter(
  asked: Pick<GrantLetter, "validFrom" | "validUntil" | "coversAll" | "activities" | "partyId"> & {
    readonly lines: readonly Pick<GrantLine, "quantity" | "unit">[];
  },
): void {
  const { validFrom: from, validUntil: until, lines, coversAll, activities, partyId } = asked;
  if (until < from) throw grantProblem({ kind: "grant-days-reversed", from, until });
  const isEmpty = lines.length === 0 && activities.length === 0 && partyId === null;
  if (isEmpty && !coversAll) throw grantProblem({ kind: "grant-empty" });
  const bad = lines.findIndex(({ quantity, unit }) => !isQuantity(quantity) || unit.trim() === "");
  if (bad !== -1) throw grantProblem({ kind: "grant-line-quantity", position: bad + 1 });
}
