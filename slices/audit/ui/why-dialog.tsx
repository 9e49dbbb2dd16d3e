import type { FormEvent, ReactNode } from "react";
import register from "#apps/web/design/register.module.css";
import { Button } from "#apps/web/design/button.tsx";
import { Dialog } from "#apps/web/design/dialog.tsx";
import { TextField } from "#apps/web/design/field.tsx";
import { wordOf } from "#apps/web/design/form.ts";
import { Failure } from "#apps/web/design/notice.tsx";
import { usePhrases } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import type { Undo } from "./data.ts";
import { useCommand } from "./use-command.ts";
import { auditPhrases } from "./phrases.ts";

interface WhyDialogProps {
  readonly isOpen: boolean;
  readonly close: () => void;
  readonly title: string;
  readonly what?: string;
  /** The verb on the button. */
  readonly verb: string;
  readonly look?: "main" | "danger";
  /** What is said once it is done. */
  readonly said: string;
  readonly work: (why: string) => Promise<{ readonly undo: Undo }>;
  readonly children?: ReactNode;
}

/** One act with its reason; what was done can be taken back from the notice that follows. */
export function WhyDialog(props: WhyDialogProps) {
  return (
    <Dialog isOpen={props.isOpen} close={props.close} title={props.title}>
      <WhyForm {...props} />
    </Dialog>
  );
}

function WhyForm(props: WhyDialogProps) {
  const phrases = usePhrases(auditPhrases);
  const frame = usePhrases(framePhrases);
  const { error, isSending, send } = useCommand(props.close);
  const act = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const why = wordOf(new FormData(event.currentTarget), "why");
    send(() => props.work(why), props.said);
  };
  return (
    <form className={register.form} onSubmit={act}>
      {props.what !== undefined && <p>{props.what}</p>}
      {props.children}
      <TextField
        label={phrases.why}
        hint={phrases.whyHint}
        name="why"
        required
        maxLength={500}
        data-autofocus
      />
      {error !== null && <Failure error={error} />}
      <div className={register.actions}>
        <Button onClick={props.close}>{frame.cancel}</Button>
        <Button type="submit" look={props.look ?? "main"} disabled={isSending}>
          {props.verb}
        </Button>
      </div>
    </form>
  );
}
