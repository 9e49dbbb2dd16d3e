import { useRef, useState, type DragEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Failure } from "#apps/web/design/notice.tsx";
import { useAnnounce } from "#apps/web/design/toasts.tsx";
import { Refusal } from "#apps/web/http.ts";
import { usePhrases } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import type { Problem } from "#kernel/problem.ts";
import { takeBack } from "#slices/audit/ui/data.ts";
import {
  loadList,
  screenAgain,
  stopScreening,
  useProgress,
  useRefreshGate,
  type Started,
} from "./data.ts";
import { gatePhrases } from "./phrases.ts";
import styles from "./gate.module.css";

/** Sends a list, shows how far the screening is, and stops it. */
export function LoadList(props: { readonly hasList: boolean; readonly isAtWork: boolean }) {
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
