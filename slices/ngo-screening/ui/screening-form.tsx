import type { FormEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Dialog } from "#apps/web/design/dialog.tsx";
import { SelectField, TextField } from "#apps/web/design/field.tsx";
import { wordOf } from "#apps/web/design/form.ts";
import { Failure } from "#apps/web/design/notice.tsx";
import register from "#apps/web/design/register.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import {
  criteria,
  criterionLabels,
  criterionQuestions,
  gradeLabels,
  grades,
  type Criterion,
  type CriterionFinding,
  type Screening,
} from "../model.ts";
import type { NgoView } from "../store.ts";
import { recordScreening } from "./data.ts";
import { screeningPhrases } from "./phrases.ts";

export function ScreeningDialog(props: {
  readonly ngo: NgoView | null;
  readonly close: () => void;
}) {
  const phrases = usePhrases(screeningPhrases);
  const text = useText();
  const { ngo, close } = props;
  return (
    <Dialog
      isOpen={ngo !== null}
      close={close}
      title={phrases.screenOf(ngo === null ? "" : text(ngo.actor.name))}
    >
      {ngo !== null && <ScreeningForm ngo={ngo} close={close} />}
    </Dialog>
  );
}

function ScreeningForm(props: { readonly ngo: NgoView; readonly close: () => void }) {
  const phrases = usePhrases(screeningPhrases);
  const frame = usePhrases(framePhrases);
  const { ngo, close } = props;
  const { error, isSending, send } = useCommand(close);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const stated = { evidence: wordOf(form, "evidence") || null, why: wordOf(form, "why") };
    send(() => recordScreening(ngo.actor.id, screeningFrom(form), stated), phrases.saved);
  };
  return (
    <form className={register.form} onSubmit={save}>
      <TextField
        label={phrases.since}
        hint={phrases.sinceHint}
        name="since"
        type="number"
        min={1945}
        defaultValue={ngo.screening?.experienceSince ?? ""}
        data-autofocus
      />
      <p className="quiet">{phrases.reasonHint}</p>
      {criteria.map((criterion) => (
        <CriterionFields
          key={criterion}
          criterion={criterion}
          known={ngo.screening?.findings[criterion]}
        />
      ))}
      <TextField
        label={phrases.evidence}
        hint={phrases.evidenceHint}
        name="evidence"
        maxLength={300}
      />
      <TextField label={phrases.why} name="why" required maxLength={500} />
      {error !== null && <Failure error={error} />}
      <div className={register.actions}>
        <Button onClick={close}>{frame.cancel}</Button>
        <Button type="submit" look="main" disabled={isSending}>
          {frame.save}
        </Button>
      </div>
    </form>
  );
}

function CriterionFields(props: {
  readonly criterion: Criterion;
  readonly known: CriterionFinding | undefined;
}) {
  const phrases = usePhrases(screeningPhrases);
  const text = useText();
  const { criterion, known } = props;
  return (
    <fieldset className={register.checks}>
      <legend>{text(criterionLabels[criterion])}</legend>
      <p className="quiet">{text(criterionQuestions[criterion])}</p>
      <div className={register.pair}>
        <SelectField
          label={phrases.grade}
          name={`grade ${criterion}`}
          defaultValue={known?.grade ?? "unknown"}
          choices={grades.map((value) => ({ value, label: text(gradeLabels[value]) }))}
        />
        <TextField
          label={phrases.reason}
          name={`reason ${criterion}`}
          defaultValue={known?.reason ?? ""}
          maxLength={500}
        />
      </div>
    </fieldset>
  );
}

function screeningFrom(form: FormData): Screening {
  const finding = (criterion: Criterion): CriterionFinding => ({
    grade: grades.find((one) => one === wordOf(form, `grade ${criterion}`)) ?? "unknown",
    reason: wordOf(form, `reason ${criterion}`) || null,
  });
  const since = wordOf(form, "since");
  return {
    experienceSince: since === "" ? null : Number(since),
    findings: {
      information: finding("information"),
      channel: finding("channel"),
      bargaining: finding("bargaining"),
      results: finding("results"),
    },
  };
}
