import { useState, type FormEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Dialog } from "#apps/web/design/dialog.tsx";
import { SelectField, TextField } from "#apps/web/design/field.tsx";
import { wordOf } from "#apps/web/design/form.ts";
import { Failure } from "#apps/web/design/notice.tsx";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { effects } from "#engines/gate/rules/verdict.ts";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import { activityGroups } from "../activities.ts";
import { verdictLabels } from "../model.ts";
import { addProvision, receiveRegime, type GateState } from "./data.ts";
import { gatePhrases } from "./phrases.ts";
import styles from "./gate.module.css";

interface DialogProps {
  readonly isOpen: boolean;
  readonly close: () => void;
}

/** A provision of the office: dated, with its document and source; it is never edited afterwards. */
export function AddProvision(props: DialogProps & { readonly gate: GateState }) {
  const phrases = usePhrases(gatePhrases);
  const text = useText();
  const { error, isSending, send } = useCommand(props.close);
  const directions = (["to", "from"] as const).map((value) => ({
    value,
    label: phrases.directions[value],
  }));
  const activities = activityGroups.flatMap(({ kinds }) =>
    Object.entries(kinds).map(([value, label]) => ({ value, label: text(label) })),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    send(() => addProvision(provisionOf(form), wordOf(form, "why")), phrases.addedProvision);
  };
  return (
    <Dialog isOpen={props.isOpen} close={props.close} title={phrases.addProvision}>
      <form className={styles.form} onSubmit={submit}>
        <TextField label={phrases.titleKo} name="ko" required />
        <TextField label={phrases.titleEn} name="en" required />
        <div className={styles.pair}>
          <TextField label={phrases.instrument} name="instrument" required />
          <TextField label={phrases.paragraph} name="paragraph" required />
        </div>
        <div className={styles.pair}>
          <SelectField
            label={phrases.effect}
            name="effect"
            choices={effects.map((value) => ({ value, label: text(verdictLabels[value]) }))}
          />
          <SelectField label={phrases.direction} name="direction" choices={directions} />
        </div>
        <TextField
          label={phrases.codes}
          hint={phrases.codesHint}
          name="hs"
          pattern="\s*\d{2,6}(\s*,\s*\d{2,6})*\s*"
        />
        <SelectField
          label={phrases.activitiesTouched}
          name="activity"
          choices={[{ value: "", label: "–" }, ...activities]}
        />
        <div className={styles.pair}>
          <TextField
            label={phrases.startsOn}
            name="from"
            type="date"
            required
            defaultValue={props.gate.today}
          />
          <TextField label={phrases.sourceField} name="source" required />
        </div>
        <TextField label={phrases.why} name="why" required />
        {error !== null && <Failure error={error} />}
        <Button type="submit" look="main" disabled={isSending}>
          {phrases.addProvision}
        </Button>
      </form>
    </Dialog>
  );
}

function provisionOf(form: FormData): object {
  const codes = wordOf(form, "hs")
    .split(",")
    .map((code) => code.trim())
    .filter(Boolean);
  const activity = wordOf(form, "activity");
  const from = wordOf(form, "from");
  return {
    id: `office-${from}-${Math.random().toString(36).slice(2, 8)}`,
    instrument: wordOf(form, "instrument"),
    paragraph: wordOf(form, "paragraph"),
    title: { ko: wordOf(form, "ko"), en: wordOf(form, "en") },
    direction: wordOf(form, "direction"),
    touches: {
      ...(codes.length > 0 && { hs: codes }),
      ...(activity !== "" && { activities: [activity] }),
    },
    effect: wordOf(form, "effect"),
    exceptions: [],
    from,
    until: null,
    mark: "interpretation",
    source: wordOf(form, "source"),
  };
}

/** A newer edition of a regime, from the file that another office downloaded. */
export function ReceiveRules(props: DialogProps) {
  const phrases = usePhrases(gatePhrases);
  const { error, isSending, send } = useCommand(props.close);
  const [regime, setRegime] = useState<unknown>(null);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const why = wordOf(new FormData(event.currentTarget), "why");
    send(() => receiveRegime(regime, why), phrases.received);
  };
  const take = async (file: File | undefined) => {
    const text = (await file?.text()) ?? "";
    try {
      setRegime(JSON.parse(text));
    } catch {
      // The server names what is wrong with a file that holds no JSON.
      setRegime(text);
    }
  };
  return (
    <Dialog isOpen={props.isOpen} close={props.close} title={phrases.receive}>
      <form className={styles.form} onSubmit={submit}>
        <TextField
          label={phrases.file}
          hint={phrases.receiveHint}
          type="file"
          accept=".json,application/json"
          required
          onChange={(event) => void take(event.target.files?.[0])}
        />
        <TextField label={phrases.why} name="why" required />
        {error !== null && <Failure error={error} />}
        <Button type="submit" look="main" disabled={isSending}>
          {phrases.receive}
        </Button>
      </form>
    </Dialog>
  );
}
