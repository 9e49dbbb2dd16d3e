import { useNavigate } from "@tanstack/react-router";
import { useState, type FormEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Dialog } from "#apps/web/design/dialog.tsx";
import { SelectField, TextArea, TextField } from "#apps/web/design/field.tsx";
import fields from "#apps/web/design/field.module.css";
import { wordOf } from "#apps/web/design/form.ts";
import { Failure } from "#apps/web/design/notice.tsx";
import { useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import { pathOf } from "#apps/web/navigation.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import { dimensionCounts, instrumentTypes, typeLabels, type Instrument } from "../model.ts";
import { subjectKindLabels, subjectKinds } from "../model-subject.ts";
import { addInstrument, reviseInstrument } from "./data.ts";
import { blankDimension, typedOf, wishFromForm, type TypedDimension } from "./instrument-form.ts";
import { instrumentPhrases } from "./phrases.ts";
import styles from "./instrument.module.css";

interface EditProps {
  /** The revision to go on from; `null` for a new instrument. */
  readonly before: Instrument | null;
  readonly close: () => void;
}

/** Adds an instrument of the office's own, or makes the next revision of one. */
export function EditInstrument(props: EditProps & { readonly isOpen: boolean }) {
  const phrases = usePhrases(instrumentPhrases);
  const text = useText();
  const { before } = props;
  return (
    <Dialog
      isOpen={props.isOpen}
      close={props.close}
      title={before === null ? phrases.addTitle : phrases.reviseTitle(text(before.name))}
    >
      <EditForm before={before} close={props.close} />
    </Dialog>
  );
}

function EditForm(props: EditProps) {
  const phrases = usePhrases(instrumentPhrases);
  const frame = usePhrases(framePhrases);
  const language = useLanguage();
  const navigate = useNavigate();
  const { before } = props;
  const { error, isSending, send } = useCommand(props.close);
  const [dimensions, setDimensions] = useState<readonly TypedDimension[]>(
    before?.dimensions.map(typedOf) ?? [blankDimension("1"), blankDimension("2")],
  );
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const wish = wishFromForm(form, dimensions, before);
    const why = wordOf(form, "why");
    if (before !== null) return send(() => reviseInstrument(before.id, wish, why), phrases.revised);
    const id = wordOf(form, "id");
    send(async () => {
      const done = await addInstrument({ ...wish, id }, why);
      await navigate({ to: pathOf(language, `/programmes/instruments/${id}`) });
      return done;
    }, phrases.added);
  };
  return (
    <form className={styles.form} onSubmit={save}>
      {before !== null && <p className="quiet">{phrases.reviseHint}</p>}
      <Names before={before} />
      <ScaleFields before={before} />
      {before === null && <AppliesTo />}
      <Dimensions dimensions={dimensions} change={setDimensions} />
      <TextArea
        label={phrases.note}
        name="note"
        maxLength={2000}
        defaultValue={before?.note?.ko ?? ""}
      />
      <TextField label={phrases.work} hint={phrases.workHint} name="work" maxLength={500} />
      <TextField label={phrases.why} hint={phrases.whyHint} name="why" required maxLength={500} />
      {error !== null && <Failure error={error} />}
      <div className={styles.actions}>
        <Button onClick={props.close}>{frame.cancel}</Button>
        <Button type="submit" look="main" disabled={isSending}>
          {before === null ? phrases.add : phrases.revise}
        </Button>
      </div>
    </form>
  );
}

function Names(props: { readonly before: Instrument | null }) {
  const phrases = usePhrases(instrumentPhrases);
  const { before } = props;
  return (
    <>
      {before === null && (
        <TextField
          label={phrases.id}
          hint={phrases.idHint}
          name="id"
          required
          pattern="[a-z0-9]+(-[a-z0-9]+)*"
          maxLength={80}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
        />
      )}
      <div className={styles.pair}>
        <TextField
          label={phrases.nameKo}
          name="nameKo"
          lang="ko"
          maxLength={300}
          defaultValue={before?.name.ko ?? ""}
          required
        />
        <TextField
          label={phrases.nameEn}
          name="nameEn"
          lang="en"
          maxLength={300}
          defaultValue={before?.name.en ?? ""}
        />
        <TextField
          label={phrases.authorKo}
          name="author"
          maxLength={300}
          defaultValue={before?.author.ko ?? ""}
        />
        <TextField
          label={phrases.yearAxis}
          name="year"
          inputMode="numeric"
          pattern="[0-9]{4}"
          defaultValue={before?.year ?? ""}
        />
      </div>
    </>
  );
}

