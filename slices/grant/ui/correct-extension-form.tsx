import { TextField } from "#apps/web/design/field.tsx";
import { wordOf } from "#apps/web/design/form.ts";
import { usePhrases } from "#apps/web/i18n.tsx";
import type { GrantLetter } from "../model.ts";
import { CorrectForm } from "./correct-form.tsx";
import { correctLetter } from "./data.ts";
import { grantPhrases } from "./phrases.ts";

/** Puts a letter that prolongs another right: its number, its days and its shipments; it says nothing else. */
export function CorrectExtensionForm(props: {
  readonly extension: GrantLetter;
  readonly close: () => void;
}) {
  const phrases = usePhrases(grantPhrases);
  const { extension } = props;
  const work = (form: FormData, why: string) => {
    const times = wordOf(form, "shipmentsAllowed");
    const { issuer, holder, regime, allows, scope, validFrom, note } = extension;
    return correctLetter(extension.id, {
      issuer,
      holder,
      regime,
      allows,
      scope,
      validFrom,
      note,
      coversAll: false,
      activities: [],
      partyId: null,
      value: null,
      lines: [],
      reference: wordOf(form, "reference"),
      issuedOn: wordOf(form, "issuedOn") || null,
      validUntil: wordOf(form, "validUntil"),
      shipmentsAllowed: times === "" ? null : Number(times),
      why,
    });
  };
  return (
    <CorrectForm close={props.close} work={work}>
      <TextField
        label={phrases.reference}
        name="reference"
        required
        maxLength={120}
        defaultValue={extension.reference}
        data-autofocus
      />
      <TextField
        label={phrases.issuedOn}
        name="issuedOn"
        type="date"
        defaultValue={extension.issuedOn ?? ""}
      />
      <TextField
        label={phrases.validUntil}
        name="validUntil"
        type="date"
        required
        defaultValue={extension.validUntil}
      />
      <TextField
        label={phrases.shipmentsAllowed}
        hint={phrases.shipmentsHint}
        name="shipmentsAllowed"
        type="number"
        min={1}
        defaultValue={extension.shipmentsAllowed ?? ""}
      />
    </CorrectForm>
  );
}
