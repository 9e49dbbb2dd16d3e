import { useState } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Local } from "#apps/web/design/local.tsx";
import tables from "#apps/web/design/table.module.css";
import { useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import { useMayWrite } from "#slices/account/ui/data.ts";
import { ComputedMark } from "#slices/actor/ui/computed-mark.tsx";
import { SourceMark } from "#slices/actor/ui/source-mark.tsx";
import {
  measureLabels,
  measures,
  resultKindLabels,
  type Measure,
  type ProgrammeResult,
} from "../model-parts.ts";
import { childrenOf } from "../rules-results.ts";
import { removePart, type ProgrammePage } from "./data.ts";
import { Part } from "./part.tsx";
import { programmePhrases } from "./phrases.ts";
import { sourcesOfPart } from "./provenance.ts";
import { ResultDialog } from "./result-form.tsx";
import { WhyDialog } from "#slices/audit/ui/why-dialog.tsx";
import { WideTable } from "./wide-table.tsx";
import styles from "./page.module.css";
import { Plain } from "#apps/web/design/figure.tsx";

type Shown = ProgrammePage["results"][number];

/** The results chain as an indented table; parents show what their children roll up to. */
export function ResultsPart({ page }: { readonly page: ProgrammePage }) {
  const phrases = usePhrases(programmePhrases);
  const mayWrite = useMayWrite();
  const [edited, setEdited] = useState<Shown | "new" | null>(null);
  const [removed, setRemoved] = useState<Shown | null>(null);
  const lines = inOrder(page.results);
  return (
    <Part
      id="results"
      title={phrases.parts.results}
      what={<Plain of="setting">{phrases.resultsIs}</Plain>}
      actions={
        mayWrite && (
          <Button look="bare" onClick={() => setEdited("new")}>
            {phrases.addResult}
          </Button>
        )
      }
    >
      {lines.length === 0 ? (
        <p className="quiet">{phrases.nothingYet}</p>
      ) : (
        <Chain page={page} lines={lines} edit={setEdited} remove={setRemoved} />
      )}
      {edited !== null && (
        <ResultDialog
          page={page}
          result={edited === "new" ? null : edited}
          close={() => setEdited(null)}
        />
      )}
      {removed !== null && (
        <WhyDialog
          isOpen
          close={() => setRemoved(null)}
          title={phrases.remove}
          what={removed.name.ko ?? removed.name.en ?? ""}
          verb={phrases.remove}
          look="danger"
          said={phrases.removed}
          work={(why) => removePart(page.id, "results", removed.id, why)}
        />
      )}
    </Part>
  );
}

interface Line {
  readonly result: Shown;
  readonly depth: number;
}

/** Parents before their children, each as deep as it hangs. */
function inOrder(results: readonly Shown[]): Line[] {
  const children = childrenOf(results);
  const byId = new Map(results.map((result) => [result.id, result]));
  const walk = (parent: string | null, depth: number): Line[] =>
    (children.get(parent) ?? []).flatMap(({ id }) => {
      const result = byId.get(id);
      return result === undefined ? [] : [{ result, depth }, ...walk(id, depth + 1)];
    });
  return walk(null, 0);
}

function Chain(props: {
  readonly page: ProgrammePage;
  readonly lines: readonly Line[];
  readonly edit: (result: Shown) => void;
  readonly remove: (result: Shown) => void;
}) {
  const phrases = usePhrases(programmePhrases);
  const text = useText();
  const mayWrite = useMayWrite();
  const { page, lines } = props;
  return (
    <WideTable name={phrases.results}>
      <table className={`${tables.table} ${styles.table}`}>
        <caption className="hidden-but-read">{phrases.results}</caption>
        <thead>
          <tr>
            <th scope="col">{phrases.name}</th>
            <th scope="col">{phrases.unit}</th>
            {measures.map((measure) => (
              <th key={measure} scope="col" className={tables.end}>
                {text(measureLabels[measure])}
              </th>
            ))}
            {mayWrite && (
              <th scope="col" className="not-printed">
                <span className="hidden-but-read">{phrases.edit}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ result, depth }) => (
            <tr key={result.id}>
              <th scope="row" style={{ paddingInlineStart: `${depth * 20}px` }}>
                <span className={styles.hint}>{text(resultKindLabels[result.kind])}</span>{" "}
                <Local text={result.name} quietly />
                <Splits page={page} result={result} />
              </th>
              <td>{result.unit ?? ""}</td>
              {measures.map((measure) => (
                <td key={measure} className={tables.end}>
                  <Measured page={page} result={result} measure={measure} />
                </td>
              ))}
              {mayWrite && (
                <td className={`not-printed ${styles.acts}`}>
                  <Button look="bare" onClick={() => props.edit(result)}>
                    {phrases.edit}
                  </Button>
                  <Button look="bare" onClick={() => props.remove(result)}>
                    {phrases.remove}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

function Splits({ page, result }: { readonly page: ProgrammePage; readonly result: Shown }) {
  const phrases = usePhrases(programmePhrases);
  const text = useText();
  if (result.disaggregation.length === 0) return null;
  return (
    <span className={styles.splits}>
      {result.disaggregation
        .map(({ by, group, value }) => `${by} ${group} ${value ?? phrases.unknownYet}`)
        .join(" · ")}
      <SourceMark
        what={`${text(result.name)} ${phrases.splits}`}
        from={sourcesOfPart(result.evidence.actual, page, result.actualOn)}
      />
      {result.uneven.map((by) => (
        <span key={by} className={styles.warning}>
          {phrases.uneven(by)}
        </span>
      ))}
    </span>
  );
}

interface MeasuredProps {
  readonly page: ProgrammePage;
  readonly result: ProgrammeResult;
  readonly measure: Measure;
}

/** A number with its source; a rolled-up one says how much of it is known; an unknown one is no zero. */
function Measured({ page, result, measure }: MeasuredProps) {
  const phrases = usePhrases(programmePhrases);
  const language = useLanguage();
  const text = useText();
  const rolled = page.rolled[result.id]?.[measure];
  const value = rolled?.value ?? null;
  const shown = new Intl.NumberFormat(language, { maximumFractionDigits: 6 });
  const what = `${text(result.name)} ${text(measureLabels[measure])}`;
  if (value === null) return <span className="quiet">{phrases.unknownYet}</span>;
  const sources = (one: ProgrammeResult) =>
    sourcesOfPart(one.evidence[measure], page, one[`${measure}On`]);
  if (rolled?.isRolled !== true)
    return (
      <>
        {shown.format(value)}
        <SourceMark what={what} from={sources(result)}>
          {result.evidence[measure] === undefined && <p>{phrases.noEvidence}</p>}
        </SourceMark>
      </>
    );
  const isPartial = rolled.known < rolled.of;
  const parts = page.results.filter(
    ({ parentId, unit }) => parentId === result.id && unit === result.unit,
  );
  return (
    <>
      {shown.format(value)}
      <ComputedMark
        what={what}
        value={shown.format(value)}
        rule={phrases.rollUpRules[result.rollUp]}
        inputs={parts.map((part) => {
          const below = page.rolled[part.id]?.[measure];
          const known = below?.value ?? null;
          return {
            key: part.id,
            name: text(part.name),
            value: known === null ? phrases.unknownYet : shown.format(known),
            from: known === null || below?.isRolled === true ? [] : sources(part),
          };
        })}
      />
      <span className={styles.hint}>
        Σ{isPartial && ` ${phrases.partial(rolled.known, rolled.of)}`}
      </span>
    </>
  );
}
