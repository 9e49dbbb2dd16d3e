import { useMemo } from "react";
import { useLanguage } from "#apps/web/i18n.tsx";
import { useAddress } from "#apps/web/navigation.tsx";
import { ActorsTable } from "#slices/actor/ui/actors-table.tsx";
import type { ListedActor } from "#slices/actor/ui/data.ts";
import { sortActors } from "#slices/actor/ui/sort-actors.ts";
import { tieStatuses } from "#slices/tie/model.ts";

import { briefOf } from "./brief.ts";
import type { ViewProps } from "./view-props.ts";

/** The register of actors that meet the filter: sorted by its headings, a hundred a page. */
export function ListView({ network, shown }: ViewProps) {
  const language = useLanguage();
  const [{ sort, page }] = useAddress();
  const listed = useMemo(() => listActors(network, shown), [network, shown]);
  const sorted = useMemo(() => sortActors(listed, sort ?? "", language), [listed, sort, language]);
  return <ActorsTable actors={sorted} page={Number(page ?? "1")} />;
}

/** The actors shown, with their shown ties counted by status. */
function listActors(
  network: ViewProps["network"],
  shown: ViewProps["shown"],
): readonly ListedActor[] {
  const { actors, ties } = network;
  const width = tieStatuses.length;
  const counts = new Int32Array(actors.count * width);
  for (const row of shown.ties)
    for (const end of [ties.from[row]!, ties.to[row]!]) {
      const at = end * width + ties.status[row]!;
      counts[at] = counts[at]! + 1;
    }
  return Array.from(shown.actors, (row) => ({
    ...briefOf(network, row),
    aliases: actors.aliases[row]!,
    slips: actors.slips[row]!,
    tieCounts: Object.fromEntries(
      tieStatuses.map((status, number) => [status, counts[row * width + number]!]),
    ),
  }));
}
