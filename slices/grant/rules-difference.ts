import type { LocalText } from "#kernel/local-text.ts";

import type { RequestLine } from "./model-request.ts";
import type { HandOver, ShipmentLine } from "./model-shipment.ts";
import type { GrantLine } from "./model.ts";
import { leftOf, sumOf } from "./quantity.ts";

/** An item of a programme's list, as far as the difference table needs it. */
export interface ListedItem {
  readonly id: string;
  readonly line: number;
  readonly description: LocalText;
  readonly quantity: number | null;
  readonly unit: string | null;
}

/** One item from the request to the last hand; `null`: there is no such record, which is not zero. */
export interface Difference {
  readonly itemId: string;
  readonly line: number;
  readonly description: LocalText;
  readonly unit: string | null;
  readonly planned: number | null;
  readonly requested: number | null;
  /** By letters that count; a letter that covers every line grants no number. */
  readonly granted: number | null;
  readonly shipped: number | null;
  readonly arrived: number | null;
  readonly distributed: number | null;
  readonly lost: number | null;
  /** Shipped and neither distributed nor lost; `null` where nothing was shipped. */
  readonly open: number | null;
  /** The records that were counted. */
  readonly counted: Counted;
}

/** Ids of requests, letters and shipments, and the hand-overs, on which an item's quantities rest. */
export interface Counted {
  readonly requests: readonly string[];
  readonly letters: readonly string[];
  readonly shipments: readonly string[];
  readonly handOvers: readonly HandOver[];
}

export interface Movements {
  readonly items: readonly ListedItem[];
  /** Lines of requests that were sent. */
  readonly requested: readonly (RequestLine & { readonly requestId: string })[];
  readonly granted: readonly GrantLine[];
  readonly shipped: readonly ShipmentLine[];
  readonly handOvers: readonly HandOver[];
}

/** What was requested, granted, shipped, arrived and distributed, item by item; quantities are never added across units. */
export function differencesOf(moves: Movements): readonly Difference[] {
  const shippedBy = Map.groupBy(moves.shipped, ({ itemId }) => itemId);
  return moves.items.map((item) => {
    const requested = moves.requested.filter(({ itemId }) => itemId === item.id);
    const granted = moves.granted.filter(
      ({ itemId, unit }) => itemId === item.id && unit === item.unit,
    );
    const shipped = shippedBy.get(item.id) ?? [];
    const lines = new Set(shipped.map(({ id }) => id));
    const taken = moves.handOvers.filter(({ shipmentLineId }) => lines.has(shipmentLineId));
    const ofKind = (kind: HandOver["kind"]) =>
      sumOrNone(taken.filter((one) => one.kind === kind).map(({ quantity }) => quantity));
    const [distributed, lost] = [ofKind("distribution"), ofKind("loss")];
    const sent = sumOrNone(shipped.map(({ quantity }) => quantity));
    return {
      itemId: item.id,
      line: item.line,
      description: item.description,
      unit: item.unit,
      planned: item.quantity,
      requested: greatestOf(requested.map(({ quantity }) => quantity)),
      granted: sumOrNone(granted.map(({ quantity }) => quantity)),
      shipped: sent,
      arrived: ofKind("arrival"),
      distributed,
      lost,
      open: sent === null ? null : leftOf(sent, [distributed ?? 0, lost ?? 0]),
      counted: {
        requests: requested.map(({ requestId }) => requestId),
        letters: [...new Set(granted.map(({ grantId }) => grantId))],
        shipments: [...new Set(shipped.map(({ shipmentId }) => shipmentId))],
        handOvers: taken,
      },
    };
  });
}

function sumOrNone(quantities: readonly number[]): number | null {
  return quantities.length === 0 ? null : sumOf(quantities);
}

/** A request that is repeated asks for the same goods again, so the most that was asked for counts. */
function greatestOf(quantities: readonly (number | null)[]): number | null {
  const known = quantities.filter((one) => one !== null);
  return known.length === 0 ? null : Math.max(...known);
}
