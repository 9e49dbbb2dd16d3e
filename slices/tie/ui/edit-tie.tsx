import type { FormEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Dialog } from "#apps/web/design/dialog.tsx";
import { SelectField, TextArea, TextField } from "#apps/web/design/field.tsx";
import { datePattern, wordOf } from "#apps/web/design/form.ts";
import { Failure } from "#apps/web/design/notice.tsx";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import type { KeptTie } from "#slices/actor/ui/data.ts";
import { isTieStatus, tieStatuses, tieStatusLabels } from "../model.ts";
import { editTie, removeTie, type TieEdit } from "./data.ts";
import { tiePhrases } from "./phrases.ts";
import styles from "./ties.module.css";

/** Changes one tie, with a reason; the notice that follows takes it back. */
export function EditTie(props: {
  readonly tie: KeptTie | null;
  readonly name: string;
  readonly close: () => void;
}) {
  const phrases = usePhrases(tiePhrases);
  return (
    <Dialog
      isOpen={props.tie !== null}
      close={props.close}
      title={`${phrases.editTitle}: ${props.name}`}
    >
      {props.tie !== null && <EditForm key={props.tie.id} tie={props.tie} close={props.close} />}
    </Dialog>
  );
}

function EditForm(props: { readonly tie: KeptTie; readonly close: () => void }) {
  const phrases = usePhrases(tiePhrases);
  const frame = usePhrases(framePhrases);
  const text = useText();
  const { tie } = props;
  const { error, isSending, send } = useCommand(props.close);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    send(() => editTie(tie.id, patchFrom(form, tie), wordOf(form, "why")), phrases.saved);
  };
  const remove = (event: { currentTarget: HTMLButtonElement }) => {
    const { form } = event.currentTarget;
    if (form === null || !form.reportValidity()) return;
    send(() => removeTie(tie.id, wordOf(new FormData(form), "why")), phrases.removed);
  };
  return (
    <form className={styles.form} onSubmit={save}>
      <SelectField
        label={phrases.status}
        name="status"
        defaultValue={tie.status}
        choices={tieStatuses.map((status) => ({
          value: status,
          label: text(tieStatusLabels[status]),
        }))}
        data-autofocus
      />
      <div className={styles.pair}>
        <TextField
          label={phrases.from}
          hint={phrases.dateHint}
          name="since"
          defaultValue={tie.since ?? ""}
          pattern={datePattern}
        />
        <TextField
          label={phrases.until}
          hint={phrases.dateHint}
          name="until"
          defaultValue={tie.until ?? ""}
          pattern={datePattern}
        />
        <TextField
          label={phrases.lastEvidence}
          hint={phrases.dateHint}
          name="lastEvidence"
          defaultValue={tie.lastEvidence ?? ""}
          pattern={datePattern}
        />
        <TextField
          label={phrases.trust}
          hint={phrases.trustHint}
          name="trust"
          defaultValue={tie.trust ?? ""}
          type="number"
          min="0.01"
          max="1"
          step="0.01"
        />
      </div>
      <TextArea label={phrases.noteKo} name="noteKo" defaultValue={tie.note.ko ?? ""} />
      <TextArea label={phrases.noteEn} name="noteEn" defaultValue={tie.note.en ?? ""} />
      <TextField label={phrases.why} hint={phrases.whyHint} name="why" required maxLength={500} />
      {error !== null && <Failure error={error} />}
      <div className={styles.actions}>
        <Button look="danger" className={styles.remove} disabled={isSending} onClick={remove}>
          {phrases.remove}
        </Button>
        <Button onClick={props.close}>{frame.cancel}</Button>
        <Button type="submit" look="main" disabled={isSending}>
          {frame.save}
        </Button>
      </div>
    </form>
  );
}

/** Only what differs from the tie as it stands; an emptied field becomes `null`, which means not known. */
export function patchFrom(form: FormData, tie: KeptTie): TieEdit {
  const optional = (name: string) => wordOf(form, name) || null;
  const status = wordOf(form, "status");
  const trust = optional("trust");
  const entered = {
    status: isTieStatus(status) ? status : tie.status,
    since: optional("since"),
    until: optional("until"),
    lastEvidence: optional("lastEvidence"),
    trust: trust === null ? null : Number(trust),
    note: { ko: optional("noteKo"), en: optional("noteEn") },
  };
  const before: Readonly<Record<string, unknown>> = { ...tie };
  const changed = Object.entries(entered).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name]),
  );
  return Object.fromEntries(changed);
}
