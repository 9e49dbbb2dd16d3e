import { useState, type FormEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Dialog } from "#apps/web/design/dialog.tsx";
import { SelectField, TextArea, TextField } from "#apps/web/design/field.tsx";
import { datePattern, wordOf } from "#apps/web/design/form.ts";
import { Failure } from "#apps/web/design/notice.tsx";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { ActorPicker } from "#slices/actor/ui/actor-picker.tsx";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import {
  isTieKind,
  isTieStatus,
  tieKindLabels,
  tieKinds,
  tieStatuses,
  tieStatusLabels,
} from "../model.ts";
import { enterTie, type TieEntry } from "./data.ts";
import { tiePhrases } from "./phrases.ts";
import styles from "./ties.module.css";

/** Enters a tie from one actor to another, with a reason; the notice that follows takes it back. */
export function EnterTie(props: {
  readonly from: string;
  readonly isOpen: boolean;
  readonly close: () => void;
}) {
  const phrases = usePhrases(tiePhrases);
  return (
    <Dialog isOpen={props.isOpen} close={props.close} title={phrases.enter}>
      <EntryForm from={props.from} close={props.close} />
    </Dialog>
  );
}

function EntryForm(props: { readonly from: string; readonly close: () => void }) {
  const phrases = usePhrases(tiePhrases);
  const frame = usePhrases(framePhrases);
  const text = useText();
  const [to, setTo] = useState("");
  const { error, isSending, send } = useCommand(props.close);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    send(() => enterTie(entryFrom(form, props.from, to), wordOf(form, "why")), phrases.entered);
  };
  return (
    <form className={styles.form} onSubmit={save}>
      <ActorPicker label={phrases.with} value={to} choose={setTo} />
      <div className={styles.pair}>
        <SelectField
          label={phrases.kind}
          name="kind"
          defaultValue="partner"
          choices={tieKinds.map((kind) => ({ value: kind, label: text(tieKindLabels[kind]) }))}
        />
        <SelectField
          label={phrases.status}
          name="status"
          defaultValue="actual"
          choices={tieStatuses.map((status) => ({
            value: status,
            label: text(tieStatusLabels[status]),
          }))}
        />
        <TextField
          label={phrases.from}
          hint={phrases.dateHint}
          name="since"
          pattern={datePattern}
        />
        <TextField
          label={phrases.lastEvidence}
          hint={phrases.dateHint}
          name="lastEvidence"
          pattern={datePattern}
        />
      </div>
      <TextArea label={phrases.noteKo} name="noteKo" />
      <TextArea label={phrases.noteEn} name="noteEn" />
      <TextField label={phrases.why} hint={phrases.whyHint} name="why" required maxLength={500} />
      {error !== null && <Failure error={error} />}
      <div className={styles.actions}>
        <Button onClick={props.close}>{frame.cancel}</Button>
        <Button type="submit" look="main" disabled={isSending || to === ""}>
          {phrases.enter}
        </Button>
      </div>
    </form>
  );
}

/** The tie that the form describes; empty fields are not known, which is `null`. */
export function entryFrom(form: FormData, from: string, to: string): TieEntry {
  const [kind, status] = [wordOf(form, "kind"), wordOf(form, "status")];
  const optional = (name: string) => wordOf(form, name) || null;
  return {
    from,
    to,
    kind: isTieKind(kind) ? kind : "partner",
    status: isTieStatus(status) ? status : "proposed",
    since: optional("since"),
    lastEvidence: optional("lastEvidence"),
    note: { ko: optional("noteKo"), en: optional("noteEn") },
  };
}
