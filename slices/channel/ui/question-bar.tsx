import { useState, type FormEvent, type ReactNode } from "react";
import { Button, IconButton } from "#apps/web/design/button.tsx";
import { SelectField, Switch, TextField } from "#apps/web/design/field.tsx";
import { Icon } from "#apps/web/design/icons.tsx";
import { useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import { ActorPicker } from "#slices/actor/ui/actor-picker.tsx";
import { issueLabels, issues } from "#slices/tie/model-issues.ts";
import type { Asked } from "./asked.ts";
import { channelPhrases } from "./phrases.ts";
import styles from "./room.module.css";

/** The question as a sentence of fields. It is asked when the button is pressed, not at every key. */
export function QuestionBar(props: {
  readonly asked: Asked;
  readonly ask: (asked: Asked) => void;
  readonly children: ReactNode;
}) {
  const phrases = usePhrases(channelPhrases);
  const text = useText();
  const language = useLanguage();
  const [draft, setDraft] = useState(props.asked);
  const change = (part: Partial<Asked>) => setDraft({ ...draft, ...part });
  const topics = issues
    .map((value) => ({ value, label: text(issueLabels[value]) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
  const lengths = [1, 2, 3, 4, 5, 6, 7, 8].map((count) => ({
    value: String(count),
    label: phrases.ties(count),
  }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.ask(draft);
  };
  return (
    <search aria-label={phrases.channels}>
      <form className={`${styles.question} not-printed`} onSubmit={submit}>
        <div className={styles.ends}>
          <ActorPicker
            label={phrases.from}
            value={draft.from}
            choose={(from) => change({ from })}
          />
          <IconButton
            label={phrases.swap}
            className={styles.swap}
            onClick={() => change({ from: draft.to, to: draft.from })}
          >
            <Icon name="swap" />
          </IconButton>
          <ActorPicker label={phrases.to} value={draft.to} choose={(to) => change({ to })} />
        </div>
        <SelectField
          label={phrases.issue}
          value={draft.issue}
          onChange={(event) => change({ issue: event.target.value })}
          choices={[{ value: "", label: phrases.anyIssue }, ...topics]}
        />
        <SelectField
          label={phrases.maxTies}
          value={String(draft.maxTies)}
          onChange={(event) => change({ maxTies: Number(event.target.value) })}
          choices={lengths}
        />
        <TextField
          label={phrases.asOf}
          placeholder={phrases.today}
          value={draft.asOf}
          pattern="\d{4}(-\d{2}(-\d{2})?)?"
          inputMode="numeric"
          onChange={(event) => change({ asOf: event.target.value })}
        />
        <Button type="submit" look="main" className={styles.ask}>
          {phrases.ask}
        </Button>
        <div className={styles.whatIf}>
          <Switch
            label={phrases.whatIf}
            isOn={draft.isWhatIf}
            change={(isWhatIf) => {
              change({ isWhatIf });
              if (draft.to !== "") props.ask({ ...draft, isWhatIf });
            }}
          />
          {props.children}
        </div>
      </form>
    </search>
  );
}
