import { useCallback, useMemo, useState } from "react";
import { Empty } from "#apps/web/design/notice.tsx";
import { useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import { PageLink, useAddress } from "#apps/web/navigation.tsx";
import { headingLabels } from "#slices/actor/model.ts";
import { ActorPicker } from "#slices/actor/ui/actor-picker.tsx";
import { SideMark } from "#slices/actor/ui/side-mark.tsx";
import { tieKindLabels, tieKinds, tieStatuses, tieStatusLabels } from "#slices/tie/model.ts";
import { EgoDrawing } from "#slices/tie/ui/ego-picture.tsx";

import { nearestTo, type Nearest } from "../nearest.ts";
import { briefOf, nameAt } from "./brief.ts";
import { Legend } from "./legend.tsx";
import type { ViewProps } from "./view-props.ts";
import { networkPhrases } from "./phrases.ts";
import { SideList, type ListLine } from "./side-list.tsx";
import { useOpen } from "./use-open.ts";
import styles from "./room.module.css";

/** The actor in the middle, the nearest around it by heading, and the same in a list beside. */
export function EgoView(props: ViewProps) {
  const phrases = usePhrases(networkPhrases);
  const [address, change] = useAddress();
  const { network, center } = props;
  return (
    <div className={styles.egoView}>
      <div className={`${styles.centerPicker} not-printed`}>
        <ActorPicker
          label={phrases.center}
          value={address["center"] ?? network.actors.ids[center] ?? ""}
          choose={(id) => change({ center: id })}
        />
      </div>
      {center < 0 ? <Empty title={phrases.egoWithout} /> : <Surroundings {...props} />}
    </div>
  );
}

function Surroundings({ network, shown, center }: ViewProps) {
  const phrases = usePhrases(networkPhrases);
  const language = useLanguage();
  const [address] = useAddress();
  const open = useOpen();
  const [active, setActive] = useState(-1);
  const nearest = useMemo(() => nearestTo(network, shown, center), [network, shown, center]);
  const lineAt = useLines({ network, shown, center }, nearest);
  const groupAt = useGroups({ network }, nearest);
  const name = nameAt(network, center, language);
  const others = nearest.rows.map((row) => briefOf(network, row));
  const hidden = nearest.tiesOf.size - nearest.rows.length;
  if (others.length === 0)
    return (
      <Empty title={phrases.egoNone(name)}>
        <p>{phrases.noneRepair}</p>
      </Empty>
    );
  const rows = [center, ...nearest.rows];
  return (
    <>
      <div className={`${styles.beside} ${styles.listFirst}`}>
        <div>
          <SideList
            label={phrases.egoList(name)}
            count={rows.length}
            lineAt={lineAt}
            groupAt={groupAt}
            active={active}
            look={setActive}
            open={(index) => open("actor", network.actors.ids[rows[index]!]!)}
          />
          {hidden > 0 && (
            <p className={styles.note}>
              {network.extent === "around" ? (
                <PageLink page={`/network/actors/${network.actors.ids[center]!}`}>
                  {phrases.egoMore(hidden)} {phrases.egoAll}
                </PageLink>
              ) : (
                <PageLink page="/network" search={{ ...address, view: "list", open: undefined }}>
                  {phrases.egoMore(hidden)} {phrases.seeAll}
                </PageLink>
              )}
            </p>
          )}
        </div>
        <div className={styles.egoPicture}>
          <EgoDrawing
            center={briefOf(network, center)}
            others={others}
            tieWith={(id) =>
              mostLiving(network, nearest.tiesOf.get(network.actors.ids.indexOf(id)))
            }
            more={(heading) => nearest.more.get(heading) ?? 0}
            label={phrases.egoPicture(name, others.length)}
            active={active < 1 ? undefined : others[active - 1]?.id}
            open={(id) => open("actor", id)}
          />
        </div>
      </div>
      <Legend network={network} shown={shown} />
    </>
  );
}

/** The titles in the list, where a heading begins. */
function useGroups(
  { network }: Pick<ViewProps, "network">,
  { rows, more }: Nearest,
): (index: number) => string | undefined {
  const phrases = usePhrases(networkPhrases);
  const text = useText();
  return useCallback(
    (index) => {
      if (index === 0) return undefined;
      const { heading } = briefOf(network, rows[index - 1]!);
      const before = index > 1 ? briefOf(network, rows[index - 2]!).heading : null;
      if (before === heading) return undefined;
      const title = text(headingLabels[heading]);
      const rest = more.get(heading) ?? 0;
      return rest === 0 ? title : `${title} · ${phrases.egoRest(rest)}`;
    },
    [network, rows, more, text, phrases],
  );
}

/** The lines of the list: the one in the middle, then the picture's order. */
function useLines(
  { network, center }: Pick<ViewProps, "network" | "shown" | "center">,
  nearest: Nearest,
): (index: number) => ListLine {
  const phrases = usePhrases(networkPhrases);
  const language = useLanguage();
  const text = useText();
  return useCallback(
    (index) => {
      const row = index === 0 ? center : nearest.rows[index - 1]!;
      const { side, id } = briefOf(network, row);
      const line = {
        key: id,
        mark: <SideMark side={side} />,
        name: nameAt(network, row, language),
      };
      if (index === 0) return { ...line, note: phrases.centerMark };
      const tie = mostLiving(network, nearest.tiesOf.get(row));
      return {
        ...line,
        note:
          tie === undefined
            ? ""
            : tie.status === "actual"
              ? text(tieKindLabels[tie.kind])
              : `${text(tieKindLabels[tie.kind])} · ${text(tieStatusLabels[tie.status])}`,
      };
    },
    [network, center, nearest, language, text, phrases],
  );
}

function mostLiving({ ties }: ViewProps["network"], rows: readonly number[] | undefined) {
  const [best] = (rows ?? []).toSorted((one, other) => ties.status[one]! - ties.status[other]!);
  if (best === undefined) return undefined;
  return { status: tieStatuses[ties.status[best]!]!, kind: tieKinds[ties.kind[best]!]! };
}
