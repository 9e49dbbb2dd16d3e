import { useNavigate } from "@tanstack/react-router";
import { useState, type FormEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Dialog } from "#apps/web/design/dialog.tsx";
import { SelectField, TextField } from "#apps/web/design/field.tsx";
import fields from "#apps/web/design/field.module.css";
import { datePattern, wordOf } from "#apps/web/design/form.ts";
import { Failure } from "#apps/web/design/notice.tsx";
import { useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import { pathOf } from "#apps/web/navigation.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { roleLabels } from "#slices/account/ui/labels.ts";
import { useMe } from "#slices/account/ui/data.ts";
import { ActorPicker } from "#slices/actor/ui/actor-picker.tsx";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import type { Instrument } from "../model.ts";
import {
  recordedKinds,
  subjectKindLabels,
  subjectKinds,
  type SubjectKind,
} from "../model-subject.ts";
import { askForAssessment, useMembers, useSubjects, type CallWish } from "./data.ts";
import { instrumentPhrases } from "./phrases.ts";
import { usePersonName } from "#slices/account/ui/person-name.ts";
import styles from "./instrument.module.css";

interface AskProps {
  readonly instrument: Instrument;
  readonly close: () => void;
  /** The subject to begin with, where the reader came from it. */
  readonly subject?: { readonly kind: SubjectKind; readonly id: string };
}

/** Asks for an assessment: of what, as of when, by whom. */
export function AskAssessment(props: AskProps & { readonly isOpen: boolean }) {
  const phrases = usePhrases(instrumentPhrases);
  const text = useText();
  return (
    <Dialog
      isOpen={props.isOpen}
      close={props.close}
      title={phrases.askTitle(text(props.instrument.name))}
    >
      <AskForm {...props} />
    </Dialog>
  );
}

/** The select's value for a subject that gets its name here. */
const named = "+";

function AskForm(props: AskProps) {
  const phrases = usePhrases(instrumentPhrases);
  const frame = usePhrases(framePhrases);
  const text = useText();
  const language = useLanguage();
  const navigate = useNavigate();
  const { error, isSending, send } = useCommand(props.close);
  const { instrument } = props;
  const asked = new Set(instrument.dimensions.flatMap(({ appliesTo }) => appliesTo));
  const kinds = subjectKinds.filter((one) => asked.has(one));
  const [kind, setKind] = useState<SubjectKind>(props.subject?.kind ?? kinds[0] ?? "programme");
  const [subject, setSubject] = useState(props.subject?.id ?? "");
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const wish = wishFrom(form, { instrument: instrument.id, kind, subject });
    send(async () => {
      const done = await askForAssessment(wish);
      await navigate({ to: pathOf(language, `/programmes/assessments/${done.assessment.id}`) });
      return done;
    }, phrases.asked);
  };
  return (
    <form className={styles.form} onSubmit={ask}>
      <p className="quiet">{phrases.askHint}</p>
      <SelectField
        label={phrases.subjectKind}
        value={kind}
        data-autofocus
        onChange={(event) => {
          setKind(kinds.find((one) => one === event.target.value) ?? kind);
          setSubject("");
        }}
        choices={kinds.map((value) => ({ value, label: text(subjectKindLabels[value]) }))}
      />
      <ChooseSubject kind={kind} subject={subject} choose={setSubject} />
      <TextField
        label={phrases.asOf}
        hint={phrases.asOfHint}
        name="asOf"
        required
        pattern={datePattern}
        defaultValue={today}
      />
      <TextField
        label={phrases.purpose}
        hint={phrases.purposeHint}
        name="purpose"
        maxLength={500}
      />
      <ChooseAssessors />
      {error !== null && <Failure error={error} />}
      <div className={styles.actions}>
        <Button onClick={props.close}>{frame.cancel}</Button>
        <Button type="submit" look="main" disabled={isSending || subject === ""}>
          {phrases.ask}
        </Button>
      </div>
    </form>
  );
}

function wishFrom(
  form: FormData,
  chosen: { readonly instrument: string; readonly kind: SubjectKind; readonly subject: string },
): CallWish {
  const isNew = chosen.subject === named;
  const orNone = (name: string) => wordOf(form, name) || null;
  return {
    subject: {
      kind: chosen.kind,
      id: isNew ? crypto.randomUUID() : chosen.subject,
      name: isNew ? { ko: orNone("nameKo"), en: orNone("nameEn") } : { ko: null, en: null },
    },
    instrument: chosen.instrument,
    asOf: wordOf(form, "asOf"),
    purpose: orNone("purpose"),
    assessors: form
      .getAll("assessor")
      .map((account) => (typeof account === "string" ? account : "")),
  };
}

function ChooseSubject(props: {
  readonly kind: SubjectKind;
  readonly subject: string;
  readonly choose: (id: string) => void;
}) {
  const phrases = usePhrases(instrumentPhrases);
  const text = useText();
  const { kind, subject, choose } = props;
  const items = useSubjects(kind).data?.items ?? [];
  if (kind === "actor")
    return <ActorPicker label={phrases.chooseSubject} value={subject} choose={choose} />;
  return (
    <>
      <SelectField
        label={phrases.chooseSubject}
        value={subject}
        required
        onChange={(event) => choose(event.target.value)}
        choices={[
          { value: "", label: phrases.choose },
          ...items.map(({ id, name }) => ({ value: id, label: text(name) })),
          ...(recordedKinds.has(kind) ? [] : [{ value: named, label: phrases.newSubject }]),
        ]}
      />
      {subject === named && (
        <div className={styles.pair}>
          <TextField label={phrases.subjectKo} name="nameKo" lang="ko" maxLength={200} required />
          <TextField label={phrases.subjectEn} name="nameEn" lang="en" maxLength={200} />
        </div>
      )}
    </>
  );
}

/** Members who may assess; whoever asks is among them until they say otherwise. */
function ChooseAssessors() {
  const phrases = usePhrases(instrumentPhrases);
  const text = useText();
  const nameOf = usePersonName();
  const me = useMe().data;
  const own = me?.state === "signed-in" ? me.account.id : "";
  const members = useMembers().data?.items ?? [];
  return (
    <fieldset className={styles.choices}>
      <legend className={fields.label}>{phrases.assessors}</legend>
      {members
        .filter(({ role }) => role !== "viewer")
        .map(({ accountId, name, role }) => (
          <label key={accountId} className={styles.choice}>
            <input
              type="checkbox"
              name="assessor"
              value={accountId}
              defaultChecked={accountId === own}
            />
            <span>
              {nameOf(name)} <span className="quiet">{text(roleLabels[role])}</span>
            </span>
          </label>
        ))}
    </fieldset>
  );
}
