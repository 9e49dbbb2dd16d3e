import { useCallback, useMemo, useState } from "react";
import { useLanguage, usePhrases } from "#apps/web/i18n.tsx";
import { sides } from "#slices/actor/model.ts";
import { SideMark } from "#slices/actor/ui/side-mark.tsx";

import { nameAt } from "./brief.ts";
import { graphScene, byTies } from "./graph-scene.ts";
import { Legend } from "./legend.tsx";
import type { ViewProps } from "./view-props.ts";
import { networkPhrases } from "./phrases.ts";
import { Picture } from "./picture.tsx";
import { SideList } from "./side-list.tsx";
import { nearFrom } from "./stage.ts";
import { useLayout } from "./use-layout.ts";
import { useOpen } from "./use-open.ts";
import styles from "./room.module.css";

/** Everybody and every tie that the filter leaves, laid out by who is tied to whom; the list is there before the picture. */
export function GraphView({ network, shown }: ViewProps) {
  const layout = useLayout(network);
  const phrases = usePhrases(networkPhrases);
  const language = useLanguage();
  const open = useOpen();
  const [active, setActive] = useState(-1);
  const [isNear, setNear] = useState(false);
  const rows = useMemo(() => byTies(shown), [shown]);
  const scene = useMemo(
    () =>
      layout === null
        ? null
        : graphScene(network, shown, layout.places, (row) => nameAt(network, row, language)),
    [network, shown, layout, language],
  );
  const lineAt = useCallback(
    (index: number) => {
      const row = rows[index]!;
      const side = sides[network.actors.side[row]!]!;
      return {
        key: row,
        mark: <SideMark side={side} />,
        name: nameAt(network, row, language),
        note: phrases.tiesNote(shown.degree[row]!),
      };
    },
    [network, shown, rows, language, phrases],
  );
  const openRow = (row: number) => open("actor", network.actors.ids[row]!);
  return (
    <>
      <div className={styles.beside}>
        <SideList
          label={phrases.actorsList}
          count={rows.length}
          lineAt={lineAt}
          active={active}
          look={setActive}
          open={(index) => openRow(rows[index]!)}
        />
        <Picture
          scene={scene}
          ground="none"
          label={phrases.graphPicture}
          active={active < 0 ? -1 : active}
          open={(point) => {
            setActive(point);
            openRow(rows[point]!);
          }}
          rested={(nearness) => setNear(nearness >= nearFrom)}
          openTie={(row) => open("tie", network.ties.ids[row]!)}
        >
          <output className={styles.note}>
            {layout?.isSettled === true ? phrases.seedless : phrases.settling}{" "}
            {isNear && phrases.near}
          </output>
        </Picture>
      </div>
      <Legend network={network} shown={shown} />
    </>
  );
}
