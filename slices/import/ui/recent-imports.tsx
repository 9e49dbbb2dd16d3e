import tables from "#apps/web/design/table.module.css";
import { dateLocales, useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import { PageLink } from "#apps/web/navigation.tsx";
import type { ListedImport } from "./data.ts";
import { importPhrases } from "./phrases.ts";
import { StateMark } from "./state-mark.tsx";
import styles from "./import.module.css";

/** The office's imports, newest first; each opens where it stopped. */
export function RecentImports(props: { readonly imports: readonly ListedImport[] }) {
  const phrases = usePhrases(importPhrases);
  const language = useLanguage();
  const text = useText();
  const when = new Intl.DateTimeFormat(dateLocales[language], {
    dateStyle: "medium",
    timeStyle: "short",
  });
  return (
    <table className={`${tables.table} ${styles.cards}`} data-figure="log">
      <caption className="hidden-but-read">{phrases.recent}</caption>
      <thead>
        <tr>
          <th scope="col">{phrases.file}</th>
          <th scope="col">{phrases.state}</th>
          <th scope="col">{phrases.result}</th>
          <th scope="col">{phrases.when}</th>
        </tr>
      </thead>
      <tbody>
        {props.imports.map((run) => (
          <tr key={run.id}>
            <th scope="row">
              <PageLink page={`/network/import/${run.id}`} className={styles.open}>
                {run.file.name}
              </PageLink>{" "}
              <span className="quiet">{phrases.size(run.file.size)}</span>
            </th>
            <td>
              <StateMark state={run.state} />
            </td>
            <td>
              {run.refusal !== null && text(run.refusal.message)}
              {run.entered !== null &&
                run.state === "committed" &&
                phrases.enteredBrief(run.entered.actor, run.entered.tie)}
            </td>
            <td className="quiet">{when.format(new Date(run.createdAt))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
