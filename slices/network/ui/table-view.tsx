// oxlint-disable jsx-a11y/prefer-tag-over-role jsx-a11y/click-events-have-key-events jsx-a11y/interactive-supports-focus -- a table of which only the rows in sight are built (ARIA APG: grid) has no tags of its own; its keys are heard by the grid
import { useVirtualizer } from "@tanstack/react-virtual";
import { useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { Icon } from "#apps/web/design/icons.tsx";
import tables from "#apps/web/design/table.module.css";
import { useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import { useAddress } from "#apps/web/navigation.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { issueLabels, isIssue } from "#slices/tie/model-issues.ts";
import { tieKindLabels, tieKinds, tieStatuses, tieStatusLabels } from "#slices/tie/model.ts";
import { StatusSample } from "#slices/tie/ui/tie-line.tsx";

import { dateOfNumber } from "../dates.ts";
import { nameAt } from "./brief.ts";
import type { ViewProps } from "./view-props.ts";
import { networkPhrases } from "./phrases.ts";
import { nextLine } from "./side-list.tsx";
import { readTieOrder, sortTies, turnTieOrder, type TieColumn } from "./sort-ties.ts";
import { useOpen } from "./use-open.ts";
import { usePrinting } from "./use-printing.ts";
import styles from "./table.module.css";

/** Height that a row is taken for before it is measured, in pixels. */
const rowHeight = 44;

/** Rows that go on paper; a network of thousands is no document. */
const mostPrinted = 1_000;

/** Every tie that the filter leaves, one a row: sorted by its headings, only the rows in sight built. */
export function TableView({ network, shown }: ViewProps) {
  const phrases = usePhrases(networkPhrases);
  const language = useLanguage();
  const [{ sort }] = useAddress();
  const order = readTieOrder(sort ?? "");
  const { column, isDescending } = order;
  const rows = useMemo(
    () => sortTies({ network, rows: shown.ties, language }, { column, isDescending }),
    [network, shown, language, column, isDescending],
  );
  const columns: readonly (readonly [TieColumn | null, string])[] = [
    ["from", phrases.from],
    ["to", phrases.to],
    ["kind", phrases.tieKind],
    ["status", phrases.tieStatus],
    ["since", phrases.since],
    ["until", phrases.until],
    [null, phrases.issues],
    ["evidence", phrases.evidence],
  ];
  return <Grid network={network} rows={rows} columns={columns} order={order} />;
}

interface GridProps {
  readonly network: ViewProps["network"];
  readonly rows: Int32Array;
  readonly columns: readonly (readonly [TieColumn | null, string])[];
  readonly order: ReturnType<typeof readTieOrder>;
}

function Grid({ network, rows, columns, order }: GridProps) {
  const phrases = usePhrases(networkPhrases);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const isPrinting = usePrinting();
  const open = useOpen();
  const [active, setActive] = useState(0);
  const shown = Math.min(active, rows.length - 1);
  // oxlint-disable-next-line react/incompatible-library -- its functions are used here and given to nobody
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  });
  const go = (index: number) => {
    setActive(index);
    lines.scrollToIndex(index, { align: "auto" });
  };
  const openRow = (index: number) => open("tie", network.ties.ids[rows[index]!]!);
  const press = (event: KeyboardEvent) => {
    if (event.target !== box.current) return;
    if (event.key === "Enter") return openRow(shown);
    const next = nextLine(event.key, shown, rows.length);
    if (next === null) return;
    event.preventDefault();
    go(next);
  };
  const built = isPrinting
    ? Array.from({ length: Math.min(mostPrinted, rows.length) }, (_, index) => ({
        index,
        start: 0,
      }))
    : lines.getVirtualItems();
  return (
    <>
      <div
        ref={box}
        role="grid"
        aria-label={phrases.tieTable}
        aria-rowcount={rows.length + 1}
        aria-describedby={`${id}-keys`}
        aria-activedescendant={
          built.some(({ index }) => index === shown) ? `${id}-${shown}` : undefined
        }
        tabIndex={0}
        className={styles.grid}
        data-printing={isPrinting}
        onKeyDown={press}
      >
        <HeadRow columns={columns} order={order} />
        <div
          role="rowgroup"
          className={styles.body}
          style={isPrinting ? {} : { height: lines.getTotalSize() }}
        >
          {built.map(({ index, start }) => (
            <TieRow
              key={rows[index]}
              id={`${id}-${index}`}
              network={network}
              row={rows[index]!}
              index={index}
              top={isPrinting ? null : start}
              measure={isPrinting ? undefined : lines.measureElement}
              isActive={index === shown}
              press={() => {
                setActive(index);
                openRow(index);
              }}
            />
          ))}
        </div>
      </div>
      <p id={`${id}-keys`} className={`${styles.keys} not-printed`}>
        {phrases.tableKeys}
      </p>
      {isPrinting && rows.length > mostPrinted && (
        <p>{phrases.printedOnly(mostPrinted, rows.length)}</p>
      )}
    </>
  );
}

