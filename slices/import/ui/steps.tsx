import { useState } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Switch } from "#apps/web/design/field.tsx";
import { Failure } from "#apps/web/design/notice.tsx";
import { usePhrases } from "#apps/web/i18n.tsx";
import { useAddress } from "#apps/web/navigation.tsx";
import type { Outcome } from "../outcome.ts";
import { CountedSentence } from "./counted-sentence.tsx";
import { commit, useKeepImport, type Import } from "./data.ts";
import { importPhrases } from "./phrases.ts";
import type { Deciding } from "./use-decide.ts";
import { useTakeBack } from "./use-take-back.ts";
import styles from "./import.module.css";

const steps = ["columns", "who", "repairs", "preview"] as const;
type Step = (typeof steps)[number];

/** The step that the address names, where it names one. */
export function stepOf(asked: string | undefined): Step | null {
  return steps.find((step) => step === asked) ?? null;
}

/** Where an import opens: questions come first, of actors and then of fees, and the preview when there are none. */
export function firstStep({ questions, money }: Outcome): Step {
  if (questions.length > 0) return "who";
  return money.currencies.length > 0 || money.point !== null ? "repairs" : "preview";
}

/** The steps in their order; each can be opened at any time. */
export function Steps(props: { readonly outcome: Outcome; readonly step: Step }) {
  const phrases = usePhrases(importPhrases);
  const [, change] = useAddress();
  const { outcome } = props;
  const faults = outcome.problems.filter(({ weight }) => weight === "fault").length;
  const left: Partial<Record<Step, string | false>> = {
    who: outcome.questions.length > 0 && phrases.stepLeft.who(outcome.questions.length),
    repairs: faults > 0 && phrases.stepLeft.repairs(faults),
  };
  return (
    <nav aria-label={phrases.steps} className="not-printed">
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <li key={step}>
            <button
              type="button"
              className={styles.stepLink}
              aria-current={step === props.step ? "step" : undefined}
              onClick={() => change({ step }, { replace: false })}
            >
              <span className={styles.stepNumber}>{index + 1}</span>
              {phrases.step[step]}
              {left[step] && <span className={styles.left}>{left[step]}</span>}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** What would come in, in one sentence, with the way on: the next step, or taking it in. */
export function StepBar(props: {
  readonly run: Import;
  readonly outcome: Outcome;
  readonly step: Step;
  readonly deciding: Deciding;
}) {
  const phrases = usePhrases(importPhrases);
  const [, change] = useAddress();
  const { outcome, step } = props;
  const next = steps[steps.indexOf(step) + 1];
  return (
    <aside className={`${styles.bar} not-printed`} aria-label={phrases.step.preview}>
      <output className={styles.sentence}>
        {next !== undefined && <CountedSentence outcome={outcome} />}
      </output>
      {next === undefined ? (
        <Commit {...props} />
      ) : (
        <Button look="main" onClick={() => change({ step: next }, { replace: false })}>
          {phrases.next(phrases.step[next])}
        </Button>
      )}
    </aside>
  );
}

function Commit(props: {
  readonly run: Import;
  readonly outcome: Outcome;
  readonly deciding: Deciding;
}) {
  const phrases = usePhrases(importPhrases);
  const [, change] = useAddress();
  const [isApart, setApart] = useState(false);
  const { run, outcome, deciding } = props;
  const { isSending, error, take } = useTaking(run);
  const open = outcome.questions.length;
  return (
    <div className={styles.commit}>
      {open > 0 && (
        <div>
          <p>
            <strong>{phrases.unanswered(open)}</strong>{" "}
            <button
              type="button"
              className={styles.textButton}
              onClick={() => change({ step: "who" }, { replace: false })}
            >
              {phrases.answerThem}
            </button>
          </p>
          <Switch label={phrases.apart} isOn={isApart} change={setApart} />
          <p className="quiet">{phrases.apartHint}</p>
        </div>
      )}
      {outcome.dates.length > 0 && (
        <p className="quiet">{phrases.datesOpen(outcome.dates.length)}</p>
      )}
      {error !== null && <Failure error={error} />}
      <Button
        look="main"
        disabled={isSending || deciding.isSending || (open > 0 && !isApart)}
        onClick={() => take(isApart ? "apart" : "refuse")}
      >
        {run.state === "undone" ? phrases.takeAgain : phrases.take}
      </Button>
    </div>
  );
}

function useTaking(run: Import) {
  const keep = useKeepImport();
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const sayTaken = useTakeBack();
  const take = async (asked: "apart" | "refuse") => {
    setSending(true);
    setError(null);
    try {
      const taken = await commit(run.id, asked);
      keep(taken);
      if (taken.state === "committed") await sayTaken.announce(taken);
    } catch (refusal) {
      setError(refusal);
    } finally {
      setSending(false);
    }
  };
  return { isSending, error, take: (asked: "apart" | "refuse") => void take(asked) };
}
