import { useEffect, useRef, useState } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Local } from "#apps/web/design/local.tsx";
import register from "#apps/web/design/register.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { RecordLink } from "#apps/web/navigation.tsx";
import { useMayWrite } from "#slices/account/ui/data.ts";
import { ActorName } from "#slices/actor/ui/actor-name.tsx";
import { issueText } from "#slices/tie/ui/issue-text.ts";
import {
  proposalKindLabels,
  proposalStatusLabels,
  routeConditions,
  routeStepLabels,
  routeSteps,
  signedKinds,
  type Proposal,
} from "../model.ts";
import { nextStatuses, openRouteStep } from "../rules.ts";
import type { ProposalsAnswer } from "./data.ts";
import { HappenedDialog, type Happening } from "./happened-form.tsx";
import { proposalPhrases } from "./phrases.ts";
import { ProposalDialog } from "./proposal-form.tsx";
import { Signings } from "./signings.tsx";
import styles from "./proposals.module.css";

interface DetailProps {
  readonly proposal: Proposal;
  readonly answer: ProposalsAnswer;
  readonly close: () => void;
}

/** One proposal: its way so far, its way to the UN, who supports it, and what can be done now. */
export function ProposalDetail(props: DetailProps) {
  const phrases = usePhrases(proposalPhrases);
  const text = useText();
  const mayWrite = useMayWrite();
  const [isEditing, setEditing] = useState(false);
  const [happening, setHappening] = useState<Happening | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { proposal, answer, close } = props;
  return (
    <section className={styles.detail}>
      <div className={register.bar}>
        <h2 ref={title} tabIndex={-1}>
          <Local text={proposal.title} />
        </h2>
        <div className={`${register.actions} not-printed`}>
          {mayWrite && (
            <>
              {nextStatuses[proposal.status].map((status) => (
                <Button key={status} onClick={() => setHappening({ what: "status", status })}>
                  {phrases.moveTo[status]}
                </Button>
              ))}
              <Button onClick={() => setEditing(true)}>{phrases.edit}</Button>
              <Button onClick={() => setHappening({ what: "remove" })}>{phrases.remove}</Button>
            </>
          )}
          <Button onClick={close}>{phrases.close}</Button>
        </div>
      </div>
      <Facts proposal={proposal} answer={answer} />
      {(proposal.text.ko ?? proposal.text.en) !== null && (
        <>
          <h3>{phrases.text}</h3>
          <p className={styles.text} data-figure="log">
            <Local text={proposal.text} />
          </p>
        </>
      )}
      <h3>{phrases.route}</h3>
      <p className="quiet">{phrases.routeNote}</p>
      <Route proposal={proposal} take={mayWrite ? setHappening : undefined} />
      {signedKinds.has(proposal.kind) && (
        <Signings
          proposal={proposal}
          answer={answer}
          happen={mayWrite ? setHappening : undefined}
        />
      )}
      <h3>{phrases.steps}</h3>
      <ol className={register.lines}>
        {proposal.steps.map(({ status, on, evidence }) => (
          <li key={status}>
            {text(proposalStatusLabels[status])}{" "}
            <span className="quiet">{phrases.taken(on, evidence)}</span>
          </li>
        ))}
      </ol>
      <ProposalDialog
        isOpen={isEditing}
        answer={answer}
        known={proposal}
        close={() => setEditing(false)}
      />
      <HappenedDialog
        proposal={proposal.id}
        happening={happening}
        close={() => setHappening(null)}
      />
    </section>
  );
}

function Facts(props: Pick<DetailProps, "proposal" | "answer">) {
  const phrases = usePhrases(proposalPhrases);
  const text = useText();
  const { proposal, answer } = props;
  const none = <span className="quiet">{phrases.none}</span>;
  const body = answer.actors[proposal.body];
  return (
    <dl className={register.facts}>
      <div>
        <dt>{phrases.body}</dt>
        <dd>{body === undefined ? proposal.body : <ActorName actor={body} />}</dd>
      </div>
      <div>
        <dt>{phrases.kind}</dt>
        <dd>{text(proposalKindLabels[proposal.kind])}</dd>
      </div>
      <div>
        <dt>{phrases.topic}</dt>
        <dd>
          {proposal.issues.length === 0
            ? none
            : proposal.issues.map((issue) => issueText(issue, text)).join(", ")}
        </dd>
      </div>
      <div>
        <dt>{phrases.strategy}</dt>
        <dd>
          {proposal.strategy === null ? (
            none
          ) : (
            <RecordLink kind="strategy" id={proposal.strategy}>
              {proposal.strategy}
            </RecordLink>
          )}
        </dd>
      </div>
      <div>
        <dt>{phrases.boardOn}</dt>
        <dd>{proposal.boardOn ?? none}</dd>
      </div>
      <div>
        <dt>{phrases.next}</dt>
        <dd>
          {proposal.nextStep ?? none}{" "}
          {proposal.nextOn !== null && <Due day={proposal.nextOn} asOf={answer.asOf} />}
        </dd>
      </div>
      <div>
        <dt>{phrases.supporters}</dt>
        <dd>
          {proposal.supporters.length === 0
            ? none
            : proposal.supporters.map((id) => {
                const actor = answer.actors[id];
                return <div key={id}>{actor === undefined ? id : <ActorName actor={actor} />}</div>;
              })}
        </dd>
      </div>
      <div>
        <dt>{phrases.addressee}</dt>
        <dd>{proposal.addressee ?? none}</dd>
      </div>
      <div>
        <dt>{phrases.note}</dt>
        <dd>{proposal.note ?? none}</dd>
      </div>
    </dl>
  );
}

/** The day by which something is due, and whether it has passed. */
export function Due(props: { readonly day: string; readonly asOf: string }) {
  const phrases = usePhrases(proposalPhrases);
  return props.day < props.asOf ? (
    <span className={register.warning}>
      ⚠ {phrases.due(props.day)} · {phrases.overdue}
    </span>
  ) : (
    <span className="quiet">{phrases.due(props.day)}</span>
  );
}

function Route(props: {
  readonly proposal: Proposal;
  readonly take: ((happening: Happening) => void) | undefined;
}) {
  const phrases = usePhrases(proposalPhrases);
  const text = useText();
  const { proposal, take } = props;
  const open = openRouteStep(proposal);
  return (
    <ol className={styles.route}>
      {routeSteps.map((step, index) => {
        const done = proposal.route.find((one) => one.step === step);
        const isOpen = open?.step === step && open.isReady;
        return (
          <li key={step} className={styles.stage} data-taken={done !== undefined}>
            <span className={styles.name}>
              {done === undefined ? `${index + 1}.` : "✓"} {text(routeStepLabels[step])}
            </span>
            {done === undefined ? (
              <span className={styles.small}>
                {phrases.needs(text(routeConditions[step]))} ·{" "}
                {isOpen ? phrases.ready : phrases.notReady}
              </span>
            ) : (
              <span className={styles.small}>{phrases.taken(done.on, done.evidence)}</span>
            )}
            {isOpen && take !== undefined && (
              <button
                type="button"
                className={`${register.small} not-printed`}
                onClick={() => take({ what: "route", step })}
              >
                {phrases.take(text(routeStepLabels[step]))}
              </button>
            )}
          </li>
        );
      })}
    </ol>
  );
}
