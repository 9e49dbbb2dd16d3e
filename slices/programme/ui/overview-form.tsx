import type { FormEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { SelectField, TextArea, TextField } from "#apps/web/design/field.tsx";
import { datePattern, wordOf } from "#apps/web/design/form.ts";
import { Failure } from "#apps/web/design/notice.tsx";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import type { BothTexts } from "#kernel/local-text.ts";
import {
  fieldLabels,
  horizonLabels,
  levelLabels,
  levels,
  ministryClasses,
  ministryClassLabels,
  pillarLabels,
  pillars,
  programmeHorizons,
  programmeKindLabels,
  programmeKinds,
  securityFields,
} from "../model.ts";
import { editProgramme, type ProgrammePage } from "./data.ts";
import { overviewPatch } from "./overview-patch.ts";
import { programmePhrases } from "./phrases.ts";
import rooms from "./programmes.module.css";
import styles from "./list-editor.module.css";

/** Writes how a programme is named and filed, in place. */
export function OverviewForm(props: { readonly page: ProgrammePage; readonly close: () => void }) {
  const phrases = usePhrases(programmePhrases);
  const frame = usePhrases(framePhrases);
  const { page, close } = props;
  const { error, isSending, send } = useCommand(close);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    send(
      () => editProgramme(page.id, overviewPatch(form, page), wordOf(form, "why")),
      phrases.saved,
    );
  };
  return (
    <form className={styles.editor} onSubmit={save}>
      <Texts page={page} />
      <Filing page={page} />
      <Shares page={page} />
      <Checks
        name="levels"
        legend={phrases.level}
        values={levels}
        labels={levelLabels}
        chosen={page.levels}
      />
      <Checks
        name="fields"
        legend={phrases.field}
        values={securityFields}
        labels={fieldLabels}
        chosen={page.fields}
      />
      <Checks
        name="nexus"
        legend={phrases.nexus}
        values={pillars}
        labels={pillarLabels}
        chosen={page.content.labels.nexus}
      />
      <Checks
        name="ministry"
        legend={phrases.ministry}
        values={ministryClasses}
        labels={ministryClassLabels}
        chosen={page.content.labels.ministry}
      />
      <TextField label={phrases.goals} name="goals" defaultValue={page.goals.join(", ")} />
      <TextField label={phrases.why} hint={phrases.whyHint} name="why" required maxLength={500} />
      {error !== null && <Failure error={error} />}
      <div className={rooms.actions}>
        <Button onClick={close}>{frame.cancel}</Button>
        <Button type="submit" look="main" disabled={isSending}>
          {frame.save}
        </Button>
      </div>
    </form>
  );
}

function Texts({ page }: { readonly page: ProgrammePage }) {
  const phrases = usePhrases(programmePhrases);
  return (
    <div className={rooms.pair}>
      <TextField
        label={phrases.nameKo}
        name="name.ko"
        lang="ko"
        defaultValue={page.name.ko ?? ""}
        maxLength={300}
      />
      <TextField
        label={phrases.nameEn}
        name="name.en"
        lang="en"
        defaultValue={page.name.en ?? ""}
        maxLength={300}
      />
      <TextArea
        label={phrases.summaryKo}
        name="summary.ko"
        lang="ko"
        defaultValue={page.summary.ko ?? ""}
      />
      <TextArea
        label={phrases.summaryEn}
        name="summary.en"
        lang="en"
        defaultValue={page.summary.en ?? ""}
      />
    </div>
  );
}

function Filing({ page }: { readonly page: ProgrammePage }) {
  const phrases = usePhrases(programmePhrases);
  const text = useText();
  return (
    <div className={rooms.pair}>
      <SelectField
        label={phrases.kind}
        name="kind"
        defaultValue={page.kind}
        choices={programmeKinds.map((value) => ({
          value,
          label: text(programmeKindLabels[value]),
        }))}
      />
      <SelectField
        label={phrases.horizon}
        name="horizon"
        defaultValue={page.horizon ?? ""}
        choices={[
          { value: "", label: phrases.unknownYet },
          ...programmeHorizons.map((value) => ({ value, label: text(horizonLabels[value]) })),
        ]}
      />
      <TextField
        label={phrases.begins}
        name="begins"
        defaultValue={page.begins ?? ""}
        pattern={datePattern}
        placeholder={phrases.dateHint}
      />
      <TextField
        label={phrases.ends}
        name="ends"
        defaultValue={page.ends ?? ""}
        pattern={datePattern}
        placeholder={phrases.dateHint}
      />
      <TextField
        label={phrases.owner}
        name="owner"
        defaultValue={page.owner ?? ""}
        maxLength={200}
      />
    </div>
  );
}

/** Percent of each pillar; all three empty is "not known". */
function Shares({ page }: { readonly page: ProgrammePage }) {
  const phrases = usePhrases(programmePhrases);
  const text = useText();
  return (
    <fieldset className={rooms.checks}>
      <legend>{phrases.pillars}</legend>
      <p className="quiet">{phrases.pillarHint}</p>
      <div className={rooms.pair}>
        {pillars.map((pillar) => (
          <TextField
            key={pillar}
            label={text(pillarLabels[pillar])}
            name={`pillar.${pillar}`}
            inputMode="numeric"
            pattern="\d{0,3}"
            defaultValue={
              page.pillars === null ? "" : String(Math.round(page.pillars[pillar] * 100))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}

function Checks<T extends string>(props: {
  readonly name: string;
  readonly legend: string;
  readonly values: readonly T[];
  readonly labels: Readonly<Record<T, BothTexts>>;
  readonly chosen: readonly T[];
}) {
  const text = useText();
  return (
    <fieldset className={rooms.checks}>
      <legend>{props.legend}</legend>
      {props.values.map((value) => (
        <label key={value} className={rooms.check}>
          <input
            type="checkbox"
            name={props.name}
            value={value}
            defaultChecked={props.chosen.includes(value)}
          />
          {text(props.labels[value])}
        </label>
      ))}
    </fieldset>
  );
}
