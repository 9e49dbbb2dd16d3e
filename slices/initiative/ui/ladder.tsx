import { useState } from "react";
import register from "#apps/web/design/register.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { useMayWrite } from "#slices/account/ui/data.ts";
import type { Criterion, Initiative, Step } from "../model.ts";
import { nextStepOf, stepStates, type StepState } from "../rules.ts";
import type { InitiativesAnswer } from "./data.ts";
import { HappenedDialog, type Happening } from "./happened-form.tsx";
import { Said } from "./marks.tsx";
import { initiativePhrases } from "./phrases.ts";
import styles from "./initiatives.module.css";

interface LadderProps {
  readonly initiative: Initiative;
  readonly answer: InitiativesAnswer;
}

/** The steps as stones across the water: those passed lie firm, the open one is ringed, the others are still under. */
export function Ladder({ initiative, answer }: LadderProps) {
  const phrases = usePhrases(initiativePhrases);
  const text = useText();
  const mayWrite = useMayWrite();
  const [happening, setHappening] = useState<Happening | null>(null);
  const { steps } = initiative;
  if (steps.length === 0) return <p className="quiet">{phrases.noSteps}</p>;
  const states = stepStates(steps);
  const next = nextStepOf(steps);
  return (
    <>
      <p className="quiet">
        {phrases.stepsNote} {steps.some(({ citation }) => citation !== null) && phrases.stepsOwn}
      </p>
      <p>
        {next === null ? (
          <strong>✓ {phrases.allPassed}</strong>
        ) : (
          <>
            <strong>{phrases.holds}</strong>{" "}
            {next.holding.length === 0
              ? phrases.noCriteria
              : next.holding.map((one) => text(one.text)).join(" · ")}
          </>
        )}
      </p>
      <ol className={styles.stones}>
        {steps.map((step, at) => (
          <StepStone
            key={step.id}
            step={step}
            place={at + 1}
            state={states[at] ?? "closed"}
            answer={answer}
            happen={mayWrite ? setHappening : undefined}
          />
        ))}
      </ol>
      <HappenedDialog
        initiative={initiative.id}
        happening={happening}
        close={() => setHappening(null)}
      />
    </>
  );
}

interface StoneProps {
  readonly step: Step;
  /** Counts from 1. */
  readonly place: number;
  readonly state: StepState;
  readonly answer: InitiativesAnswer;
  readonly happen: ((happening: Happening) => void) | undefined;
}

function StepStone({ step, place, state, answer, happen }: StoneProps) {
  const phrases = usePhrases(initiativePhrases);
  const text = useText();
  return (
    <li className={styles.stone} data-state={state}>
      <span className={styles.stoneSign} aria-hidden="true">
        {state === "passed" ? "✓" : place}
      </span>
      <div className={styles.stoneHead}>
        <h3>
          <Said what={text(step.name)} words={step.name} citation={step.citation} />
        </h3>
        <span className={styles.stoneState}>{phrases[state]}</span>
        {step.founds && <span className={styles.founds}>⚑ {phrases.founds}</span>}
      </div>
      {step.criteria.length === 0 && <p className="quiet">{phrases.noCriteria}</p>}
      <ul className={styles.criteria}>
        {step.criteria.map((criterion) => (
          <CriterionLine
            key={criterion.id}
            criterion={criterion}
            isOpen={state === "open"}
            answer={answer}
            happen={happen}
          />
        ))}
      </ul>
    </li>
  );
}

function CriterionLine(
  props: Pick<StoneProps, "answer" | "happen"> & {
    readonly criterion: Criterion;
    readonly isOpen: boolean;
  },
) {
  const phrases = usePhrases(initiativePhrases);
  const text = useText();
  const { criterion, isOpen, answer, happen } = props;
  const { met } = criterion;
  const name = text(criterion.text);
  return (
    <li data-met={met !== null}>
      <span className={styles.tick} aria-hidden="true">
        {met === null ? "◌" : "✓"}
      </span>
      <span>
        {name}
        {met !== null && (
          <small data-figure="log">
            {phrases.metBy(met.on, answer.people[met.by] ?? met.by)} · {met.evidence}
          </small>
        )}
        {happen !== undefined && met === null && isOpen && (
          <button
            type="button"
            className={`${register.small} not-printed`}
            aria-label={phrases.meetOf(name)}
            onClick={() => happen({ what: "meet", criterion: criterion.id, name })}
          >
            {phrases.meet}
          </button>
        )}
        {happen !== undefined && met !== null && (
          <button
            type="button"
            className={`${register.small} not-printed`}
            aria-label={phrases.unmeetOf(name)}
            onClick={() => happen({ what: "unmeet", criterion: criterion.id, name })}
          >
            {phrases.unmeet}
          </button>
        )}
      </span>
    </li>
  );
}
