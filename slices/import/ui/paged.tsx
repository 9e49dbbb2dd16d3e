import { useState, type ReactNode } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { usePhrases } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import styles from "./import.module.css";

const rowsPerPage = 50;

/** Fifty of a long list at a time. */
export function Paged<T>(props: {
  readonly items: readonly T[];
  readonly children: (shown: readonly T[]) => ReactNode;
}) {
  const phrases = usePhrases(framePhrases);
  const [wanted, setPage] = useState(0);
  const { items } = props;
  const last = Math.max(0, Math.ceil(items.length / rowsPerPage) - 1);
  const page = Math.min(wanted, last);
  const first = page * rowsPerPage;
  return (
    <>
      {props.children(items.slice(first, first + rowsPerPage))}
      {last > 0 && (
        <div className={`${styles.pages} not-printed`}>
          <Button disabled={page === 0} onClick={() => setPage(page - 1)}>
            {phrases.previous}
          </Button>
          <output data-figure="rows">
            {phrases.rangeOf(first + 1, Math.min(first + rowsPerPage, items.length), items.length)}
          </output>
          <Button disabled={page === last} onClick={() => setPage(page + 1)}>
            {phrases.next}
          </Button>
        </div>
      )}
    </>
  );
}
