import { useCallback, useMemo, useState } from "react";
import { PageLink, useAddress } from "#apps/web/navigation.tsx";
import { useLanguage, usePhrases } from "#apps/web/i18n.tsx";
import { sides } from "#slices/actor/model.ts";
import { SideMark } from "#slices/actor/ui/side-mark.tsx";
import { seatOf, territoryName } from "#slices/actor/ui/territory.ts";

import type { Bounds } from "../camera.ts";
import { project } from "../globe.ts";
import { gatherTerritories, type Territories, type TerritoryGroup } from "../territories.ts";
import { briefOf, nameAt } from "./brief.ts";
import { Legend } from "./legend.tsx";
import { actorScene, placedRows, territoryScene } from "./map-scene.ts";
import type { Ground } from "./painter.ts";
import type { ViewProps } from "./view-props.ts";
import { networkPhrases } from "./phrases.ts";
import { Picture } from "./picture.tsx";
import { SideList, type ListLine } from "./side-list.tsx";
import { nearFrom } from "./stage.ts";
import { useOpen } from "./use-open.ts";
import styles from "./room.module.css";
import { ComputedMark } from "#slices/actor/ui/computed-mark.tsx";

/** Fewer actors than this are seen one by one from anywhere, others from near. */
const fewActors = 40;

/** From so near on, the finer coast is worth its size. */
const fineFrom = 4;

/** The world with the ties along great circles: by country or territory from afar, by actor from near. */
export function MapView(props: ViewProps) {
  const { network, shown } = props;
  const [nearness, setNearness] = useState(1);
  const territories = useMemo(() => gatherTerritories(network, shown), [network, shown]);
  const isNear = nearness >= nearFrom;
  const isGathered = !isNear && shown.actors.length > fewActors;
  const shared = { ...props, territories, setNearness, isGathered, isNear };
  return <Map {...shared} ground={nearness >= fineFrom ? "fine" : "coarse"} />;
}

interface MapProps extends ViewProps {
  readonly territories: Territories;
  readonly ground: Ground;
  readonly isGathered: boolean;
  readonly isNear: boolean;
  readonly setNearness: (nearness: number) => void;
}

function Map(props: MapProps) {
  const { network, shown, territories, ground, isGathered } = props;
  const phrases = usePhrases(networkPhrases);
  const language = useLanguage();
  const open = useOpen();
  const [looked, setLooked] = useState<{ readonly at: number; readonly gathered: boolean }>(
    nothing,
  );
  const [part, setPart] = useState<Bounds | null>(null);
  const rows = useMemo(() => placedRows(network, shown), [network, shown]);
  const nameOfGroup = useGroupName();
  const scene = useMemo(
    () =>
      isGathered
        ? territoryScene(territories, (group) => `${nameOfGroup(group)} ${group.actors}`)
        : actorScene(network, shown, (row) => nameAt(network, row, language)),
    [isGathered, territories, network, shown, language, nameOfGroup],
  );
  const lineAt = useLines(props, rows, nameOfGroup);
  const [address] = useAddress();
  const active = looked.gathered === isGathered ? looked.at : -1;
  const look = (at: number) => setLooked({ at, gathered: isGathered });
  const choose = (at: number) => {
    look(at);
    if (isGathered) setPart(boundsOfGroup(network, shown, territories.groups[at]!));
    else open("actor", network.actors.ids[rows[at]!]!);
  };
  return (
    <>
      <div className={`${styles.beside} ${styles.map}`}>
        <SideList
          key={String(isGathered)}
          label={isGathered ? phrases.territoriesList : phrases.actorsList}
          count={isGathered ? territories.groups.length : rows.length}
          lineAt={lineAt}
          active={active}
          look={look}
          open={choose}
        />
        <Picture
          scene={scene}
          ground={ground}
          label={phrases.mapPicture}
          active={active}
          open={choose}
          openTie={(row) => {
            if (!isGathered) open("tie", network.ties.ids[row]!);
          }}
          rested={props.setNearness}
          looked={part}
        >
          <p className={styles.note}>
            {isGathered ? phrases.gathered : phrases.single} {props.isNear && phrases.near}{" "}
            {territories.placeless > 0 && (
              <>
                {phrases.placeless(territories.placeless)}
                <ComputedMark
                  what={phrases.placelessWhat}
                  value={territories.placeless}
                  rule={phrases.placelessRule}
                >
                  <p>
                    <PageLink page="/network" search={{ ...address, view: "list" }}>
                      {phrases.countsActors}
                    </PageLink>
                  </p>
                </ComputedMark>
              </>
            )}
          </p>
        </Picture>
      </div>
      <Legend network={network} shown={shown} />
    </>
  );
}

const nothing = { at: -1, gathered: true };

function useGroupName(): (group: TerritoryGroup) => string {
  const phrases = usePhrases(networkPhrases);
  const language = useLanguage();
  return useCallback(
    ({ code }) => (code === null ? phrases.unknownTerritory : territoryName(code, language)),
    [phrases, language],
  );
}

function useLines(
  { network, shown, territories, isGathered }: MapProps,
  rows: Int32Array,
  nameOfGroup: (group: TerritoryGroup) => string,
): (index: number) => ListLine {
  const phrases = usePhrases(networkPhrases);
  const language = useLanguage();
  return useCallback(
    (index) => {
      if (isGathered) {
        const group = territories.groups[index]!;
        const note = phrases.territoryNote(group.actors, group.ties);
        return { key: group.code ?? "-", mark: <Disc />, name: nameOfGroup(group), note };
      }
      const row = rows[index]!;
      const seat = seatOf(briefOf(network, row), language);
      return {
        key: row,
        mark: <SideMark side={sides[network.actors.side[row]!]!} />,
        name: nameAt(network, row, language),
        note: seat ?? phrases.tiesNote(shown.degree[row]!),
      };
    },
    [isGathered, territories, network, shown, rows, language, phrases, nameOfGroup],
  );
}

/** The mark of a territory, as the map draws it. */
function Disc() {
  return (
    <svg width="12" height="12" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <circle cx="8" cy="8" r="6" fill="var(--water-deep)" stroke="var(--accent)" strokeWidth="2" />
    </svg>
  );
}

/** Least width of a part that is looked at, in world units: near enough that single actors are seen. */
const narrowest = 260;
const widest = 1800;

/** The part of the world in which a territory's shown actors stand. */
function boundsOfGroup(
  { actors }: ViewProps["network"],
  shown: ViewProps["shown"],
  group: TerritoryGroup,
): Bounds {
  const [x, y] = project(group.lat, group.lon);
  let reach = narrowest / 2;
  for (const row of shown.actors) {
    if (actors.territories[actors.territory[row]!] !== group.code) continue;
    if (Number.isNaN(actors.lat[row]!)) continue;
    const at = project(actors.lat[row]!, actors.lon[row]!);
    reach = Math.max(reach, Math.abs(at[0] - x), Math.abs(at[1] - y));
  }
  const half = Math.min(widest / 2, reach);
  return { left: x - half, right: x + half, top: y - half * 0.6, bottom: y + half * 0.6 };
}
