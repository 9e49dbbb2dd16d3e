import type { FormEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Dialog } from "#apps/web/design/dialog.tsx";
import { TextArea, TextField } from "#apps/web/design/field.tsx";
import { datePattern, wordOf } from "#apps/web/design/form.ts";
import { Failure } from "#apps/web/design/notice.tsx";
import register from "#apps/web/design/register.module.css";
import { usePhrases } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import { recordAct, recordDecision } from "./data.ts";
import { agreementPhrases } from "./phrases.ts";

/** A record that is being made on one agreement. */
export interface Recording {
  readonly what: "act" | "council";
  readonly tie: string;
  readonly city: string;
}

/** Records what was done under an agreement, or what the council decided on it. */
export function RecordDialog(props: {
  readonly recording: Recording | null;
  readonly close: () => void;
}) {
  const phrases = usePhrases(agreementPhrases);
  const { recording, close } = props;
  const city = recording?.city ?? "";
  const title =
    recording?.what === "council" ? phrases.recordCouncilOf(city) : phrases.recordActOf(city);
  return (
    <Dialog isOpen={recording !== null} close={close} title={title}>
      {recording?.what === "act" && <ActForm tie={recording.tie} close={close} />}
      {recording?.what === "council" && <DecisionForm tie={recording.tie} close={close} />}
    </Dialog>
  );
}

interface FormProps {
  readonly tie: string;
  readonly close: () => void;
}

function ActForm(props: FormProps) {
  const phrases = usePhrases(agreementPhrases);
  const { error, isSending, send } = useCommand(props.close);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const act = { on: wordOf(form, "on"), text: wordOf(form, "text") };
    send(() => recordAct(props.tie, act), phrases.actSaved);
  };
  return (
    <form className={register.form} onSubmit={save}>
      <TextField
        label={phrases.actOn}
        hint={phrases.signedHint}
        name="on"
        required
        pattern={datePattern}
        data-autofocus
      />
      <TextArea
        label={phrases.actText}
        hint={phrases.actTextHint}
        name="text"
        required
        maxLength={500}
      />
      {error !== null && <Failure error={error} />}
      <Buttons close={props.close} isSending={isSending} />
    </form>
  );
}

function DecisionForm(props: FormProps) {
  const phrases = usePhrases(agreementPhrases);
  const { error, isSending, send } = useCommand(props.close);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const council = { decidedOn: wordOf(form, "decidedOn"), evidence: wordOf(form, "evidence") };
    const signedOn = wordOf(form, "signedOn") || null;
    send(() => recordDecision(props.tie, { council, signedOn }), phrases.decisionSaved);
  };
  return (
    <form className={register.form} onSubmit={save}>
      <div className={register.pair}>
        <TextField
          label={phrases.decidedOn}
          name="decidedOn"
          required
          pattern={datePattern}
          data-autofocus
        />
        <TextField
          label={phrases.signedOn}
          hint={phrases.signedHint}
          name="signedOn"
          pattern={datePattern}
        />
      </div>
      <TextField
        label={phrases.decisionEvidence}
        hint={phrases.decisionEvidenceHint}
        name="evidence"
        required
        maxLength={300}
      />
      {error !== null && <Failure error={error} />}
      <Buttons close={props.close} isSending={isSending} />
    </form>
  );
}

function Buttons(props: { readonly close: () => void; readonly isSending: boolean }) {
  const frame = usePhrases(framePhrases);
  return (
    <div className={register.actions}>
      <Button onClick={props.close}>{frame.cancel}</Button>
      <Button type="submit" look="main" disabled={props.isSending}>
        {frame.save}
      </Button>
    </div>
  );
}
