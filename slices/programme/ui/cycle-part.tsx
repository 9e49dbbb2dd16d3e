import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { SourceMark } from "#slices/actor/ui/source-mark.tsx";
import tables from "#apps/web/design/table.module.css";
import { stageLabels } from "../model.ts";
import type { ProgrammePage } from "./data.ts";
import { Declared } from "./declared.tsx";
import { Part } from "./part.tsx";
import { programmePhrases } from "./phrases.ts";
import { Conditions } from "./step-dialog.tsx";
import { WideTable } from "./wide-table.tsx";
import styles from "./page.module.css";

/** What the next stage asks for, and the steps taken so far with who, when and why. */
export function CyclePart({ page }: { readonly page: ProgrammePage }) {
  const phrases = usePhrases(programmePhrases);
  const text = useText();
  return (
    <Part id="cycle" title={phrases.parts.cycle}>
      {page.next !== null && (
        <div className={styles.list}>
          <h3>
            {phrases.conditions}: {text(stageLabels[page.next.stage])}
          </h3>
          <Conditions conditions={page.next.conditions} programmeId={page.id} />
        </div>
      )}
      <div className={styles.list}>
        <h3>{phrases.steps}</h3>
        {page.steps.length === 0 ? (
          <p className="quiet">{phrases.noSteps}</p>
        ) : (
          <WideTable name={phrases.steps}>
            <table className={tables.table}>
              <caption className="hidden-but-read">{phrases.steps}</caption>
              <thead>
                <tr>
                  <th scope="col">{phrases.stage}</th>
                  <th scope="col">{phrases.on}</th>
                  <th scope="col">{phrases.owner}</th>
                  <th scope="col">{phrases.why}</th>
                </tr>
              </thead>
              <tbody>
                {page.steps.map((step, index) => {
                  const word = phrases.stepLine(
                    text(stageLabels[step.from]),
                    text(stageLabels[step.to]),
                  );
                  return (
                    // oxlint-disable-next-line react/no-array-index-key -- a step is what it is by its place in the history
                    <tr key={index} data-figure="log">
                      <th scope="row">{word}</th>
                      <td>{step.on}</td>
                      <td>{step.owner}</td>
                      <td>
                        {step.reason}
                        {step.evidence !== null && (
                          <SourceMark what={word} from={[step.evidence]} />
                        )}
                        <Declared clearance={step.clearance ?? null} />
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </WideTable>
        )}
      </div>
    </Part>
  );
}
