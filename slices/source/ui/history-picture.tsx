import { useElementSize } from "@mantine/hooks";
import { useMemo } from "react";
import { useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import { RecordLink } from "#apps/web/navigation.tsx";
import type { HistoryEvent } from "./history-events.ts";
import { layOutHistory, type HistoryMark } from "./history-layout.ts";
import { sourcePhrases } from "./phrases.ts";
import styles from "./source.module.css";

const narrowest = 720;

/** The history as lanes in time: bars for what lasted, dots for what happened, crosses for what broke. */
export function HistoryPicture(props: { readonly events: readonly HistoryEvent[] }) {
  const phrases = usePhrases(sourcePhrases);
  const language = useLanguage();
  const { ref, width } = useElementSize();
  const wide = Math.max(narrowest, Math.floor(width));
  const layout = useMemo(
    () => layOutHistory(props.events, wide, language),
    [props.events, wide, language],
  );
  const [first, last] = [layout.ticks[0]?.year ?? 0, layout.ticks.at(-1)?.year ?? 0];
  return (
    <section
      ref={ref}
      className={styles.picture}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      aria-label={phrases.history}
    >
      <svg
        width={layout.width}
        height={layout.height}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a picture whose marks are links; no element of HTML says that
        role="group"
        aria-label={phrases.picture(layout.marks.length, first, last + 9)}
      >
        {layout.ticks.map(({ year, x }) => (
          <g key={year}>
            <line className={styles.grid} x1={x} x2={x} y1={18} y2={layout.height} />
            <text className={styles.year} x={x} y={12}>
              {year}
            </text>
          </g>
        ))}
        {layout.lanes.map(({ part, y, height }) => (
          <g key={part}>
            <line className={styles.grid} x1={0} x2={layout.width} y1={y} y2={y} />
            <text className={styles.lane} x={0} y={y + height / 2 + 4}>
              {phrases.lanes[part]}
            </text>
          </g>
        ))}
        {layout.marks.map((mark) => (
          <Mark key={`${mark.event.part} ${mark.event.id}`} mark={mark} height={layout.height} />
        ))}
      </svg>
    </section>
  );
}

function Mark(props: { readonly mark: HistoryMark; readonly height: number }) {
  const text = useText();
  const { event, shape, x, y, width, letters } = props.mark;
  const name = text(event.name);
  const label = `${event.date ?? String(event.from ?? event.to ?? "")} ${name}`;
  return (
    <RecordLink kind={event.part} id={event.id} aria-label={label}>
      <title>{label}</title>
      {shape === "bar" && (
        <>
          <rect className={styles.bar} x={x} y={y - 9} width={width} height={18} rx={3} />
          {name.length <= letters && (
            <text x={x + 6} y={y + 4}>
              {name}
            </text>
          )}
        </>
      )}
      {shape === "dot" && <circle className={styles.dot} cx={x + 5} cy={y} r={4.5} />}
      {shape === "stop" && (
        <>
          <line className={styles.stopLine} x1={x + 5} x2={x + 5} y1={18} y2={props.height} />
          <path className={styles.stop} d={`M${x} ${y - 5}l10 10M${x + 10} ${y - 5}l-10 10`} />
        </>
      )}
    </RecordLink>
  );
}
