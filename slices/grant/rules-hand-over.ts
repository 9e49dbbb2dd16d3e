import { handOverKinds, type HandOver, type ShipmentLine } from "./model-shipment.ts";
import { leftOf, sumOf } from "./quantity.ts";
import { daysBetween } from "./rules-letter.ts";

/**
 * Where a shipment line went, as far as it was recorded. What is neither distributed nor lost is open since the last
 * record of it, or since it was shipped.
 */
export interface Trail {
  readonly steps: readonly HandOver[];
  readonly arrived: number;
  readonly distributed: number;
  readonly lost: number;
  /** `null`: every unit is accounted for. */
  readonly open: OpenGap | null;
}

export interface OpenGap {
  readonly quantity: number;
  /** The day of the last record, or of the shipment. */
  readonly since: string;
  readonly days: number;
  /** Who had it last and where; `null`: it was shipped and nothing was heard. */
  readonly last: HandOver | null;
}

export function trailOf(
  line: ShipmentLine,
  shippedOn: string,
  handOvers: readonly HandOver[],
  today: string,
): Trail {
  const steps = inOrder(handOvers.filter(({ shipmentLineId }) => shipmentLineId === line.id));
  const ofKind = (kind: HandOver["kind"]) =>
    sumOf(steps.filter((step) => step.kind === kind).map((step) => step.quantity));
  const [arrived, distributed, lost] = [ofKind("arrival"), ofKind("distribution"), ofKind("loss")];
  const quantity = leftOf(line.quantity, [distributed, lost]);
  const last = steps.at(-1) ?? null;
  const since = last?.on ?? shippedOn;
  const open =
    quantity <= 0 ? null : { quantity, since, days: Math.max(0, daysBetween(since, today)), last };
  return { steps, arrived, distributed, lost, open };
}

/** Records by their day; of one day arrival before handing on before distribution. */
export function inOrder(handOvers: readonly HandOver[]): readonly HandOver[] {
  return handOvers.toSorted((one, other) =>
    one.on === other.on ? rank(one) - rank(other) : one.on < other.on ? -1 : 1,
  );
}

const rank = ({ kind }: HandOver) => handOverKinds.indexOf(kind);

/** Why a hand-over is not recorded. */
export type HandOverRefusal =
  | { readonly kind: "hand-over-too-much"; readonly left: number; readonly unit: string }
  | { readonly kind: "hand-over-before-shipment"; readonly shippedOn: string }
  | { readonly kind: "hand-over-in-future"; readonly today: string };

/** Whether a hand-over can have happened: not before the shipment, not after today, not more than there is. */
export function refusalOfHandOver(
  next: HandOver,
  line: ShipmentLine,
  days: { readonly shippedOn: string; readonly today: string },
  known: readonly HandOver[],
): HandOverRefusal | null {
  if (next.on < days.shippedOn)
    return { kind: "hand-over-before-shipment", shippedOn: days.shippedOn };
  if (next.on > days.today) return { kind: "hand-over-in-future", today: days.today };
  const trail = trailOf(line, days.shippedOn, known, days.today);
  const left = {
    arrival: leftOf(line.quantity, [trail.arrived]),
    transfer: trail.open?.quantity ?? 0,
    distribution: trail.open?.quantity ?? 0,
    loss: trail.open?.quantity ?? 0,
  }[next.kind];
  return next.quantity > left ? { kind: "hand-over-too-much", left, unit: line.unit } : null;
}
