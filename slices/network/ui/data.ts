import { useQuery, type QueryClient } from "@tanstack/react-query";
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
 * and then the very same object comes back, so that nothing is drawn anew.
 */
export function useNetwork(filter: NetworkFilter, center: string) {
  const whole = useHeld({}, true);
  const isPart = whole.data?.isPart === true;
  const asked = serverFilter(filter, center);
  const narrowed = useHeld(asked, isPart && Object.keys(asked).length > 1);
  return isPart && narrowed.isEnabled ? narrowed : whole;
}

function useHeld(query: Query, enabled: boolean) {
  return useQuery({
    queryKey: ["network", query],
    queryFn: ({ client, signal }) => readNetwork(client, query, signal),
    select: ({ network }) => network,
    structuralSharing: false,
    enabled,
  });
}

async function readNetwork(client: QueryClient, query: Query, signal: AbortSignal): Promise<Held> {
  const before = client.getQueryData<Held>(["network", query]);
  const etag = before?.etag ?? null;
  const headers = etag === null ? {} : { "if-none-match": etag };
  const response = await reach(address("/network", query), { headers, signal, cache: "no-store" });
  if (response.status === 304 && before !== undefined) return before;
  if (!response.ok) throw new Refusal(await problemOf(response), response.status);
  const network = decodeNetwork(await response.arrayBuffer(), tieKinds);
  return { etag: response.headers.get("etag"), network };
}

/** What the server narrows by where the network is too large to come whole; `center` always stays. */
function serverFilter(filter: NetworkFilter, center: string): Query {
  const { q, heading, kind, side, tieKind, status, issue } = filter;
  const parts = { q, heading, kind, side, tieKind, status, issue, center };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== ""));
}
