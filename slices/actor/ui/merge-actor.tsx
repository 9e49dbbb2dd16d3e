import { useState, type FormEvent } from "react";
import { flushSync } from "react-dom";
import { Button } from "#apps/web/design/button.tsx";
import { Dialog } from "#apps/web/design/dialog.tsx";
import { TextField } from "#apps/web/design/field.tsx";
import { wordOf } from "#apps/web/design/form.ts";
import { Failure, Waiting } from "#apps/web/design/notice.tsx";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { PageLink } from "#apps/web/navigation.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import type { MergeSummary } from "../model-merge.ts";
import { ActorPicker } from "./actor-picker.tsx";
import { useActorPage, type ActorPage } from "./data.ts";
import { mergeActor, useMergePreview } from "./merge-data.ts";
import { mergePhrases } from "./phrases.ts";
import styles from "./edit-actor.module.css";

interface MergeProps {
  readonly actor: ActorPage;
  readonly close: () => void;
}

/** Merges another actor into this one, after showing what moves; the notice that follows takes it back. */
export function MergeActor(props: MergeProps & { readonly isOpen: boolean }) {
  const phrases = usePhrases(mergePhrases);
  const text = useText();
  return (
    <Dialog
      isOpen={props.isOpen}
      close={props.close}
      title={phrases.mergeTitle(text(props.actor.name))}
    >
      <MergeForm actor={props.actor} close={props.close} />
    </Dialog>
  );
}

function MergeForm({ actor, close }: MergeProps) {
  const phrases = usePhrases(mergePhrases);
  const frame = usePhrases(framePhrases);
  const text = useText();
  const [other, setOther] = useState("");
  const preview = useMergePreview(actor.id, other);
  const { error, isSending, send } = useCommand(close);
  const merge = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const why = wordOf(new FormData(event.currentTarget), "why");
    send(async () => {
      const done = await mergeActor(actor.id, other, why);
      // The other actor is no more: nothing may ask for it when everything on screen is asked again.
      flushSync(() => setOther(""));
      return done;
    }, phrases.merged);
  };
  return (
    <form className={styles.form} onSubmit={merge}>
      <p className="quiet">{phrases.mergeAre(text(actor.name))}</p>
      <ActorPicker label={phrases.other} value={other} choose={setOther} />
      {other !== "" && preview.data === undefined && preview.error === null && (
        <Waiting lines={3} />
      )}
      {preview.error !== null && (
        <>
          <Failure error={preview.error} />
          <OtherPage id={other} />
        </>
      )}
      {preview.data !== undefined && <Preview summary={preview.data.summary} />}
      <TextField label={phrases.why} hint={phrases.whyHint} name="why" required maxLength={500} />
      {error !== null && <Failure error={error} />}
      <div className={styles.actions}>
        <Button onClick={close}>{frame.cancel}</Button>
        <Button type="submit" look="main" disabled={isSending || preview.data === undefined}>
          {phrases.doMerge}
        </Button>
      </div>
    </form>
  );
}

function Preview({ summary }: { readonly summary: MergeSummary }) {
  const phrases = usePhrases(mergePhrases);
  const named = (properties: readonly string[]) =>
    properties.map((property) => phrases.properties[property] ?? property).join(", ");
  const lines = [
    phrases.moves(summary),
    summary.folded.length > 0 && phrases.folded(summary.folded.length),
    summary.aliases.length > 0 && phrases.aliases(summary.aliases.join(", ")),
    summary.filled.length > 0 && phrases.filled(named(summary.filled)),
    summary.differing.length > 0 && phrases.differing(named(summary.differing)),
  ].filter((line) => line !== false);
  return (
    <output className={styles.preview}>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {summary.loops.length > 0 && (
          <li className={styles.warned}>
            <span aria-hidden="true">! </span>
            {phrases.loops(summary.loops.length)}
          </li>
        )}
      </ul>
    </output>
  );
}

/** The way to the other actor's page, from which the merge can be made the other way. */
function OtherPage(props: { readonly id: string }) {
  const phrases = usePhrases(mergePhrases);
  const text = useText();
  const other = useActorPage(props.id).data;
  if (other === undefined) return null;
  return (
    <PageLink page={`/network/actors/${other.id}`}>{phrases.openOther(text(other.name))}</PageLink>
  );
}
