import type { NetworkFilter, Shown } from "../filter.ts";
import type { Network } from "../model.ts";

/** What every view of the room gets: the network, what of it the filter shows, and who stands in the middle. */
export interface ViewProps {
  readonly network: Network;
  readonly shown: Shown;
  readonly filter: NetworkFilter;
  /** Row of the actor in the middle, −1 for none. */
  readonly center: number;
}
