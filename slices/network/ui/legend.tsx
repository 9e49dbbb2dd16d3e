import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { sideLabels, sides } from "#slices/actor/model.ts";
import { SideMark } from "#slices/actor/ui/side-mark.tsx";
import { tieKinds, tieStatuses, tieStatusLabels } from "#slices/tie/model.ts";
import { StatusSample } from "#slices/tie/ui/tie-line.tsx";

import type { ViewProps } from "./view-props.ts";
import { networkPhrases } from "./phrases.ts";
import styles from "./room.module.css";

/** What marks and lines mean, of those that are shown. */
export function Legend(props: Pick<ViewProps, "network" | "shown">) {
  const phrases = usePhrases(networkPhrases);
  const text = useText();
  const { actors, ties } = props.network;
  const seenSides = new Set<number>();
  for (const row of props.shown.actors) seenSides.add(actors.side[row]!);
  const seenStatuses = new Set<number>();
  let hasConflict = false;
  for (const row of props.shown.ties) {
    seenStatuses.add(ties.status[row]!);
    hasConflict ||= tieKinds[ties.kind[row]!] === "conflict";
  }
  return (
    <ul className={styles.legend} aria-label={phrases.legend}>
      {sides.map(
        (side, number) =>
          seenSides.has(number) && (
            <li key={side}>
              <SideMark side={side} silent /> {text(sideLabels[side])}
            </li>
          ),
      )}
      {tieStatuses.map(
        (status, number) =>
          seenStatuses.has(number) && (
            <li key={status}>
              <StatusSample status={status} /> {text(tieStatusLabels[status])}
            </li>
          ),
      )}
      {hasConflict && (
        <li>
          <StatusSample status="actual" kind="conflict" /> {phrases.conflict}
        </li>
      )}
    </ul>
  );
}
