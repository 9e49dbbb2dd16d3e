import { useState, type FormEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Dialog } from "#apps/web/design/dialog.tsx";
import { SelectField, TextArea, TextField } from "#apps/web/design/field.tsx";
import { datePattern, wordOf } from "#apps/web/design/form.ts";
import { Failure } from "#apps/web/design/notice.tsx";
import register from "#apps/web/design/register.module.css";
import { useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { ActorPicker } from "#slices/actor/ui/actor-picker.tsx";
import { useActorPage } from "#slices/actor/ui/data.ts";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import { issueLabels, issues } from "#slices/tie/model-issues.ts";
import {
  consentLabels,
  consentStates,
  stateConsentLabels,
  stateConsents,
  thirdChannelStatuses,
  thirdChannelStatusLabels,
} from "../model.ts";
import {
  editThirdChannel,
  enterThirdChannel,
  usePeople,
  type OpenedThirdChannel,
  type ThirdChannelDraft,
} from "./data.ts";
import { usePersonName } from "#slices/account/ui/person-name.ts";
import { thirdChannelPhrases } from "./phrases.ts";

/** Enters a record, or changes the one that was opened. */
export function ThirdChannelDialog(props: {
  readonly isOpen: boolean;
  readonly opened: OpenedThirdChannel | null;
  readonly close: () => void;
}) {
  const phrases = usePhrases(thirdChannelPhrases);
  const { isOpen, opened, close } = props;
  return (
    <Dialog
      isOpen={isOpen}
      close={close}
      title={opened === null ? phrases.enter : phrases.editTitle}
    >
      <RecordForm opened={opened} close={close} />
    </Dialog>
  );
}

interface FormProps {
  readonly opened: OpenedThirdChannel | null;
  readonly close: () => void;
}

function RecordForm({ opened, close }: FormProps) {
  const phrases = usePhrases(thirdChannelPhrases);
  const frame = usePhrases(framePhrases);
  const [through, setThrough] = useState(opened?.record.through ?? "");
  const [other, setOther] = useState(opened?.record.with ?? "");
  const { error, isSending, send } = useCommand(close);
  const isReady = through !== "" && other !== "" && through !== other;
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const sent = {
      record: draftFrom(form, through, other),
      audience: wordOf(form, "audience") === "office" ? ("office" as const) : ("named" as const),
      named: form.getAll("named").filter((one) => typeof one === "string"),
      why: wordOf(form, "why"),
    };
    if (opened === null) send(() => enterThirdChannel(sent), phrases.entered);
    else send(() => editThirdChannel(opened.record.id, sent), phrases.saved);
  };
  return (
    <form className={register.form} onSubmit={save}>
      <TextField
        label={phrases.titleField}
        hint={phrases.titleHint}
        name="title"
        defaultValue={opened?.record.title ?? ""}
        required
        maxLength={120}
        data-autofocus
      />
      <div className={register.pair}>
        <ActorPicker label={phrases.through} value={through} choose={setThrough} />
        <ActorPicker label={phrases.with} value={other} choose={setOther} />
      </div>
      {!isReady && <p className="quiet">{phrases.missing}</p>}
      <MatterFields opened={opened} />
      {[through, other]
        .filter((party) => party !== "")
        .map((party) => (
          <ConsentFields key={party} party={party} opened={opened} />
        ))}
      <StateFields opened={opened} />
      <SeenByFields opened={opened} />
      <TextField label={phrases.why} hint={phrases.whyHint} name="why" required maxLength={500} />
      {error !== null && <Failure error={error} />}
      <div className={register.actions}>
        <Button onClick={close}>{frame.cancel}</Button>
        <Button type="submit" look="main" disabled={isSending || !isReady}>
          {frame.save}
        </Button>
      </div>
    </form>
  );
}

function draftFrom(form: FormData, through: string, other: string): ThirdChannelDraft {
  const word = (name: string) => wordOf(form, name) || null;
  return {
    title: wordOf(form, "title"),
    through,
    with: other,
    issues: [wordOf(form, "topic")].filter((topic) => topic !== ""),
    what: wordOf(form, "what"),
    status: thirdChannelStatuses.find((one) => one === word("status")) ?? "idea",
    lastUsed: word("lastUsed"),
    sanctionsNote: word("sanctions"),
    riskNote: word("risk"),
    consents: [through, other].map((party) => ({
      party,
      state: consentStates.find((one) => one === word(`state ${party}`)) ?? "unknown",
      on: word(`on ${party}`),
      evidence: word(`evidence ${party}`),
    })),
    stateConsent: stateConsents.find((one) => one === word("stateConsent")) ?? "unknown",
    stateConsentOn: word("stateConsentOn"),
    stateConsentEvidence: word("stateConsentEvidence"),
  };
}

