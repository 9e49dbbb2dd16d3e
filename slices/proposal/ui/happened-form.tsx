import { useState, type FormEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Dialog } from "#apps/web/design/dialog.tsx";
import { TextField } from "#apps/web/design/field.tsx";
import { datePattern, wordOf } from "#apps/web/design/form.ts";
import { Failure } from "#apps/web/design/notice.tsx";
import register from "#apps/web/design/register.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { ActorChips } from "#slices/actor/ui/actor-chips.tsx";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import { routeStepLabels, type ProposalStatus, type RouteStep } from "../model.ts";
import {
  followProposal,
  moveProposal,
  removeProposal,
  signProposal,
  takeRouteStep,
} from "./data.ts";
import { proposalPhrases } from "./phrases.ts";

/** What happened to a proposal, or that it is to be removed. */
export type Happening =
  | { readonly what: "status"; readonly status: ProposalStatus }
  | { readonly what: "route"; readonly step: RouteStep }
  | { readonly what: "sign" | "follow-up" | "remove" };

/** Records when it happened and by what one knows it. */
export function HappenedDialog(props: {
  readonly proposal: string;
  readonly happening: Happening | null;
  readonly close: () => void;
}) {
  const phrases = usePhrases(proposalPhrases);
  const text = useText();
  const { happening, close } = props;
  const titles = { sign: phrases.sign, "follow-up": phrases.followUp, remove: phrases.remove };
  const title =
    happening === null
      ? ""
      : happening.what === "status"
        ? phrases.moveTo[happening.status]
        : happening.what === "route"
          ? phrases.take(text(routeStepLabels[happening.step]))
          : titles[happening.what];
  return (
    <Dialog isOpen={happening !== null} close={close} title={title}>
      {happening !== null && (
        <Form proposal={props.proposal} happening={happening} title={title} close={close} />
      )}
    </Dialog>
  );
}

function Form(props: {
  readonly proposal: string;
  readonly happening: Happening;
  readonly title: string;
  readonly close: () => void;
}) {
  const phrases = usePhrases(proposalPhrases);
  const frame = usePhrases(framePhrases);
  const { proposal, happening, close } = props;
  const [signers, setSigners] = useState<readonly string[]>([]);
  const { error, isSending, send } = useCommand(close);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const happened = { on: wordOf(form, "on"), evidence: wordOf(form, "evidence") };
    if (happening.what === "status")
      send(() => moveProposal(proposal, happening.status, happened), phrases.moved);
    else if (happening.what === "route")
      send(() => takeRouteStep(proposal, happening.step, happened), phrases.moved);
    else if (happening.what === "sign")
      send(() => signProposal(proposal, signers, happened), phrases.signed);
    else if (happening.what === "follow-up")
      send(() => followProposal(proposal, happened), phrases.followed);
    else send(() => removeProposal(proposal, happened.evidence), phrases.removed);
  };
  const isRemoval = happening.what === "remove";
  const isFollowUp = happening.what === "follow-up";
  return (
    <form className={register.form} onSubmit={save}>
      {happening.what === "sign" && (
        <ActorChips label={phrases.signers} value={signers} change={setSigners} />
      )}
      {!isRemoval && (
        <TextField
          label={phrases.on}
          hint={phrases.dateHint}
          name="on"
          required
          pattern={datePattern}
          data-autofocus
        />
      )}
      <TextField
        label={isRemoval ? phrases.why : isFollowUp ? phrases.cameOfIt : phrases.evidence}
        hint={isRemoval ? phrases.whyHint : isFollowUp ? undefined : phrases.evidenceHint}
        name="evidence"
        required
        maxLength={500}
      />
      {error !== null && <Failure error={error} />}
      <div className={register.actions}>
        <Button onClick={close}>{frame.cancel}</Button>
        <Button type="submit" look={isRemoval ? "danger" : "main"} disabled={isSending}>
          {isRemoval ? phrases.remove : phrases.move}
        </Button>
      </div>
    </form>
  );
}
