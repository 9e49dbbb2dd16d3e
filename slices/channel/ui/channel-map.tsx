import { useElementSize } from "@mantine/hooks";
import { useMemo } from "react";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import world from "world-atlas/countries-110m.json" with { type: "json" };
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { RecordLink } from "#apps/web/navigation.tsx";
import { useActors } from "#slices/actor/ui/data.ts";
import { SideMark } from "#slices/actor/ui/side-mark.tsx";
import type { ChannelAnswer } from "../model.ts";
import type { CrossingRow } from "./crossing-rows.ts";
import { layoutMap } from "./map-layout.ts";
import { channelPhrases } from "./phrases.ts";
import styles from "./map.module.css";

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a JSON import is typed by its letters, not by the format it is in
const topology = world as unknown as Topology<{ countries: GeometryCollection }>;
const land = feature(topology, topology.objects.countries);
const borders = mesh(topology, topology.objects.countries, (one, other) => one !== other);

/** The channels over the world. Places are those on record; nothing is fetched. */
export function ChannelMap(props: { readonly answer: ChannelAnswer; readonly rows: readonly CrossingRow[] }) {
  const { ref, width } = useElementSize();
  return (
    <div ref={ref} className={styles.map}>
      {width > 0 && <WorldMap {...props} width={Math.floor(width)} />}
    </div>
  );
}

function WorldMap(props: {
  readonly answer: ChannelAnswer;
  readonly rows: readonly CrossingRow[];
  readonly width: number;
}) {
  const phrases = usePhrases(channelPhrases);
  const text = useText();
  const { answer, rows, width } = props;
  const known = useActors({}).data?.items;
  const drawn = useMemo(() => [...new Set(rows.flatMap(({ channel }) => channel.actors))], [rows]);
  const steps = useMemo(() => stepsOf(rows), [rows]);
  const layout = useMemo(() => {
    const placeOf = new Map(known?.map(({ id, place }) => [id, place]));
    const places = drawn.flatMap((id) => {
      const place = placeOf.get(id);
      return place === undefined || place === null ? [] : [{ id, lat: place.lat, lon: place.lon }];
    });
    return layoutMap({
      width,
      land,
      borders,
      places,
      pairs: steps.map(({ from, to }) => [from, to] as const),
    });
  }, [known, drawn, steps, width]);
  const nameOf = (id: string) => text(answer.actors[id]?.name ?? { ko: id, en: id });
  const missing = drawn.length - layout.points.length;
  return (
    <figure className={styles.figure}>
      <svg
        width={width}
        height={layout.height}
        viewBox={`0 0 ${width} ${layout.height}`}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn here, not a file
        role="img"
        aria-label={phrases.mapOf(nameOf(answer.from), nameOf(answer.to))}
      >
        <path d={layout.land} className={styles.land} />
        <path d={layout.borders} className={styles.borders} />
        {layout.arcs.map((arc, index) => {
          const step = steps[index];
          return (
            step &&
            arc !== "" && (
              <path
                key={`${step.from} ${step.to}`}
                d={arc}
                className={styles.arc}
                data-lost={step.isLost}
                strokeWidth={0.8 + 2.4 * step.reliability}
              />
            )
          );
        })}
        {layout.points.map(({ id, x, y }) => (
          <g key={id} transform={`translate(${x - 6} ${y - 6})`}>
            <title>{nameOf(id)}</title>
            <SideMark side={answer.actors[id]?.side ?? "none"} silent />
          </g>
        ))}
        {[answer.from, answer.to].map((id) => {
          const point = layout.points.find((one) => one.id === id);
          return (
            point && (
              <text
                key={id}
                x={point.x + (id === answer.from ? 10 : -10)}
                y={point.y + (id === answer.from ? 14 : -6)}
                textAnchor={id === answer.from ? "start" : "end"}
                className={styles.name}
              >
                {nameOf(id)}
              </text>
            )
          );
        })}
      </svg>
      <figcaption>
        <ul className={styles.list}>
          {layout.points.map(({ id }) => (
            <li key={id}>
              <SideMark side={answer.actors[id]?.side ?? "none"} />{" "}
              <RecordLink kind="actor" id={id}>
                {nameOf(id)}
              </RecordLink>
            </li>
          ))}
        </ul>
        {known !== undefined && missing > 0 && <p className="quiet">{phrases.notOnMap(missing)}</p>}
      </figcaption>
    </figure>
  );
}

interface MapStep {
  readonly from: string;
  readonly to: string;
  readonly reliability: number;
  readonly isLost: boolean;
}

/** Every tie once; one that any standing channel uses is not lost. */
function stepsOf(rows: readonly CrossingRow[]): readonly MapStep[] {
  const steps = new Map<string, MapStep>();
  for (const row of rows) {
    for (const { tie, from, to, reliability } of row.channel.steps) {
      const isLost = row.state === "lost" && (steps.get(tie)?.isLost ?? true);
      steps.set(tie, { from, to, reliability, isLost });
    }
  }
  return [...steps.values()];
}
