import { useState, type FormEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Dialog } from "#apps/web/design/dialog.tsx";
import { TextField } from "#apps/web/design/field.tsx";
import { wordOf } from "#apps/web/design/form.ts";
import { Failure } from "#apps/web/design/notice.tsx";
import { usePhrases } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { useMayWrite } from "#slices/account/ui/data.ts";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import type { GrantLetter } from "../model.ts";
import { CorrectExtensionForm } from "./correct-extension-form.tsx";
import { extendGrant } from "./data.ts";
import styles from "./grant.module.css";
import { grantPhrases } from "./phrases.ts";

/** A letter that prolongs this one: its number and its last day, and putting it right. */
export function Extension(props: {
  readonly extension: GrantLetter;
  readonly mayCorrect: boolean;
}) {
  const phrases = usePhrases(grantPhrases);
  const mayWrite = useMayWrite();
  const [isOpen, setOpen] = useState(false);
  const { reference, validUntil } = props.extension;
  const close = () => setOpen(false);
  return (
    <p>
      {reference}: <span className={styles.nowrap}>{phrases.extendedUntil(validUntil)}</span>
      {mayWrite && props.mayCorrect && (
        <Button
          look="bare"
          className="not-printed"
          aria-label={phrases.correctTitle(reference)}
          onClick={() => setOpen(true)}
        >
          {phrases.correct}
        </Button>
      )}
      <Dialog isOpen={isOpen} close={close} title={phrases.correctTitle(reference)}>
        <CorrectExtensionForm extension={props.extension} close={close} />
      </Dialog>
    </p>
  );
}

/** Records a letter that prolongs another. */
export function ExtendForm(props: {
  readonly id: string;
  readonly until: string;
  readonly close: () => void;
}) {
  const phrases = usePhrases(grantPhrases);
  const frame = usePhrases(framePhrases);
  const { error, isSending, send } = useCommand(props.close);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const times = wordOf(form, "shipmentsAllowed");
    const extension = {
      reference: wordOf(form, "reference"),
      issuedOn: wordOf(form, "issuedOn") || null,
      validUntil: wordOf(form, "validUntil"),
      shipmentsAllowed: times === "" ? null : Number(times),
      why: wordOf(form, "why"),
    };
    send(() => extendGrant(props.id, extension), phrases.extended);
  };
  return (
    <form className={styles.form} onSubmit={save}>
      <TextField label={phrases.reference} name="reference" required data-autofocus />
      <TextField label={phrases.issuedOn} name="issuedOn" type="date" />
      <TextField
        label={phrases.validUntil}
        name="validUntil"
        type="date"
        min={props.until}
        required
      />
      <TextField
        label={phrases.shipmentsAllowed}
        hint={phrases.shipmentsHint}
        name="shipmentsAllowed"
        type="number"
        min={1}
      />
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
