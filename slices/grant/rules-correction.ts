import { changedProperties } from "#kernel/changed-properties.ts";
import { compareMoney, sumByCurrency } from "#kernel/money.ts";
import { ok, orThrow, refused, type Result } from "#kernel/result.ts";

import { saidLabels, type Correction, type Said } from "./model-correction.ts";
import type { Register } from "./model-register.ts";
import type { HandOver, ShipmentLine } from "./model-shipment.ts";
import type { GrantUse } from "./model-use.ts";
import type { GrantLetter, GrantLine } from "./model.ts";
import { sumOf } from "./quantity.ts";
import { drawnLines, reachOf, shipmentsOn } from "./rules-letter.ts";

/** Why a record is not put right. */
export type CorrectionRefusal =
  | { readonly kind: "correction-unchanged" }
  | { readonly kind: "correction-let-pass"; readonly reference: string }
  | {
      readonly kind: "correction-below-drawn";
      readonly position: number;
      readonly drawn: number;
      readonly unit: string;
    }
  | { readonly kind: "correction-outside-days"; readonly day: string }
  | { readonly kind: "correction-shipments-used"; readonly used: number }
  | {
      readonly kind: "correction-below-paid";
      readonly paid: string;
      readonly currency: string;
    }
  | {
      readonly kind: "correction-below-handed-over";
      readonly line: number;
      readonly handed: number;
      readonly unit: string;
    }
  | { readonly kind: "correction-after-hand-over"; readonly first: string };

/** A letter with its lines as somebody says they should read. */
export interface CorrectedLetter {
  readonly letter: GrantLetter;
  readonly lines: readonly GrantLine[];
}

/** What passed by a letter, whoever may see it. */
export interface Passed {
  readonly register: Register;
  readonly uses: readonly GrantUse[];
}

/** Whether what already passed by a letter passes by it as it now reads: lines, days, shipments, value and meaning. */
export function refusalOfLetter(
  before: GrantLetter,
  { letter, lines }: CorrectedLetter,
  { register, uses }: Passed,
): CorrectionRefusal | null {
  const own = register.draws.filter(({ grantId }) => grantId === letter.id);
  const used = uses.filter(({ grantId }) => grantId === letter.id);
  if (own.length + used.length > 0 && meansAnother(before, letter, used.length > 0))
    return { kind: "correction-let-pass", reference: before.reference };
  const known = new Map(lines.map((line) => [line.id, line]));
  const old = register.lines.filter(({ grantId }) => grantId === letter.id);
  for (const line of drawnLines(old, own, register.shipmentLines)) {
    const now = known.get(line.id);
    const isOther = now !== undefined && (now.itemId !== line.itemId || now.unit !== line.unit);
    if (line.drawn > 0 && (now === undefined || isOther || now.quantity < line.drawn))
      return {
        kind: "correction-below-drawn",
        position: line.position + 1,
        drawn: line.drawn,
        unit: line.unit,
      };
  }
  return refusalOfDays(letter, { register, uses: used }) ?? refusalOfValue(letter, used);
}

function meansAnother(before: GrantLetter, after: GrantLetter, isUsed: boolean): boolean {
  const isOther =
    before.regime !== after.regime ||
    before.allows !== after.allows ||
    (before.coversAll && !after.coversAll);
  const isNarrower =
    before.activities.some((kind) => !after.activities.includes(kind)) ||
    (after.partyId !== null && after.partyId !== before.partyId);
  return isOther || (isUsed && isNarrower);
}

/** The chain of a letter as it would then read; what passed must lie in its days and its number of shipments. */
function refusalOfDays(letter: GrantLetter, { register, uses }: Passed): CorrectionRefusal | null {
  const letters = register.letters.map((one) => (one.id === letter.id ? letter : one));
  const first = firstOf(letter, letters);
  const { until, shipmentsAllowed } = reachOf(first, letters);
  const draws = register.draws.filter(({ grantId }) => grantId === first.id);
  const shipped = new Map(register.shipmentLines.map((line) => [line.id, line.shipmentId]));
  const days = draws.flatMap(({ shipmentLineId }) => {
    const of = shipped.get(shipmentLineId);
    return register.shipments.filter(({ id }) => id === of).map(({ shippedOn }) => shippedOn);
  });
  const day = [...days, ...uses.map(({ on }) => on)].find(
    (one) => one < first.validFrom || one > until,
  );
  if (day !== undefined) return { kind: "correction-outside-days", day };
  const used = shipmentsOn(first.id, register.draws, register.shipmentLines);
  return shipmentsAllowed !== null && used > shipmentsAllowed
    ? { kind: "correction-shipments-used", used }
    : null;
}

function firstOf(letter: GrantLetter, letters: readonly GrantLetter[]): GrantLetter {
  const before = letters.find(({ id }) => id === letter.extendsId);
  return before === undefined ? letter : firstOf(before, letters);
}

function refusalOfValue(
  { value }: GrantLetter,
  uses: readonly GrantUse[],
): CorrectionRefusal | null {
  if (value === null) return null;
  const paid = sumByCurrency(uses.flatMap(({ money }) => money ?? []));
  const over = paid.find(
    (sum) => sum.currency !== value.currency || orThrow(compareMoney(sum, value)) > 0,
  );
  return over === undefined
    ? null
    : { kind: "correction-below-paid", paid: over.amount, currency: over.currency };
}

/** Whether what was handed over of a shipment's lines lies within them, and no earlier than the day now said. */
export function refusalOfShipment(
  lines: readonly ShipmentLine[],
  shippedOn: string,
  handOvers: readonly HandOver[],
): CorrectionRefusal | null {
  for (const line of lines) {
    const own = handOvers.filter(({ shipmentLineId }) => shipmentLineId === line.id);
    const of = (kinds: readonly HandOver["kind"][]) =>
      sumOf(own.filter(({ kind }) => kinds.includes(kind)).map(({ quantity }) => quantity));
    const handed = Math.max(of(["arrival"]), of(["distribution", "loss"]));
    const { unit, position } = line;
    if (handed > line.quantity)
      return { kind: "correction-below-handed-over", line: position + 1, handed, unit };
    const first = own.map(({ on }) => on).toSorted()[0];
    if (first !== undefined && first < shippedOn)
      return { kind: "correction-after-hand-over", first };
  }
  return null;
}

/** The correction from one saying to another; one that changes nothing is refused. */
export function correctionOf(
  about: Omit<Correction, "before" | "after">,
  before: Said,
  after: Said,
): Result<Correction, CorrectionRefusal> {
  const correction = { ...about, before, after };
  return rightedIn(correction).length === 0
    ? refused({ kind: "correction-unchanged" })
    : ok(correction);
}

/** A property that was put right, as it was said and as it is said. */
export interface Righted {
  readonly property: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What a correction changed, in the order in which a record is read. */
export function rightedIn({ before, after }: Correction): readonly Righted[] {
  const changed = changedProperties(before, after);
  return Object.keys(saidLabels)
    .filter((property) => property in changed)
    .map((property) => ({ property, before: before[property] ?? null, after: changed[property] }));
}
