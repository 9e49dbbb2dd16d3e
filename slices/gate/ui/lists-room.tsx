import { useRef, useState, type DragEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Empty, Failure, Loaded } from "#apps/web/design/notice.tsx";
import { useAnnounce } from "#apps/web/design/toasts.tsx";
import { useLanguage, usePhrases } from "#apps/web/i18n.tsx";
import { useAddress } from "#apps/web/navigation.tsx";
import { usePageTitle } from "#apps/web/page-title.ts";
import { framePhrases } from "#apps/web/phrases.ts";
import type { Problem } from "#kernel/problem.ts";
import { Refusal } from "#apps/web/http.ts";
import { useMayWrite } from "#slices/account/ui/data.ts";
import { takeBack } from "#slices/audit/ui/data.ts";
import type { ListView } from "../view-list.ts";
import {
  loadList,
  screenAgain,
  stopScreening,
  useLists,
  useProgress,
  useRefreshGate,
  type Started,
} from "./data.ts";
import { Difference } from "./difference.tsx";
import { GateHead } from "./gate-head.tsx";
import { ListsTable } from "./lists-table.tsx";
import { Matches } from "./matches.tsx";
import { gatePhrases } from "./phrases.ts";
import styles from "./gate.module.css";

/** Lists: the one in force, loading the next, what it changed, and the likenesses that persons decide about. */
export function ListsRoom() {
  const phrases = usePhrases(gatePhrases);
  const lists = useLists();
  usePageTitle(`${phrases.lists} · ${phrases.gate}`);
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
        {mayWrite && <Load hasList={current !== undefined} isAtWork={props.isAtWork} />}
      </section>
      {shown !== "" && <Difference id={shown} />}
      {current !== undefined && <Matches mayWrite={mayWrite} />}
      {props.lists.length > 0 && <ListsTable lists={props.lists} shown={shown} />}
    </>
  );
}

function Current(props: { readonly list: ListView }) {
  const phrases = usePhrases(gatePhrases);
  const language = useLanguage();
  const { list } = props;
  const number = new Intl.NumberFormat(language);
  return (
    <dl className={styles.facts}>
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
        <dd className={styles.small}>
          {list.fileName} · {list.source} · SHA-256 {list.fileHash.slice(0, 16)}…
        </dd>
      </div>
    </dl>
  );
}

/** Sends a list, shows how far the screening is, and stops it. */
function Load(props: { readonly hasList: boolean; readonly isAtWork: boolean }) {
  const phrases = usePhrases(gatePhrases);
  const announce = useAnnounce();
  const refresh = useRefreshGate();
  const [isWatched, setWatched] = useState(props.isAtWork);
  const [error, setError] = useState<unknown>(null);
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const frame = usePhrases(framePhrases);
  const undo = async (id: string) => {
    await takeBack(id);
    await refresh();
    announce(frame.undone);
  };
  const end = (problem: Problem | null, done: Started["done"]) => {
    setWatched(false);
    if (problem !== null) setError(new Refusal(problem, 0));
    else if (done !== null)
      announce(
        phrases.screenedNow(done.counts.actors + done.counts.parties),
        () => void undo(done.undo.id),
      );
    void refresh();
  };
  const progress = useProgress(isWatched, (ended) =>
    end(ended.ok ? null : ended.error, ended.ok ? (ended.value ?? null) : null),
  );
  const start = async (work: () => ReturnType<typeof screenAgain>) => {
    setError(null);
    try {
      const { done } = await work();
      if (done === null) setWatched(true);
      else end(null, done);
    } catch (refusal) {
      setError(refusal);
    }
  };
  const take = (file: File | undefined) => {
    if (file !== undefined) void start(() => loadList(file));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <div
      className={`${styles.load} not-printed`}
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {isWatched ? (
        <Progress progress={progress} />
      ) : (
        <div className={styles.actions}>
          <Button look={props.hasList ? "plain" : "main"} onClick={() => input.current?.click()}>
            {phrases.chooseList}
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            accept=".xml,text/xml,application/xml"
            onChange={(event) => take(event.target.files?.[0])}
          />
          {props.hasList && (
            <Button onClick={() => void start(screenAgain)}>{phrases.rescreen}</Button>
          )}
          <span className="quiet">{phrases.dropList}</span>
        </div>
      )}
      {error !== null && <Failure error={error} />}
    </div>
  );
}

function Progress(props: { readonly progress: ReturnType<typeof useProgress> }) {
  const phrases = usePhrases(gatePhrases);
  const { phase, done, total } = props.progress ?? { phase: "reading" as const, done: 0, total: 0 };
  return (
    <output className={styles.progress}>
      <span>
        {phrases.phases[phase]} {phase === "screening" && phrases.doneOf(done, total)}
      </span>
      <progress
        aria-label={phrases.phases[phase]}
        {...(total > 0 ? { value: done, max: total } : {})}
      />
      <Button onClick={() => void stopScreening()}>{phrases.stop}</Button>
    </output>
  );
}
