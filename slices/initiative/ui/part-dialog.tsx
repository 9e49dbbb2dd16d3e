import { useState, type FormEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Dialog } from "#apps/web/design/dialog.tsx";
import { TextField } from "#apps/web/design/field.tsx";
import { wordOf } from "#apps/web/design/form.ts";
import { Failure } from "#apps/web/design/notice.tsx";
import register from "#apps/web/design/register.module.css";
import { usePhrases } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import type { Initiative, InitiativePart } from "../model.ts";
import type { PartDraft } from "../rules-write.ts";
import { writePart } from "./data.ts";
import { GainFields } from "./gain-fields.tsx";
import {
  ClauseFields,
  GroupFields,
  InviteeFields,
  OccasionFields,
  OutputFields,
  StepFields,
  TopicFields,
} from "./part-fields.tsx";
import { initiativePhrases } from "./phrases.ts";
import { noText } from "./rows-editor.tsx";

interface PartProps {
  readonly part: InitiativePart | null;
  readonly initiative: Initiative;
  readonly close: () => void;
}

/** Writes one part of an initiative anew. */
export function PartDialog({ part, initiative, close }: PartProps) {
  const phrases = usePhrases(initiativePhrases);
  return (
    <Dialog
      isOpen={part !== null}
      close={close}
      title={part === null ? "" : phrases.editOf(phrases[part])}
    >
      {part !== null && <PartForm part={part} initiative={initiative} close={close} />}
    </Dialog>
  );
}

function PartForm({ part, initiative, close }: PartProps & { readonly part: InitiativePart }) {
  const phrases = usePhrases(initiativePhrases);
  const frame = usePhrases(framePhrases);
  const [draft, setDraft] = useState(() => draftOf(initiative, part));
  const isReady = draft.part !== "invitees" || draft.value.every(({ actor }) => actor !== "");
  const { error, isSending, send } = useCommand(close);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const why = wordOf(new FormData(event.currentTarget), "why");
    send(() => writePart(initiative.id, draft, why), phrases.saved);
  };
  return (
    <form className={register.form} onSubmit={save}>
      <p className="quiet">{phrases.fromReport}</p>
      <Fields draft={draft} change={setDraft} />
      <TextField label={phrases.why} hint={phrases.whyHint} name="why" required maxLength={500} />
      {error !== null && <Failure error={error} />}
      <div className={register.actions}>
        <Button onClick={close}>{frame.cancel}</Button>
        <Button type="submit" look="main" disabled={isSending || !isReady}>
          {frame.save}
        </Button>
      </div>
    </form>
  );
}

function Fields(props: { readonly draft: PartDraft; readonly change: (draft: PartDraft) => void }) {
  const { draft, change } = props;
  switch (draft.part) {
    case "occasion":
      return <OccasionFields value={draft.value} change={(value) => change({ ...draft, value })} />;
    case "invitees":
      return <InviteeFields value={draft.value} change={(value) => change({ ...draft, value })} />;
    case "clauses":
      return <ClauseFields value={draft.value} change={(value) => change({ ...draft, value })} />;
    case "groups":
      return <GroupFields value={draft.value} change={(value) => change({ ...draft, value })} />;
    case "topics":
      return <TopicFields value={draft.value} change={(value) => change({ ...draft, value })} />;
    case "steps":
      return <StepFields value={draft.value} change={(value) => change({ ...draft, value })} />;
    case "outputs":
      return <OutputFields value={draft.value} change={(value) => change({ ...draft, value })} />;
    case "gain":
      return <GainFields value={draft.value} change={(value) => change({ ...draft, value })} />;
  }
}

/** A part as it stands, to be written on. */
function draftOf(initiative: Initiative, part: InitiativePart): PartDraft {
  switch (part) {
    case "occasion":
      return { part, value: initiative.occasion ?? { what: noText, on: null } };
    case "invitees":
      return { part, value: initiative.invitees };
    case "clauses":
      return { part, value: initiative.clauses };
    case "groups":
      return { part, value: initiative.groups };
    case "topics":
      return { part, value: initiative.topics };
    case "steps":
      return { part, value: initiative.steps };
    case "outputs":
      return { part, value: initiative.outputs };
    case "gain":
      return { part, value: initiative.gain };
  }
}
