import { RowCount } from "#apps/web/design/figure.tsx";
import { Local } from "#apps/web/design/local.tsx";
import tables from "#apps/web/design/table.module.css";
import { useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import type { LocalText } from "#kernel/local-text.ts";
import { tieStatusLabels } from "#slices/tie/model.ts";
import type { Outcome } from "../outcome.ts";
import { CountedSentence } from "./counted-sentence.tsx";
import { Differences } from "./differences.tsx";
import { FilePlace } from "./file-place.tsx";
import { NewMemberships } from "./new-memberships.tsx";
import { Paged } from "./paged.tsx";
import { importPhrases } from "./phrases.ts";
import styles from "./import.module.css";

type DormantTie = Outcome["dormant"]["ties"][number];

/** What comes in, in one sentence, and the dormant ties with what says so. */
export function PreviewStep(props: { readonly outcome: Outcome; readonly isPast?: boolean }) {
  const phrases = usePhrases(importPhrases);
  const count = new Intl.NumberFormat(useLanguage());
  const { dormant } = props.outcome;
  return (
    <>
      {props.isPast !== true && (
        <section className={styles.part}>
          <h2>{phrases.step.preview}</h2>
          <p className={styles.lead}>
            <CountedSentence outcome={props.outcome} />
          </p>
        </section>
      )}
      <NewMemberships memberships={props.outcome.memberships} />
      <Differences differences={props.outcome.differences} />
      <section className={styles.part}>
        <h2>
          {phrases.dormant} <RowCount count={count.format(dormant.count)} />
        </h2>
        <p className="quiet" data-figure="setting">
          {dormant.count === 0 ? phrases.noDormant : phrases.dormantAre(dormant.years)}
        </p>
        {dormant.ties.length > 0 && (
          <Paged items={dormant.ties}>{(shown) => <DormantTable ties={shown} />}</Paged>
        )}
        {dormant.ties.length < dormant.count && (
          <p className="quiet">{phrases.firstOf(dormant.ties.length, dormant.count)}</p>
        )}
      </section>
    </>
  );
}

function DormantTable({ ties }: { readonly ties: readonly DormantTie[] }) {
  const phrases = usePhrases(importPhrases);
  const text = useText();
  return (
    <table className={`${tables.table} ${styles.cards}`}>
      <caption className="hidden-but-read">{phrases.dormant}</caption>
      <thead>
        <tr>
          <th scope="col">{phrases.counterpart}</th>
          <th scope="col">{phrases.evidence}</th>
          <th scope="col">{phrases.statusInFile}</th>
        </tr>
      </thead>
      <tbody>
        {ties.map((tie) => (
          <tr key={`${tie.at}:${tie.to}`}>
            <th scope="row">
              <Ends tie={tie} /> <FilePlace>{tie.at}</FilePlace>
            </th>
            <td>{text(tie.evidenceText)}</td>
            <td className="quiet">{text(tieStatusLabels[tie.status])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The counterpart of the office's own actor, or both ends where the file names both. */
function Ends({ tie }: { readonly tie: DormantTie }) {
  const { from, to } = tie.names;
  if (from === null) return <End name={to} id={tie.to} />;
  if (to === null) return <End name={from} id={tie.from} />;
  return (
    <>
      <End name={from} id={tie.from} /> – <End name={to} id={tie.to} />
    </>
  );
}

function End(props: { readonly name: LocalText | null; readonly id: string }) {
  return props.name === null ? props.id : <Local text={props.name} quietly />;
}
