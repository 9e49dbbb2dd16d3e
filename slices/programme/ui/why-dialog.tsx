import type { FormEvent, ReactNode } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Dialog } from "#apps/web/design/dialog.tsx";
import { TextField } from "#apps/web/design/field.tsx";
import { wordOf } from "#apps/web/design/form.ts";
import { Failure } from "#apps/web/design/notice.tsx";
import { usePhrases } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import type { Undo } from "#slices/audit/ui/data.ts";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import { programmePhrases } from "./phrases.ts";
import styles from "./programmes.module.css";

interface WhyDialogProps {
  readonly isOpen: boolean;
  readonly close: () => void;
  readonly title: string;
  readonly what: string;
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
  const phrases = usePhrases(programmePhrases);
  const frame = usePhrases(framePhrases);
  const { error, isSending, send } = useCommand(props.close);
  const act = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const why = wordOf(new FormData(event.currentTarget), "why");
    send(() => props.work(why), props.said);
  };
  return (
    <form className={styles.form} onSubmit={act}>
      <p>{props.what}</p>
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
      <div className={styles.actions}>
        <Button onClick={props.close}>{frame.cancel}</Button>
        <Button type="submit" look={props.look ?? "main"} disabled={isSending}>
          {props.verb}
        </Button>
      </div>
    </form>
  );
}
