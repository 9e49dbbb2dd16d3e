import { useState } from "react";
import { SelectField, TextArea, TextField } from "#apps/web/design/field.tsx";
import { rawWordOf, wordOf } from "#apps/web/design/form.ts";
import { useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import type { LocalText } from "#kernel/local-text.ts";
import { handOverKindLabels, handOverKinds, type HandOver } from "../model-shipment.ts";
import type { GrantPage, ShipmentPage } from "../pages.ts";
import { CorrectForm } from "./correct-form.tsx";
import { correctHandOver, correctLetter, correctShipment } from "./data.ts";
import styles from "./grant.module.css";
import { grantPhrases } from "./phrases.ts";

const quantityIn = (form: FormData, id: string) =>
  rawWordOf(form, `quantity ${id}`).replaceAll(",", "").trim();

/** Puts a letter right: what it says, its days, its ceiling, and how much of each line it allows. */
export function CorrectLetterForm(props: { readonly page: GrantPage; readonly close: () => void }) {
  const phrases = usePhrases(grantPhrases);
  const text = useText();
  const language = useLanguage();
  const { letter, lines } = props.page;
  const heard = (form: FormData, name: string, old: LocalText): LocalText => ({
    ...old,
    [language]: wordOf(form, name) || null,
  });
  const work = (form: FormData, why: string) => {
    const times = wordOf(form, "shipmentsAllowed");
    const ceiling = wordOf(form, "ceiling").replaceAll(",", "");
    const { regime, allows, coversAll, activities, partyId, note } = letter;
    return correctLetter(letter.id, {
      regime,
      allows,
      coversAll,
      activities,
      partyId,
      note,
      reference: wordOf(form, "reference"),
      issuer: heard(form, "issuer", letter.issuer),
      holder: heard(form, "holder", letter.holder),
      scope: heard(form, "scope", letter.scope),
      issuedOn: wordOf(form, "issuedOn") || null,
      validFrom: wordOf(form, "validFrom"),
      validUntil: wordOf(form, "validUntil"),
      shipmentsAllowed: times === "" ? null : Number(times),
      value: ceiling === "" ? null : { amount: ceiling, currency: wordOf(form, "currency") },
      lines: lines.flatMap(({ id, itemId, hs, description, unit }) => {
        const quantity = quantityIn(form, id);
        const line = { id, itemId, hs, description, unit };
        return quantity === "" ? [] : [{ ...line, quantity: Number(quantity) }];
      }),
      why,
    });
  };
  return (
    <CorrectForm close={props.close} work={work}>
      <div className={styles.fields}>
        <TextField
          label={phrases.reference}
          name="reference"
          required
          defaultValue={letter.reference}
        />
        <TextField
          label={phrases.issuer}
          name="issuer"
          defaultValue={letter.issuer[language] ?? ""}
        />
        <TextField
          label={phrases.holder}
          name="holder"
          defaultValue={letter.holder[language] ?? ""}
        />
        <TextField label={phrases.scope} name="scope" defaultValue={letter.scope[language] ?? ""} />
        <TextField
          label={phrases.issuedOn}
          name="issuedOn"
          type="date"
          defaultValue={letter.issuedOn ?? ""}
        />
        <TextField
          label={phrases.validFrom}
          name="validFrom"
          type="date"
          required
          defaultValue={letter.validFrom}
        />
        <TextField
          label={phrases.validUntil}
          name="validUntil"
          type="date"
          required
          defaultValue={letter.validUntil}
        />
        <TextField
          label={phrases.shipmentsAllowed}
          name="shipmentsAllowed"
          type="number"
          min={1}
          defaultValue={letter.shipmentsAllowed ?? ""}
        />
        <TextField
          label={phrases.ceiling}
          name="ceiling"
          inputMode="decimal"
          pattern="[\d,]+(\.\d{1,2})?"
          defaultValue={letter.value?.amount ?? ""}
        />
        <TextField
          label={phrases.ceilingCurrency}
          name="currency"
          pattern="[A-Z]{3}"
          defaultValue={letter.value?.currency ?? "USD"}
        />
      </div>
      {lines.map((line) => (
        <TextField
          key={line.id}
          label={`${phrases.allowed}: ${text(line.description)} (${line.unit})`}
          name={`quantity ${line.id}`}
          inputMode="decimal"
          defaultValue={String(line.quantity)}
        />
      ))}
    </CorrectForm>
  );
}

/** Puts a shipment right: its papers, its day, and how much of each line went. */
export function CorrectShipmentForm(props: {
  readonly page: ShipmentPage;
  readonly close: () => void;
}) {
  const phrases = usePhrases(grantPhrases);
  const text = useText();
  const { shipment, lines } = props.page;
  const work = (form: FormData, why: string) =>
    correctShipment(shipment.id, {
      shippedOn: wordOf(form, "shippedOn"),
      route: wordOf(form, "route") || null,
      portFrom: wordOf(form, "portFrom") || null,
      portTo: wordOf(form, "portTo") || null,
      carrier: wordOf(form, "carrier") || null,
      documents: wordOf(form, "documents")
        .split("\n")
        .map((paper) => paper.trim())
        .filter((paper) => paper !== ""),
      note: shipment.note,
      lines: lines.map(({ id }) => ({ lineId: id, quantity: Number(quantityIn(form, id)) })),
      why,
    });
  return (
    <CorrectForm close={props.close} work={work}>
      <div className={styles.fields}>
        <TextField
          label={phrases.shippedOn}
          name="shippedOn"
          type="date"
          required
          defaultValue={shipment.shippedOn}
        />
        <TextField label={phrases.route} name="route" defaultValue={shipment.route ?? ""} />
        <TextField
          label={phrases.portFrom}
          name="portFrom"
          defaultValue={shipment.portFrom ?? ""}
        />
        <TextField label={phrases.portTo} name="portTo" defaultValue={shipment.portTo ?? ""} />
        <TextField label={phrases.carrier} name="carrier" defaultValue={shipment.carrier ?? ""} />
      </div>
      <TextArea
        label={phrases.documents}
        hint={phrases.documentsHint}
        name="documents"
        defaultValue={shipment.documents.join("\n")}
      />
      {lines.map((line) => (
        <TextField
          key={line.id}
          label={`${phrases.quantity}: ${text(line.description)} (${line.unit})`}
          name={`quantity ${line.id}`}
          inputMode="decimal"
          required
          defaultValue={String(line.quantity)}
        />
      ))}
    </CorrectForm>
  );
}

/** Puts a hand-over right. */
export function CorrectHandOverForm(props: {
  readonly handOver: HandOver;
  readonly today: string;
  readonly close: () => void;
}) {
  const phrases = usePhrases(grantPhrases);
  const text = useText();
  const { handOver } = props;
  const [kind, setKind] = useState(handOver.kind);
  const work = (form: FormData, why: string) =>
    correctHandOver(handOver.id, {
      kind,
      quantity: Number(quantityIn(form, handOver.id)),
      on: wordOf(form, "on"),
      receiver: wordOf(form, "receiver"),
      place: wordOf(form, "place"),
      evidence: wordOf(form, "evidence") || null,
      note: handOver.note,
      why,
    });
  return (
    <CorrectForm close={props.close} work={work}>
      <SelectField
        label={phrases.handOverKind}
        value={kind}
        onChange={(event) =>
          setKind(handOverKinds.find((one) => one === event.target.value) ?? handOver.kind)
        }
        choices={handOverKinds.map((one) => ({ value: one, label: text(handOverKindLabels[one]) }))}
      />
      <div className={styles.fields}>
        <TextField
          label={phrases.quantity}
          name={`quantity ${handOver.id}`}
          inputMode="decimal"
          required
          defaultValue={String(handOver.quantity)}
        />
        <TextField
          label={phrases.on}
          name="on"
          type="date"
          required
          max={props.today}
          defaultValue={handOver.on}
        />
        <TextField
          label={phrases.receiver}
          name="receiver"
          required
          defaultValue={handOver.receiver}
        />
        <TextField label={phrases.place} name="place" required defaultValue={handOver.place} />
        <TextField
          label={phrases.evidence}
          name="evidence"
          defaultValue={handOver.evidence ?? ""}
        />
      </div>
    </CorrectForm>
  );
}
