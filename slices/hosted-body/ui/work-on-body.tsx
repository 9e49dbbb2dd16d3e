import type { FormEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Dialog } from "#apps/web/design/dialog.tsx";
import { TextField } from "#apps/web/design/field.tsx";
import { wordOf } from "#apps/web/design/form.ts";
import { Failure } from "#apps/web/design/notice.tsx";
import register from "#apps/web/design/register.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import { issueText } from "#slices/tie/ui/issue-text.ts";
import type { AgendaPoint } from "../model.ts";
import type { HostedView } from "../view.ts";
import { recordNote, type HostedNote } from "./data.ts";
import { hostedPhrases } from "./phrases.ts";

/** Fills in what is missing of one body, one record at a time; each can be taken back. */
export function WorkOnBody(props: {
  readonly body: HostedView | null;
  readonly close: () => void;
}) {
  const phrases = usePhrases(hostedPhrases);
  const text = useText();
  const { body } = props;
  return (
    <Dialog
      isOpen={body !== null}
      close={props.close}
      title={body === null ? "" : phrases.workOf(text(body.name))}
    >
      {body !== null && <Work body={body} close={props.close} />}
    </Dialog>
  );
}

function Work(props: { readonly body: HostedView; readonly close: () => void }) {
  const phrases = usePhrases(hostedPhrases);
  const text = useText();
  const { body, close } = props;
  const open = body.agenda.filter(({ outcome }) => outcome === null);
  const shared = body.shared.map((issue) => issueText(issue, text)).join(", ");
  const note = (what: "liaison-owner" | "mandate" | "agenda-point") => (said: string) => ({
    what,
    text: said,
  });
  return (
    <div className={register.form}>
      <NoteForm
        id={body.id}
        label={phrases.owner}
        hint={phrases.ownerHint}
        known={body.owner ?? ""}
        note={note("liaison-owner")}
        close={close}
      />
      <NoteForm
        id={body.id}
        label={phrases.mandate}
        hint={phrases.mandateHint}
        known={body.mandate ?? ""}
        note={note("mandate")}
        close={close}
      />
      {open.map((point) => (
        <NoteForm
          key={point.id}
          id={body.id}
          label={`${phrases.outcome}: ${point.text}`}
          hint={phrases.outcomeHint}
          verb={phrases.close}
          known=""
          note={(said) => outcomeOf(point, said)}
          close={close}
        />
      ))}
      <NoteForm
        id={body.id}
        label={phrases.pointText}
        hint={shared === "" ? phrases.pointHint : phrases.proposeShared(shared)}
        verb={phrases.addPoint}
        known=""
        note={note("agenda-point")}
        close={close}
      />
    </div>
  );
}

const outcomeOf = (point: AgendaPoint, text: string): HostedNote => ({
  what: "agenda-outcome",
  point: point.id,
  text,
});

function NoteForm(props: {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly verb?: string;
  readonly known: string;
  readonly note: (text: string) => HostedNote;
  readonly close: () => void;
}) {
  const phrases = usePhrases(hostedPhrases);
  const frame = usePhrases(framePhrases);
  const { error, isSending, send } = useCommand(props.close);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = wordOf(new FormData(event.currentTarget), "text");
    if (text !== "" && text !== props.known)
      send(() => recordNote(props.id, props.note(text)), phrases.saved);
  };
  return (
    <form className={register.oneLine} onSubmit={save}>
      <TextField
        label={props.label}
        hint={props.hint}
        name="text"
        defaultValue={props.known}
        required
        maxLength={500}
      />
      <Button
        type="submit"
        disabled={isSending}
        aria-label={`${props.verb ?? frame.save}: ${props.label}`}
      >
        {props.verb ?? frame.save}
      </Button>
      {error !== null && <Failure error={error} />}
    </form>
  );
}
