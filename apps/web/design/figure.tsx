import type { ReactNode } from "react";

/** How many rows stand right here, in the list or the table that this heads. */
export function RowCount(props: { readonly count: ReactNode }) {
  return (
    <span className="quiet" data-figure="rows">
      {props.count}
    </span>
  );
}

/**
 * What a number that rests on no record is: a count of rows that stand here, what the reader asked for, a limit or a key
 * that Naru itself sets, an entry of Naru's own log, or a part of a source itself. Every other number on a screen opens
 * its source.
 */
export type PlainFigure = "rows" | "asked" | "setting" | "log" | "source";

/** Words with a number in them that rests on no record; `of` says what it is. */
export function Plain(props: { readonly of: PlainFigure; readonly children: ReactNode }) {
  return <span data-figure={props.of}>{props.children}</span>;
}
