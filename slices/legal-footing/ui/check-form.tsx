import type { FormEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Dialog } from "#apps/web/design/dialog.tsx";
import { SelectField, TextField } from "#apps/web/design/field.tsx";
import { wordOf } from "#apps/web/design/form.ts";
import { Failure } from "#apps/web/design/notice.tsx";
import register from "#apps/web/design/register.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import {
  bindingLabels,
  bindings,
  consentLabels,
  consents,
  footingGrounds,
  type LegalFooting,
} from "../model.ts";
import type { FootingView } from "../store.ts";
import { recordFooting } from "./data.ts";
import { footingPhrases } from "./phrases.ts";

/** The agreement that is being checked. */
export interface Checking {
  readonly row: FootingView;
  readonly name: string;
}

export function CheckDialog(props: {
  readonly checking: Checking | null;
  readonly close: () => void;
}) {
  const phrases = usePhrases(footingPhrases);
  const { checking, close } = props;
  return (
    <Dialog isOpen={checking !== null} close={close} title={phrases.checkOf(checking?.name ?? "")}>
      {checking !== null && <CheckForm row={checking.row} close={close} />}
    </Dialog>
  );
}

function CheckForm(props: { readonly row: FootingView; readonly close: () => void }) {
  const phrases = usePhrases(footingPhrases);
  const frame = usePhrases(framePhrases);
  const text = useText();
  const { row, close } = props;
  const known = row.footing;
  const { error, isSending, send } = useCommand(close);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const evidence = wordOf(form, "evidence") || null;
    send(() => recordFooting(row.tie.id, footingFrom(form), evidence), phrases.saved);
  };
  return (
    <form className={register.form} onSubmit={save}>
      <p className={register.warning}>{phrases.notice}</p>
      <SelectField
        label={phrases.binding}
        name="binding"
        defaultValue={known?.binding ?? "non-binding"}
        choices={bindings.map((value) => ({ value, label: text(bindingLabels[value]) }))}
        data-autofocus
      />
      <fieldset className={register.checks}>
        <legend>{phrases.grounds}</legend>
        {footingGrounds.map(({ id, name, says }) => (
          <label key={id} className={register.check}>
            <input
              type="checkbox"
              name="ground"
              value={id}
              defaultChecked={known?.grounds.includes(id) ?? id === "city-agreements-do-not-bind"}
            />
            <span>
              {text(name)} <span className="quiet">{text(says)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className={register.pair}>
        <SelectField
          label={phrases.consent}
          name="consent"
          defaultValue={known?.consent ?? "unknown"}
          choices={consents.map((value) => ({ value, label: text(consentLabels[value]) }))}
        />
        <TextField
          label={phrases.consentNote}
          hint={phrases.consentNoteHint}
          name="consentNote"
          defaultValue={known?.consentNote ?? ""}
          maxLength={500}
        />
      </div>
      <TextField label={phrases.reason} name="reason" required maxLength={500} />
      <TextField
        label={phrases.evidence}
        hint={phrases.evidenceHint}
        name="evidence"
        defaultValue={known?.evidence ?? ""}
        maxLength={300}
      />
      {error !== null && <Failure error={error} />}
      <div className={register.actions}>
        <Button onClick={close}>{frame.cancel}</Button>
        <Button type="submit" look="main" disabled={isSending}>
          {frame.save}
        </Button>
      </div>
    </form>
  );
}

function footingFrom(form: FormData): LegalFooting {
  return {
    binding: bindings.find((one) => one === wordOf(form, "binding")) ?? "undetermined",
    grounds: form.getAll("ground").map(String),
    consent: consents.find((one) => one === wordOf(form, "consent")) ?? "unknown",
    consentNote: wordOf(form, "consentNote") || null,
    reason: wordOf(form, "reason"),
  };
}
