import { isPartialDate, type PartialDate } from "#kernel/partial-date.ts";
import { SelectField, TextField } from "#apps/web/design/field.tsx";
import { datePattern } from "#apps/web/design/form.ts";
import register from "#apps/web/design/register.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { ActorChips } from "#slices/actor/ui/actor-chips.tsx";
import { ActorPicker } from "#slices/actor/ui/actor-picker.tsx";
import { clauseKinds, clauseLabels, seatLabels, seats } from "../model.ts";
import { isEmpty } from "../rules-founding.ts";
import type { PartDraft } from "../rules-write.ts";
import { initiativePhrases } from "./phrases.ts";
import { noText, PerhapsActor, RowsEditor, TextPair } from "./rows-editor.tsx";

type ValueOf<P extends PartDraft["part"]> = Extract<PartDraft, { part: P }>["value"];

/** The fields of a part: what is written and what to do when it changes. */
interface FieldsOf<P extends PartDraft["part"]> {
  readonly value: ValueOf<P>;
  readonly change: (value: ValueOf<P>) => void;
}

export function OccasionFields({ value, change }: FieldsOf<"occasion">) {
  const phrases = usePhrases(initiativePhrases);
  const occasion = value ?? { what: noText, on: null };
  /** Without words and day there is no occasion. */
  const write = (next: typeof occasion) =>
    change(isEmpty(next.what) && next.on === null ? null : next);
  return (
    <>
      <TextPair
        label={phrases.occasion}
        value={occasion.what}
        change={(what) => write({ ...occasion, what })}
      />
      <DateText value={occasion.on} change={(on) => write({ ...occasion, on })} />
    </>
  );
}

/** A day known in part; what is no date yet is not taken over. */
function DateText(props: {
  readonly value: PartialDate | null;
  readonly change: (value: PartialDate | null) => void;
}) {
  const phrases = usePhrases(initiativePhrases);
  return (
    <TextField
      label={phrases.on}
      hint={phrases.dateHint}
      defaultValue={props.value ?? ""}
      pattern={datePattern}
      onChange={({ target }) => props.change(isPartialDate(target.value) ? target.value : null)}
    />
  );
}

export function InviteeFields({ value, change }: FieldsOf<"invitees">) {
  const phrases = usePhrases(initiativePhrases);
  const text = useText();
  return (
    <RowsEditor
      name={phrases.invitees}
      rows={value}
      change={change}
      blank={() => ({ actor: "", seat: "member" as const, interest: noText, goBetween: null })}
    >
      {(row, set) => (
        <>
          <div className={register.pair}>
            <ActorPicker
              label={phrases.actor}
              value={row.actor}
              choose={(actor) => set({ actor })}
            />
            <SelectField
              label={phrases.seat}
              value={row.seat}
              onChange={({ target }) =>
                set({ seat: seats.find((one) => one === target.value) ?? "member" })
              }
              choices={seats.map((one) => ({ value: one, label: text(seatLabels[one]) }))}
            />
          </div>
          <TextPair
            label={phrases.interest}
            value={row.interest}
            change={(interest) => set({ interest })}
          />
          <PerhapsActor
            label={phrases.goBetween}
            value={row.goBetween}
            change={(goBetween) => set({ goBetween })}
          />
        </>
      )}
    </RowsEditor>
  );
}

export function ClauseFields({ value, change }: FieldsOf<"clauses">) {
  const phrases = usePhrases(initiativePhrases);
  const text = useText();
  const next = clauseKinds.find((kind) => !value.some((one) => one.kind === kind)) ?? "purpose";
  return (
    <RowsEditor
      name={phrases.clauses}
      rows={value}
      change={change}
      blank={() => ({ kind: next, text: noText })}
    >
      {(row, set) => (
        <>
          <SelectField
            label={phrases.kind}
            value={row.kind}
            onChange={({ target }) =>
              set({ kind: clauseKinds.find((one) => one === target.value) ?? "purpose" })
            }
            choices={clauseKinds.map((one) => ({ value: one, label: text(clauseLabels[one]) }))}
          />
          <TextPair
            label={phrases.what}
            value={row.text}
            change={(words) => set({ text: words })}
          />
        </>
      )}
    </RowsEditor>
  );
}

export function GroupFields({ value, change }: FieldsOf<"groups">) {
  const phrases = usePhrases(initiativePhrases);
  return (
    <RowsEditor
      name={phrases.groups}
      rows={value}
      change={change}
      blank={() => ({ name: noText, lead: null })}
    >
      {(row, set) => (
        <>
          <TextPair label={phrases.name} value={row.name} change={(name) => set({ name })} />
          <PerhapsActor label={phrases.lead} value={row.lead} change={(lead) => set({ lead })} />
        </>
      )}
    </RowsEditor>
  );
}

export function TopicFields({ value, change }: FieldsOf<"topics">) {
  const phrases = usePhrases(initiativePhrases);
  return (
    <RowsEditor
      name={phrases.topics}
      rows={value}
      change={change}
      blank={() => ({ name: noText, partners: [] })}
    >
      {(row, set) => (
        <>
          <TextPair label={phrases.name} value={row.name} change={(name) => set({ name })} />
          <ActorChips
            label={phrases.partners}
            value={row.partners}
            change={(partners) => set({ partners })}
          />
        </>
      )}
    </RowsEditor>
  );
}

export function StepFields({ value, change }: FieldsOf<"steps">) {
  const phrases = usePhrases(initiativePhrases);
  return (
    <RowsEditor
      name={phrases.steps}
      rows={value}
      change={change}
      blank={() => ({ id: crypto.randomUUID(), name: noText, founds: false, criteria: [] })}
    >
      {(row, set) => (
        <>
          <TextPair label={phrases.name} value={row.name} change={(name) => set({ name })} />
          <label className={register.check}>
            <input
              type="checkbox"
              checked={row.founds}
              onChange={({ target }) => set({ founds: target.checked })}
            />
            {phrases.founds}
          </label>
          <RowsEditor
            name={phrases.criteria}
            rows={row.criteria}
            change={(criteria) => set({ criteria })}
            blank={() => ({ id: crypto.randomUUID(), text: noText })}
          >
            {(criterion, setCriterion) => (
              <TextPair
                label={phrases.criteria}
                value={criterion.text}
                change={(text) => setCriterion({ text })}
              />
            )}
          </RowsEditor>
        </>
      )}
    </RowsEditor>
  );
}

export function OutputFields({ value, change }: FieldsOf<"outputs">) {
  const phrases = usePhrases(initiativePhrases);
  return (
    <RowsEditor
      name={phrases.outputs}
      rows={value}
      change={change}
      blank={() => ({ what: noText, lead: null, on: null })}
    >
      {(row, set) => (
        <>
          <TextPair label={phrases.what} value={row.what} change={(what) => set({ what })} />
          <PerhapsActor label={phrases.lead} value={row.lead} change={(lead) => set({ lead })} />
          <DateText value={row.on} change={(on) => set({ on })} />
        </>
      )}
    </RowsEditor>
  );
}
