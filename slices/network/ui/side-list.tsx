// oxlint-disable jsx-a11y/prefer-tag-over-role jsx-a11y/click-events-have-key-events -- a list of which only the lines in sight are built (ARIA APG: listbox) has no tags of its own; its keys are heard by the list
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from "react";
import { usePhrases } from "#apps/web/i18n.tsx";

import { networkPhrases } from "./phrases.ts";
import styles from "./side-list.module.css";

/** One line of a list that stands beside a picture. */
export interface ListLine {
  readonly key: string | number;
  readonly mark: ReactNode;
  readonly name: string;
  readonly note: ReactNode;
}

interface SideListProps {
  readonly label: string;
  readonly count: number;
  readonly lineAt: (index: number) => ListLine;
  /** The title above a line where a group begins; asked for every line, so it must cost nothing. */
  readonly groupAt?: (index: number) => string | undefined;
  /** Index of the line that is looked at, −1 for none. */
  readonly active: number;
  readonly look: (index: number) => void;
  readonly open: (index: number) => void;
  /** Notes are as wide as names, for lines that carry a bar. */
  readonly isWide?: boolean;
}

/** Heights that a line and a group's title are taken for before they are measured, in pixels. */
const lineHeight = 44;
const groupHeight = 30;

/**
 * The list that says what a picture shows, in the picture's order, however long: only the lines in sight are built.
 * One stop of the Tab key; arrows choose, Enter opens.
 */
export function SideList(props: SideListProps) {
  const phrases = usePhrases(networkPhrases);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const { count, lineAt, groupAt, active, look, open } = props;
  // oxlint-disable-next-line react/incompatible-library -- its functions are used here and given to nobody
  const lines = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: (index) => lineHeight + (groupAt?.(index) === undefined ? 0 : groupHeight),
    overscan: 8,
  });
  useEffect(() => lines.measure(), [lines, count, groupAt]);
  useEffect(() => {
    if (active >= 0 && active < count) lines.scrollToIndex(active, { align: "auto" });
  }, [lines, active, count]);
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      open(Math.max(0, active));
      return;
    }
    const next = nextLine(event.key, active, count);
    if (next === null) return;
    event.preventDefault();
    look(next);
  };
  const built = lines.getVirtualItems();
  const isBuilt = built.some(({ index }) => index === active);
  return (
    <div className={styles.list}>
      <div
        ref={box}
        role="listbox"
        tabIndex={0}
        aria-label={props.label}
        aria-describedby={`${id}-keys`}
        aria-activedescendant={isBuilt ? `${id}-${active}` : undefined}
        className={styles.box}
        data-wide={props.isWide === true}
        onKeyDown={press}
        onFocus={(event) => {
          const isByKey = event.currentTarget.matches(":focus-visible");
          if (isByKey && active < 0 && count > 0) look(0);
        }}
      >
        <div className={styles.all} style={{ height: lines.getTotalSize() }}>
          {built.map(({ index, start }) => {
            const line = lineAt(index);
            const group = groupAt?.(index);
            return (
              <div
                key={line.key}
                ref={lines.measureElement}
                data-index={index}
                id={`${id}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                aria-setsize={count}
                aria-posinset={index + 1}
                className={styles.line}
                style={{ top: start }}
                onClick={() => {
                  look(index);
                  open(index);
                }}
              >
                {group !== undefined && (
                  <span className={styles.group} data-figure="rows">
                    {group}
                  </span>
                )}
                <span className={styles.words}>
                  {line.mark}
                  <span className={styles.name}>{line.name}</span>
                  <span className={styles.note}>{line.note}</span>
                </span>
              </div>
            );
          })}
        </div>
      </div>
      <p id={`${id}-keys`} className={`${styles.keys} not-printed`}>
        {phrases.listKeys}
      </p>
    </div>
  );
}

const page = 10;

/** The line that a key goes to; `null` when the key does not move. */
export function nextLine(key: string, active: number, count: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: count - 1,
  };
  const wanted = steps[key];
  return wanted === undefined || count === 0 ? null : Math.min(count - 1, Math.max(0, wanted));
}
