import { useId, useState, type FormEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Dialog } from "#apps/web/design/dialog.tsx";
import { TextField } from "#apps/web/design/field.tsx";
import { datePattern } from "#apps/web/design/form.ts";
import { Failure } from "#apps/web/design/notice.tsx";
import register from "#apps/web/design/register.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { ActorPicker } from "#slices/actor/ui/actor-picker.tsx";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import {
  cityAgreementLabels,
  cityAgreements,
  needsCouncil,
  type CityAgreement,
} from "#slices/tie/model.ts";
import { enterAgreement } from "./data.ts";
import { GroundsMark } from "./grounds.tsx";
import { agreementPhrases } from "./phrases.ts";
import styles from "./agreements.module.css";

/** Enters a pact in three steps: its kind first, because the rest depends on it. */
export function EnterAgreement(props: { readonly isOpen: boolean; readonly close: () => void }) {
  const phrases = usePhrases(agreementPhrases);
  return (
    <Dialog isOpen={props.isOpen} close={props.close} title={phrases.enter}>
      <Steps close={props.close} />
    </Dialog>
  );
}

interface Draft {
  readonly agreement: CityAgreement | null;
  readonly city: string;
  readonly signedOn: string;
  readonly decidedOn: string;
  readonly decision: string;
  readonly evidence: string;
  readonly why: string;
}

const blank: Draft = {
  agreement: null,
  city: "",
  signedOn: "",
  decidedOn: "",
  decision: "",
  evidence: "",
  why: "",
};

interface StepProps {
  readonly draft: Draft;
  readonly set: (change: Partial<Draft>) => void;
}

function Steps(props: { readonly close: () => void }) {
  const phrases = usePhrases(agreementPhrases);
  const frame = usePhrases(framePhrases);
  const [step, setStep] = useState(1);
  const [draft, setDraft] = useState(blank);
  const { error, isSending, send } = useCommand(props.close);
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const isReady = step === 1 ? draft.agreement !== null : draft.city !== "";
  const go = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (step < 3) {
      if (isReady) setStep(step + 1);
      return;
    }
    const { agreement, city, evidence } = draft;
    if (agreement === null) return;
    const council =
      draft.decidedOn === ""
        ? null
        : { decidedOn: draft.decidedOn, evidence: draft.decision || draft.evidence };
    const signedOn = draft.signedOn || null;
    const entered = { agreement, city, evidence, council, signedOn, issues: ["friendship"] };
    send(() => enterAgreement(entered, draft.why), phrases.entered);
  };
  return (
    <form className={register.form} onSubmit={go}>
      <p className="quiet" aria-live="polite">
        {phrases.stepOf(step)}
      </p>
      {step === 1 && <KindStep draft={draft} set={set} />}
      {step === 2 && <CityStep draft={draft} set={set} />}
      {step === 3 && <CheckStep draft={draft} set={set} />}
      {error !== null && <Failure error={error} />}
      <div className={register.actions}>
        <Button onClick={step === 1 ? props.close : () => setStep(step - 1)}>
          {step === 1 ? frame.cancel : phrases.back}
        </Button>
        <Button
          type="submit"
          look="main"
          disabled={isSending || !isReady || (step === 3 && isBlocked(draft))}
        >
          {step < 3 ? phrases.next : phrases.enter}
        </Button>
      </div>
    </form>
  );
}

/** A sister-city pact cannot be signed before the council decided. */
function isBlocked({ agreement, signedOn, decidedOn }: Draft): boolean {
  return agreement !== null && needsCouncil[agreement] && signedOn !== "" && decidedOn === "";
}

function KindStep({ draft, set }: StepProps) {
  const phrases = usePhrases(agreementPhrases);
  const text = useText();
  const id = useId();
  const means: Readonly<Record<CityAgreement, string>> = {
    sister: phrases.sisterMeans,
    friendship: phrases.friendshipMeans,
  };
  return (
    <fieldset className={styles.kinds}>
      <legend>{phrases.typeFirst}</legend>
      {cityAgreements.map((kind) => (
        <div key={kind} className={styles.kind}>
          <input
            id={`${id}-${kind}`}
            type="radio"
            name="agreement"
            value={kind}
            checked={draft.agreement === kind}
            aria-describedby={`${id}-${kind}-means`}
            onChange={() => set({ agreement: kind })}
          />
          <div>
            <label htmlFor={`${id}-${kind}`}>{text(cityAgreementLabels[kind])}</label>
            <p id={`${id}-${kind}-means`} className={styles.means}>
              {means[kind]}
            </p>
          </div>
          <GroundsMark agreement={kind} />
        </div>
      ))}
    </fieldset>
  );
}

function CityStep({ draft, set }: StepProps) {
  const phrases = usePhrases(agreementPhrases);
  return (
    <>
      <ActorPicker label={phrases.city} value={draft.city} choose={(city) => set({ city })} />
      <p className="quiet">{phrases.cityHint}</p>
      <TextField
        label={phrases.evidenceText}
        hint={phrases.evidenceHint}
        value={draft.evidence}
        onChange={(event) => set({ evidence: event.target.value })}
        required
        maxLength={300}
      />
    </>
  );
}

function CheckStep({ draft, set }: StepProps) {
  const phrases = usePhrases(agreementPhrases);
  const text = useText();
  const { agreement } = draft;
  if (agreement === null) return null;
  const isSister = needsCouncil[agreement];
  const status = draft.signedOn === "" ? "planned" : "actual";
  return (
    <>
      <p>
        <strong>{text(cityAgreementLabels[agreement])}</strong>
        <GroundsMark agreement={agreement} />
      </p>
      <div className={register.pair}>
        <TextField
          label={phrases.decidedOn}
          hint={isSister ? phrases.decidedHintSister : phrases.decidedHintFriendship}
          value={draft.decidedOn}
          onChange={(event) => set({ decidedOn: event.target.value })}
          pattern={datePattern}
        />
        <TextField
          label={phrases.decisionEvidence}
          hint={phrases.decisionEvidenceHint}
          value={draft.decision}
          onChange={(event) => set({ decision: event.target.value })}
          maxLength={300}
          required={draft.decidedOn !== ""}
        />
      </div>
      <TextField
        label={phrases.signedOn}
        hint={phrases.signedHint}
        value={draft.signedOn}
        onChange={(event) => set({ signedOn: event.target.value })}
        pattern={datePattern}
        error={isBlocked(draft) ? phrases.blocked : undefined}
      />
      <TextField
        label={phrases.why}
        hint={phrases.whyHint}
        value={draft.why}
        onChange={(event) => set({ why: event.target.value })}
        required
        maxLength={500}
      />
      {!isBlocked(draft) && <output>{phrases.becomes[status]}</output>}
    </>
  );
}
