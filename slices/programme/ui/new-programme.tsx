import { useNavigate } from "@tanstack/react-router";
import type { FormEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Dialog } from "#apps/web/design/dialog.tsx";
import { SelectField, TextField } from "#apps/web/design/field.tsx";
import { wordOf } from "#apps/web/design/form.ts";
import { Failure } from "#apps/web/design/notice.tsx";
import { useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import { pathOf } from "#apps/web/navigation.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import { programmeKindLabels, programmeKinds } from "../model.ts";
import { enterProgramme, type GoalItem } from "./data.ts";
import { horizonOfGoal } from "./goal-words.ts";
import { programmePhrases } from "./phrases.ts";
import styles from "./programmes.module.css";

interface NewProps {
  readonly close: () => void;
  /** The strategy item that it opens, if it does. */
  readonly goal?: GoalItem;
}

/** Enters a programme of the office, empty or out of a strategy item. */
export function NewProgramme(props: NewProps & { readonly isOpen: boolean }) {
  const phrases = usePhrases(programmePhrases);
  return (
    <Dialog isOpen={props.isOpen} close={props.close} title={phrases.newTitle}>
      <NewForm {...props} />
    </Dialog>
  );
}

function NewForm({ close, goal }: NewProps) {
  const phrases = usePhrases(programmePhrases);
  const frame = usePhrases(framePhrases);
  const text = useText();
  const language = useLanguage();
  const navigate = useNavigate();
  const { error, isSending, send } = useCommand(close);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const name = { ko: wordOf(form, "ko") || null, en: wordOf(form, "en") || null };
    const kind = programmeKinds.find((one) => one === wordOf(form, "kind")) ?? "exchange";
    const fromGoal = goal && {
      id: goal.proposedProgrammeId,
      summary: goal.what,
      goals: [goal.id],
      horizon: horizonOfGoal[goal.horizon],
    };
    send(async () => {
      const done = await enterProgramme(
        { name, kind, ...fromGoal },
        wordOf(form, "why"),
        goal && { source: goal.source, locator: goal.section },
      );
      await navigate({ to: pathOf(language, `/programmes/${done.id}`) });
      return done;
    }, phrases.entered1);
  };
  return (
    <form className={styles.form} onSubmit={save}>
      <div className={styles.pair}>
        <TextField
          label={phrases.nameKo}
          name="ko"
          lang="ko"
          defaultValue={goal?.title.ko ?? ""}
          maxLength={300}
          data-autofocus
        />
        <TextField
          label={phrases.nameEn}
          name="en"
          lang="en"
          defaultValue={goal?.title.en ?? ""}
          maxLength={300}
        />
      </div>
      <SelectField
        label={phrases.kind}
        name="kind"
        defaultValue="exchange"
        choices={programmeKinds.map((value) => ({
          value,
          label: text(programmeKindLabels[value]),
        }))}
      />
      <TextField label={phrases.why} hint={phrases.whyHint} name="why" required maxLength={500} />
      {error !== null && <Failure error={error} />}
      <div className={styles.actions}>
        <Button onClick={close}>{frame.cancel}</Button>
        <Button type="submit" look="main" disabled={isSending}>
          {phrases.add}
        </Button>
      </div>
    </form>
  );
}
