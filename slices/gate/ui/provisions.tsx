import type { Bite } from "#engines/gate/rules/bites.ts";
import type { NextStep } from "#engines/gate/rules/next-steps.ts";
import type { Mark } from "#engines/gate/rules/provision.ts";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { gatePhrases } from "./phrases.ts";
import { VerdictMark } from "./verdict-mark.tsx";
import styles from "./gate.module.css";

/** How far a statement of law was verified. */
export function LawMark(props: { readonly mark: Mark }) {
  const phrases = usePhrases(gatePhrases);
  return (
    <span className={styles.mark} data-mark={props.mark}>
      {phrases.marks[props.mark]}
    </span>
  );
}

/** The paragraphs that bite: what they do, how far verified, where from. */
export function Provisions(props: { readonly bites: readonly Bite[] }) {
  const phrases = usePhrases(gatePhrases);
  const text = useText();
  if (props.bites.length === 0) return <p className="quiet">{phrases.noParagraph}</p>;
  return (
    <ul className={styles.bites}>
      {distinct(props.bites).map((bite) => (
        <li key={`${bite.regime} ${bite.id}`}>
          <p className={styles.biteHead}>
            <VerdictMark verdict={bite.effect} />
            <strong>
              {bite.instrument} {bite.paragraph}
            </strong>
            <LawMark mark={bite.mark} />
          </p>
          <p>{text(bite.title)}</p>
          <p className={styles.small} data-source-place="">
            {phrases.source}: {bite.source}
          </p>
          <Exceptions title={phrases.excepted} all={bite.excepted} />
          <Exceptions title={phrases.possible} all={bite.possible} />
        </li>
      ))}
    </ul>
  );
}

function distinct(bites: readonly Bite[]): readonly Bite[] {
  return [...new Map(bites.map((bite) => [`${bite.regime} ${bite.id}`, bite])).values()];
}

function Exceptions(props: { readonly title: string; readonly all: Bite["excepted"] }) {
  const text = useText();
  if (props.all.length === 0) return null;
  return (
    <p className={styles.small}>
      {props.title}: {props.all.map((one) => text(one.text)).join(" · ")}
    </p>
  );
}

/** What comes next and who does it; the city is usually not the applicant. */
export function NextSteps(props: { readonly steps: readonly NextStep[] }) {
  const phrases = usePhrases(gatePhrases);
  const text = useText();
  const steps = [...new Map(props.steps.map((step) => [step.step.en, step])).values()];
  if (steps.length === 0) return <p className="quiet">{phrases.noNext}</p>;
  return (
    <ol className={styles.steps}>
      {steps.map(({ step, by, byName }) => (
        <li key={`${by} ${step.en}`}>
          <span>{text(step)}</span>
          <span className={styles.taker}>{text(byName)}</span>
        </li>
      ))}
    </ol>
  );
}
