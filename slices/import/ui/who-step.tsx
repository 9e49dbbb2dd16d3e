import { useState } from "react";
import { RowCount } from "#apps/web/design/figure.tsx";
import { Button } from "#apps/web/design/button.tsx";
import { Dialog } from "#apps/web/design/dialog.tsx";
import { useLanguage, usePhrases } from "#apps/web/i18n.tsx";
import type { AskedQuestion, Outcome } from "../outcome.ts";
import { ActorRows } from "./actor-rows.tsx";
import { Paged } from "./paged.tsx";
import { importPhrases } from "./phrases.ts";
import { Choices, Question } from "./question.tsx";
import { firstSuggestion, inFileOrder } from "./suggest.ts";
import type { Deciding } from "./use-decide.ts";
import styles from "./import.module.css";

interface StepProps {
  readonly outcome: Outcome;
  readonly deciding: Deciding;
}

/** Who the rows mean: what has to be asked first, then what was recognised, then what would be new. */
export function WhoStep({ outcome, deciding }: StepProps) {
  const phrases = usePhrases(importPhrases);
  const count = new Intl.NumberFormat(useLanguage());
  const [changed, setChanged] = useState<AskedQuestion | null>(null);
  return (
    <>
      <Questions outcome={outcome} deciding={deciding} />
      <section className={styles.part}>
        <h2>
          {phrases.matched} <RowCount count={count.format(outcome.actors.matched)} />
        </h2>
        <p className="quiet">
          {outcome.matches.length === 0 ? phrases.noMatched : phrases.matchedAre}
        </p>
        {outcome.matches.length > 0 && (
          <ActorRows
            caption={phrases.matched}
            rows={outcome.matches.map((match) => ({
              key: match.key,
              at: match.at,
              written: match.written,
              id: match.id,
              name: match.name,
              reasons: match.reasons,
            }))}
            total={outcome.actors.matched}
            change={(row) =>
              setChanged({
                key: row.key,
                at: row.at,
                written: [row.written ?? row.at],
                territory: null,
                candidates: [{ id: row.id, name: row.name, score: 1, reasons: row.reasons ?? [] }],
                known: null,
              })
            }
          />
        )}
      </section>
      <section className={styles.part}>
        <h2>
          {phrases.fresh}{" "}
          <RowCount count={count.format(outcome.actors.new + outcome.actors.asked)} />
        </h2>
        <p className="quiet">{outcome.entered.length === 0 ? phrases.noFresh : phrases.freshAre}</p>
        {outcome.entered.length > 0 && (
          <ActorRows
            caption={phrases.fresh}
            rows={outcome.entered}
            total={outcome.actors.new + outcome.actors.asked}
            change={(row) =>
              setChanged({
                key: row.key,
                at: row.at,
                written: [row.name.ko ?? row.name.en ?? row.at],
                territory: row.territory ?? null,
                candidates: [],
                known: null,
              })
            }
          />
        )}
      </section>
      <ChangeDialog question={changed} deciding={deciding} close={() => setChanged(null)} />
    </>
  );
}

function Questions({ outcome, deciding }: StepProps) {
  const phrases = usePhrases(importPhrases);
  const all = inFileOrder([...outcome.questions, ...outcome.answered]);
  const answers = deciding.answers.actors;
  const answerOf = (question: AskedQuestion) =>
    answers[question.key] ??
    outcome.answered.find(({ key }) => key === question.key)?.answer ??
    null;
  const left = all.filter((question) => answerOf(question) === null);
  const suggested = left.flatMap((question) => {
    const first = firstSuggestion(question);
    return first === null ? [] : [[question.key, first] as const];
  });
  return (
    <section className={styles.part}>
      <h2>{phrases.questions}</h2>
      <output>
        {all.length === 0
          ? phrases.noQuestions
          : left.length === 0
            ? phrases.questionsDone
            : `${phrases.questionsLeft(left.length)}. ${phrases.questionsAre}`}
      </output>
      {suggested.length > 0 && (
        <Button
          className={styles.start}
          onClick={() => deciding.answerActors(Object.fromEntries(suggested))}
        >
          {phrases.takeAll(suggested.length)}
        </Button>
      )}
      <Paged items={all}>
        {(shown) => (
          <ul className={styles.questions}>
            {shown.map((question) => (
              <Question
                key={question.key}
                question={question}
                answer={answerOf(question)}
                give={(answer) => deciding.answerActors({ [question.key]: answer })}
              />
            ))}
          </ul>
        )}
      </Paged>
    </section>
  );
}

/** Says of a row that was recognised, or taken for new, that it is somebody else. */
function ChangeDialog(props: {
  readonly question: AskedQuestion | null;
  readonly deciding: Deciding;
  readonly close: () => void;
}) {
  const phrases = usePhrases(importPhrases);
  const { question, deciding, close } = props;
  return (
    <Dialog
      isOpen={question !== null}
      close={close}
      title={question === null ? "" : phrases.whoIs(question.written[0] ?? question.at)}
    >
      {question !== null && (
        <Choices
          question={question}
          answer={question.candidates[0]?.id ?? "new"}
          give={(answer) => {
            deciding.answerActors({ [question.key]: answer });
            close();
          }}
        />
      )}
    </Dialog>
  );
}
