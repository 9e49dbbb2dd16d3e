import tables from "#apps/web/design/table.module.css";
import { dateLocales, useLanguage, usePhrases } from "#apps/web/i18n.tsx";
import { PageLink } from "#apps/web/navigation.tsx";
import type { ListView } from "../view-list.ts";
import { gatePhrases } from "./phrases.ts";
import styles from "./gate.module.css";

/** Every list that was loaded, newest first, with what each changed. */
export function ListsTable(props: { readonly lists: readonly ListView[]; readonly shown: string }) {
  const phrases = usePhrases(gatePhrases);
  const language = useLanguage();
  const moment = new Intl.DateTimeFormat(dateLocales[language], {
    dateStyle: "medium",
    timeStyle: "short",
  });
  return (
    <section aria-labelledby="gate-lists">
      <h2 id="gate-lists">{phrases.allLists}</h2>
      <div className={tables.scroll}>
        <table className={`${tables.table} ${styles.lists}`}>
          <thead>
            <tr>
              <th scope="col">{phrases.version}</th>
              <th scope="col">{phrases.loadedAt}</th>
              <th scope="col" className={tables.end}>
                {phrases.entries}
              </th>
              <th scope="col" className={tables.end}>
                {phrases.added}
              </th>
              <th scope="col" className={tables.end}>
                {phrases.changed}
              </th>
              <th scope="col" className={tables.end}>
                {phrases.removed}
              </th>
              <th scope="col">{phrases.file}</th>
            </tr>
          </thead>
          <tbody>
            {props.lists.map((list) => (
              <tr key={list.id} aria-current={list.id === props.shown}>
                <th scope="row">
                  <PageLink page="/gate/lists" search={{ list: list.id }}>
                    {list.version.slice(0, 10)}
                  </PageLink>{" "}
                  {list.state === "current" && (
                    <span className={styles.small}>{phrases.current}</span>
                  )}
                </th>
                <td>{moment.format(new Date(list.loadedAt))}</td>
                <td className={tables.end}>{list.entryCount.toLocaleString(language)}</td>
                <td className={tables.end}>{list.counts?.added ?? "–"}</td>
                <td className={tables.end}>{list.counts?.changed ?? "–"}</td>
                <td className={tables.end}>{list.counts?.removed ?? "–"}</td>
                <td className={styles.small} data-source-place="">
                  {list.fileName}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
