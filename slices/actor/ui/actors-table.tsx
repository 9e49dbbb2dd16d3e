import { Button } from "#apps/web/design/button.tsx";
import { Icon } from "#apps/web/design/icons.tsx";
import tables from "#apps/web/design/table.module.css";
import { useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import { PageLink, useAddress } from "#apps/web/navigation.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { tieStatuses, tieStatusLabels } from "#slices/tie/model.ts";
import { kindLabels, sideLabels } from "../model.ts";
import { ActorName } from "./actor-name.tsx";
import type { ListedActor } from "./data.ts";
import { actorPhrases } from "./phrases.ts";
import { readOrder, tiesInForce, turnOrder, type ActorColumn } from "./sort-actors.ts";
import { seatOf } from "./territory.ts";
import styles from "./actors-table.module.css";
import { SlipMarks } from "#slices/source/ui/slip-notes.tsx";

const rowsPerPage = 100;

/** The register as a table: headings sort and stay in sight, a hundred rows a page. */
export function ActorsTable(props: {
  readonly actors: readonly ListedActor[];
  readonly page: number;
}) {
  const phrases = usePhrases(actorPhrases);
  const pages = Math.max(1, Math.ceil(props.actors.length / rowsPerPage));
  const page = Math.min(Math.max(1, props.page || 1), pages);
  const first = (page - 1) * rowsPerPage;
  const shown = props.actors.slice(first, first + rowsPerPage);
  return (
    <div>
      <table className={`${tables.table} ${tables.frozen} ${styles.table}`}>
        <caption className="hidden-but-read">{phrases.table}</caption>
        <thead>
          <tr>
            <Heading column="name">{phrases.name}</Heading>
            <Heading column="kind">{phrases.kind}</Heading>
            <Heading column="side">{phrases.side}</Heading>
            <Heading column="seat">{phrases.seat}</Heading>
            <Heading column="ties">{phrases.tiesInForce}</Heading>
            <th scope="col">{phrases.otherTies}</th>
            <Heading column="slips">{phrases.slips}</Heading>
          </tr>
        </thead>
        <tbody>
          {shown.map((actor) => (
            <Row key={actor.id} actor={actor} />
          ))}
        </tbody>
      </table>
      {pages > 1 && <Pages page={page} pages={pages} total={props.actors.length} />}
    </div>
  );
}

function Heading(props: { readonly column: ActorColumn; readonly children: string }) {
  const phrases = usePhrases(framePhrases);
  const [{ sort }, change] = useAddress();
  const order = readOrder(sort ?? "");
  const isSorted = order.column === props.column;
  return (
    <th
      scope="col"
      aria-sort={isSorted ? (order.isDescending ? "descending" : "ascending") : "none"}
    >
      <button
        type="button"
        className={`${tables.sort} ${isSorted ? tables.sorted : ""}`}
        title={phrases.sortBy(props.children)}
        onClick={() => change({ sort: turnOrder(order, props.column), page: undefined })}
      >
        {props.children}
        {isSorted && <Icon name={order.isDescending ? "down" : "up"} size={14} />}
      </button>
    </th>
  );
}

function Row(props: { readonly actor: ListedActor }) {
  const phrases = usePhrases(actorPhrases);
  const text = useText();
  const language = useLanguage();
  const { actor } = props;
  const inForce = tiesInForce(actor);
  const others = tieStatuses.filter(
    (status) => status !== "actual" && (actor.tieCounts[status] ?? 0) > 0,
  );
  return (
    <tr>
      <th scope="row" className={styles.name}>
        <ActorName actor={actor} />
      </th>
      <td>{text(kindLabels[actor.kind])}</td>
      <td className={styles.wide}>{text(sideLabels[actor.side])}</td>
      <td>{seatOf(actor, language)}</td>
      <td data-label={phrases.ties}>
        <PageLink page={`/network/actors/${actor.id}`} className={styles.count}>
          {inForce}
        </PageLink>
      </td>
      <td className={`quiet ${styles.wide}`}>
        {others.length > 0 && (
          <PageLink page={`/network/actors/${actor.id}`} className={styles.count}>
            {others
              .map((status) => `${text(tieStatusLabels[status])} ${actor.tieCounts[status]}`)
              .join(", ")}
          </PageLink>
        )}
      </td>
      <td className={`quiet ${styles.wide}`}>
        <SlipMarks ids={actor.slips} />
      </td>
    </tr>
  );
}

function Pages(props: { readonly page: number; readonly pages: number; readonly total: number }) {
  const phrases = usePhrases(framePhrases);
  const [, change] = useAddress();
  const go = (page: number) => {
    change({ page: page === 1 ? undefined : String(page) }, { replace: false });
    scrollTo({ top: 0 });
  };
  const first = (props.page - 1) * rowsPerPage;
  return (
    <div className={`${styles.pages} not-printed`}>
      <Button disabled={props.page === 1} onClick={() => go(props.page - 1)}>
        {phrases.previous}
      </Button>
      <output data-figure="rows">
        {phrases.rangeOf(first + 1, Math.min(first + rowsPerPage, props.total), props.total)}
      </output>
      <Button disabled={props.page === props.pages} onClick={() => go(props.page + 1)}>
        {phrases.next}
      </Button>
    </div>
  );
}
