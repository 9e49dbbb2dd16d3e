import { useMediaQuery } from "@mantine/hooks";
import { useId, useMemo, type MouseEvent } from "react";
import { DataTable, type Column } from "#apps/web/design/data-table.tsx";
import { Loaded } from "#apps/web/design/notice.tsx";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { RecordLink } from "#apps/web/navigation.tsx";
import { actorHeadings, headingLabels, type ActorHeading } from "#slices/actor/model.ts";
import { ActorName } from "#slices/actor/ui/actor-name.tsx";
import { useEgo, type ActorBrief, type Ego, type KeptTie } from "#slices/actor/ui/data.ts";
import { actorPhrases } from "#slices/actor/ui/phrases.ts";
import { SideMark } from "#slices/actor/ui/side-mark.tsx";
import { tieKindLabels, tieStatuses, tieStatusLabels } from "../model.ts";
import { layoutEgo, type EgoLayout } from "./ego-layout.ts";
import { tiePhrases } from "./phrases.ts";
import { StatusSample, TieLine } from "./tie-line.tsx";
import styles from "./ego.module.css";

/** Width in which the picture is laid out; on a narrow screen it scrolls rather than shrinks its names. */
const pictureWidth = 920;

/** The nearest actors around one, as a picture and as an equal table in the same order. */
export function EgoPicture(props: { readonly id: string; readonly isTableOpen?: boolean }) {
  return (
    <Loaded query={useEgo(props.id)}>
      {(ego) => <Picture ego={ego} isTableOpen={props.isTableOpen ?? false} />}
    </Loaded>
  );
}

function Picture(props: { readonly ego: Ego; readonly isTableOpen: boolean }) {
  const phrases = usePhrases(actorPhrases);
  const table = useId();
  const isPhone = useMediaQuery("(max-width: 720px)", undefined, {
    getInitialValueInEffect: false,
  });
  const { ego } = props;
  const center = ego.actors.find(({ id }) => id === ego.id);
  const others = ego.actors
    .filter(({ id }) => id !== ego.id)
    .toSorted(
      (one, other) => actorHeadings.indexOf(one.heading) - actorHeadings.indexOf(other.heading),
    );
  if (center === undefined) return null;
  return (
    <div className={styles.ego}>
      <p className="quiet" data-figure="setting">
        {phrases.surroundingsHint}
      </p>
      <EgoDrawing
        center={center}
        others={others}
        tieWith={(id) => strongest(tiesBetween(ego, id))}
        more={(heading) => ego.hidden.filter((actor) => actor.heading === heading).length}
        describedBy={table}
      />
      <EgoTable id={table} ego={ego} others={others} isOpen={props.isTableOpen || isPhone} />
    </div>
  );
}

interface EgoDrawingProps {
  readonly center: ActorBrief;
  /** By heading; names are written in this order. */
  readonly others: readonly ActorBrief[];
  /** The most living tie between the middle and another. */
  readonly tieWith: (id: string) => Pick<KeptTie, "status" | "kind"> | undefined;
  /** How many actors of a heading are not drawn. */
  readonly more: (heading: ActorHeading) => number;
  readonly label?: string;
  readonly describedBy?: string;
  /** The actor that is looked at beside the picture. */
  readonly active?: string | undefined;
  /** A pointer pressed an actor; the equal list is the keyboard's way. */
  readonly open?: (id: string) => void;
}

/** One actor in the middle, others around it by heading, lines by status. */
export function EgoDrawing(props: EgoDrawingProps) {
  const phrases = usePhrases(actorPhrases);
  const text = useText();
  const { center, others } = props;
  const layout = layoutEgo(
    others.map(({ id, heading }) => ({ id, group: heading })),
    pictureWidth,
  );
  const press = (event: MouseEvent<SVGSVGElement>) => {
    const at = event.target instanceof Element ? event.target.closest("[data-actor]") : null;
    const id = at?.getAttribute("data-actor");
    if (id !== null && id !== undefined) props.open?.(id);
  };
  return (
    <section
      ref={showMiddle}
      className={styles.scroll}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      aria-label={phrases.surroundings}
    >
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events jsx-a11y/no-noninteractive-element-interactions -- the list beside the picture opens the same by keyboard */}
      <svg
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        className={styles.picture}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn here, not a file
        role="img"
        aria-label={props.label ?? phrases.picture(text(center.name), others.length)}
        aria-describedby={props.describedBy}
        data-pressable={props.open !== undefined}
        onClick={press}
      >
        <Lines tieWith={props.tieWith} layout={layout} />
        <Groups layout={layout} more={props.more} />
        {layout.places.map((place) => {
          const actor = others.find(({ id }) => id === place.id);
          return (
            actor && (
              <Node key={place.id} actor={actor} isActive={props.active === actor.id} {...place} />
            )
          );
        })}
        <Center actor={center} layout={layout} />
      </svg>
    </section>
  );
}

/** Where the picture is wider than the screen, its middle is seen first. */
function showMiddle(place: HTMLElement | null): void {
  if (place !== null) place.scrollLeft = (place.scrollWidth - place.clientWidth) / 2;
}

