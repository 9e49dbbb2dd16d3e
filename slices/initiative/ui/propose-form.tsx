import { useState, type FormEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Dialog } from "#apps/web/design/dialog.tsx";
import { TextField } from "#apps/web/design/field.tsx";
import { datePattern, wordOf } from "#apps/web/design/form.ts";
import { Failure } from "#apps/web/design/notice.tsx";
import register from "#apps/web/design/register.module.css";
import { usePhrases } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { ActorPicker } from "#slices/actor/ui/actor-picker.tsx";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import type { Initiative } from "../model.ts";
import { proposeInitiative, type InitiativesAnswer } from "./data.ts";
import { initiativePhrases } from "./phrases.ts";

interface ProposeProps {
  readonly initiative: Initiative;
  readonly answer: InitiativesAnswer;
  readonly close: () => void;
}

/** Makes a proposal of an initiative in a body. */
export function ProposeDialog(props: ProposeProps & { readonly isOpen: boolean }) {
  const phrases = usePhrases(initiativePhrases);
  return (
    <Dialog isOpen={props.isOpen} close={props.close} title={phrases.proposeTitle}>
      <ProposeForm {...props} />
    </Dialog>
  );
}

function ProposeForm({ initiative, answer, close }: ProposeProps) {
  const phrases = usePhrases(initiativePhrases);
  const frame = usePhrases(framePhrases);
  const [body, setBody] = useState(initiative.body ?? "");
  const { error, isSending, send } = useCommand(close);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const asked = { body, on: wordOf(form, "on"), why: wordOf(form, "why") };
    send(() => proposeInitiative(initiative.id, asked), phrases.proposed);
  };
  return (
    <form className={register.form} onSubmit={save}>
      <p>{phrases.proposeWhat}</p>
      <ActorPicker label={phrases.proposeIn} value={body} choose={setBody} />
      <TextField
        label={phrases.draftedOn}
        hint={phrases.dateHint}
        name="on"
        required
        pattern={datePattern}
        defaultValue={answer.asOf}
      />
      <TextField label={phrases.why} hint={phrases.whyHint} name="why" required maxLength={500} />
      {error !== null && <Failure error={error} />}
      <div className={register.actions}>
        <Button onClick={close}>{frame.cancel}</Button>
        <Button type="submit" look="main" disabled={isSending || body === ""}>
          {phrases.propose}
        </Button>
      </div>
    </form>
  );
}
