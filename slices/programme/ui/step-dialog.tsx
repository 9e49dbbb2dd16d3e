import { useState, type ComponentProps, type FormEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Dialog } from "#apps/web/design/dialog.tsx";
import { TextField } from "#apps/web/design/field.tsx";
import { datePattern, wordOf } from "#apps/web/design/form.ts";
import { Failure } from "#apps/web/design/notice.tsx";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { PageLink } from "#apps/web/navigation.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import type { LocalText } from "#kernel/local-text.ts";
import { stageLabels, stages, type Stage } from "../model.ts";
import { isStart } from "../rules-begun.ts";
import type { Condition, ConditionKind } from "../rules-cycle.ts";
import { conditionTexts } from "../words.ts";
import { CitationFields, citationOf } from "./citation-fields.tsx";
import { takeStep, useProgramme } from "./data.ts";
import { LetterFields, usePassing } from "./passing-fields.tsx";
import { programmePhrases } from "./phrases.ts";
import styles from "./programmes.module.css";

/** What the step needs to know of its programme. */
interface Stepping {
  readonly id: string;
  readonly name: LocalText;
  readonly stage: Stage;
  readonly owner: string | null;
  readonly next: { readonly stage: Stage; readonly conditions: readonly Condition[] } | null;
}

interface StepProps {
  readonly programme: Stepping;
  /** Where to; `null`: the dialog is closed. */
  readonly to: Stage | null;
  readonly close: () => void;
}

/** One step of the cycle: what must hold, who is in charge, when, on what evidence, and why. */
export function StepDialog(props: StepProps) {
  const phrases = usePhrases(programmePhrases);
  const text = useText();
  const { programme, to } = props;
  const title = to === null ? "" : phrases.stepTitle(text(programme.name), text(stageLabels[to]));
  return (
    <Dialog isOpen={to !== null} close={props.close} title={title}>
      {to !== null && <StepForm programme={programme} to={to} close={props.close} />}
    </Dialog>
  );
}

function StepForm(props: { programme: Stepping; to: Stage; close: () => void }) {
  const phrases = usePhrases(programmePhrases);
  const frame = usePhrases(framePhrases);
  const text = useText();
  const { programme, to } = props;
  const { error, isSending, send } = useCommand(props.close);
  const [passing, setPassing] = usePassing();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const isForward = stages.indexOf(to) > stages.indexOf(programme.stage);
  const conditions = isForward && programme.next?.stage === to ? programme.next.conditions : [];
  const isReady = conditions.every(({ isMet }) => isMet);
  const move = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const step = {
      to,
      owner: wordOf(form, "owner"),
      on: wordOf(form, "on"),
      evidence: citationOf(form, "evidence"),
      letters: passing.letters,
      declared: passing.declared,
      why: wordOf(form, "why"),
    };
    send(() => takeStep(programme.id, step), phrases.moved(text(stageLabels[to])));
  };
  return (
    <form className={styles.form} onSubmit={move}>
      {isForward ? (
        <Conditions conditions={conditions} programmeId={programme.id} />
      ) : (
        <p>{phrases.backIs}</p>
      )}
      {isReady ? (
        <>
          <div className={styles.pair}>
            <TextField
              label={phrases.owner}
              name="owner"
              required
              maxLength={200}
              defaultValue={programme.owner ?? ""}
              data-autofocus
            />
            <TextField
              label={phrases.on}
              hint={phrases.dateHint}
              name="on"
              required
              pattern={datePattern}
              defaultValue={today}
            />
          </div>
          {isForward && isStart(programme.stage, to) && (
            <StartFields programmeId={programme.id} passing={passing} change={setPassing} />
          )}
          <CitationFields name="evidence" label={phrases.evidence} value={null} />
          <TextField
            label={phrases.why}
            hint={phrases.whyHint}
            name="why"
            required
            maxLength={500}
          />
        </>
      ) : (
        <p className="quiet">{phrases.notReady}</p>
      )}
      {error !== null && <Failure error={error} />}
      <div className={styles.actions}>
        <Button onClick={props.close}>{frame.cancel}</Button>
        {isReady && (
          <Button type="submit" look="main" disabled={isSending}>
            {isForward
              ? phrases.moveTo(text(stageLabels[to]))
              : phrases.moveBack(text(stageLabels[to]))}
          </Button>
        )}
      </div>
    </form>
  );
}

/** What the gate will say of the activities, and the letters under which they are to begin. */
function StartFields(props: ComponentProps<typeof LetterFields>) {
  const phrases = usePhrases(programmePhrases);
  const activities = useProgramme(props.programmeId).data?.content.activities ?? [];
  return (
    <>
      <p className="quiet">{phrases.startIs}</p>
      <LetterFields {...props} passing={{ ...props.passing, activities }} />
    </>
  );
}

/** The part of the page on which a condition is filled in. */
const partOfCondition: Readonly<Record<ConditionKind, string>> = {
  own: "overview",
  owner: "overview",
  needs: "needs",
  assessment: "needs",
  "benefit-a": "benefit",
  "benefit-b": "benefit",
  harm: "harm",
  "hand-over": "handOver",
  begins: "overview",
  activities: "activities",
  partner: "partners",
  items: "items",
  "no-items": "items",
  results: "results",
  lesson: "lessons",
};

/** What must hold, each with its mark and, where it is missing, the way to fill it in. */
export function Conditions(props: {
  readonly conditions: readonly Condition[];
  readonly programmeId: string;
}) {
  const phrases = usePhrases(programmePhrases);
  const text = useText();
  if (props.conditions.length === 0) return <p className="quiet">{phrases.noCondition}</p>;
  return (
    <ul className={styles.conditions} aria-label={phrases.conditions} data-figure="setting">
      {props.conditions.map(({ kind, isMet }) => (
        <li key={kind}>
          <span aria-hidden="true" className={isMet ? styles.met : styles.unmet}>
            {isMet ? "✓" : "○"}
          </span>
          <span>
            {text(conditionTexts[kind])}
            <span className="hidden-but-read"> ({isMet ? phrases.met : phrases.unmet})</span>
          </span>
          {!isMet && (
            <PageLink
              page={`/programmes/${props.programmeId}`}
              search={{ part: partOfCondition[kind] }}
            >
              {phrases.fillIn}
            </PageLink>
          )}
        </li>
      ))}
    </ul>
  );
}
