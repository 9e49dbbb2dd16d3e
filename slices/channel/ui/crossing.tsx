import { useElementSize } from "@mantine/hooks";
import { useCallback, useEffect, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { both, inLanguage } from "#kernel/local-text.ts";
import { useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import type { ChannelAnswer } from "../model.ts";
import { layoutCrossing, type CrossingLayout } from "./crossing-layout.ts";
import { countUses, ringedActors, type CrossingRow } from "./crossing-rows.ts";
import { CrossingRowPicture } from "./crossing-row.tsx";
import { moveAmong } from "./move-among.ts";
import { nameLines } from "./name-lines.ts";
import { channelPhrases } from "./phrases.ts";
import { StoneMark } from "./stone-mark.tsx";
import styles from "./crossing.module.css";

/** Narrower than this the picture scrolls instead of shrinking its names. */
const narrowest = 300;

/** Pixels of an A4 sheet between its margins: drawn at this width, names keep their size on paper. */
const sheetWidth = 688;

/** Whether the page is being printed; drawn anew before the sheet is taken. */
function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    addEventListener("beforeprint", begin);
    addEventListener("afterprint", end);
    return () => {
      removeEventListener("beforeprint", begin);
      removeEventListener("afterprint", end);
    };
  }, []);
  return isPrinting;
}

interface CrossingProps {
  readonly answer: ChannelAnswer;
  readonly rows: readonly CrossingRow[];
  readonly table: string;
}

/** The two banks: the asker on the left, the counterpart on the right, every channel a row of stepping stones. */
export function Crossing(props: CrossingProps) {
  const phrases = usePhrases(channelPhrases);
  const { ref, width } = useElementSize();
  const isPrinting = useIsPrinting();
  return (
    <figure className={styles.figure}>
      <section
        ref={ref}
        className={styles.scroll}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={width < narrowest ? 0 : -1}
        aria-label={phrases.views["crossing"]}
      >
        {width > 0 && (
          <Picture
            {...props}
            width={isPrinting ? sheetWidth : Math.max(narrowest, Math.floor(width))}
          />
        )}
      </section>
      <Legend />
    </figure>
  );
}

function Picture(props: CrossingProps & { readonly width: number }) {
  const phrases = usePhrases(channelPhrases);
  const { answer, rows, width, table } = props;
  const isHighWater = answer.shock !== null;
  const language = useLanguage();
  const nameOf = useCallback(
    (id: string) => inLanguage(answer.actors[id]?.name ?? both(id, id), language).text,
    [answer, language],
  );
  const uses = useMemo(() => countUses(rows), [rows]);
  const layout = useMemo(
    () => layoutCrossing(rows, { width, uses, isHighWater, nameOf }),
    [rows, width, uses, isHighWater, nameOf],
  );
  const ringed = useMemo(() => ringedActors(answer), [answer]);
  const [place, setPlace] = useState({ row: 0, stone: 0 });
  const [pointed, setPointed] = useState<string | null>(null);
  const lost = rows.filter(({ state }) => state === "lost").length;
  return (
    <svg
      width={width}
      height={layout.height}
      viewBox={`0 0 ${width} ${layout.height}`}
      className={styles.picture}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a picture with links inside has no tag of its own
      role="group"
      aria-label={phrases.picture(nameOf(answer.from), nameOf(answer.to), rows.length, lost)}
      aria-describedby={table}
      data-high={isHighWater}
    >
      <River layout={layout} />
      <Bank
        actor={answer.from}
        answer={answer}
        x={18}
        anchor="start"
        width={layout.isCompact ? width / 2 - 110 : layout.bankWidth}
      />
      <Bank
        actor={answer.to}
        answer={answer}
        x={width - 18}
        anchor="end"
        width={layout.isCompact ? width / 2 - 110 : layout.bankWidth}
      />
      {layout.rows.map((row, index) => (
        <CrossingRowPicture
          key={row.row.key}
          laid={row}
          place={index}
          answer={answer}
          ringed={ringed}
          pointed={pointed}
          point={setPointed}
          move={(event) =>
            moveAmong(
              event,
              layout.rows.map(({ stones }) => stones.length),
              place,
              setPlace,
            )
          }
          reachable={place.row === index ? place.stone : null}
          width={width}
          isCompact={layout.isCompact}
        />
      ))}
    </svg>
  );
}

function River(props: { readonly layout: CrossingLayout }) {
  const { layout } = props;
  return (
    <g aria-hidden="true">
      <rect width={layout.width} height={layout.height} className={styles.water} />
      {layout.shoreLines.map((line, index) => (
        <path
          key={line}
          d={line}
          className={styles.shoreLine}
          opacity={0.75 - 0.22 * Math.floor(index / 2)}
        />
      ))}
      <path d={layout.banks.left} className={styles.bank} />
      <path d={layout.banks.right} className={styles.bank} />
    </g>
  );
}

function Bank(props: {
  readonly actor: string;
  readonly answer: ChannelAnswer;
  readonly x: number;
  readonly anchor: "start" | "end";
  readonly width: number;
}) {
  const text = useText();
  const card = props.answer.actors[props.actor];
  const lines = nameLines(
    card === undefined ? props.actor : text(card.name),
    Math.max(6, (props.width + 60) / 15),
  );
  const sign = props.anchor === "start" ? 1 : -1;
  return (
    <g>
      {card !== undefined && (
        <g transform={`translate(${props.x + sign * 10} 30)`}>
          <StoneMark side={card.side} kind={card.kind} radius={11} />
        </g>
      )}
      <text textAnchor={props.anchor} className={styles.end}>
        {lines.map((line, index) => (
          <tspan key={line} x={props.x + sign * 28} y={(lines.length === 1 ? 35 : 28) + index * 17}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}

function Legend() {
  const phrases = usePhrases(channelPhrases);
  return (
    <figcaption className={styles.legend}>
      <span>{phrases.legendShared}</span>
      <span>{phrases.legendWidth}</span>
      <span>
        <svg width="26" height="12" aria-hidden="true">
          <path d="M0 6H9M17 6H26" stroke="var(--ink)" strokeWidth="2" />
          <path d="M10 11l3-10M14 11l3-10" stroke="var(--warn)" strokeWidth="1.6" />
        </svg>
        {phrases.legendWeakest}
      </span>
      <span>
        <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
          <circle r="3.5" fill="var(--ink-3)" />
          <circle r="6.8" fill="none" stroke="var(--ink)" strokeWidth="1.6" />
        </svg>
        {phrases.legendRinged}
      </span>
    </figcaption>
  );
}
