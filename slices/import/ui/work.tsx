import { useState } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Failure } from "#apps/web/design/notice.tsx";
import { Refusal } from "#apps/web/http.ts";
import { usePhrases } from "#apps/web/i18n.tsx";
import { cancel, useKeepImport, useProgress, type Import } from "./data.ts";
import { importPhrases } from "./phrases.ts";
import styles from "./import.module.css";

/** Work that is under way: which part, how much of it, and a way to stop it; afterwards why it failed, if it did. */
export function Work({ run }: { readonly run: Import }) {
  const phrases = usePhrases(importPhrases);
  const keep = useKeepImport();
  const { progress, problem } = useProgress(run);
  const [isStopping, setStopping] = useState(false);
  const stop = async () => {
    setStopping(true);
    keep(await cancel(run.id).finally(() => setStopping(false)));
  };
  if (run.work === null || progress === null) {
    if (problem?.kind === "stopped") return <p className={styles.work}>{phrases.stopped}</p>;
    return problem === null ? null : <Failure error={new Refusal(problem, 0)} />;
  }
  const { phase, done, total } = progress;
  return (
    <section className={styles.work} aria-live="polite">
      <p>
        <strong>{phrases.phases[phase]}</strong>{" "}
        {total > 0 && <span className="number">{phrases.ofTotal(done, total)}</span>}
      </p>
      <progress
        className={styles.progress}
        aria-label={phrases.phases[phase]}
        {...(total > 0 && done > 0 ? { value: done, max: total } : {})}
      />
      <Button disabled={isStopping} onClick={() => void stop()}>
        {phrases.stop}
      </Button>
    </section>
  );
}
