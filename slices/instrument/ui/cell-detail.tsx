import { useEffect, useRef } from "react";
import { RowCount } from "#apps/web/design/figure.tsx";
import { IconButton } from "#apps/web/design/button.tsx";
import { Icon } from "#apps/web/design/icons.tsx";
import { Local } from "#apps/web/design/local.tsx";
import { Loaded } from "#apps/web/design/notice.tsx";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { PageLink, useAddress } from "#apps/web/navigation.tsx";
import { ripenesses, type CoverageCell } from "../model-coverage.ts";
import { useFillers, type CellWish, type Coverage } from "./coverage-data.ts";
import { coveragePhrases } from "./coverage-phrases.ts";
import { FillersOf } from "./fillers-of.tsx";
import { missingLayers } from "./bar-layout.ts";
import { RipenessMark } from "./ripeness-mark.tsx";
import styles from "./coverage.module.css";

/** One cell opened: the programmes in it, and what could fill it. */
export function CellDetail(props: { readonly coverage: Coverage; readonly wish: CellWish }) {
  const phrases = usePhrases(coveragePhrases);
  const text = useText();
  const [, change] = useAddress();
  const { coverage, wish } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const fillers = useFillers(wish);
  useEffect(() => heading.current?.focus(), []);
  const cell = coverage.cells.find(({ row, column }) => row === wish.row && column === wish.column);
  const nameOn = (axis: "rows" | "columns", id: string) => {
    const name = coverage.axes[axis].dimensions.find((one) => one.id === id)?.name;
    return name === undefined ? id : text(name);
  };
  if (cell === undefined) return null;
  return (
    <section className={styles.detail}>
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {phrases.cell(nameOn("rows", wish.row), nameOn("columns", wish.column))}{" "}
          <span className="quiet">{phrases.states[cell.state]}</span>
        </h2>
        <IconButton
          label={phrases.close}
          className="not-printed"
          onClick={() => change({ cell: undefined })}
        >
          <Icon name="close" />
        </IconButton>
      </header>
      <InCell cell={cell} coverage={coverage} />
      <h3>{phrases.fill}</h3>
      <LayerChoice coverage={coverage} cell={cell} layer={wish.layer ?? ""} />
      <p className="quiet">{phrases.fillHint}</p>
      <Loaded query={fillers}>
        {(answer) => <FillersOf coverage={coverage} fillers={answer} />}
      </Loaded>
    </section>
  );
}

function InCell(props: { readonly cell: CoverageCell; readonly coverage: Coverage }) {
  const phrases = usePhrases(coveragePhrases);
  const { cell, coverage } = props;
  const ids = ripenesses.flatMap((ripeness) => cell.covering[ripeness]);
  if (ids.length === 0) return <p>{phrases.nobody}</p>;
  return (
    <>
      <h3>
        {phrases.inCell} <RowCount count={ids.length} />
      </h3>
      <ul className={styles.programmes}>
        {ids.map((id) => {
          const programme = coverage.programmes[id];
          return (
            programme && (
              <li key={id}>
                <RipenessMark ripeness={programme.ripeness} />
                <span>
                  <PageLink page={`/programmes/${id}`}>
                    <Local text={programme.name} quietly />
                  </PageLink>{" "}
                  <span className="quiet">
                    {phrases.ripeness[programme.ripeness]}
                    {programme.judged.length > 0 && (
                      <>
                        {" · "}
                        <abbr title={phrases.judgedHint}>{phrases.judged}</abbr>
                      </>
                    )}
                  </span>
                </span>
              </li>
            )
          );
        })}
      </ul>
    </>
  );
}

/** Which part of the bar is to be filled: the whole cell, or one dimension; those without anything say so. */
function LayerChoice(props: {
  readonly coverage: Coverage;
  readonly cell: CoverageCell;
  readonly layer: string;
}) {
  const phrases = usePhrases(coveragePhrases);
  const text = useText();
  const [, change] = useAddress();
  const { coverage, cell, layer } = props;
  const axis = coverage.axes.layers;
  if (axis === null) return null;
  const missing = new Set(missingLayers(cell.layers));
  const choices = [
    { id: "", label: phrases.wholeCell },
    ...axis.dimensions.map(({ id, name }) => ({
      id,
      label: missing.has(id) ? phrases.missing(text(name)) : text(name),
    })),
  ];
  return (
    <fieldset className={`${styles.layerChoice} not-printed`}>
      <legend className="hidden-but-read">{phrases.layers}</legend>
      {choices.map(({ id, label }) => (
        <label key={id} data-missing={missing.has(id)}>
          <input
            type="radio"
            name="layer"
            checked={layer === id}
            onChange={() => change({ layer: id || undefined })}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
