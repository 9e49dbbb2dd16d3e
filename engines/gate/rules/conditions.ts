import type { ItemLine } from "./line.ts";
import type { Condition } from "./provision.ts";

/** What a condition is asked of; a party or an activity has no value. */
export type Described = Pick<ItemLine, "declared"> &
  Partial<Pick<ItemLine, "quantity" | "value" | "currency">>;

export type Truth = "yes" | "no" | "unknown";

/** Whether every condition holds; one `no` decides, then one `unknown`. None at all hold. */
export function allHold(conditions: readonly Condition[], described: Described): Truth {
  const truths = conditions.map((condition) => holds(condition, described));
  if (truths.includes("no")) return "no";
  return truths.includes("unknown") ? "unknown" : "yes";
}

function holds(condition: Condition, described: Described): Truth {
  switch (condition.kind) {
    case "declared":
      return described.declared.includes(condition.is) ? "yes" : "no";
    case "unit-value-above":
      return isValuedAbove(condition, described);
  }
}

/** Value divided by quantity against an amount; unknown without both, and in another currency. */
function isValuedAbove(
  { amount, currency }: Extract<Condition, { kind: "unit-value-above" }>,
  { quantity, value, currency: given }: Described,
): Truth {
  if (quantity == null || quantity <= 0 || value == null || given?.toUpperCase() !== currency)
    return "unknown";
  return value / quantity > amount ? "yes" : "no";
}
