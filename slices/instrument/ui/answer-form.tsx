import { useState, type FormEvent, type KeyboardEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { SelectField, TextArea, TextField } from "#apps/web/design/field.tsx";
import { Local } from "#apps/web/design/local.tsx";
import { Failure } from "#apps/web/design/notice.tsx";
import { useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import { useSources } from "#slices/actor/ui/data.ts";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import type { Dimension } from "../model.ts";
import { silenceLabels, type ScoreEntry, type Scores } from "../model-assessment.ts";
import { sendAnswers, type AssessmentPage } from "./data.ts";
import { instrumentPhrases } from "./phrases.ts";
import { choicesOf, wordValue } from "./value-words.ts";
import styles from "./instrument.module.css";

/** One's own answers, dimension by dimension, each with what it rests on. Others' are not on this page. */
export function AnswerForm(props: { readonly page: AssessmentPage }) {
  const phrases = usePhrases(instrumentPhrases);
  const { call, instrument, own } = props.page;
  const { error, isSending, send } = useCommand(() => undefined);
  const [scores, setScores] = useState<Scores>(own?.scores ?? {});
  const asked = instrument.dimensions.filter(({ appliesTo }) =>
    appliesTo.includes(call.subject.kind),
  );
  const answered = asked.filter(({ id }) => scores[id] !== undefined).length;
  const keep = () => send(() => sendAnswers(call.id, scores, false), phrases.draftSaved);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(() => sendAnswers(call.id, scores, true), phrases.submitted);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    keep();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a shortcut of the whole form; its button does the same
    <form className={styles.answers} onSubmit={submit} onKeyDown={press}>
      <div>
        <h2>{phrases.yourAnswers}</h2>
        <p className="quiet" data-figure="setting">
          {phrases.answerHint}
        </p>
      </div>
      {instrument.dimensions.map((dimension) =>
        asked.includes(dimension) ? (
          <Answer
            key={dimension.id}
            page={props.page}
            dimension={dimension}
            entry={scores[dimension.id]}
            change={(entry) => setScores({ ...scores, [dimension.id]: entry })}
          />
        ) : (
          <p key={dimension.id} className={styles.notAsked}>
            <Local text={dimension.name} /> <span className="quiet">{phrases.notAsked}</span>
          </p>
        ),
      )}
      {error !== null && <Failure error={error} />}
      <div className={styles.bar}>
        <output data-figure="rows">{phrases.answeredOf(answered, asked.length)}</output>
        <span className={styles.actions}>
          <Button onClick={keep} disabled={isSending} aria-keyshortcuts="Control+Enter Meta+Enter">
            {phrases.saveDraft}
          </Button>
          <Button type="submit" look="main" disabled={isSending}>
            {phrases.submit}
          </Button>
        </span>
      </div>
    </form>
  );
}

interface AnswerProps {
  readonly page: AssessmentPage;
  readonly dimension: Dimension;
  readonly entry: ScoreEntry | undefined;
  readonly change: (entry: ScoreEntry) => void;
}

const nothing = { evidence: null, citation: null };

function Answer(props: AnswerProps) {
  const phrases = usePhrases(instrumentPhrases);
  const text = useText();
  const language = useLanguage();
  const { dimension, entry, change, page } = props;
  const { scale } = page.instrument;
  const rests = {
    ...nothing,
    evidence: entry?.evidence ?? null,
    citation: entry?.citation ?? null,
  };
  const isScored = entry?.kind === "scored";
  const group = `answer-${dimension.id}`;
  return (
    <fieldset className={styles.answer}>
      <legend>
        <Local text={dimension.name} />
      </legend>
      <p className="quiet" data-figure="source">
        <Local text={dimension.meaning} quietly />
      </p>
      <div className={styles.radios}>
        {choicesOf(scale).map((value) => (
          <label key={value} className={styles.radio}>
            <input
              type="radio"
              name={group}
              checked={isScored && entry.value === value}
              onChange={() => change({ kind: "scored", value, ...rests })}
            />
            <span>{wordValue(scale, value, language)}</span>
          </label>
        ))}
        {(["unknown", "withheld"] as const).map((kind) => (
          <label key={kind} className={`${styles.radio} ${styles.silence}`}>
            <input
              type="radio"
              name={group}
              checked={entry?.kind === kind}
              onChange={() => change({ kind, ...rests })}
            />
            <span>{text(silenceLabels[kind])}</span>
          </label>
        ))}
      </div>
      {scale.kind === "fuzzy" && (
        <TextField
          label={phrases.value}
          type="number"
          min={0}
          max={1}
          step={0.05}
          value={isScored ? entry.value : ""}
          onChange={(event) =>
            change({ kind: "scored", value: Number(event.target.value), ...rests })
          }
        />
      )}
      {entry !== undefined && <Evidence entry={entry} change={change} />}
    </fieldset>
  );
}

function Evidence(props: {
  readonly entry: ScoreEntry;
  readonly change: (entry: ScoreEntry) => void;
}) {
  const phrases = usePhrases(instrumentPhrases);
  const text = useText();
  const sources = Object.values(useSources());
  const { entry, change } = props;
  const { citation } = entry;
  return (
    <div className={styles.evidence}>
      <TextArea
        label={entry.kind === "scored" ? phrases.evidence : phrases.whyUnknown}
        hint={entry.kind === "scored" ? phrases.evidenceHint : undefined}
        rows={2}
        maxLength={4000}
        value={entry.evidence ?? ""}
        onChange={(event) => change({ ...entry, evidence: event.target.value || null })}
      />
      <SelectField
        label={phrases.source}
        value={citation?.source ?? ""}
        onChange={(event) => {
          const source = event.target.value;
          change({
            ...entry,
            citation: source === "" ? null : { source, locator: citation?.locator ?? null },
          });
        }}
        choices={[
          { value: "", label: phrases.noSource },
          ...sources.map(({ id, title }) => ({ value: id, label: text(title) })),
        ]}
      />
      {citation !== null && (
        <TextField
          label={phrases.locator}
          hint={phrases.locatorHint}
          value={citation.locator ?? ""}
          maxLength={300}
          onChange={(event) =>
            change({ ...entry, citation: { ...citation, locator: event.target.value || null } })
          }
        />
      )}
    </div>
  );
}
