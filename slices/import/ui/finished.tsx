import { useState } from "react";
import { Button } from "#apps/web/design/button.tsx";
import button from "#apps/web/design/button.module.css";
import { Failure } from "#apps/web/design/notice.tsx";
import { dateLocales, useLanguage, usePhrases } from "#apps/web/i18n.tsx";
import { PageLink } from "#apps/web/navigation.tsx";
import { undoHours } from "#slices/audit/model.ts";
import type { Import } from "./data.ts";
import { importPhrases } from "./phrases.ts";
import { useTakeBack } from "./use-take-back.ts";
import styles from "./import.module.css";

/** What was taken in, with the one undo while it lasts; or that it was taken back. */
export function Finished({ run }: { readonly run: Import }) {
  const phrases = usePhrases(importPhrases);
  const language = useLanguage();
  const when = new Intl.DateTimeFormat(dateLocales[language], {
    dateStyle: "long",
    timeStyle: "short",
  });
  const { isSending, error, back } = useTakeBack();
  const [now] = useState(() => Date.now());
  if (run.state === "undone" && run.undoneAt !== null)
    return (
      <p className={styles.done} data-figure="log">
        {phrases.undoneNote(when.format(new Date(run.undoneAt)))}
      </p>
    );
  if (run.state !== "committed" || run.entered === null || run.committedAt === null) return null;
  const until = new Date(Date.parse(run.committedAt) + undoHours * 3_600_000);
  const isLate = now > until.getTime();
  return (
    <section className={styles.done}>
      <h2>{phrases.taken}</h2>
      <p data-figure="log">
        {phrases.takenSentence(run.entered.actor, run.entered.tie, run.entered.claim)}
      </p>
      <p className="quiet" data-figure="log">
        {phrases.takenOn(when.format(new Date(run.committedAt)))}{" "}
        {isLate
          ? `${phrases.undoLate} ${phrases.undoLateRepair}`
          : phrases.undoUntil(when.format(until))}
      </p>
      {error !== null && <Failure error={error} />}
      <div className={`${styles.actions} not-printed`}>
        <PageLink page="/network/actors" className={`${button.button} ${button.main}`}>
          {phrases.seeActors}
        </PageLink>
        {!isLate && (
          <Button disabled={isSending} onClick={() => back(run)}>
            {phrases.undoAll}
          </Button>
        )}
      </div>
    </section>
  );
}
