import type { FormEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Dialog } from "#apps/web/design/dialog.tsx";
import { SelectField, TextField } from "#apps/web/design/field.tsx";
import { datePattern, wordOf } from "#apps/web/design/form.ts";
import { Failure } from "#apps/web/design/notice.tsx";
import register from "#apps/web/design/register.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import { commitmentLabels, commitments } from "../model.ts";
import { meetCriterion, recordAnswer, takeCriterionBack } from "./data.ts";
import { initiativePhrases } from "./phrases.ts";

/** What happened: an invitee answered, a criterion was met, or it turned out not to be. */
export type Happening =
  | { readonly what: "answer"; readonly actor: string; readonly name: string }
  | { readonly what: "meet" | "unmeet"; readonly criterion: string; readonly name: string };

interface HappenedProps {
  readonly initiative: string;
  readonly happening: Happening | null;
  readonly close: () => void;
}

/** Records when it happened and by what one knows it. */
export function HappenedDialog({ initiative, happening, close }: HappenedProps) {
  const phrases = usePhrases(initiativePhrases);
  const titles = {
    answer: phrases.answerOf(happening?.name ?? ""),
    meet: phrases.meetTitle,
    unmeet: phrases.unmeet,
  };
  return (
    <Dialog
      isOpen={happening !== null}
      close={close}
      title={happening === null ? "" : titles[happening.what]}
    >
      {happening !== null && (
        <HappenedForm initiative={initiative} happening={happening} close={close} />
      )}
    </Dialog>
  );
}

/** Answers that can be recorded: nobody records that nobody asked. */
const answers = commitments.filter((state) => state !== "unasked");

function HappenedForm(props: HappenedProps & { readonly happening: Happening }) {
  const phrases = usePhrases(initiativePhrases);
  const frame = usePhrases(framePhrases);
  const text = useText();
  const { initiative, happening, close } = props;
  const { error, isSending, send } = useCommand(close);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const happened = { on: wordOf(form, "on"), evidence: wordOf(form, "evidence") };
    if (happening.what === "answer") {
      const state = answers.find((one) => one === wordOf(form, "state")) ?? "asked";
      send(
        () => recordAnswer(initiative, happening.actor, { ...happened, state }),
        phrases.answered,
      );
    } else if (happening.what === "meet")
      send(() => meetCriterion(initiative, happening.criterion, happened), phrases.met);
    else
      send(
        () => takeCriterionBack(initiative, happening.criterion, happened.evidence),
        phrases.unmet,
      );
  };
  const isBack = happening.what === "unmeet";
  return (
    <form className={register.form} onSubmit={save}>
      {happening.what !== "answer" && <p>{happening.name}</p>}
      {happening.what === "answer" && (
        <SelectField
          label={phrases.state}
          name="state"
          data-autofocus
          choices={answers.map((value) => ({ value, label: text(commitmentLabels[value]) }))}
        />
      )}
      {!isBack && (
        <TextField
          label={phrases.on}
          hint={phrases.dateHint}
          name="on"
          required
          pattern={datePattern}
        />
      )}
      <TextField
        label={isBack ? phrases.why : phrases.evidence}
        hint={isBack ? phrases.whyHint : phrases.evidenceHint}
        name="evidence"
        required
        maxLength={500}
      />
      {error !== null && <Failure error={error} />}
      <div className={register.actions}>
        <Button onClick={close}>{frame.cancel}</Button>
        <Button type="submit" look={isBack ? "danger" : "main"} disabled={isSending}>
          {isBack ? phrases.unmeet : frame.save}
        </Button>
      </div>
    </form>
  );
}
