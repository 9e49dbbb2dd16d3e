import { useId, useState, type FormEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { TextField } from "#apps/web/design/field.tsx";
import { Plain } from "#apps/web/design/figure.tsx";
import { datePattern, wordOf } from "#apps/web/design/form.ts";
import { usePhrases } from "#apps/web/i18n.tsx";
import { isPartialDate, type PartialDate } from "#kernel/partial-date.ts";
import type { Outcome } from "../outcome.ts";
import { FilePlace } from "./file-place.tsx";
import { importPhrases } from "./phrases.ts";
import type { Deciding } from "./use-decide.ts";
import styles from "./import.module.css";

/** Dates that may mean several days, answered here; those answered already stay, so that they can be changed. */
export function AskedDates(props: { readonly outcome: Outcome; readonly deciding: Deciding }) {
  const phrases = usePhrases(importPhrases);
  const { outcome, deciding } = props;
  const given = deciding.answers.dates;
  // What a date may mean is asked of the file alone; once answered it is remembered here for as long as the step is open.
  const [met, setMet] = useState(outcome.dates);
  const fresh = outcome.dates.filter(({ text }) => !met.some((one) => one.text === text));
  if (fresh.length > 0) setMet([...met, ...fresh]);
  const others = Object.entries(given).filter(([text]) => !met.some((one) => one.text === text));
  if (met.length === 0 && others.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2>{phrases.dates}</h2>
      <p className="quiet">{phrases.datesAre}</p>
      <ul className={styles.questions}>
        {met.map((date) => (
          <li key={date.text} className={styles.question}>
            <DateQuestion
              date={date}
              given={given[date.text]}
              give={(chosen) => deciding.answerDate(date.text, chosen)}
            />
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <p>
          {phrases.datesGiven}:{" "}
          <Plain of="asked">
            {others.map(([text, date]) => `${text} → ${date ?? phrases.unknownDate}`).join(", ")}
          </Plain>
        </p>
      )}
    </section>
  );
}

function DateQuestion(props: {
  readonly date: Outcome["dates"][number];
  readonly given: PartialDate | null | undefined;
  readonly give: (date: PartialDate | null) => void;
}) {
  const phrases = usePhrases(importPhrases);
  const name = useId();
  const { date, given, give } = props;
  const isOwn = typeof given === "string" && !date.readings.includes(given);
  return (
    <fieldset>
      <legend className={styles.asked}>
        {phrases.dateOf(date.text)} <FilePlace>{date.at}</FilePlace>
      </legend>
      <div className={styles.choices}>
        {date.readings.map((reading) => (
          <label key={reading} className={styles.choice}>
            <input
              type="radio"
              name={name}
              checked={given === reading}
              onChange={() => give(reading)}
            />
            <span>{reading}</span>
          </label>
        ))}
        <label className={styles.choice}>
          <input type="radio" name={name} checked={given === null} onChange={() => give(null)} />
          <span>{phrases.unknownDate}</span>
        </label>
      </div>
      <DateEntry label={phrases.otherDate} value={isOwn ? given : ""} give={give} />
    </fieldset>
  );
}

/** A date to the year, the month or the day, entered for what the file writes. */
export function DateEntry(props: {
  readonly label: string;
  readonly value?: string;
  readonly give: (date: PartialDate) => void;
}) {
  const phrases = usePhrases(importPhrases);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const date = wordOf(new FormData(event.currentTarget), "date");
    if (isPartialDate(date)) props.give(date);
  };
  return (
    <form className={styles.dateEntry} onSubmit={save}>
      <TextField
        label={props.label}
        hint={phrases.dateHint}
        name="date"
        required
        pattern={datePattern}
        defaultValue={props.value ?? ""}
        inputMode="numeric"
      />
      <Button type="submit">{phrases.useDate}</Button>
    </form>
  );
}