function Lines(props: Pick<EgoDrawingProps, "tieWith"> & { readonly layout: EgoLayout }) {
  const { middle, places } = props.layout;
  return places.map(({ id, x, y }) => {
    const tie = props.tieWith(id);
    return (
      tie && (
        <TieLine
          key={id}
          x1={middle.x}
          y1={middle.y}
          x2={x}
          y2={y}
          status={tie.status}
          kind={tie.kind}
          width={1.4}
        />
      )
    );
  });
}

function Groups(props: Pick<EgoDrawingProps, "more"> & { readonly layout: EgoLayout }) {
  const phrases = usePhrases(actorPhrases);
  const text = useText();
  return props.layout.groups.map(({ group, x, y, side }) => {
    const heading = actorHeadings.find((one) => one === group);
    const more = heading === undefined ? 0 : props.more(heading);
    return (
      <text
        key={group}
        x={x + (side === "right" ? 14 : -14)}
        y={y}
        className={styles.group}
        textAnchor={side === "right" ? "start" : "end"}
        dominantBaseline="central"
      >
        {heading === undefined ? group : text(headingLabels[heading])}
        {more > 0 && ` · ${phrases.hidden(more)}`}
      </text>
    );
  });
}

function Node(props: {
  readonly actor: ActorBrief;
  readonly x: number;
  readonly y: number;
  readonly side: "left" | "right";
  readonly isActive: boolean;
}) {
  const text = useText();
  const { actor, x, y, side, isActive } = props;
  const name = text(actor.name);
  const short = name.length > 30 ? `${name.slice(0, 29)}…` : name;
  return (
    <g data-actor={actor.id}>
      <circle cx={x} cy={y} r="9" fill="var(--paper)" />
      {isActive && <circle cx={x} cy={y} r="11" className={styles.active} />}
      <g transform={`translate(${x - 6} ${y - 6})`}>
        <SideMark side={actor.side} silent />
      </g>
      <text
        x={x + (side === "right" ? 14 : -14)}
        y={y}
        className={styles.name}
        textAnchor={side === "right" ? "start" : "end"}
        dominantBaseline="central"
      >
        {short}
      </text>
    </g>
  );
}

function Center(props: { readonly actor: ActorBrief; readonly layout: EgoLayout }) {
  const text = useText();
  const { x, y } = props.layout.middle;
  const name = text(props.actor.name);
  const width = Math.max(72, widthOf(name) + 48);
  return (
    <g data-actor={props.actor.id}>
      <rect
        x={x - width / 2}
        y={y - 18}
        width={width}
        height={36}
        rx={18}
        fill="var(--sheet)"
        stroke="var(--ink)"
        strokeWidth="1.5"
      />
      <g transform={`translate(${x - width / 2 + 14} ${y - 6})`}>
        <SideMark side={props.actor.side} silent />
      </g>
      <text
        x={x + 8}
        y={y}
        className={styles.center}
        textAnchor="middle"
        dominantBaseline="central"
      >
        {name}
      </text>
    </g>
  );
}

/** Width of a bold name of 15 pixels, about: Hangul and Hanja are square, Latin letters a little more than half of it. */
function widthOf(name: string): number {
  return [...name].reduce((sum, letter) => sum + (letter > "\u2e7f" ? 14 : 8.2), 0);
}

function EgoTable(props: {
  readonly id: string;
  readonly ego: Ego;
  readonly others: readonly ActorBrief[];
  readonly isOpen: boolean;
}) {
  const phrases = usePhrases(actorPhrases);
  const columns = useColumns(props.ego);
  return (
    <details className={styles.table} open={props.isOpen}>
      <summary>
        {phrases.surroundingsTable} {props.others.length}
        {props.ego.hidden.length > 0 && ` · ${phrases.hidden(props.ego.hidden.length)}`}
      </summary>
      <div id={props.id}>
        <DataTable
          caption={phrases.surroundings}
          columns={columns}
          rows={props.others}
          idOf={({ id }) => id}
        />
      </div>
    </details>
  );
}

function useColumns(ego: Ego): readonly Column<ActorBrief>[] {
  const phrases = usePhrases(actorPhrases);
  const ties = usePhrases(tiePhrases);
  const text = useText();
  return useMemo(
    () => [
      { id: "with", title: ties.with, cell: (actor) => <ActorName actor={actor} /> },
      {
        id: "heading",
        title: phrases.heading,
        cell: ({ heading }) => text(headingLabels[heading]),
      },
      {
        id: "ties",
        title: ties.ties,
        cell: (actor) =>
          tiesBetween(ego, actor.id).map((tie) => (
            <span key={tie.id} className={styles.tie}>
              <StatusSample status={tie.status} kind={tie.kind} />{" "}
              <RecordLink kind="tie" id={tie.id}>
                {text(tieKindLabels[tie.kind])}
              </RecordLink>{" "}
              <span className="quiet">{text(tieStatusLabels[tie.status])}</span>
            </span>
          )),
      },
    ],
    [ego, phrases, ties, text],
  );
}

function tiesBetween(ego: Ego, other: string): readonly KeptTie[] {
  return ego.ties.filter(
    ({ from, to }) => (from === ego.id && to === other) || (to === ego.id && from === other),
  );
}

function strongest(ties: readonly KeptTie[]): KeptTie | undefined {
  return ties.toSorted(
    (one, other) => tieStatuses.indexOf(one.status) - tieStatuses.indexOf(other.status),
  )[0];
}
