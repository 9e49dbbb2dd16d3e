import { RowCount } from "#apps/web/design/figure.tsx";
import { Local } from "#apps/web/design/local.tsx";
import tables from "#apps/web/design/table.module.css";
import { useLanguage, usePhrases } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import type { LocalText } from "#kernel/local-text.ts";
import { ClaimedValue } from "#slices/actor/ui/claims.tsx";
import type { ListedMembership, ListedMemberships } from "../list-memberships.ts";
import { FilePlace } from "./file-place.tsx";
import { Paged } from "./paged.tsx";
import { importPhrases } from "./phrases.ts";
import styles from "./import.module.css";

/** The memberships that would be entered, as they were read. */
export function NewMemberships({ memberships }: { readonly memberships: ListedMemberships }) {
  const phrases = usePhrases(importPhrases);
  const count = new Intl.NumberFormat(useLanguage());
  const { items } = memberships;
  if (memberships.new === 0) return null;
  return (
    <section className={styles.part}>
      <h2>
        {phrases.memberships} <RowCount count={count.format(memberships.new)} />
      </h2>
      <p className="quiet">{phrases.membershipsAre}</p>
      <Paged items={items}>{(shown) => <MembershipTable items={shown} />}</Paged>
      {items.length < memberships.new && (
        <p className="quiet">{phrases.firstOf(items.length, memberships.new)}</p>
      )}
    </section>
  );
}

function MembershipTable({ items }: { readonly items: readonly ListedMembership[] }) {
  const phrases = usePhrases(importPhrases);
  return (
    <table className={`${tables.table} ${styles.cards}`}>
      <caption className="hidden-but-read">{phrases.memberships}</caption>
      <thead>
        <tr>
          <th scope="col">{phrases.bodyJoined}</th>
          <th scope="col">{phrases.fee}</th>
          <th scope="col">{phrases.role}</th>
          <th scope="col">{phrases.joined}</th>
          <th scope="col">{phrases.renewal}</th>
          <th scope="col">{phrases.owner}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <th scope="row">
              {item.member !== null && (
                <>
                  <Local text={item.member} quietly /> –{" "}
                </>
              )}
              {item.body !== null && <Local text={item.body} quietly />}{" "}
              <FilePlace>{item.at}</FilePlace>
            </th>
            <td>
              <ClaimedValue property="fee" value={item.fee} />
            </td>
            <td>
              <Words text={item.role} />
            </td>
            <td>
              <ClaimedValue property="joined" value={item.joined} />
            </td>
            <td>
              <ClaimedValue property="renewalOn" value={item.renewalOn} />
            </td>
            <td>
              <Words text={item.owner} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Words({ text }: { readonly text: LocalText | null }) {
  const frame = usePhrases(framePhrases);
  if (text === null || (text.ko === null && text.en === null))
    return <span className="quiet">{frame.unknown}</span>;
  return <Local text={text} quietly />;
}
