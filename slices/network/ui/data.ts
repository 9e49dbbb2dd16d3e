import { useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { address, problemOf, reach, Refusal, type Query } from "#apps/web/http.ts";
import { tieKinds } from "#slices/tie/model.ts";

import type { NetworkFilter } from "../filter.ts";
import type { Network } from "../model.ts";
import { decodeNetwork } from "../wire.ts";

interface Held {
  readonly etag: string | null;
  readonly network: Network;
}

/**
 * The network that the viewer may see. It is kept in memory alone; asking again costs nothing while nothing changed,
 * and then the very same object comes back, so that nothing is drawn anew. Of a network too large to send, the
 * surroundings of an actor are asked for by themselves: they come at once.
 */
export function useNetwork(filter: NetworkFilter, center: string, isOfSurroundings: boolean) {
  const isNear = isOfSurroundings && center !== "";
  const near = useHeld({ around: center }, isNear);
  const whole = useHeld({}, !isNear);
  const isPart = whole.data !== undefined && whole.data.extent !== "whole";
  const asked = serverFilter(filter, center);
  const narrowed = useHeld(asked, !isNear && isPart && Object.keys(asked).length > 1);
  if (isNear) return near;
  return isPart && narrowed.isEnabled ? narrowed : whole;
}

const wholeKey = ["network", {}] as const;

function useHeld(query: Query, enabled: boolean) {
  const client = useQueryClient();
  return useQuery({
    queryKey: ["network", query],
    queryFn: ({ signal }) => readNetwork(client, query, signal),
    placeholderData: () => heldWhole(client, query),
    select: ({ network }) => network,
    structuralSharing: false,
    enabled,
  });
}

/** The whole network, where it is held and answers the question as well. */
function heldWhole(client: QueryClient, query: Query): Held | undefined {
  const whole = client.getQueryData<Held>(wholeKey);
  return "around" in query && whole?.network.extent === "whole" ? whole : undefined;
}

async function readNetwork(client: QueryClient, query: Query, signal: AbortSignal): Promise<Held> {
  const before = client.getQueryData<Held>(["network", query]) ?? heldWhole(client, query);
  const etag = before?.etag ?? null;
  const headers = etag === null ? {} : { "if-none-match": etag };
  const response = await reach(address("/network", query), { headers, signal, cache: "no-store" });
  if (response.status === 304 && before !== undefined) return before;
  if (!response.ok) throw new Refusal(await problemOf(response), response.status);
  const network = decodeNetwork(await response.arrayBuffer(), tieKinds);
  const held = { etag: response.headers.get("etag"), network };
  if (network.extent === "whole" && "around" in query) client.setQueryData(wholeKey, held);
  return held;
}

/** What the server narrows by where the network is too large to come whole; `center` always stays. */
function serverFilter(filter: NetworkFilter, center: string): Query {
  const { q, heading, kind, side, tieKind, status, issue } = filter;
  const parts = { q, heading, kind, side, tieKind, status, issue, center };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== ""));
}
