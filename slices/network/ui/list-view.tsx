import { useMemo } from "react";
import { useLanguage } from "#apps/web/i18n.tsx";
import { useAddress } from "#apps/web/navigation.tsx";
import { ActorsTable } from "#slices/actor/ui/actors-table.tsx";
import type { ListedActor } from "#slices/actor/ui/data.ts";
import { sortActors } from "#slices/actor/ui/sort-actors.ts";
import { tieStatuses } from "#slices/tie/model.ts";

import { countsAll } from "../filter.ts";
import { briefOf } from "./brief.ts";
import type { ViewProps } from "./view-props.ts";

/** The register of actors that meet the filter: sorted by its headings, a hundred a page. */
export function ListView({ network, shown, filter }: ViewProps) {
  const language = useLanguage();
  const [{ sort, page }] = useAddress();
  const listed = useMemo(() => listActors({ network, shown, filter }), [network, shown, filter]);
  const sorted = useMemo(() => sortActors(listed, sort ?? "", language), [listed, sort, language]);
  return <ActorsTable actors={sorted} page={Number(page ?? "1")} />;
}

type Listing = Pick<ViewProps, "network" | "shown" | "filter">;

/** The actors shown, with their ties that meet the filter counted by status. */
function listActors({ network, shown, filter }: Listing): readonly ListedActor[] {
  const { actors } = network;
  const width = tieStatuses.length;
  const counts = countsAll(network, filter) ? actors.tieCounts! : countShown(network, shown);
  return Array.from(shown.actors, (row) => ({
    ...briefOf(network, row),
    aliases: actors.aliases[row]!,
    slips: actors.slips[row]!,
    tieCounts: Object.fromEntries(
      tieStatuses.map((status, number) => [status, counts[row * width + number]!]),
    ),
  }));
}

function countShown({ actors, ties }: Listing["network"], shown: Listing["shown"]): Int32Array {
  const counts = new Int32Array(actors.count * tieStatuses.length);
  for (const row of shown.ties)
    for (const end of [ties.from[row]!, ties.to[row]!]) {
      const at = end * tieStatuses.length + ties.status[row]!;
      counts[at] = counts[at]! + 1;
    }
  return counts;
}
