import { useState, type FormEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Dialog } from "#apps/web/design/dialog.tsx";
import { SelectField, TextField } from "#apps/web/design/field.tsx";
import { datePattern, wordOf } from "#apps/web/design/form.ts";
import { Failure } from "#apps/web/design/notice.tsx";
import register from "#apps/web/design/register.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import { contactWayLabels, contactWays, longestCadence } from "../model.ts";
import type { UpkeepView } from "../view.ts";
import { recordUpkeep, type UpkeepNote } from "./data.ts";
import { upkeepPhrases } from "./phrases.ts";

/** What is being recorded, on which tie, with whom. */
export interface Noting {
  readonly what: "contact" | "plan";
  readonly row: UpkeepView;
  readonly name: string;
}

export function NoteDialog(props: { readonly noting: Noting | null; readonly close: () => void }) {
  const phrases = usePhrases(upkeepPhrases);
  const { noting, close } = props;
  const name = noting?.name ?? "";
  const title = noting?.what === "plan" ? phrases.planOf(name) : phrases.contactOf(name);
  return (
    <Dialog isOpen={noting !== null} close={close} title={title}>
      {noting !== null && <NoteForm noting={noting} close={close} />}
    </Dialog>
  );
}

const plans = ["cadence", "goal", "next"] as const;
type Plan = (typeof plans)[number];

function NoteForm({ noting, close }: { readonly noting: Noting; readonly close: () => void }) {
  const phrases = usePhrases(upkeepPhrases);
  const frame = usePhrases(framePhrases);
  const [plan, setPlan] = useState<Plan>("cadence");
  const { error, isSending, send } = useCommand(close);
  const what = noting.what === "contact" ? "contact" : plan;
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const note = noteFrom(form, what);
    const why = what === "contact" ? wordOf(form, "about") : wordOf(form, "why");
    send(() => recordUpkeep(noting.row.tie.id, note, why), phrases.saved);
  };
  return (
    <form className={register.form} onSubmit={save}>
      {what === "contact" ? (
        <ContactFields />
      ) : (
        <>
          <SelectField
            label={phrases.what}
            value={plan}
            onChange={(event) =>
              setPlan(plans.find((one) => one === event.target.value) ?? "cadence")
            }
            choices={plans.map((value) => ({ value, label: phrases.whats[value] }))}
            data-autofocus
          />
          <PlanFields plan={plan} row={noting.row} />
          <TextField label={phrases.why} name="why" required maxLength={500} />
        </>
      )}
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

function noteFrom(form: FormData, what: UpkeepNote["what"]): UpkeepNote {
  switch (what) {
    case "contact": {
      const way = contactWays.find((one) => one === wordOf(form, "way")) ?? "other";
      return { what, on: wordOf(form, "on"), way, about: wordOf(form, "about") };
    }
    case "cadence":
      return { what, months: Number(wordOf(form, "months")) };
    case "goal":
      return { what, text: wordOf(form, "goal") };
    case "next":
      return { what, text: wordOf(form, "step"), due: wordOf(form, "due") || null };
  }
}

function ContactFields() {
  const phrases = usePhrases(upkeepPhrases);
  const text = useText();
  return (
    <>
      <div className={register.pair}>
        <TextField
          label={phrases.on}
          hint={phrases.dateHint}
          name="on"
          required
          pattern={datePattern}
          data-autofocus
        />
        <SelectField
          label={phrases.way}
          name="way"
          defaultValue="meeting"
          choices={contactWays.map((value) => ({ value, label: text(contactWayLabels[value]) }))}
        />
      </div>
      <TextField
        label={phrases.subject}
        hint={phrases.subjectHint}
        name="about"
        required
        maxLength={500}
      />
    </>
  );
}

function PlanFields({ plan, row }: { readonly plan: Plan; readonly row: UpkeepView }) {
  const phrases = usePhrases(upkeepPhrases);
  if (plan === "cadence")
    return (
      <TextField
        label={phrases.months}
        hint={phrases.monthsHint}
        name="months"
        type="number"
        min={0}
        max={longestCadence}
        required
        defaultValue={row.cadence ?? 12}
      />
    );
  if (plan === "goal")
    return <TextField label={phrases.goal} name="goal" required maxLength={500} />;
  return (
    <div className={register.pair}>
      <TextField
        label={phrases.step}
        hint={phrases.stepHint}
        name="step"
        defaultValue={row.next?.text ?? ""}
        maxLength={500}
      />
      <TextField label={phrases.dueOn} name="due" type="date" defaultValue={row.next?.due ?? ""} />
    </div>
  );
}