function ScaleFields(props: { readonly before: Instrument | null }) {
  const phrases = usePhrases(instrumentPhrases);
  const text = useText();
  const { before } = props;
  const kinds = ["yes-no", "four-steps", "six-degrees"] as const;
  const offered = before === null ? kinds : (["keep", ...kinds] as const);
  return (
    <>
      <div className={styles.pair}>
        <SelectField
          label={phrases.type}
          name="type"
          defaultValue={before?.type ?? "checklist"}
          choices={instrumentTypes.map((value) => ({ value, label: text(typeLabels[value]) }))}
        />
        <SelectField
          label={phrases.scale}
          name="scale"
          defaultValue={before === null ? "four-steps" : "keep"}
          choices={offered.map((value) => ({ value, label: phrases.ready[value] }))}
        />
      </div>
      <label className={styles.choice}>
        <input type="checkbox" name="isOrdered" defaultChecked={before?.isOrdered ?? false} />
        <span>{phrases.isOrdered}</span>
      </label>
    </>
  );
}

function AppliesTo() {
  const phrases = usePhrases(instrumentPhrases);
  const text = useText();
  return (
    <fieldset className={styles.choices}>
      <legend className={fields.label}>{phrases.appliesTo}</legend>
      {subjectKinds.map((kind) => (
        <label key={kind} className={styles.choice}>
          <input
            type="checkbox"
            name="appliesTo"
            value={kind}
            defaultChecked={kind === "programme"}
          />
          <span>{text(subjectKindLabels[kind])}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Dimensions(props: {
  readonly dimensions: readonly TypedDimension[];
  readonly change: (dimensions: readonly TypedDimension[]) => void;
}) {
  const phrases = usePhrases(instrumentPhrases);
  const { dimensions, change } = props;
  const set = (key: string, part: Partial<TypedDimension>) =>
    change(dimensions.map((one) => (one.key === key ? { ...one, ...part } : one)));
  return (
    <>
      {dimensions.map((one, index) => (
        <fieldset key={one.key} className={styles.typed}>
          <legend className={fields.label}>{phrases.dimensionRow(index + 1)}</legend>
          <div className={styles.pair}>
            <TextField
              label={phrases.nameKo}
              lang="ko"
              maxLength={300}
              value={one.nameKo}
              onChange={(event) => set(one.key, { nameKo: event.target.value })}
            />
            <TextField
              label={phrases.nameEn}
              lang="en"
              maxLength={300}
              value={one.nameEn}
              onChange={(event) => set(one.key, { nameEn: event.target.value })}
            />
            <TextField
              label={phrases.meaningKo}
              lang="ko"
              maxLength={2000}
              value={one.meaningKo}
              onChange={(event) => set(one.key, { meaningKo: event.target.value })}
            />
            <TextField
              label={phrases.meaningEn}
              lang="en"
              maxLength={2000}
              value={one.meaningEn}
              onChange={(event) => set(one.key, { meaningEn: event.target.value })}
            />
          </div>
          {dimensions.length > dimensionCounts.least && (
            <Button
              look="bare"
              onClick={() => change(dimensions.filter(({ key }) => key !== one.key))}
            >
              {phrases.removeDimension(index + 1)}
            </Button>
          )}
        </fieldset>
      ))}
      {dimensions.length < dimensionCounts.most && (
        <Button onClick={() => change([...dimensions, blankDimension(crypto.randomUUID())])}>
          {phrases.addDimension}
        </Button>
      )}
    </>
  );
}
