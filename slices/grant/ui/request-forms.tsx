import type { FormEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { SelectField, TextField } from "#apps/web/design/field.tsx";
import { wordOf } from "#apps/web/design/form.ts";
import { Failure } from "#apps/web/design/notice.tsx";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import { outcomeLabels } from "../model-request.ts";
import { answerRequest, sendRequest } from "./data.ts";
import styles from "./grant.module.css";
import { grantPhrases } from "./phrases.ts";

export function SendForm(props: {
  readonly id: string;
  readonly missing: number;
  readonly close: () => void;
}) {
  const phrases = usePhrases(grantPhrases);
  const frame = usePhrases(framePhrases);
  const { error, isSending, send } = useCommand(props.close);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const sending = {
      on: wordOf(form, "on"),
      through: wordOf(form, "through") || null,
      acceptsMissing: form.get("acceptsMissing") !== null,
      why: wordOf(form, "why"),
    };
    send(() => sendRequest(props.id, sending), phrases.sent);
  };
  return (
    <form className={styles.form} onSubmit={save}>
      <p>{phrases.sendLead}</p>
      {props.missing > 0 && (
        <>
          <p className={styles.lacking}>{phrases.missingLead(props.missing)}</p>
          <label className={styles.check}>
            <input type="checkbox" name="acceptsMissing" />
            {phrases.acceptMissing}
          </label>
        </>
      )}
      <TextField label={phrases.sentOn} name="on" type="date" required data-autofocus />
      <TextField label={phrases.sendThrough} hint={phrases.sendThroughHint} name="through" />
      <TextField label={phrases.why} hint={phrases.whyHint} name="why" required maxLength={500} />
      {error !== null && <Failure error={error} />}
      <div className={styles.actions}>
        <Button onClick={props.close}>{frame.cancel}</Button>
        <Button type="submit" look="main" disabled={isSending}>
          {frame.save}
        </Button>
      </div>
    </form>
  );
}

export function AnswerForm(props: { readonly id: string; readonly close: () => void }) {
  const phrases = usePhrases(grantPhrases);
  const frame = usePhrases(framePhrases);
  const text = useText();
  const { error, isSending, send } = useCommand(props.close);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const outcome = wordOf(form, "outcome") === "withdrawn" ? "withdrawn" : "refused";
    const answer = { outcome, on: wordOf(form, "on"), why: wordOf(form, "why") } as const;
    send(() => answerRequest(props.id, answer), phrases.answered);
  };
  return (
    <form className={styles.form} onSubmit={save}>
      <SelectField
        label={phrases.outcome}
        name="outcome"
        choices={(["refused", "withdrawn"] as const).map((one) => ({
          value: one,
          label: text(outcomeLabels[one]),
        }))}
        data-autofocus
      />
      <TextField label={phrases.on} name="on" type="date" required />
      <TextField label={phrases.why} hint={phrases.whyHint} name="why" required maxLength={500} />
      {error !== null && <Failure error={error} />}
      <div className={styles.actions}>
        <Button onClick={props.close}>{frame.cancel}</Button>
        <Button type="submit" look="main" disabled={isSending}>
          {frame.save}
        </Button>
      </div>
    </form>
  );
}
