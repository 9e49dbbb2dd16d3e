import type { ReactNode } from "react";
import tables from "#apps/web/design/table.module.css";

/** A table that may be wider than the page; keys move it where nothing in it takes the focus. */
export function WideTable(props: { readonly name: string; readonly children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolled region is moved by keys (WCAG 2.1.1)
    <section className={tables.scroll} aria-label={props.name} tabIndex={0}>
      {props.children}
    </section>
  );
}
