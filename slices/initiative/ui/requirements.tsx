import { useState } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Local } from "#apps/web/design/local.tsx";
import register from "#apps/web/design/register.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { PageLink } from "#apps/web/navigation.tsx";
import { useMayWrite } from "#slices/account/ui/data.ts";
import { ComputedMark } from "#slices/actor/ui/computed-mark.tsx";
import { commitmentsFor, requirementLabels, type Initiative } from "../model.ts";
import { draftText } from "../rules-draft.ts";
import { committedMembers, requirementsFor, type Requirement } from "../rules-founding.ts";
import type { InitiativesAnswer } from "./data.ts";
import { initiativePhrases } from "./phrases.ts";
import { ProposeDialog } from "./propose-form.tsx";
import styles from "./initiatives.module.css";

interface RequirementsProps {
  readonly initiative: Initiative;
  readonly answer: InitiativesAnswer;
}

/** What a proposal of this form needs, each there or named as missing; when all is there, the way to the proposal. */
export function Requirements({ initiative, answer }: RequirementsProps) {
  const phrases = usePhrases(initiativePhrases);
  const mayWrite = useMayWrite();
  const [isProposing, setProposing] = useState(false);
  const all = requirementsFor(initiative, answer.actors);
  const left = all.filter(({ isMet }) => !isMet).length;
  const proposal = initiative.proposal;
  const isProposed = proposal !== null && answer.proposals[proposal] !== undefined;
  const names = (id: string) => answer.actors[id]?.name ?? { ko: id, en: id };
  return (
    <section className={styles.left} data-ready={left === 0}>
      <div className={register.bar}>
        <h2>{phrases.left}</h2>
        {isProposed ? (
          <PageLink page="/network/proposals" search={{ proposal }}>
            {phrases.seeProposal}
          </PageLink>
        ) : (
          mayWrite &&
          left === 0 && (
            <Button look="main" className="not-printed" onClick={() => setProposing(true)}>
              {phrases.propose}
            </Button>
          )
        )}
      </div>
      <p>
        <strong>{left === 0 ? phrases.leftNone : phrases.leftCount(left, all.length)}</strong>
        <ComputedMark
          what={phrases.left}
          rule={phrases.leftRule}
          from={initiative.citation === null ? [] : [initiative.citation]}
          isAssumed
        />
      </p>
      <ul className={styles.needs}>
        {all.map((requirement) => (
          <Need
            key={requirement.kind}
            requirement={requirement}
            initiative={initiative}
            answer={answer}
          />
        ))}
      </ul>
      <details className={styles.draft}>
        <summary>{phrases.draft}</summary>
        <p data-figure="log">
          <Local text={draftText(initiative, names)} />
        </p>
      </details>
      <ProposeDialog
        isOpen={isProposing}
        initiative={initiative}
        answer={answer}
        close={() => setProposing(false)}
      />
    </section>
  );
}

function Need(props: RequirementsProps & { readonly requirement: Requirement }) {
  const phrases = usePhrases(initiativePhrases);
  const text = useText();
  const { requirement, initiative, answer } = props;
  const { kind, isMet, lacking, actors } = requirement;
  const missing = [
    ...lacking.map(text),
    ...actors.map((id) => text(answer.actors[id]?.name ?? { ko: id, en: id })),
  ];
  return (
    <li data-met={isMet}>
      <span aria-hidden="true" className={styles.tick}>
        {isMet ? "✓" : "◌"}
      </span>
      <span>
        {text(requirementLabels[kind])}{" "}
        <span className="hidden-but-read">{isMet ? phrases.there : phrases.lacking}</span>
        {kind === "commitments" && (
          <small data-figure="rows">
            {phrases.enough(committedMembers(initiative).length, commitmentsFor[initiative.form])}
          </small>
        )}
        {missing.length > 0 && <small>{phrases.missing(missing.join(", "))}</small>}
      </span>
    </li>
  );
}
