import tables from "#apps/web/design/table.module.css";
import { Loaded } from "#apps/web/design/notice.tsx";
import { usePhrases } from "#apps/web/i18n.tsx";
import type { DifferenceView, EntryView } from "../view-list.ts";
import { useList } from "./data.ts";
import { EntryWords } from "./hits.tsx";
import { gatePhrases } from "./phrases.ts";
import styles from "./gate.module.css";

/** What a list added, changed by field and removed against the one before. */
export function Difference(props: { readonly id: string }) {
  const phrases = usePhrases(gatePhrases);
  const list = useList(props.id);
  return (
    <section aria-labelledby="gate-difference">
      <h2 id="gate-difference">{phrases.difference}</h2>
      <Loaded query={list} lines={3}>
        {({ difference, version }) =>
          difference === null ? (
            <p className="quiet" data-figure="source">
              {version.slice(0, 10)} · {phrases.firstList}
            </p>
          ) : (
            <Changes difference={difference} version={version} />
          )
        }
      </Loaded>
    </section>
  );
}

function Changes(props: { readonly difference: DifferenceView; readonly version: string }) {
  const phrases = usePhrases(gatePhrases);
  const { added, changed, removed, from } = props.difference;
  return (
    <>
      <p className="quiet" data-figure="source">
        {from.slice(0, 10)} → {props.version.slice(0, 10)}
      </p>
      <div className={styles.changes}>
        <Entries title={phrases.addedHow(added.length)} sign="+" entries={added} />
        <details open={changed.length > 0 && changed.length <= 20}>
          <summary>
            <span aria-hidden="true">≠</span> {phrases.changedHow(changed.length)}
          </summary>
          {changed.map(({ entry, fields }) => (
            <article key={entry.id} className={styles.hit}>
              <p className={styles.biteHead}>
                <strong>{entry.name}</strong>
                <span className="quiet">{entry.id}</span>
              </p>
              <div className={tables.scroll}>
                <table className={`${tables.table} ${styles.reasons}`}>
                  <thead>
                    <tr>
                      <th scope="col">{phrases.field}</th>
                      <th scope="col">{phrases.before}</th>
                      <th scope="col">{phrases.after}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {fields.map(({ field, before, after }) => (
                      <tr key={field}>
                        <th scope="row" lang="en">
                          {field}
                        </th>
                        <td>
                          {before === "" ? (
                            <span className="quiet">{phrases.nothing}</span>
                          ) : (
                            before
                          )}
                        </td>
                        <td>
                          {after === "" ? <span className="quiet">{phrases.nothing}</span> : after}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </article>
          ))}
        </details>
        <Entries title={phrases.removedHow(removed.length)} sign="−" entries={removed} />
      </div>
    </>
  );
}

function Entries(props: {
  readonly title: string;
  readonly sign: string;
  readonly entries: readonly EntryView[];
}) {
  return (
    <details open={props.entries.length > 0 && props.entries.length <= 20}>
      <summary>
        <span aria-hidden="true">{props.sign}</span> {props.title}
      </summary>
      {props.entries.map((entry) => (
        <article key={entry.id} className={styles.hit}>
          <p className={styles.biteHead}>
            <strong>{entry.name}</strong>
            <span className="quiet">{entry.id}</span>
          </p>
          <EntryWords entry={entry} />
        </article>
      ))}
    </details>
  );
}
