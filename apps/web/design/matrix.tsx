import type { ReactNode } from "react";
import styles from "./matrix.module.css";

/** A row or a column of a matrix: its key, and its heading in words. */
export interface Axis {
  readonly id: string;
  readonly title: string;
  readonly hint?: string | undefined;
}

/** Two lists crossed. A cell without content says so in words; on the phone each row becomes a list of its cells. */
export function Matrix(props: {
  readonly caption: string;
  /** What the rows are, said in the corner. */
  readonly corner: string;
  readonly rows: readonly Axis[];
  readonly columns: readonly Axis[];
  readonly cell: (row: string, column: string) => ReactNode;
}) {
  const { rows, columns, cell } = props;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways must be reached by the keyboard (WCAG 2.1.1)
    <section className={styles.scroll} aria-label={props.caption} tabIndex={0}>
      <table className={styles.matrix}>
        <caption className="hidden-but-read">{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {props.corner}
            </th>
            {columns.map(({ id, title, hint }) => (
              <th key={id} scope="col" title={hint}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, title, hint }) => (
            <tr key={id}>
              <th scope="row" title={hint}>
                {title}
              </th>
              {columns.map((column) => (
                <td key={column.id} data-label={column.title}>
                  <div>{cell(id, column.id)}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
