import type { Address } from "#apps/web/navigation.tsx";
import { isPartialDate } from "#kernel/partial-date.ts";

import { dateNumber } from "../dates.ts";
import type { NetworkFilter } from "../filter.ts";

/** The views of the room, in the order of its tabs. */
export const networkViews = ["ego", "list", "map", "graph", "table", "timeline"] as const;
export type NetworkView = (typeof networkViews)[number];

export function readView(address: Address, usual: NetworkView): NetworkView {
  return networkViews.find((view) => view === address["view"]) ?? usual;
}

/** The parts of the address that narrow every view. */
export const filterParts = [
  "q",
  "heading",
  "kind",
  "side",
  "layer",
  "status",
  "issue",
  "asOf",
  "dates",
] as const;

/** The filter that the address asks for; a date that is none is left out. */
export function readFilter(address: Address): NetworkFilter {
  const { asOf = "" } = address;
  return {
    q: address["q"] ?? "",
    heading: address["heading"] ?? "",
    kind: address["kind"] ?? "",
    side: address["side"] ?? "",
    tieKind: address["layer"] ?? "",
    status: address["status"] ?? "",
    issue: address["issue"] ?? "",
    asOf: isPartialDate(asOf) ? dateNumber(asOf) : 0,
    onlySure: address["dates"] === "sure",
  };
}

/** The address without any filter. */
export const noFilter: Address = Object.fromEntries(filterParts.map((part) => [part, undefined]));

export function isFiltered(address: Address): boolean {
  return filterParts.some((part) => (address[part] ?? "") !== "");
}
