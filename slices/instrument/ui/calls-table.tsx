import { Local } from "#apps/web/design/local.tsx";
import tables from "#apps/web/design/table.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { PageLink } from "#apps/web/navigation.tsx";
import { subjectKindLabels } from "../model-subject.ts";
import type { CallView } from "./data.ts";
import { instrumentPhrases } from "./phrases.ts";
import { usePersonName } from "#slices/account/ui/person-name.ts";
import styles from "./instrument.module.css";

/** Assessments as a table: what, as of when, who has submitted. What they answered is not here. */
export function CallsTable(props: {
  readonly calls: readonly CallView[];
  /** All are of one subject, so each is named by its instrument. */
  readonly isOfOne?: boolean;
}) {
  const phrases = usePhrases(instrumentPhrases);
  const text = useText();
  const nameOf = usePersonName();
  return (
    <table className={`${tables.table} ${styles.calls}`}>
      <caption className="hidden-but-read">{phrases.assessments}</caption>
      <thead>
        <tr>
          <th scope="col">
            {props.isOfOne === true ? phrases.instruments : phrases.chooseSubject}
          </th>
          <th scope="col">{phrases.asOf}</th>
          <th scope="col">{phrases.assessors}</th>
          <th scope="col">{phrases.state}</th>
        </tr>
      </thead>
      <tbody>
        {props.calls.map((call) => (
          <tr key={call.id}>
            <th scope="row">
              <PageLink page={`/programmes/assessments/${call.id}`}>
                <Local text={props.isOfOne === true ? call.instrumentName : call.subject.name} />
              </PageLink>
              <span className={styles.under} data-figure="source">
                {props.isOfOne === true
                  ? phrases.revision(call.revision)
                  : `${text(call.instrumentName)} · ${text(subjectKindLabels[call.subject.kind])}`}
              </span>
            </th>
            <td className={styles.short} data-figure="asked">
              {call.asOf}
            </td>
            <td>{call.assessors.map(({ name }) => nameOf(name)).join(", ")}</td>
            <td>
              {phrases.states[call.state]}
              <span className={styles.under} data-figure="log">
                {phrases.submittedOf(
                  call.assessors.filter(({ submittedAt }) => submittedAt !== null).length,
                  call.assessors.length,
                )}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
