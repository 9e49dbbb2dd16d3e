import type { ExemptionRequest } from "./model-request.ts";
import type { DrawDown, HandOver, Shipment, ShipmentLine } from "./model-shipment.ts";
import type { GrantLetter, GrantLine } from "./model.ts";

/** What the register holds of one programme, or of the whole office. */
export interface Register {
  readonly requests: readonly ExemptionRequest[];
  readonly letters: readonly GrantLetter[];
  readonly lines: readonly GrantLine[];
  readonly shipments: readonly Shipment[];
  readonly shipmentLines: readonly ShipmentLine[];
  readonly draws: readonly DrawDown[];
  readonly handOvers: readonly HandOver[];
}
