import { useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import { useAddress } from "#apps/web/navigation.tsx";
import type { LocalText } from "#kernel/local-text.ts";
import { moneyKinds } from "#slices/programme/model-parts.ts";
import { ripenesses, type CoverageCell, type MoneySums } from "../model-coverage.ts";
import type { AxisDimension, Coverage, CoverageAxis } from "./coverage-data.ts";
import { sourceOfAxis } from "./source-of-axis.ts";
import { coveragePhrases } from "./coverage-phrases.ts";
import { PillarBar } from "./pillar-bar.tsx";
import { missingLayers } from "./bar-layout.ts";
import { RipenessMark } from "./ripeness-mark.tsx";
import { instrumentPhrases } from "./phrases.ts";
import { writeMoney } from "./write-money.ts";
import styles from "./coverage.module.css";
import { SourceMark } from "#slices/actor/ui/source-mark.tsx";

/** The matrix as one table: every cell says in words what is in it, and opens. */
export function CoverageMatrix(props: { readonly coverage: Coverage; readonly open: string }) {
  const phrases = usePhrases(coveragePhrases);
  const text = useText();
  const { axes, cells } = props.coverage;
  const cellAt = (row: string, column: string) =>
    cells.find((cell) => cell.row === row && cell.column === column);
  return (
    <section
      className={styles.scroll}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      aria-label={phrases.coverage}
    >
      <table
        className={styles.matrix}
        data-columns={axes.columns.dimensions.length > 5 ? "many" : "few"}
      >
        <caption className="hidden-but-read">
          {text(axes.rows.name)} × {text(axes.columns.name)}
        </caption>
        <thead>
          <tr>
            <td className={styles.corner}>
              <span>{text(axes.columns.name)} →</span>
              <span>{text(axes.rows.name)} ↓</span>
            </td>
            {axes.columns.dimensions.map((dimension) => (
              <th key={dimension.id} scope="col">
                <Heading dimension={dimension} axis={axes.columns} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {axes.rows.dimensions.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Heading dimension={row} axis={axes.rows} />
              </th>
              {axes.columns.dimensions.map((column) => {
                const cell = cellAt(row.id, column.id);
                return (
                  cell && (
                    <td key={column.id} data-column={text(column.name)}>
                      <Cell
                        cell={cell}
                        coverage={props.coverage}
                        names={[row.name, column.name]}
                        isOpen={props.open === `${row.id}~${column.id}`}
                      />
                    </td>
                  )
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={`quiet ${styles.many}`}>{phrases.many}</p>
    </section>
  );
}

function Heading(props: { readonly dimension: AxisDimension; readonly axis: CoverageAxis }) {
  const phrases = usePhrases(instrumentPhrases);
  const text = useText();
  const { name, meaning, horizonYears } = props.dimension;
  return (
    <>
      <span title={text(meaning)}>{text(name)}</span>
      {horizonYears !== null && (
        <span className={styles.years}>
          {phrases.years(horizonYears.from, horizonYears.to)}
          <SourceMark what={text(name)} from={sourceOfAxis(props.axis)} />
        </span>
      )}
    </>
  );
}

function Cell(props: {
  readonly cell: CoverageCell;
  readonly coverage: Coverage;
  readonly names: readonly [LocalText, LocalText];
  readonly isOpen: boolean;
}) {
  const phrases = usePhrases(coveragePhrases);
  const text = useText();
  const [, change] = useAddress();
  const { cell, names, isOpen } = props;
  const { axes } = props.coverage;
  const isEmpty = cell.state === "gap" || cell.state === "open";
  const layerNames = new Map((axes.layers?.dimensions ?? []).map(({ id, name }) => [id, name]));
  const missing = isEmpty ? [] : missingLayers(cell.layers);
  return (
    <div className={styles.cell} data-state={cell.state} data-open={isOpen} data-opens-rows="">
      <button
        type="button"
        className={styles.cellButton}
        aria-expanded={isOpen}
        aria-label={phrases.openCell(text(names[0]), text(names[1]), phrases.states[cell.state])}
        onClick={() =>
          change({ cell: isOpen ? undefined : `${cell.row}~${cell.column}`, layer: undefined })
        }
      />
      {isEmpty ? (
        <p className={styles.empty}>{phrases.states[cell.state]}</p>
      ) : (
        <ul className={styles.counts}>
          {ripenesses
            .filter((ripeness) => cell.covering[ripeness].length > 0)
            .map((ripeness) => (
              <li key={ripeness}>
                <RipenessMark ripeness={ripeness} />
                <strong>{cell.covering[ripeness].length}</strong> {phrases.ripeness[ripeness]}
              </li>
            ))}
        </ul>
      )}
      <Money sums={cell.money} />
      {!isEmpty && axes.layers !== null && <PillarBar axis={axes.layers} layers={cell.layers} />}
      {missing.length > 0 && (
        <p className={styles.missing}>
          {phrases.missing(missing.map((id) => text(layerNames.get(id) ?? nothing)).join(", "))}
        </p>
      )}
      {cell.possible.length > 0 && (
        <p className={styles.maybe}>? {phrases.maybe(cell.possible.length)}</p>
      )}
    </div>
  );
}

const nothing = { ko: null, en: null };

/** Money by kind and currency, never added across either. */
export function Money(props: { readonly sums: MoneySums }) {
  const phrases = usePhrases(coveragePhrases);
  const language = useLanguage();
  return moneyKinds.map((kind) => {
    const sums = props.sums[kind] ?? [];
    return (
      sums.length > 0 && (
        <p key={kind} className={styles.money}>
          {phrases.money[kind]} {sums.map((sum) => writeMoney(sum, language)).join(" · ")}
        </p>
      )
    );
  });
}
