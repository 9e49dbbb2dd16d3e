import tables from "#apps/web/design/table.module.css";
import { useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import { SourceMark } from "#slices/actor/ui/source-mark.tsx";
import { silenceLabels, type ScoreEntry, type Sheet } from "../model-assessment.ts";
import type { AssessmentPage } from "./data.ts";
import { instrumentPhrases } from "./phrases.ts";
import { wordValue } from "./value-words.ts";
import { usePersonName } from "#slices/account/ui/person-name.ts";
import styles from "./instrument.module.css";

/** Every answer of every assessor, with its evidence; what they differ on is marked and not averaged. */
export function ProfileTable(props: { readonly page: AssessmentPage }) {
  const phrases = usePhrases(instrumentPhrases);
  const text = useText();
  const nameOf = usePersonName();
  const { instrument, sheets, profile } = props.page;
  return (
    <section
      className={tables.scroll}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      aria-label={phrases.profileTable}
    >
      <table className={`${tables.table} ${styles.profile}`}>
        <caption className="hidden-but-read">{phrases.profileTable}</caption>
        <thead>
          <tr>
            <th scope="col">{phrases.dimension}</th>
            {sheets.map(({ id, assessorName }) => (
              <th key={id} scope="col">
                {nameOf(assessorName)}
              </th>
            ))}
            {sheets.length > 1 && <th scope="col">{phrases.spread}</th>}
          </tr>
        </thead>
        <tbody>
          {instrument.dimensions.map(({ id, name }) => {
            const range = profile.rows.find(({ dimension }) => dimension === id)?.range ?? null;
            const isDisputed = range !== null && range.low !== range.high;
            return (
              <tr key={id}>
                <th scope="row">{text(name)}</th>
                {sheets.map((sheet) => (
                  <td key={sheet.id}>
                    <Answer
                      page={props.page}
                      sheet={sheet}
                      entry={sheet.scores[id]}
                      what={text(name)}
                    />
                  </td>
                ))}
                {sheets.length > 1 && (
                  <td className={styles.short}>
                    {range === null ? (
                      <span className="quiet">{phrases.standings.undetermined}</span>
                    ) : isDisputed ? (
                      <strong className={styles.differ}>≠ {phrases.differ}</strong>
                    ) : (
                      <span>= {phrases.agree}</span>
                    )}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Answer(props: {
  readonly page: AssessmentPage;
  readonly sheet: Sheet;
  readonly entry: ScoreEntry | undefined;
  readonly what: string;
}) {
  const text = useText();
  const language = useLanguage();
  const { entry, page, sheet, what } = props;
  if (entry === undefined) return null;
  const { citation, evidence } = entry;
  return (
    <>
      {entry.kind === "scored" ? (
        wordValue(page.instrument.scale, entry.value, language)
      ) : (
        <span className="quiet">{text(silenceLabels[entry.kind])}</span>
      )}
      {citation !== null && (
        <SourceMark
          what={what}
          from={[{ ...citation, asOf: page.call.asOf, enteredBy: sheet.assessorName }]}
        />
      )}
      {evidence !== null && (
        <span className={styles.under} data-source-place="">
          {evidence}
        </span>
      )}
    </>
  );
}
