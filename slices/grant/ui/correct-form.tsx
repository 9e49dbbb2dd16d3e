import type { FormEvent, ReactNode } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { TextField } from "#apps/web/design/field.tsx";
import { wordOf } from "#apps/web/design/form.ts";
import { Failure } from "#apps/web/design/notice.tsx";
import { usePhrases } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import type { Undo } from "#slices/audit/ui/data.ts";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import styles from "./grant.module.css";
import { grantPhrases } from "./phrases.ts";

/** A form that puts a record right, with the reason that stays beside it. */
export function CorrectForm(props: {
  readonly close: () => void;
  readonly work: (form: FormData, why: string) => Promise<{ readonly undo: Undo }>;
  readonly children: ReactNode;
}) {
  const phrases = usePhrases(grantPhrases);
  const frame = usePhrases(framePhrases);
  const { error, isSending, send } = useCommand(props.close);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    send(() => props.work(form, wordOf(form, "why")), phrases.corrected);
  };
  return (
    <form className={styles.form} onSubmit={save}>
      <p>{phrases.correctLead}</p>
      {props.children}
      <TextField label={phrases.why} hint={phrases.whyHint} name="why" required maxLength={500} />
      {error !== null && <Failure error={error} />}
      <div className={styles.actions}>
        <Button onClick={props.close}>{frame.cancel}</Button>
        <Button type="submit" look="main" disabled={isSending}>
          {phrases.correct}
        </Button>
      </div>
    </form>
  );
}
