import { useState, type FormEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Dialog } from "#apps/web/design/dialog.tsx";
import { SelectField, Switch, TextField } from "#apps/web/design/field.tsx";
import { wordOf } from "#apps/web/design/form.ts";
import { Failure } from "#apps/web/design/notice.tsx";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import type { DraftItem } from "#slices/programme/rules-items.ts";
import { saveItems, useProgrammes } from "./data.ts";
import { gatePhrases } from "./phrases.ts";
import styles from "./gate.module.css";

/** Puts the judged list into a programme as its items. */
export function SaveItems(props: {
  readonly isOpen: boolean;
  readonly close: () => void;
  readonly items: readonly DraftItem[];
}) {
  const phrases = usePhrases(gatePhrases);
  const text = useText();
  const programmes = useProgrammes().data?.items ?? [];
  const [replaces, setReplaces] = useState(false);
  const { error, isSending, send } = useCommand(props.close);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const body = { items: props.items, replaces, why: wordOf(form, "why") };
    send(() => saveItems(wordOf(form, "programme"), body), phrases.savedItems(props.items.length));
  };
  return (
    <Dialog isOpen={props.isOpen} close={props.close} title={phrases.saveAsItems}>
      <form className={styles.form} onSubmit={submit}>
        <SelectField
          label={phrases.programme}
          name="programme"
          required
          choices={programmes.map(({ id, name }) => ({ value: id, label: text(name) }))}
        />
        <Switch label={phrases.replaces} isOn={replaces} change={setReplaces} />
        <TextField label={phrases.why} name="why" required defaultValue={phrases.whyItems} />
        {error !== null && <Failure error={error} />}
        <Button type="submit" look="main" disabled={isSending || programmes.length === 0}>
          {phrases.save}
        </Button>
      </form>
    </Dialog>
  );
}
