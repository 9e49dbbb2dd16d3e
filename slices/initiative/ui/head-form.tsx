import type { FormEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Dialog } from "#apps/web/design/dialog.tsx";
import { SelectField, TextArea, TextField } from "#apps/web/design/field.tsx";
import { wordOf } from "#apps/web/design/form.ts";
import { Failure } from "#apps/web/design/notice.tsx";
import register from "#apps/web/design/register.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import { formLabels, initiativeForms, type Initiative } from "../model.ts";
import { editInitiative, enterInitiative, type HeadDraft, type InitiativesAnswer } from "./data.ts";
import { initiativePhrases } from "./phrases.ts";

interface FormProps {
  readonly answer: InitiativesAnswer;
  readonly known: Initiative | null;
  readonly close: () => void;
  /** Opens what was entered. */
  readonly entered?: (id: string) => void;
}

/** Enters an initiative, or changes its title, aim and plan. */
export function HeadDialog(props: FormProps & { readonly isOpen: boolean }) {
  const phrases = usePhrases(initiativePhrases);
  const { isOpen, ...given } = props;
  return (
    <Dialog
      isOpen={isOpen}
      close={given.close}
      title={given.known === null ? phrases.enter : phrases.edit}
    >
      <HeadForm {...given} />
    </Dialog>
  );
}

function HeadForm({ answer, known, close, entered }: FormProps) {
  const phrases = usePhrases(initiativePhrases);
  const frame = usePhrases(framePhrases);
  const text = useText();
  const { error, isSending, send } = useCommand(close);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const draft = draftFrom(form);
    const why = wordOf(form, "why");
    const enter = async () => {
      const receipt = await enterInitiative(draft, why);
      entered?.(receipt.id);
      return receipt;
    };
    if (known === null) send(enter, phrases.entered);
    else send(() => editInitiative(known.id, draft, why), phrases.saved);
  };
  const bodies = [...new Set([...answer.bodies, ...(known?.body == null ? [] : [known.body])])];
  return (
    <form className={register.form} onSubmit={save}>
      <SelectField
        label={phrases.form}
        name="form"
        defaultValue={known?.form ?? "city-body"}
        choices={initiativeForms.map((value) => ({ value, label: text(formLabels[value]) }))}
        data-autofocus
      />
      <div className={register.pair}>
        <TextField
          label={phrases.titleKo}
          name="titleKo"
          defaultValue={known?.title.ko ?? ""}
          maxLength={300}
        />
        <TextField
          label={phrases.titleEn}
          name="titleEn"
          defaultValue={known?.title.en ?? ""}
          maxLength={300}
        />
      </div>
      <WordsOf known={known} />
      <div className={register.pair}>
        <SelectField
          label={phrases.body}
          name="body"
          defaultValue={known?.body ?? ""}
          choices={[
            { value: "", label: phrases.noBody },
            ...bodies.map((value) => ({
              value,
              label: text(answer.actors[value]?.name ?? { ko: value, en: value }),
            })),
          ]}
        />
        <TextField
          label={phrases.strategy}
          placeholder={phrases.strategyHint}
          name="strategy"
          pattern="\s*S\d{2}(\s*,\s*S\d{2})*\s*"
          defaultValue={known?.strategy.join(", ") ?? ""}
        />
      </div>
      <div className={register.pair}>
        <TextField
          label={phrases.next}
          name="nextStep"
          defaultValue={known?.nextStep ?? ""}
          maxLength={500}
        />
        <TextField
          label={phrases.nextOn}
          name="nextOn"
          type="date"
          defaultValue={known?.nextOn ?? ""}
        />
      </div>
      <TextField label={phrases.why} hint={phrases.whyHint} name="why" required maxLength={500} />
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

/** Aim and note, in both languages. */
function WordsOf({ known }: Pick<FormProps, "known">) {
  const phrases = usePhrases(initiativePhrases);
  const fields = [
    ["aimKo", phrases.inKorean(phrases.aim), known?.aim.ko],
    ["aimEn", phrases.inEnglish(phrases.aim), known?.aim.en],
    ["noteKo", phrases.inKorean(phrases.note), known?.note.ko],
    ["noteEn", phrases.inEnglish(phrases.note), known?.note.en],
  ] as const;
  return (
    <>
      {fields.map(([name, label, value]) => (
        <TextArea
          key={name}
          label={label}
          name={name}
          rows={2}
          defaultValue={value ?? ""}
          maxLength={2000}
        />
      ))}
    </>
  );
}

function draftFrom(form: FormData): HeadDraft {
  const word = (name: string) => wordOf(form, name) || null;
  const texts = (name: string) => ({ ko: word(`${name}Ko`), en: word(`${name}En`) });
  return {
    title: texts("title"),
    form: initiativeForms.find((one) => one === word("form")) ?? "city-body",
    aim: texts("aim"),
    body: word("body"),
    strategy: wordOf(form, "strategy")
      .split(",")
      .map((one) => one.trim())
      .filter((one) => one !== ""),
    nextStep: word("nextStep"),
    nextOn: word("nextOn"),
    note: texts("note"),
  };
}
