import type { FormEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Dialog } from "#apps/web/design/dialog.tsx";
import { SelectField, TextField } from "#apps/web/design/field.tsx";
import { datePattern, wordOf } from "#apps/web/design/form.ts";
import { Failure } from "#apps/web/design/notice.tsx";
import register from "#apps/web/design/register.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { WhyDialog } from "#slices/audit/ui/why-dialog.tsx";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import { availabilities, availabilityLabels, type RosterEntry } from "../model.ts";
import {
  addMediator,
  callMediator,
  editMediator,
  removeMediator,
  type EntryPatch,
} from "./data.ts";
import { mediatorPhrases } from "./phrases.ts";

/** What is being done with a mediator. */
export type Doing =
  | { readonly what: "add"; readonly actor: string; readonly name: string }
  | {
      readonly what: "edit" | "call";
      readonly entry: RosterEntry;
      readonly name: string;
    }
  | { readonly what: "remove"; readonly entry: RosterEntry; readonly name: string };

export function MediatorDialog(props: {
  readonly doing: Doing | null;
  readonly close: () => void;
}) {
  const phrases = usePhrases(mediatorPhrases);
  const { close } = props;
  const doing = props.doing?.what === "remove" ? null : props.doing;
  const titles = { add: phrases.addOf, edit: phrases.editOf, call: phrases.callOf };
  return (
    <Dialog
      isOpen={doing !== null}
      close={close}
      title={doing === null ? "" : titles[doing.what](doing.name)}
    >
      {doing !== null && <Form doing={doing} close={close} />}
    </Dialog>
  );
}

/** Takes a mediator off the roster. */
export function RemoveMediator(props: {
  readonly doing: Doing | null;
  readonly close: () => void;
}) {
  const phrases = usePhrases(mediatorPhrases);
  const { doing, close } = props;
  if (doing?.what !== "remove") return null;
  return (
    <WhyDialog
      isOpen
      close={close}
      title={phrases.removeOf(doing.name)}
      verb={phrases.remove}
      look="danger"
      said={phrases.removed}
      work={(why) => removeMediator(doing.entry.id, why)}
    />
  );
}

function Form(props: {
  readonly doing: Exclude<Doing, { readonly what: "remove" }>;
  readonly close: () => void;
}) {
  const phrases = usePhrases(mediatorPhrases);
  const frame = usePhrases(framePhrases);
  const { doing, close } = props;
  const { error, isSending, send } = useCommand(close);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (doing.what === "add") send(() => addMediator(doing.actor, entryFrom(form)), phrases.added);
    else if (doing.what === "edit")
      send(
        () => editMediator(doing.entry.id, entryFrom(form), wordOf(form, "why")),
        phrases.edited,
      );
    else send(() => callMediator(doing.entry.id, callFrom(form)), phrases.called);
  };
  return (
    <form className={register.form} onSubmit={save}>
      {doing.what === "call" ? (
        <CallFields />
      ) : (
        <EntryFields entry={doing.what === "add" ? null : doing.entry} />
      )}
      {doing.what === "edit" && (
        <TextField label={phrases.why} name="why" required maxLength={500} />
      )}
      {error !== null && <Failure error={error} />}
      <div className={register.actions}>
        <Button onClick={close}>{frame.cancel}</Button>
        <Button type="submit" look="main" disabled={isSending}>
          {phrases[doing.what]}
        </Button>
      </div>
    </form>
  );
}

function entryFrom(form: FormData): EntryPatch {
  const availability =
    availabilities.find((one) => one === wordOf(form, "availability")) ?? "unknown";
  return {
    reason: wordOf(form, "reason"),
    offers: wordOf(form, "offers") || null,
    route: wordOf(form, "route") || null,
    availability,
    availabilityOn: availability === "unknown" ? null : wordOf(form, "availabilityOn") || null,
  };
}

const callFrom = (form: FormData) => ({
  on: wordOf(form, "on"),
  for: wordOf(form, "for"),
  outcome: wordOf(form, "outcome") || null,
});

function EntryFields(props: { readonly entry: RosterEntry | null }) {
  const phrases = usePhrases(mediatorPhrases);
  const text = useText();
  const { entry } = props;
  return (
    <>
      <TextField
        label={phrases.reason}
        hint={phrases.reasonHint}
        name="reason"
        defaultValue={entry?.reason ?? ""}
        required
        maxLength={500}
        data-autofocus
      />
      <TextField
        label={phrases.offers}
        hint={phrases.offersHint}
        name="offers"
        defaultValue={entry?.offers ?? ""}
        maxLength={500}
      />
      <TextField
        label={phrases.route}
        hint={phrases.routeHint}
        name="route"
        defaultValue={entry?.route ?? ""}
        maxLength={500}
      />
      <div className={register.pair}>
        <SelectField
          label={phrases.availability}
          name="availability"
          defaultValue={entry?.availability ?? "unknown"}
          choices={availabilities.map((value) => ({
            value,
            label: text(availabilityLabels[value]),
          }))}
        />
        <TextField
          label={phrases.availabilityOn}
          hint={phrases.availabilityHint}
          name="availabilityOn"
          defaultValue={entry?.availabilityOn ?? ""}
          pattern={datePattern}
        />
      </div>
    </>
  );
}

function CallFields() {
  const phrases = usePhrases(mediatorPhrases);
  return (
    <>
      <TextField label={phrases.callOn} name="on" required pattern={datePattern} data-autofocus />
      <TextField label={phrases.callFor} name="for" required maxLength={500} />
      <TextField
        label={phrases.callOutcome}
        hint={phrases.callOutcomeHint}
        name="outcome"
        maxLength={500}
      />
    </>
  );
}
