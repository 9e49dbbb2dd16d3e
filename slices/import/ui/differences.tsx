import { RowCount } from "#apps/web/design/figure.tsx";
import { Local } from "#apps/web/design/local.tsx";
import tables from "#apps/web/design/table.module.css";
import { useLanguage, usePhrases } from "#apps/web/i18n.tsx";
import { RecordLink } from "#apps/web/navigation.tsx";
import { ClaimedValue } from "#slices/actor/ui/claims.tsx";
import { actorPhrases } from "#slices/actor/ui/phrases.ts";
import type { ListedDifference, ListedDifferences } from "../list-differences.ts";
import { FilePlace } from "./file-place.tsx";
import { Paged } from "./paged.tsx";
import { importPhrases } from "./phrases.ts";
import styles from "./import.module.css";

/** What the file says otherwise of records of the office: the register's value and the file's, side by side. */
export function Differences(props: { readonly differences: ListedDifferences }) {
  const phrases = usePhrases(importPhrases);
  const count = new Intl.NumberFormat(useLanguage());
  const { differing, added, items } = props.differences;
  const all = differing + added;
  return (
    <section className={styles.part}>
      <h2>
        {phrases.differences} <RowCount count={count.format(all)} />
      </h2>
      <p className="quiet">{all === 0 ? phrases.noDifferences : phrases.differencesAre}</p>
      {items.length > 0 && (
        <Paged items={items}>{(shown) => <DifferenceTable items={shown} />}</Paged>
      )}
      {items.length < all && <p className="quiet">{phrases.firstOf(items.length, all)}</p>}
    </section>
  );
}

function DifferenceTable({ items }: { readonly items: readonly ListedDifference[] }) {
  const phrases = usePhrases(importPhrases);
  const words = usePhrases(actorPhrases);
  return (
    <table className={`${tables.table} ${styles.cards}`}>
      <caption className="hidden-but-read">{phrases.differences}</caption>
      <thead>
        <tr>
          <th scope="col">{phrases.record}</th>
          <th scope="col">{phrases.property}</th>
          <th scope="col">{phrases.registered}</th>
          <th scope="col">{phrases.inFile}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item, index) => (
          <tr key={`${item.id}:${item.property}:${index}`}>
            <th scope="row">
              <Names item={item} />
            </th>
            <td>{words.properties[item.property] ?? item.property}</td>
            <td>
              {item.old === null ? (
                <span className="quiet">{phrases.notRegistered}</span>
              ) : (
                <ClaimedValue property={item.property} value={item.old} />
              )}
            </td>
            <td>
              <ClaimedValue property={item.property} value={item.value} />{" "}
              <FilePlace>{item.at}</FilePlace>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The record by the names of its actors; it opens. */
function Names({ item }: { readonly item: ListedDifference }) {
  const { id, opens, names } = item;
  return (
    <RecordLink kind={opens.kind} id={opens.id}>
      {names.length === 0
        ? id
        : names.map((name, index) => (
            <span key={index}>
              {index > 0 && " – "}
              <Local text={name} quietly />
            </span>
          ))}
    </RecordLink>
  );
}
