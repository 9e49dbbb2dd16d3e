import { Empty, Loaded } from "#apps/web/design/notice.tsx";
import { useLanguage, usePhrases } from "#apps/web/i18n.tsx";
import { useAddress } from "#apps/web/navigation.tsx";
import { usePageTitle } from "#apps/web/page-title.ts";
import { useMayWrite } from "#slices/account/ui/data.ts";
import type { ListView } from "../view-list.ts";
import { useLists } from "./data.ts";
import { Difference } from "./difference.tsx";
import { GateHead } from "./gate-head.tsx";
import { ListsTable } from "./lists-table.tsx";
import { LoadCodes } from "./load-codes.tsx";
import { LoadList } from "./load-list.tsx";
import { Matches } from "./matches.tsx";
import { gatePhrases } from "./phrases.ts";
import styles from "./gate.module.css";

/** Lists: the one in force, loading the next, what it changed, and the likenesses that persons decide about. */
export function ListsRoom() {
  const phrases = usePhrases(gatePhrases);
  const lists = useLists();
  usePageTitle(phrases.lists);
  return (
    <div className={styles.room}>
      <GateHead title={phrases.lists} about={phrases.matchesAre} />
      <Loaded query={lists} lines={6}>
        {({ items, progress }) => <Room lists={items} isAtWork={progress !== null} />}
      </Loaded>
    </div>
  );
}

function Room(props: { readonly lists: readonly ListView[]; readonly isAtWork: boolean }) {
  const phrases = usePhrases(gatePhrases);
  const mayWrite = useMayWrite();
  const [address] = useAddress();
  const current = props.lists.find(({ state }) => state === "current");
  const shown = address["list"] ?? current?.id ?? "";
  return (
    <>
      <section aria-labelledby="gate-current">
        <h2 id="gate-current">{phrases.current}</h2>
        {current === undefined ? (
          <Empty title={phrases.noList}>
            <p>{phrases.noListHint}</p>
          </Empty>
        ) : (
          <Current list={current} />
        )}
        {mayWrite && <LoadList hasList={current !== undefined} isAtWork={props.isAtWork} />}
      </section>
      {shown !== "" && <Difference id={shown} />}
      {current !== undefined && <Matches mayWrite={mayWrite} />}
      {props.lists.length > 0 && <ListsTable lists={props.lists} shown={shown} />}
      <LoadCodes />
    </>
  );
}

function Current(props: { readonly list: ListView }) {
  const phrases = usePhrases(gatePhrases);
  const language = useLanguage();
  const { list } = props;
  const number = new Intl.NumberFormat(language);
  return (
    <dl className={styles.facts} data-cited="">
      <div>
        <dt>{phrases.version}</dt>
        <dd>{list.version.slice(0, 10)}</dd>
      </div>
      <div>
        <dt>{phrases.entries}</dt>
        <dd>{number.format(list.entryCount)}</dd>
      </div>
      <div>
        <dt>{phrases.screened}</dt>
        <dd>{phrases.screenedCounts(list.screened.actors, list.screened.parties)}</dd>
      </div>
      <div>
        <dt>{phrases.likenesses}</dt>
        <dd>{number.format(list.screened.matches)}</dd>
      </div>
      <div>
        <dt>{phrases.reopened}</dt>
        <dd>{number.format(list.screened.reopened)}</dd>
      </div>
      <div>
        <dt>{phrases.source}</dt>
        <dd className={styles.small} data-source-place="">
          {list.fileName} · {list.source} · SHA-256 {list.fileHash.slice(0, 16)}…
        </dd>
      </div>
    </dl>
  );
}