function HeadRow(props: Pick<GridProps, "columns" | "order">) {
  const frame = usePhrases(framePhrases);
  const [, change] = useAddress();
  const { columns, order } = props;
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.row}>
        {columns.map(([column, label]) => {
          const isSorted = order.column === column;
          const sorted = order.isDescending ? "descending" : "ascending";
          return (
            <div key={label} role="columnheader" aria-sort={isSorted ? sorted : undefined}>
              {column === null ? (
                label
              ) : (
                <button
                  type="button"
                  className={`${tables.sort} ${isSorted ? tables.sorted : ""}`}
                  title={frame.sortBy(label)}
                  onClick={() => change({ sort: turnTieOrder(order, column) })}
                >
                  {label}
                  {isSorted && <Icon name={order.isDescending ? "down" : "up"} size={14} />}
                </button>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface TieRowProps {
  readonly id: string;
  readonly network: ViewProps["network"];
  readonly row: number;
  readonly index: number;
  readonly top: number | null;
  readonly measure: ((row: HTMLElement | null) => void) | undefined;
  readonly isActive: boolean;
  readonly press: () => void;
}

function TieRow({ network, row, measure, ...props }: TieRowProps) {
  const phrases = usePhrases(networkPhrases);
  const text = useText();
  const language = useLanguage();
  const { ties } = network;
  const status = tieStatuses[ties.status[row]!]!;
  const kind = tieKinds[ties.kind[row]!]!;
  const quietly = (word: string) => (
    <span key={word} className="quiet">
      {word}
    </span>
  );
  const missing = quietly(phrases.unknown);
  const isOpenEnded = status !== "ended" && status !== "planned" && status !== "proposed";
  const issues = ties.issueSets[ties.issueSet[row]!]!;
  const cells = [
    nameAt(network, ties.from[row]!, language),
    `${ties.directed[row] === 1 ? "→ " : ""}${nameAt(network, ties.to[row]!, language)}`,
    text(tieKindLabels[kind]),
    <span key="status" className={styles.status}>
      <StatusSample status={status} kind={kind} /> {text(tieStatusLabels[status])}
    </span>,
    dateOfNumber(ties.since[row]!) ?? missing,
    dateOfNumber(ties.until[row]!) ?? (isOpenEnded ? quietly(phrases.ongoing) : missing),
    issues.map((issue) => (isIssue(issue) ? text(issueLabels[issue]) : issue)).join(" · "),
    dateOfNumber(ties.evidence[row]!) ?? missing,
  ];
  return (
    <div
      ref={measure}
      data-index={props.index}
      id={props.id}
      role="row"
      tabIndex={-1}
      aria-rowindex={props.index + 2}
      aria-selected={props.isActive}
      className={styles.row}
      style={props.top === null ? {} : { top: props.top }}
      onClick={props.press}
    >
      {cells.map((cell, column) => (
        // oxlint-disable-next-line react/no-array-index-key -- columns never change their order
        <div key={column} role="gridcell" className={styles.cell}>
          {cell}
        </div>
      ))}
    </div>
  );
}
