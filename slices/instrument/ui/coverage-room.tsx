import { Button } from "#apps/web/design/button.tsx";
import { SelectField } from "#apps/web/design/field.tsx";
import { Icon } from "#apps/web/design/icons.tsx";
import { Loaded } from "#apps/web/design/notice.tsx";
import { useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import { PageLink, useAddress } from "#apps/web/navigation.tsx";
import { SourceMark } from "#slices/actor/ui/source-mark.tsx";
import { ProgrammesHead } from "#slices/programme/ui/programmes-head.tsx";
import { layeredApproach, type PlacedProgramme } from "../model-coverage.ts";
import { Balance } from "./balance.tsx";
import { CellDetail } from "./cell-detail.tsx";
import { Concentrations } from "./concentrations.tsx";
import { useCoverage, type AxesWish, type Coverage, type CoverageAxis } from "./coverage-data.ts";
import { sourceOfAxis } from "./source-of-axis.ts";
import { CoverageMatrix } from "./coverage-matrix.tsx";
import { coveragePhrases } from "./coverage-phrases.ts";
import { useInstruments } from "./data.ts";
import styles from "./coverage.module.css";
import { ComputedMark, type Input } from "#slices/actor/ui/computed-mark.tsx";
import { Local } from "#apps/web/design/local.tsx";

/** Where work is and where it is not: two instruments crossed over the programmes, a third as a bar. The axes are the address. */
export function CoverageRoom() {
  const phrases = usePhrases(coveragePhrases);
  const [{ rows, columns, layers }] = useAddress();
  const axes = { rows, columns, layers };
  return (
    <div className={styles.page}>
      <ProgrammesHead view="matrix" what={phrases.coverageIs}>
        <Button className="not-printed" onClick={() => print()}>
          <Icon name="print" />
          {phrases.print}
        </Button>
      </ProgrammesHead>
      <Loaded query={useCoverage(axes)} lines={12}>
        {(coverage) => <Shown coverage={coverage} axes={axes} />}
      </Loaded>
    </div>
  );
}

function Shown(props: { readonly coverage: Coverage; readonly axes: AxesWish }) {
  const { coverage, axes } = props;
  const [{ cell, layer }] = useAddress();
  const [row = "", column = ""] = (cell ?? "").split("~");
  const isOpen = coverage.cells.some((one) => one.row === row && one.column === column);
  return (
    <>
      <section className={styles.matrixPart}>
        <Told coverage={coverage} />
        <Axes coverage={coverage} />
        <CoverageMatrix coverage={coverage} open={isOpen ? `${row}~${column}` : ""} />
      </section>
      {isOpen && (
        <CellDetail key={cell} coverage={coverage} wish={{ ...axes, row, column, layer }} />
      )}
      {coverage.axes.layers !== null && (
        <Balance axis={coverage.axes.layers} balance={coverage.balance} />
      )}
      <Concentrations coverage={coverage} />
    </>
  );
}

/** What the matrix says, in sentences. */
function Told(props: { readonly coverage: Coverage }) {
  const phrases = usePhrases(coveragePhrases);
  const text = useText();
  const { axes, cells, programmes, unplaced } = props.coverage;
  const inState = (wanted: string) => cells.filter(({ state }) => state === wanted).length;
  const count = (ripeness: string) =>
    Object.values(programmes).filter((one) => one.ripeness === ripeness).length;
  const [decided, considered, proposed] = ["decided", "considered", "proposed"].map(count);
  const isReport =
    axes.rows.id === layeredApproach.rows && axes.columns.id === layeredApproach.columns;
  return (
    <div className={styles.told}>
      <p className={styles.sentence}>
        {isReport && (
          <>
            {phrases.report}
            <SourceMark
              what={phrases.report}
              from={[
                { source: "report", locator: "4.2" },
                { source: "report", locator: "4.4.2" },
                { source: "report", locator: "6.1" },
              ]}
            />{" "}
          </>
        )}
        <strong>{phrases.summary(cells.length, inState("gap"), inState("open"))}</strong>
        <ComputedMark
          what={phrases.summaryWhat}
          rule={phrases.summaryRule}
          inputs={[axes.rows, axes.columns].map((axis) => ({
            key: axis.id,
            name: <InstrumentLink axis={axis} />,
            from: sourceOfAxis(axis),
          }))}
        />
      </p>
      <p className="quiet">
        {phrases.counts(decided ?? 0, considered ?? 0, proposed ?? 0)}
        <ComputedMark
          what={phrases.countsWhat}
          rule={phrases.countsRule}
          inputs={Object.values(programmes).flatMap((programme) =>
            programmeInput(programme, phrases.ripeness[programme.ripeness]),
          )}
        >
          <p>
            <PageLink page="/programmes/list">{phrases.countsRows}</PageLink>
          </p>
        </ComputedMark>
      </p>
      {decided === 0 && considered === 0 && <p className="quiet">{phrases.noWork}</p>}
      {(["rows", "columns"] as const).map((axis) => (
        <div key={axis}>
          {unplaced[axis].length > 0 && (
            <p className="quiet">
              {phrases.unplaced(unplaced[axis].length, text(axes[axis].name))}
              <ComputedMark
                what={phrases.unplaced(unplaced[axis].length, text(axes[axis].name))}
                rule={phrases.unplacedRule}
                inputs={unplaced[axis].flatMap((id) => programmeInput(programmes[id]))}
              />
            </p>
          )}
          {!axes[axis].isTagged && <p className="quiet">{phrases.byAssessment}</p>}
        </div>
      ))}
    </div>
  );
}

/** A programme among what was counted; none where it is not to be seen. */
function programmeInput(programme: PlacedProgramme | undefined, value?: string): readonly Input[] {
  if (programme === undefined) return [];
  const name = (
    <PageLink page={`/programmes/${programme.id}`}>
      <Local text={programme.name} quietly />
    </PageLink>
  );
  return [{ key: programme.id, name, ...(value === undefined ? {} : { value }) }];
}

function InstrumentLink({ axis }: { readonly axis: CoverageAxis }) {
  return (
    <PageLink page={`/programmes/instruments/${axis.id}`}>
      <Local text={axis.name} quietly />
    </PageLink>
  );
}

/** Any two instruments as axes and a third as the bar. */
function Axes(props: { readonly coverage: Coverage }) {
  const phrases = usePhrases(coveragePhrases);
  const text = useText();
  const language = useLanguage();
  const [address, change] = useAddress();
  const instruments = useInstruments({ subject: "programme" }).data?.items ?? [];
  const { axes } = props.coverage;
  const extra = [axes.rows, axes.columns, axes.layers].flatMap((axis) =>
    axis === null || instruments.some(({ id }) => id === axis.id) ? [] : [axis],
  );
  const unique = [...new Map([...extra, ...instruments].map((one) => [one.id, one])).values()];
  const choices = unique
    .map(({ id, name }) => ({ value: id, label: text(name) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, language));
  const set = (axis: string, value: string) => change({ [axis]: value, cell: undefined });
  const isOwn = ["rows", "columns", "layers"].some((axis) => address[axis] !== undefined);
  return (
    <details className={`${styles.axes} not-printed`} open={isOwn}>
      <summary>{phrases.axes}</summary>
      <div className={styles.axisFields}>
        {(["rows", "columns"] as const).map((axis) => (
          <SelectField
            key={axis}
            label={phrases[axis]}
            value={axes[axis].id}
            onChange={(event) => set(axis, event.target.value)}
            choices={choices}
          />
        ))}
        <SelectField
          label={phrases.layers}
          value={axes.layers?.id ?? "none"}
          onChange={(event) => set("layers", event.target.value)}
          choices={[{ value: "none", label: phrases.noLayers }, ...choices]}
        />
        {isOwn && (
          <Button
            look="bare"
            onClick={() =>
              change({ rows: undefined, columns: undefined, layers: undefined, cell: undefined })
            }
          >
            {phrases.reset}
          </Button>
        )}
      </div>
      <p className="quiet">
        {[axes.rows, axes.columns, axes.layers].map(
          (axis) =>
            axis !== null && (
              <PageLink
                key={axis.id}
                page={`/programmes/instruments/${axis.id}`}
                className={styles.axisLink ?? ""}
              >
                {text(axis.name)}
              </PageLink>
            ),
        )}
      </p>
    </details>
  );
}
