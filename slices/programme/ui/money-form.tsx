import { useState, type FormEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Dialog } from "#apps/web/design/dialog.tsx";
import { SelectField, TextField } from "#apps/web/design/field.tsx";
import { datePattern, wordOf } from "#apps/web/design/form.ts";
import { Failure } from "#apps/web/design/notice.tsx";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { ActorPicker } from "#slices/actor/ui/actor-picker.tsx";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import { moneyKindLabels, type ProgrammeMoney } from "../model-parts.ts";
import { CitationFields } from "./citation-fields.tsx";
import { payMoney, saveMoney, type ProgrammePage } from "./data.ts";
import { entryOf, kindOf, shareRuleOf } from "./money-of.ts";
import { PurposeFields, usePassing } from "./passing-fields.tsx";
import { programmePhrases } from "./phrases.ts";
import rooms from "./programmes.module.css";

export interface MoneyAsked {
  readonly entry: ProgrammeMoney | null;
  readonly isPayment: boolean;
}

interface MoneyProps {
  readonly page: ProgrammePage;
  readonly asked: MoneyAsked;
  readonly close: () => void;
}

/** Writes an entry of money, or pays through the gate. */
export function MoneyDialog(props: MoneyProps) {
  const phrases = usePhrases(programmePhrases);
  return (
    <Dialog
      isOpen
      close={props.close}
      title={props.asked.isPayment ? phrases.payTitle : phrases.addMoney}
    >
      <MoneyForm {...props} />
    </Dialog>
  );
}

function MoneyForm({ page, asked, close }: MoneyProps) {
  const phrases = usePhrases(programmePhrases);
  const frame = usePhrases(framePhrases);
  const text = useText();
  const { entry, isPayment } = asked;
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const [party, setParty] = useState(entry?.party ?? "");
  const [funder, setFunder] = useState(entry?.funder ?? "");
  const [passing, setPassing] = usePassing();
  const { error, isSending, send } = useCommand(close);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const why = wordOf(form, "why");
    const base = { ...entryOf(form), funder: funder || null, party: party || null };
    send(
      () =>
        isPayment
          ? payMoney(page.id, { ...base, ...passing }, why)
          : saveMoney(
              page.id,
              entry?.id ?? null,
              { ...base, kind: kindOf(form), shareRule: shareRuleOf(form) },
              why,
            ),
      isPayment ? phrases.paid : phrases.saved,
    );
  };
  return (
    <form className={rooms.form} onSubmit={save}>
      {isPayment && <p>{phrases.payIs}</p>}
      <div className={rooms.pair}>
        {!isPayment && (
          <SelectField
            label={phrases.kind}
            name="kind"
            defaultValue={entry?.kind ?? "commitment"}
            choices={(["planned", "commitment"] as const).map((value) => ({
              value,
              label: text(moneyKindLabels[value]),
            }))}
          />
        )}
        <TextField
          label={phrases.amount}
          name="amount"
          required
          inputMode="decimal"
          pattern="[\d,]+(\.\d+)?"
          defaultValue={entry?.money.amount ?? ""}
          data-autofocus
        />
        <TextField
          label={phrases.currency}
          name="currency"
          required
          pattern="[A-Z]{3}"
          maxLength={3}
          defaultValue={entry?.money.currency ?? "KRW"}
        />
        <TextField
          label={phrases.on}
          hint={phrases.dateHint}
          name="on"
          required
          pattern={datePattern}
          defaultValue={entry?.on ?? (isPayment ? today : "")}
        />
        <ActorPicker label={phrases.funder} value={funder} choose={setFunder} />
        <ActorPicker label={phrases.party} value={party} choose={setParty} />
      </div>
      {isPayment && (
        <PurposeFields
          label={phrases.paymentPurpose}
          hint={phrases.paymentHint}
          programmeId={page.id}
          party={{ id: party || null, isInvited: false }}
          passing={passing}
          change={setPassing}
        />
      )}
      <RateFields entry={entry} />
      {!isPayment && (
        <TextField
          label={`${phrases.shareRule}: ${phrases.shareMost}`}
          name="share"
          inputMode="numeric"
          pattern="\d{1,3}"
          defaultValue={entry?.shareRule ? String(Math.round(entry.shareRule.most * 100)) : ""}
        />
      )}
      <CitationFields
        name="source"
        label={phrases.source}
        value={entry?.source ?? null}
        isRequired
      />
      <TextField label={phrases.note} name="note" defaultValue={entry?.note.ko ?? ""} />
      <TextField label={phrases.why} hint={phrases.whyHint} name="why" required maxLength={500} />
      {error !== null && <Failure error={error} />}
      <div className={rooms.actions}>
        <Button onClick={close}>{frame.cancel}</Button>
        <Button type="submit" look="main" disabled={isSending}>
          {isPayment ? phrases.pay : frame.save}
        </Button>
      </div>
    </form>
  );
}

/** All four or none: a rate without its day and source is no rate. */
function RateFields({ entry }: { readonly entry: ProgrammeMoney | null }) {
  const phrases = usePhrases(programmePhrases);
  const rate = entry?.rate ?? null;
  return (
    <div className={rooms.pair}>
      <TextField
        label={phrases.rate}
        hint={phrases.rateHint}
        name="rate"
        inputMode="decimal"
        pattern="\d+(\.\d+)?"
        defaultValue={rate?.rate ?? ""}
      />
      <TextField
        label={phrases.rateCurrency}
        name="rateCurrency"
        pattern="[A-Z]{3}"
        maxLength={3}
        defaultValue={rate?.currency ?? ""}
      />
      <TextField
        label={phrases.rateOn}
        name="rateOn"
        pattern={datePattern}
        defaultValue={rate?.on ?? ""}
      />
      <TextField
        label={phrases.rateSource}
        name="rateSource"
        maxLength={200}
        defaultValue={rate?.source ?? ""}
      />
    </div>
  );
}
