import { useWindowVirtualizer } from "@tanstack/react-virtual";
import {
  memo,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from "react";
import { flushSync } from "react-dom";
import { useLanguage, usePhrases } from "../i18n.tsx";
import { framePhrases } from "../phrases.ts";
import { Icon } from "./icons.tsx";
import { rowsToBuild } from "./rows-to-build.ts";
import { sortRows, turnSort, type Sort } from "./sort-rows.ts";
import styles from "./data-table.module.css";
import tables from "./table.module.css";

/** A column: its heading, what a row shows in it, and by what it sorts; without `order` it does not sort. */
export interface Column<R> {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: R) => ReactNode;
  readonly order?: (row: R) => string | number | null;
  /** Numbers stand at the end of their cell. */
  readonly isEnd?: boolean;
  /** Kept in one line: dates, states, marks. */
  readonly isTight?: boolean;
  /** Left out on the phone, where a row is a card. */
  readonly isWide?: boolean;
  /** What may be done with the row, as `actionColumn` makes it. */
  readonly isActions?: boolean;
}

interface DataTableProps<R> {
  readonly caption: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly idOf: (row: R) => string;
  /** Column by which it is sorted at first. */
  readonly first?: Sort;
}

/** Rows above which only those in sight are drawn. */
const drawnAtOnce = 120;

/** Height that a row is taken for before it was measured, in pixels. */
const usualHeight = 52;

/** A table of records: headings sort and stay in sight, the first column names the row, thousands of rows stay fluid. */
export function DataTable<R>(props: DataTableProps<R>) {
  const language = useLanguage();
  const [sort, setSort] = useState<Sort | null>(props.first ?? null);
  const { columns, rows, idOf } = props;
  const sorted = useMemo(() => {
    const order = columns.find(({ id }) => id === sort?.column)?.order;
    return sort === null || order === undefined ? rows : sortRows(rows, sort, order, language);
  }, [columns, rows, sort, language]);
  const body = useRef<HTMLTableSectionElement>(null);
  const { shown, before, after, measure } = useRowsInSight(sorted, body);
  const cellsOf = useCallback(
    (index: number) => {
      const row = sorted[index];
      if (row === undefined) return null;
      return columns.map((column, at) => (
        <Cell key={column.id} column={column} row={row} isName={at === 0} />
      ));
    },
    [columns, sorted],
  );
  return (
    <div className={styles.scroll}>
      <table
        className={`${tables.table} ${tables.frozen} ${styles.table}`}
        aria-rowcount={rows.length + 1}
      >
        <caption className="hidden-but-read">{props.caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Heading key={column.id} column={column} sort={sort} change={setSort} />
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          <Gap height={before} span={columns.length} />
          {shown.map(({ row, index }) => (
            <Row key={idOf(row)} index={index} cellsOf={cellsOf} measure={measure} />
          ))}
          <Gap height={after} span={columns.length} />
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly index: number;
  readonly cellsOf: (index: number) => ReactNode;
  readonly measure: ((row: HTMLElement | null) => void) | undefined;
}

/** A row is built once, however often the table is scrolled past it: only rows that come into sight cost anything. */
const Row = memo(function Row({ index, cellsOf, measure }: RowProps) {
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2}>
      {cellsOf(index)}
    </tr>
  );
});

/** The place of rows that are not drawn. */
function Gap(props: { readonly height: number; readonly span: number }) {
  if (props.height <= 0) return null;
  return (
    <tr aria-hidden="true" className={styles.gap}>
      <td colSpan={props.span} style={{ height: props.height }}>
        …
      </td>
    </tr>
  );
}

function Cell<R>(props: { readonly column: Column<R>; readonly row: R; readonly isName: boolean }) {
  const { column, row } = props;
  const content = column.cell(row);
  if (props.isName) return <th scope="row">{content}</th>;
  if (column.isActions === true)
    return <td className={`${styles.actions} not-printed`}>{content}</td>;
  const names = [
    column.isEnd === true && "number",
    column.isTight === true && styles.tight,
    column.isWide === true && styles.wide,
  ];
  return (
    <td data-label={column.title} className={names.filter(Boolean).join(" ")}>
      <div>{content}</div>
    </td>
  );
}

function Heading<R>(props: {
  readonly column: Column<R>;
  readonly sort: Sort | null;
  readonly change: (sort: Sort) => void;
}) {
  const phrases = usePhrases(framePhrases);
  const { column, sort, change } = props;
  const end = column.isEnd === true ? tables.end : "";
  if (column.isActions === true)
    return (
      <th scope="col" className="not-printed">
        <span className="hidden-but-read">{column.title}</span>
      </th>
    );
  if (column.order === undefined)
    return (
      <th scope="col" className={end}>
        {column.title}
      </th>
    );
  const isSorted = sort?.column === column.id;
  const direction = sort?.isDescending === true ? "descending" : "ascending";
  return (
    <th scope="col" className={end} aria-sort={isSorted ? direction : "none"}>
      <button
        type="button"
        className={`${tables.sort} ${isSorted ? tables.sorted : ""}`}
        title={phrases.sortBy(column.title)}
        onClick={() => change(turnSort(sort, column.id))}
      >
        {column.title}
        {isSorted && <Icon name={direction === "descending" ? "down" : "up"} size={14} />}
      </button>
    </th>
  );
}

/** The rows near the window, and the heights of those above and below; all of them in a short table and on paper. */
function useRowsInSight<R>(
  rows: readonly R[],
  body: { readonly current: HTMLElement | null },
): {
  readonly shown: readonly { readonly row: R; readonly index: number }[];
  readonly before: number;
  readonly after: number;
  readonly measure: ((row: HTMLElement | null) => void) | undefined;
} {
  const isPrinting = useIsPrinting();
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const place = body.current?.getBoundingClientRect().top ?? 0;
    setTop(Math.round(place + scrollY));
  }, [body, rows]);
  const isLong = rows.length > drawnAtOnce && !isPrinting;
  // oxlint-disable-next-line react/incompatible-library -- what it returns is read here and passed to no memoized part
  const virtual = useWindowVirtualizer({
    count: isLong ? rows.length : 0,
    estimateSize: () => usualHeight,
    rangeExtractor: rowsToBuild,
    scrollMargin: top,
    useFlushSync: false,
  });
  if (!isLong)
    return {
      shown: rows.map((row, index) => ({ row, index })),
      before: 0,
      after: 0,
      measure: undefined,
    };
  const items = virtual.getVirtualItems();
  const [head, tail] = [items[0], items.at(-1)];
  return {
    shown: items.flatMap(({ index }) => {
      const row = rows[index];
      return row === undefined ? [] : [{ row, index }];
    }),
    before: head === undefined ? 0 : head.start - top,
    after: tail === undefined ? 0 : virtual.getTotalSize() - (tail.end - top),
    measure: virtual.measureElement,
  };
}

/** Whether the page is being put on paper: then a table shows every row. */
function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const paper = matchMedia("print");
    // The browser takes the page as soon as the listener returns, so the rows must stand by then.
    const set = (is: boolean) => flushSync(() => setPrinting(is));
    const listen = () => set(paper.matches);
    const begin = () => set(true);
    const end = () => set(false);
    paper.addEventListener("change", listen);
    addEventListener("beforeprint", begin);
    addEventListener("afterprint", end);
    return () => {
      paper.removeEventListener("change", listen);
      removeEventListener("beforeprint", begin);
      removeEventListener("afterprint", end);
    };
  }, []);
  return isPrinting;
}
