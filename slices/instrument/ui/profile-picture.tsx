// oxlint-disable jsx-a11y/prefer-tag-over-role -- pictures are drawn here, not loaded from a file
import { useMediaQuery } from "@mantine/hooks";
import { useId } from "react";
import type { ProfileRow } from "#engines/instruments/index.ts";
import { useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import { nameLines } from "#slices/channel/ui/name-lines.ts";
import type { Instrument } from "../model.ts";
import { silenceLabels } from "../model-assessment.ts";
import type { Picture } from "../model-picture.ts";
import { drawnRows, type Drawn } from "./drawn.ts";
import { alongSpoke, fillOf, layPicture, polygonRuns } from "./picture-layout.ts";
import type { PictureLayout, Vessel } from "./picture-shape.ts";
import { instrumentPhrases } from "./phrases.ts";
import { RowsPicture } from "./rows-picture.tsx";
import { shortRange } from "./value-words.ts";
import styles from "./picture.module.css";

export interface PictureProps {
  readonly instrument: Instrument;
  readonly picture: Picture;
  /** Rows of a profile; empty for the bare shape. */
  readonly rows: readonly ProfileRow[];
  readonly isSmall?: boolean;
}

const wide = 640;
const narrow = 340;

/** An instrument as its field draws it: bare, or filled with what assessors answered. */
export function ProfilePicture(props: PictureProps) {
  const isPhone = useMediaQuery("(max-width: 720px)", undefined, {
    getInitialValueInEffect: false,
  });
  const { instrument, picture, rows } = props;
  const drawn = drawnRows(instrument.scale, rows);
  if (picture === "rows") return <RowsPicture instrument={instrument} rows={rows} />;
  const width = isPhone || props.isSmall === true ? narrow : wide;
  const layout = layPicture(picture, instrument.dimensions, width);
  return <Shape {...{ instrument, picture, drawn, layout }} />;
}

interface ShapeProps {
  readonly instrument: Instrument;
  readonly picture: Picture;
  readonly drawn: readonly Drawn[];
  readonly layout: PictureLayout;
}

function Shape(props: ShapeProps) {
  const phrases = usePhrases(instrumentPhrases);
  const text = useText();
  const id = useId();
  const { instrument, layout, drawn, picture } = props;
  const of = (dimension: string) => drawn.find((one) => one.dimension === dimension);
  return (
    <svg
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      className={styles.picture}
      style={{ maxWidth: layout.width }}
      role="img"
      aria-label={phrases.picture(text(instrument.name))}
    >
      <defs>
        <pattern
          id={`${id}-differ`}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" className={styles.differPaper} />
          <line x1="0" x2="0" y1="0" y2="6" className={styles.differLine} />
        </pattern>
      </defs>
      {layout.lines.map((path) => (
        <path key={path} d={path} className={styles.line} />
      ))}
      {instrument.id === "galtung-violence" && picture === "triangle" && <Waterline />}
      {layout.gaps.map((gap) => (
        <Gap key={gap.from} gap={gap} />
      ))}
      {layout.spokes.length > 0 ? (
        <Hexagon layout={layout} drawn={drawn} pattern={`${id}-differ`} />
      ) : (
        layout.vessels.map((vessel, index) => (
          <Filled
            key={vessel.dimension}
            vessel={vessel}
            drawn={of(vessel.dimension)}
            id={`${id}-${index}`}
            pattern={`${id}-differ`}
            isClear={picture === "circles"}
          />
        ))
      )}
      {layout.vessels.map((vessel) => (
        <Name
          key={vessel.dimension}
          vessel={vessel}
          instrument={instrument}
          drawn={of(vessel.dimension)}
        />
      ))}
    </svg>
  );
}

/** One vessel: filled as far as all agree, hatched as far as somebody goes, dashed where nothing is known. */
function Filled(props: {
  readonly vessel: Vessel;
  readonly drawn: Drawn | undefined;
  readonly id: string;
  readonly pattern: string;
  /** Shapes that overlap let each other be seen. */
  readonly isClear: boolean;
}) {
  const { vessel, drawn, id, pattern } = props;
  const level = drawn?.level ?? null;
  const isSilent = drawn !== undefined && level === null;
  return (
    <g>
      <clipPath id={id}>
        <path d={vessel.outline} />
      </clipPath>
      {!props.isClear && <path d={vessel.outline} className={styles.floor} />}
      {level !== null && (
        <g clipPath={`url(#${id})`}>
          <rect {...fillOf(vessel, 0, level.low)} className={styles.fill} />
          <rect {...fillOf(vessel, level.low, level.high)} fill={`url(#${pattern})`} />
        </g>
      )}
      <path d={vessel.outline} className={isSilent ? styles.silent : styles.outline} />
    </g>
  );
}

function Hexagon(props: {
  readonly layout: PictureLayout;
  readonly drawn: readonly Drawn[];
  readonly pattern: string;
}) {
  const { layout, drawn, pattern } = props;
  const shares = (end: "low" | "high") => drawn.map(({ level }) => level?.[end] ?? null);
  const outline = layout.spokes
    .map(([, corner], index) => `${index === 0 ? "M" : "L"}${corner.x} ${corner.y}`)
    .join("");
  return (
    <g>
      <path d={`${outline}Z`} className={styles.outline} />
      {layout.spokes.map(([middle, corner]) => (
        <line
          key={`${corner.x} ${corner.y}`}
          x1={middle.x}
          y1={middle.y}
          x2={corner.x}
          y2={corner.y}
          className={styles.line}
        />
      ))}
      {polygonRuns(layout.spokes, shares("high")).map((run) => (
        <Run key={keyOf(run)} run={run} fill={`url(#${pattern})`} isClosed={run.length === 6} />
      ))}
      {polygonRuns(layout.spokes, shares("low")).map((run) => (
        <Run key={keyOf(run)} run={run} isClosed={run.length === 6} />
      ))}
      {layout.spokes.map(([middle, corner], index) => {
        const level = drawn[index]?.level;
        if (level == null) return null;
        const [low, high] = [
          alongSpoke(middle, corner, level.low),
          alongSpoke(middle, corner, level.high),
        ];
        return (
          <g key={`${corner.x} ${corner.y}`}>
            <line x1={low.x} y1={low.y} x2={high.x} y2={high.y} className={styles.spread} />
            <circle cx={low.x} cy={low.y} r={4} className={styles.point} />
            {level.high > level.low && (
              <circle cx={high.x} cy={high.y} r={4} className={styles.farPoint} />
            )}
          </g>
        );
      })}
      {layout.spokes.map(([, corner], index) => {
        const one = drawn[index];
        return (
          one?.level === null && (
            <g key={one.dimension}>
              <circle cx={corner.x} cy={corner.y} r={9} className={styles.unknown} />
              <text
                {...corner}
                className={styles.mark}
                textAnchor="middle"
                dominantBaseline="central"
              >
                ?
              </text>
            </g>
          )
        );
      })}
    </g>
  );
}

type Points = ReturnType<typeof polygonRuns>[number];
const keyOf = (run: Points) => run.map(({ x, y }) => `${x},${y}`).join(" ");

function Run(props: { readonly run: Points; readonly isClosed: boolean; readonly fill?: string }) {
  const points = keyOf(props.run);
  const [only] = props.run;
  if (props.run.length === 1 && only !== undefined)
    return <circle cx={only.x} cy={only.y} r={4} className={styles.point} />;
  if (!props.isClosed) return <polyline points={points} className={styles.run} />;
  return props.fill === undefined ? (
    <polygon points={points} className={styles.polygon} />
  ) : (
    <polygon points={points} fill={props.fill} className={styles.run} />
  );
}

/** The name of a dimension and what was answered, on a halo so that lines do not cross it. */
function Name(props: {
  readonly vessel: Vessel;
  readonly instrument: Instrument;
  readonly drawn: Drawn | undefined;
}) {
  const phrases = usePhrases(instrumentPhrases);
  const text = useText();
  const language = useLanguage();
  const { vessel, instrument, drawn } = props;
  const { x, y, anchor, ems } = vessel.label;
  const wordDrawn = (one: Drawn | undefined) => {
    if (one?.range != null) {
      const range = shortRange(instrument.scale, one.range, language);
      return one.silent === 0 ? range : `${range} · ${phrases.silent(one.silent)}`;
    }
    return one?.silence == null ? null : text(silenceLabels[one.silence]);
  };
  const dimension = instrument.dimensions.find(({ id }) => id === vessel.dimension);
  const lines = nameLines(dimension === undefined ? "" : text(dimension.name), ems);
  const years = dimension?.horizonYears;
  const bare = years === undefined ? null : phrases.years(years.from, years.to);
  const value = wordDrawn(drawn) ?? bare;
  const all = value === null ? lines : [...lines, value];
  const top = y - ((all.length - 1) * 17) / 2;
  return (
    <text textAnchor={anchor} className={styles.name} dominantBaseline="central">
      {all.map((words, index) => (
        <tspan
          key={words}
          x={x}
          y={top + index * 17}
          className={value !== null && index === all.length - 1 ? styles.value : undefined}
        >
          {words}
        </tspan>
      ))}
    </text>
  );
}

function Gap(props: { readonly gap: PictureLayout["gaps"][number] }) {
  const phrases = usePhrases(instrumentPhrases);
  const { gap } = props;
  const isWide = gap.width > 90;
  return (
    <g>
      <rect
        {...{ x: gap.x, y: gap.y, width: gap.width, height: gap.height }}
        className={styles.gap}
      />
      <text
        x={gap.x + gap.width / 2}
        y={gap.y - 12}
        textAnchor="middle"
        className={styles.gapName}
        dominantBaseline="central"
      >
        {isWide ? phrases.gapYears(gap.from, gap.to) : `${gap.from}–${gap.to}${phrases.yearMark}`}
      </text>
    </g>
  );
}

function Waterline() {
  const phrases = usePhrases(instrumentPhrases);
  const y = 194;
  return (
    <g className={styles.gapName}>
      <text x={2} y={y - 10}>
        {phrases.seen}
      </text>
      <text x={2} y={y + 18}>
        {phrases.unseen}
      </text>
    </g>
  );
}
