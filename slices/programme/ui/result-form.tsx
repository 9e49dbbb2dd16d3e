import type { FormEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Dialog } from "#apps/web/design/dialog.tsx";
import { SelectField, TextArea, TextField } from "#apps/web/design/field.tsx";
import { datePattern, wordOf } from "#apps/web/design/form.ts";
import { Failure } from "#apps/web/design/notice.tsx";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import {
  measureLabels,
  measures,
  resultKindLabels,
  resultKinds,
  rollUpLabels,
  rollUps,
  type Measure,
  type ProgrammeResult,
} from "../model-parts.ts";
import { CitationFields } from "./citation-fields.tsx";
import { saveResult, type ProgrammePage } from "./data.ts";
import { programmePhrases } from "./phrases.ts";
import { resultOf } from "./result-of.ts";
import rooms from "./programmes.module.css";

interface ResultProps {
  readonly page: ProgrammePage;
  /** `null`: a new one. */
  readonly result: ProgrammeResult | null;
  readonly close: () => void;
}

/** Writes one node of the results chain. */
export function ResultDialog(props: ResultProps) {
  const phrases = usePhrases(programmePhrases);
  return (
    <Dialog
      isOpen
      close={props.close}
      title={props.result === null ? phrases.addResult : phrases.edit}
    >
      <ResultForm {...props} />
    </Dialog>
  );
}

function ResultForm({ page, result, close }: ResultProps) {
  const phrases = usePhrases(programmePhrases);
  const frame = usePhrases(framePhrases);
  const text = useText();
  const { error, isSending, send } = useCommand(close);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const position = result?.position ?? page.results.length + 1;
    const wish = resultOf(form, position);
    send(() => saveResult(page.id, result?.id ?? null, wish, wordOf(form, "why")), phrases.saved);
  };
  const others = page.results.filter(({ id }) => id !== result?.id);
  return (
    <form className={rooms.form} onSubmit={save}>
      <div className={rooms.pair}>
        <SelectField
          label={phrases.resultKind}
          name="kind"
          defaultValue={result?.kind ?? "output"}
          choices={resultKinds.map((value) => ({ value, label: text(resultKindLabels[value]) }))}
        />
        <SelectField
          label={phrases.parent}
          name="parent"
          defaultValue={result?.parentId ?? ""}
          choices={[
            { value: "", label: phrases.top },
            ...others.map(({ id, name }) => ({ value: id, label: text(name) })),
          ]}
        />
        <TextField
          label={phrases.nameKo}
          name="name.ko"
          lang="ko"
          defaultValue={result?.name.ko ?? ""}
          maxLength={300}
        />
        <TextField
          label={phrases.nameEn}
          name="name.en"
          lang="en"
          defaultValue={result?.name.en ?? ""}
          maxLength={300}
        />
        <TextField
          label={phrases.unit}
          name="unit"
          defaultValue={result?.unit ?? ""}
          maxLength={120}
        />
        <SelectField
          label={phrases.rollUp}
          name="rollUp"
          defaultValue={result?.rollUp ?? "none"}
          choices={rollUps.map((value) => ({ value, label: text(rollUpLabels[value]) }))}
        />
      </div>
      {measures.map((measure) => (
        <MeasureFields key={measure} measure={measure} result={result} />
      ))}
      <TextArea
        label={phrases.splits}
        hint={phrases.splitsHint}
        name="splits"
        defaultValue={(result?.disaggregation ?? [])
          .map(({ by, group, value }) => `${by}; ${group}; ${value ?? ""}`)
          .join("\n")}
      />
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

function MeasureFields(props: {
  readonly measure: Measure;
  readonly result: ProgrammeResult | null;
}) {
  const phrases = usePhrases(programmePhrases);
  const text = useText();
  const { measure, result } = props;
  const label = text(measureLabels[measure]);
  return (
    <>
      <div className={rooms.pair}>
        <TextField
          label={label}
          name={measure}
          inputMode="decimal"
          pattern="-?\d+(\.\d+)?"
          defaultValue={result?.[measure]?.toString() ?? ""}
        />
        <TextField
          label={`${label}, ${phrases.on}`}
          name={`${measure}On`}
          pattern={datePattern}
          defaultValue={result?.[`${measure}On`] ?? ""}
        />
      </div>
      <CitationFields
        name={`${measure}.evidence`}
        label={`${label}, ${phrases.source}`}
        value={result?.evidence[measure] ?? null}
      />
    </>
  );
}