function MatterFields({ opened }: Pick<FormProps, "opened">) {
  const phrases = usePhrases(thirdChannelPhrases);
  const language = useLanguage();
  const text = useText();
  const record = opened?.record;
  const topics = issues
    .map((value) => ({ value, label: text(issueLabels[value]) }))
    .toSorted((one, another) => one.label.localeCompare(another.label, language));
  return (
    <>
      <TextArea
        label={phrases.what}
        hint={phrases.whatHint}
        name="what"
        defaultValue={record?.what ?? ""}
        required
        maxLength={2000}
      />
      <div className={register.pair}>
        <SelectField
          label={phrases.topic}
          name="topic"
          defaultValue={record?.issues[0] ?? ""}
          choices={[{ value: "", label: phrases.noTopic }, ...topics]}
        />
        <SelectField
          label={phrases.status}
          name="status"
          defaultValue={record?.status ?? "idea"}
          choices={thirdChannelStatuses.map((value) => ({
            value,
            label: text(thirdChannelStatusLabels[value]),
          }))}
        />
      </div>
      <TextField
        label={phrases.lastUsed}
        hint={phrases.dateHint}
        name="lastUsed"
        defaultValue={record?.lastUsed ?? ""}
        pattern={datePattern}
      />
      <TextField
        label={phrases.sanctions}
        hint={phrases.sanctionsHint}
        name="sanctions"
        defaultValue={record?.sanctionsNote ?? ""}
        maxLength={2000}
      />
      <TextField
        label={phrases.risk}
        name="risk"
        defaultValue={record?.riskNote ?? ""}
        maxLength={2000}
      />
    </>
  );
}

function ConsentFields(props: {
  readonly party: string;
  readonly opened: OpenedThirdChannel | null;
}) {
  const phrases = usePhrases(thirdChannelPhrases);
  const text = useText();
  const { party, opened } = props;
  const actor = useActorPage(party).data;
  const known = opened?.record.consents.find((consent) => consent.party === party);
  return (
    <fieldset className={register.checks}>
      <legend>
        {phrases.consents}: {actor === undefined ? party : text(actor.name)}
      </legend>
      <div className={register.pair}>
        <SelectField
          label={phrases.answer}
          name={`state ${party}`}
          defaultValue={known?.state ?? "unknown"}
          choices={consentStates.map((value) => ({ value, label: text(consentLabels[value]) }))}
        />
        <TextField
          label={phrases.answerOn}
          name={`on ${party}`}
          defaultValue={known?.on ?? ""}
          pattern={datePattern}
        />
      </div>
      <TextField
        label={phrases.evidence}
        hint={phrases.evidenceHint}
        name={`evidence ${party}`}
        defaultValue={known?.evidence ?? ""}
        maxLength={2000}
      />
    </fieldset>
  );
}

function StateFields({ opened }: Pick<FormProps, "opened">) {
  const phrases = usePhrases(thirdChannelPhrases);
  const text = useText();
  const record = opened?.record;
  return (
    <fieldset className={register.checks}>
      <legend>{phrases.state}</legend>
      <p className="quiet">{phrases.stateNote}</p>
      <div className={register.pair}>
        <SelectField
          label={phrases.answer}
          name="stateConsent"
          defaultValue={record?.stateConsent ?? "unknown"}
          choices={stateConsents.map((value) => ({
            value,
            label: text(stateConsentLabels[value]),
          }))}
        />
        <TextField
          label={phrases.stateOn}
          name="stateConsentOn"
          defaultValue={record?.stateConsentOn ?? ""}
          pattern={datePattern}
        />
      </div>
      <TextField
        label={phrases.stateEvidence}
        name="stateConsentEvidence"
        defaultValue={record?.stateConsentEvidence ?? ""}
        maxLength={2000}
      />
    </fieldset>
  );
}

function SeenByFields({ opened }: Pick<FormProps, "opened">) {
  const phrases = usePhrases(thirdChannelPhrases);
  const nameOf = usePersonName();
  const people = usePeople(true).data?.items ?? [];
  return (
    <fieldset className={register.checks}>
      <legend>{phrases.named}</legend>
      <p className="quiet">{phrases.namedHint}</p>
      {people.map(({ id, name }) => (
        <label key={id} className={register.check}>
          <input
            type="checkbox"
            name="named"
            value={id}
            defaultChecked={opened?.named.includes(id) ?? false}
          />
          {nameOf(name)}
        </label>
      ))}
      <SelectField
        label={phrases.audience}
        hint={phrases.sharedHint}
        name="audience"
        defaultValue={opened?.audience ?? "named"}
        choices={[
          { value: "named", label: phrases.namedOnly },
          { value: "office", label: phrases.office },
        ]}
      />
    </fieldset>
  );
}
