import { useLanguage, usePhrases } from "#apps/web/i18n.tsx";
import tables from "#apps/web/design/table.module.css";
import type { Hit } from "#engines/gate/screening/screen.ts";
import type { MatchState } from "../model.ts";
import type { EntryView } from "../view-list.ts";
import { gatePhrases } from "./phrases.ts";
import styles from "./gate.module.css";

/** One listed entry that a name is like: who it is, and what was compared. */
export function HitCard(props: {
  readonly hit: Pick<Hit, "id" | "score" | "matched" | "reasons">;
  readonly state: MatchState;
  readonly entry: EntryView | undefined;
}) {
  const phrases = usePhrases(gatePhrases);
  const { hit, entry, state } = props;
  return (
    <article className={styles.hit}>
      <p className={styles.biteHead}>
        <strong>{hit.matched}</strong>
        <span className="quiet">{hit.id}</span>
        <span className={styles.state} data-state={state}>
          {phrases.states[state]}
        </span>
      </p>
      {entry !== undefined && <EntryWords entry={entry} />}
      <Reasons hit={hit} />
    </article>
  );
}

/** Who is listed, in a few words. */
export function EntryWords(props: { readonly entry: EntryView }) {
  const phrases = usePhrases(gatePhrases);
  const { entry } = props;
  const others = entry.names.slice(1);
  const births = entry.births.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`));
  const parts = [
    entry.programme,
    births.length > 0 ? `${phrases.bornIn} ${births.join(", ")}` : "",
    entry.documents.length > 0 ? `${phrases.documents} ${entry.documents.join(", ")}` : "",
    others.length > 0 ? `${phrases.otherNames}: ${others.slice(0, 6).join("; ")}` : "",
  ];
  return <p className={styles.small}>{parts.filter(Boolean).join(" · ")}</p>;
}

/** A compared word without the sign by which terms of trade are known; a dash where one side has none. */
function plainWord(word: string): string {
  return word === "" ? "–" : word.replace(/^=/, "");
}

function Reasons(props: { readonly hit: Pick<Hit, "score" | "reasons"> }) {
  const phrases = usePhrases(gatePhrases);
  const language = useLanguage();
  const { hit } = props;
  const share = new Intl.NumberFormat(language, {
    maximumFractionDigits: 2,
    signDisplay: "exceptZero",
  });
  const plain = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  return (
    <div className={tables.scroll}>
      <table className={`${tables.table} ${styles.reasons}`}>
        <caption>
          {phrases.compared} · {phrases.score} {plain.format(hit.score)}
        </caption>
        <thead>
          <tr>
            <th scope="col">{phrases.feature}</th>
            <th scope="col">{phrases.asked}</th>
            <th scope="col">{phrases.listed}</th>
            <th scope="col" className={tables.end}>
              {phrases.weight}
            </th>
          </tr>
        </thead>
        <tbody>
          {hit.reasons.map((reason) => (
            <tr key={`${reason.feature} ${reason.left} ${reason.right}`}>
              <th scope="row">{phrases.features[reason.feature]}</th>
              <td>{plainWord(reason.left)}</td>
              <td>{plainWord(reason.right)}</td>
              <td className={tables.end}>{share.format(reason.weight)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
