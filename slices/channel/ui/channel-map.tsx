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
import { layoutMap, northEastAsia, type MapLayout, type MapPlace } from "./map-layout.ts";
import { stepsOf, type MapStep } from "./map-steps.ts";
import { channelPhrases } from "./phrases.ts";
import styles from "./map.module.css";

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a JSON import is typed by its letters, not by the format it is in
const topology = world as unknown as Topology<{ countries: GeometryCollection }>;
const land = feature(topology, topology.objects.countries);
const borders = mesh(topology, topology.objects.countries, (one, other) => one !== other);

interface MapProps {
  readonly answer: ChannelAnswer;
  readonly rows: readonly CrossingRow[];
}

/** The channels over North-East Asia and over the world. Places are those on record; nothing is fetched elsewhere. */
export function ChannelMap(props: MapProps) {
  const { ref, width } = useElementSize();
  return (
    <div ref={ref} className={styles.map}>
      {width > 0 && <Maps {...props} width={Math.floor(width)} />}
    </div>
  );
}

function Maps(props: MapProps & { readonly width: number }) {
  const phrases = usePhrases(channelPhrases);
  const text = useText();
  const { answer, rows, width } = props;
  const known = useActors({}).data?.items;
  const drawn = useMemo(() => [...new Set(rows.flatMap(({ channel }) => channel.actors))], [rows]);
  const steps = useMemo(() => stepsOf(rows), [rows]);
  const places = useMemo(() => {
    const placeOf = new Map(known?.map(({ id, place }) => [id, place]));
    return drawn.flatMap((id): MapPlace[] => {
      const place = placeOf.get(id);
      return place === undefined || place === null ? [] : [{ id, lat: place.lat, lon: place.lon }];
    });
  }, [known, drawn]);
  const nameOf = (id: string) => text(answer.actors[id]?.name ?? { ko: id, en: id });
  const label = phrases.mapOf(nameOf(answer.from), nameOf(answer.to));
  const missing = drawn.length - places.length;
  const shared = { answer, steps, places, width };
  return (
    <figure className={styles.figure}>
      <OneMap {...shared} label={`${label} ${phrases.nearMap}`} isNear />
      <OneMap {...shared} label={`${label} ${phrases.worldMap}`} isNear={false} />
      <figcaption>
        <ul className={styles.list}>
          {places.map(({ id }) => (
            <li key={id}>
              <SideMark side={answer.actors[id]?.side ?? "none"} />{" "}
              <RecordLink kind="actor" id={id}>
                {nameOf(id)}
              </RecordLink>
            </li>
          ))}
        </ul>
        {known !== undefined && missing > 0 && (
          <p className="quiet" data-figure="rows">
            {phrases.notOnMap(missing)}
          </p>
        )}
      </figcaption>
    </figure>
  );
}

interface OneMapProps {
  readonly answer: ChannelAnswer;
  readonly steps: readonly MapStep[];
  readonly places: readonly MapPlace[];
  readonly width: number;
  readonly label: string;
  readonly isNear: boolean;
}

function OneMap(props: OneMapProps) {
  const { steps, places, width, isNear } = props;
  const layout = useMemo(() => {
    const pairs = steps.map(({ from, to }) => [from, to] as const);
    return layoutMap({
      width,
      extent: isNear ? northEastAsia : null,
      land,
      borders,
      places,
      pairs,
    });
  }, [steps, places, width, isNear]);
  return (
    <svg
      width={width}
      height={layout.height}
      viewBox={`0 0 ${width} ${layout.height}`}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn here, not a file
      role="img"
      aria-label={props.label}
    >
      <path d={layout.land} className={styles.land} />
      <path d={layout.borders} className={styles.borders} />
      {layout.islands.map(({ x, y, radius }) => (
        <ellipse key={x} cx={x} cy={y} rx={radius} ry={radius * 0.6} className={styles.island} />
      ))}
      {layout.arcs.map((arc, index) => {
        const step = steps[index];
        if (step === undefined || arc === "") return null;
        return (
          <path
            key={`${step.from} ${step.to}`}
            d={arc}
            className={styles.arc}
            data-lost={step.isLost}
            strokeWidth={0.8 + 2 * step.reliability}
          />
        );
      })}
      <Points {...props} layout={layout} />
    </svg>
  );
}

function Points(props: OneMapProps & { readonly layout: MapLayout }) {
  const phrases = usePhrases(channelPhrases);
  const text = useText();
  const { answer, layout, isNear } = props;
  return layout.points.map(({ ids, x, y }) => {
    const first = ids.find((id) => id === answer.from || id === answer.to) ?? ids[0] ?? "";
    const isEnd = first === answer.from || first === answer.to;
    const name = text(answer.actors[first]?.name ?? { ko: first, en: first });
    const isLeft = x > layout.width * 0.8;
    return (
      <g key={ids.join(" ")}>
        <g transform={`translate(${x - 6} ${y - 6})`}>
          <SideMark side={answer.actors[first]?.side ?? "none"} silent />
        </g>
        {(isNear || isEnd || layout.width > 600) && (
          <text
            x={x + (isLeft ? -10 : 10)}
            y={y + 4}
            textAnchor={isLeft ? "end" : "start"}
            className={isEnd ? styles.end : styles.name}
          >
            {!isNear && isNearby(first, props) ? "" : name}
            {isNear && ids.length > 1 && ` ${phrases.andMore(ids.length - 1)}`}
          </text>
        )}
      </g>
    );
  });
}

/** Whether the first map names the actor already; on the world map its name would only cover the others. */
function isNearby(id: string, props: OneMapProps): boolean {
  const place = props.places.find((one) => one.id === id);
  const { west, south, east, north } = northEastAsia;
  if (place === undefined) return false;
  return place.lon > west && place.lon < east && place.lat > south && place.lat < north;
}
