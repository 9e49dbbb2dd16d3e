import type { KeyboardEvent } from "react";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { RecordLink } from "#apps/web/navigation.tsx";
import { TieLine } from "#slices/tie/ui/tie-line.tsx";
import { widthFor } from "#slices/tie/ui/line-style.ts";
import type { ChannelAnswer, ChannelStep } from "../model.ts";
import { nameLine, type Gap, type LaidRow, type Stone } from "./crossing-layout.ts";
import { channelPhrases } from "./phrases.ts";
import { intervalText, shareText } from "./share-text.ts";
import { StoneMark } from "./stone-mark.tsx";
import styles from "./crossing.module.css";

interface RowProps {
  readonly laid: LaidRow;
  /** Place of the row in the picture, from 0. */
  readonly place: number;
  readonly answer: ChannelAnswer;
  readonly ringed: ReadonlySet<string>;
  /** The actor under the pointer or the focus: its stones light up in every row. */
  readonly pointed: string | null;
  readonly point: (actor: string | null) => void;
  /** Moves the focus to the next stone at an arrow key. */
  readonly move: (event: KeyboardEvent) => void;
  /** The stone of this row that the Tab key reaches; `null` when it is in another row. */
  readonly reachable: number | null;
  readonly width: number;
  /** Leaves out the words on the banks; the table under the picture has them. */
  readonly isCompact: boolean;
}

/** One channel across the water. */
export function CrossingRowPicture(props: RowProps) {
  const phrases = usePhrases(channelPhrases);
  const { laid, width, isCompact } = props;
  const { row, y } = laid;
  const edge = isCompact ? 8 : 20;
  const reliability = row.after ?? row.before;
  return (
    <g className={styles.row} data-state={row.state}>
      <text x={edge} y={y} className={styles.rank} dominantBaseline="central">
        {row.rank ?? "+"}
      </text>
      {!isCompact && (
        <text x={edge} y={y + 15} className={styles.track} dominantBaseline="central">
          {phrases.tracks[row.channel.track]}
        </text>
      )}
      <circle cx={laid.leaves} cy={y} r="3" className={styles.landing} />
      <circle cx={laid.lands} cy={y} r="3" className={styles.landing} />
      {laid.gaps.map((gap, index) => (
        <GapPicture
          key={gap.tie}
          gap={gap}
          step={row.channel.steps[index]}
          isLost={row.state === "lost"}
        />
      ))}
      {laid.stones.map((stone, index) => (
        <StonePicture key={stone.actor} {...props} stone={stone} index={index} />
      ))}
      <text
        x={width - edge}
        y={y}
        textAnchor="end"
        className={styles.reliability}
        dominantBaseline="central"
      >
        {row.state === "lost" ? phrases.lost : reliability === null ? "" : shareText(reliability)}
      </text>
      {row.state !== "lost" && !isCompact && (
        <text
          x={width - edge}
          y={y + 15}
          textAnchor="end"
          className={styles.interval}
          dominantBaseline="central"
        >
          {intervalText(row.channel.interval)}
        </text>
      )}
    </g>
  );
}

function GapPicture(props: {
  readonly gap: Gap;
  readonly step: ChannelStep | undefined;
  readonly isLost: boolean;
}) {
  const { gap, step } = props;
  if (step === undefined || gap.x2 - gap.x1 < 2) return null;
  const middle = (gap.x1 + gap.x2) / 2;
  const line = {
    status: step.status,
    kind: step.kind,
    width: widthFor(step.reliability),
    ground: "var(--water)",
  };
  const isOpen = gap.isLost || gap.isWeakest;
  return (
    <g className={styles.gap}>
      {isOpen ? (
        <>
          <TieLine {...line} x1={gap.x1} y1={gap.y} x2={middle - (gap.isLost ? 9 : 5)} y2={gap.y} />
          <TieLine {...line} x1={middle + (gap.isLost ? 9 : 5)} y1={gap.y} x2={gap.x2} y2={gap.y} />
          {gap.isLost ? (
            <path d={`M${middle - 5} ${gap.y - 5}l10 10m0-10l-10 10`} className={styles.cut} />
          ) : (
            <path
              d={`M${middle - 4} ${gap.y + 6}l3-12M${middle + 1} ${gap.y + 6}l3-12`}
              className={styles.weak}
            />
          )}
        </>
      ) : (
        <TieLine {...line} x1={gap.x1} y1={gap.y} x2={gap.x2} y2={gap.y} />
      )}
      {gap.isWeakest && !props.isLost && (
        <text x={middle} y={gap.y - 13} textAnchor="middle" className={styles.weakText}>
          {shareText(step.reliability)}
        </text>
      )}
    </g>
  );
}

function StonePicture(props: RowProps & { readonly stone: Stone; readonly index: number }) {
  const phrases = usePhrases(channelPhrases);
  const text = useText();
  const { stone, answer, laid } = props;
  const card = answer.actors[stone.actor];
  const name = card === undefined ? stone.actor : text(card.name);
  const { lines } = stone;
  const isRinged = props.ringed.has(stone.actor) && laid.row.state !== "lost";
  return (
    <g
      transform={`translate(${stone.x} ${stone.y})`}
      className={styles.standing}
      data-sunk={laid.row.state === "lost"}
    >
      <RecordLink
        kind="actor"
        id={stone.actor}
        tabIndex={props.reachable === props.index ? 0 : -1}
        aria-label={phrases.stone(name, stone.uses)}
        data-place={`${props.place}.${props.index}`}
        className={styles.stone}
        data-pointed={props.pointed === stone.actor}
        onKeyDown={props.move}
        onPointerEnter={() => props.point(stone.actor)}
        onPointerLeave={() => props.point(null)}
        onFocus={() => props.point(stone.actor)}
        onBlur={() => props.point(null)}
      >
        <title>{phrases.stone(name, stone.uses)}</title>
        <circle r={Math.max(22, stone.radius + 6)} className={styles.touch} />
        {isRinged && <circle r={stone.radius + 5.5} className={styles.ring} />}
        {card !== undefined && (
          <StoneMark
            side={card.side}
            kind={card.kind}
            radius={stone.radius}
            isSunk={stone.isLost}
          />
        )}
      </RecordLink>
      <text textAnchor="middle" className={styles.name} aria-hidden="true">
        {lines.map((line, index) => (
          <tspan key={line} x="0" y={stone.nameY + index * nameLine}>
            {line}
            {index === lines.length - 1 && stone.uses > 1 && (
              <tspan className={styles.times} dx="4">
                {phrases.times(stone.uses)}
              </tspan>
            )}
          </tspan>
        ))}
      </text>
    </g>
  );
}
