import { useId, useState } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import type { LocalText } from "#kernel/local-text.ts";
import { ActorPicker } from "#slices/actor/ui/actor-picker.tsx";
import { useActorPage } from "#slices/actor/ui/data.ts";
import { territoryName } from "#slices/actor/ui/territory.ts";
import type { AskedQuestion } from "../outcome.ts";
import { FilePlace } from "./file-place.tsx";
import { importPhrases } from "./phrases.ts";
import styles from "./import.module.css";

interface QuestionProps {
  readonly question: AskedQuestion;
  /** `null` while nobody answered. */
  readonly answer: string | null;
  readonly give: (answer: string) => void;
}

/** One row that nobody but an officer can decide: the reasons, and every way to answer. */
export function Question({ question, answer, give }: QuestionProps) {
  const phrases = usePhrases(importPhrases);
  const language = useLanguage();
  const [isOpen, setOpen] = useState(answer === null);
  const written = question.written[0] ?? question.at;
  const territory =
    question.territory === null ? null : territoryName(question.territory, language);
  if (!isOpen && answer !== null)
    return (
      <li className={styles.answered}>
        <span>
          <span aria-hidden="true">✓ </span>
          <strong>{written}</strong> → <AnswerText question={question} answer={answer} />
        </span>
        <Button look="bare" onClick={() => setOpen(true)}>
          {phrases.change}
          <span className="hidden-but-read"> {written}</span>
        </Button>
      </li>
    );
  return (
    <li className={styles.question}>
      <fieldset>
        <legend className={styles.asked}>
          {phrases.whoIs(question.written.join(" / "))}{" "}
          <FilePlace>
            {[territory, question.at].filter((part) => part !== null).join(" · ")}
          </FilePlace>
        </legend>
        <Choices question={question} answer={answer} give={give} />
      </fieldset>
    </li>
  );
}

/** The ways to answer, as radio buttons. */
export function Choices({ question, answer, give }: QuestionProps) {
  const phrases = usePhrases(importPhrases);
  const text = useText();
  const name = useId();
  const { known, candidates } = question;
  const written = question.written[0] ?? question.at;
  const isListed =
    answer === null ||
    ["known", "new", "leave-out"].includes(answer) ||
    candidates.some(({ id }) => id === answer);
  const [isOther, setOther] = useState(!isListed);
  const choose = (value: string) => {
    setOther(false);
    give(value);
  };
  const choice = (value: string, label: string, reasons: readonly LocalText[]) => (
    <label key={value} className={styles.choice}>
      <input
        type="radio"
        name={name}
        checked={!isOther && answer === value}
        onChange={() => choose(value)}
      />
      <span>
        {label}
        {reasons.length > 0 && (
          <span className={styles.reasons}>
            {reasons.map((reason) => text(reason)).join(" · ")}
          </span>
        )}
      </span>
    </label>
  );
  return (
    <div className={styles.choices}>
      {known !== null && choice("known", phrases.asKnown(text(known.name)), [known.reason])}
      {candidates.map(({ id, name: actor, reasons }) =>
        choice(id, phrases.asCandidate(text(actor)), reasons),
      )}
      {choice("new", phrases.asWritten(written), [])}
      <label className={styles.choice}>
        <input type="radio" name={name} checked={isOther} onChange={() => setOther(true)} />
        <span>{phrases.asOther}</span>
      </label>
      {isOther && (
        <div className={styles.other}>
          <ActorPicker
            label={phrases.pickOther}
            value={isListed ? "" : (answer ?? "")}
            choose={give}
          />
        </div>
      )}
      {choice("leave-out", phrases.leaveOut, [])}
    </div>
  );
}

function AnswerText(props: { readonly question: AskedQuestion; readonly answer: string }) {
  const phrases = usePhrases(importPhrases);
  const text = useText();
  const { question, answer } = props;
  if (answer === "new" || answer === "leave-out") return phrases.answered[answer];
  if (answer === "known")
    return phrases.answered.known(text(question.known?.name ?? { ko: null, en: null }));
  const candidate = question.candidates.find(({ id }) => id === answer);
  return candidate === undefined ? (
    <OtherActor id={answer} />
  ) : (
    phrases.answered.actor(text(candidate.name))
  );
}

/** An actor that was chosen from the whole register. */
function OtherActor(props: { readonly id: string }) {
  const phrases = usePhrases(importPhrases);
  const text = useText();
  const actor = useActorPage(props.id).data;
  return phrases.answered.actor(actor === undefined ? props.id : text(actor.name));
}
