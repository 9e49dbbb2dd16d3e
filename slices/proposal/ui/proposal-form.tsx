import { useState, type FormEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Dialog } from "#apps/web/design/dialog.tsx";
import { SelectField, TextArea, TextField } from "#apps/web/design/field.tsx";
import { datePattern, wordOf } from "#apps/web/design/form.ts";
import { Failure } from "#apps/web/design/notice.tsx";
import register from "#apps/web/design/register.module.css";
import { useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { ActorChips } from "#slices/actor/ui/actor-chips.tsx";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import { issueLabels, issues } from "#slices/tie/model-issues.ts";
import { proposalKindLabels, proposalKinds, type Proposal } from "../model.ts";
import { editProposal, enterProposal, type ProposalDraft, type ProposalsAnswer } from "./data.ts";
import { proposalPhrases } from "./phrases.ts";

interface FormProps {
  readonly answer: ProposalsAnswer;
  readonly known: Proposal | null;
  readonly close: () => void;
}

/** Enters a proposal, or changes one. */
export function ProposalDialog(props: FormProps & { readonly isOpen: boolean }) {
  const phrases = usePhrases(proposalPhrases);
  return (
    <Dialog
      isOpen={props.isOpen}
      close={props.close}
      title={props.known === null ? phrases.enter : phrases.edit}
    >
      <ProposalForm answer={props.answer} known={props.known} close={props.close} />
    </Dialog>
  );
}

function ProposalForm({ answer, known, close }: FormProps) {
  const phrases = usePhrases(proposalPhrases);
  const frame = usePhrases(framePhrases);
  const text = useText();
  const [supporters, setSupporters] = useState(known?.supporters ?? []);
  const { error, isSending, send } = useCommand(close);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const draft = draftFrom(form, supporters);
    const why = wordOf(form, "why");
    if (known === null) send(() => enterProposal(draft, wordOf(form, "on"), why), phrases.entered);
    else send(() => editProposal(known.id, draft, why), phrases.saved);
  };
  const bodies = [...new Set([...answer.bodies, ...(known === null ? [] : [known.body])])];
  return (
    <form className={register.form} onSubmit={save}>
      <TextField
        label={phrases.titleKo}
        name="ko"
        defaultValue={known?.title.ko ?? ""}
        maxLength={300}
        data-autofocus
      />
      <TextField
        label={phrases.titleEn}
        name="en"
        defaultValue={known?.title.en ?? ""}
        maxLength={300}
      />
      <div className={register.pair}>
        <SelectField
          label={phrases.body}
          hint={phrases.bodyHint}
          name="body"
          defaultValue={known?.body ?? bodies[0] ?? ""}
          choices={bodies.map((value) => ({
            value,
            label: text(answer.actors[value]?.name ?? { ko: value, en: value }),
          }))}
        />
        <SelectField
          label={phrases.kind}
          name="kind"
          defaultValue={known?.kind ?? "forum"}
          choices={proposalKinds.map((value) => ({
            value,
            label: text(proposalKindLabels[value]),
          }))}
        />
      </div>
      <MatterFields known={known} />
      <ActorChips label={phrases.supporters} value={supporters} change={setSupporters} />
      {known === null && (
        <TextField
          label={phrases.draftedOn}
          hint={phrases.dateHint}
          name="on"
          required
          pattern={datePattern}
          defaultValue={answer.asOf}
        />
      )}
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

function MatterFields({ known }: Pick<FormProps, "known">) {
  const phrases = usePhrases(proposalPhrases);
  const language = useLanguage();
  const text = useText();
  const topics = issues
    .map((value) => ({ value, label: text(issueLabels[value]) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, language));
  return (
    <>
      <div className={register.pair}>
        <SelectField
          label={phrases.topic}
          name="topic"
          defaultValue={known?.issues[0] ?? ""}
          choices={[{ value: "", label: phrases.noTopic }, ...topics]}
        />
        <TextField
          label={phrases.strategy}
          placeholder={phrases.strategyHint}
          name="strategy"
          pattern="S\d{2}"
          defaultValue={known?.strategy ?? ""}
        />
      </div>
      <TextField
        label={phrases.addressee}
        hint={phrases.addresseeHint}
        name="addressee"
        defaultValue={known?.addressee ?? ""}
        maxLength={500}
      />
      <TextField
        label={phrases.boardOn}
        name="boardOn"
        type="date"
        defaultValue={known?.boardOn ?? ""}
      />
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
      <TextArea
        label={phrases.textKo}
        name="textKo"
        rows={known?.text.ko == null ? 3 : 10}
        defaultValue={known?.text.ko ?? ""}
        maxLength={20_000}
      />
      <TextArea
        label={phrases.textEn}
        name="textEn"
        rows={known?.text.en == null ? 3 : 10}
        defaultValue={known?.text.en ?? ""}
        maxLength={20_000}
      />
      <TextField
        label={phrases.note}
        name="note"
        defaultValue={known?.note ?? ""}
        maxLength={500}
      />
    </>
  );
}

function draftFrom(form: FormData, supporters: readonly string[]): ProposalDraft {
  const word = (name: string) => wordOf(form, name) || null;
  return {
    title: { ko: word("ko"), en: word("en") },
    text: { ko: word("textKo"), en: word("textEn") },
    body: wordOf(form, "body"),
    kind: proposalKinds.find((one) => one === word("kind")) ?? "other",
    supporters,
    addressee: word("addressee"),
    issues: [wordOf(form, "topic")].filter((topic) => topic !== ""),
    strategy: word("strategy"),
    boardOn: word("boardOn"),
    nextStep: word("nextStep"),
    nextOn: word("nextOn"),
    note: word("note"),
  };
}
