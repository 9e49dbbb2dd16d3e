import { Fragment, useEffect, useRef, useState } from "react";
import { Button } from "#apps/web/design/button.tsx";
import register from "#apps/web/design/register.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { RecordLink } from "#apps/web/navigation.tsx";
import { useMayWrite } from "#slices/account/ui/data.ts";
import { WhyDialog } from "#slices/audit/ui/why-dialog.tsx";
import {
  formLabels,
  initiativeParts,
  partsOf,
  type Initiative,
  type InitiativePart,
} from "../model.ts";
import { isEmpty } from "../rules-founding.ts";
import { Coverage } from "./coverage.tsx";
import { removeInitiative, type InitiativesAnswer } from "./data.ts";
import { GainView } from "./gain-view.tsx";
import { HeadDialog } from "./head-form.tsx";
import { Invitees } from "./invitees.tsx";
import { Ladder } from "./ladder.tsx";
import { Said, Due, Named } from "./marks.tsx";
import { Clauses, Groups, OccasionView, Outputs, Topics } from "./matters.tsx";
import { PartDialog } from "./part-dialog.tsx";
import { initiativePhrases } from "./phrases.ts";
import { Requirements } from "./requirements.tsx";
import styles from "./initiatives.module.css";

interface PageProps {
  readonly initiative: Initiative;
  readonly answer: InitiativesAnswer;
  readonly close: () => void;
}

/** One initiative: its aim, what is left until the proposal, and its parts in the order of its form. */
export function InitiativePage({ initiative, answer, close }: PageProps) {
  const phrases = usePhrases(initiativePhrases);
  const text = useText();
  const mayWrite = useMayWrite();
  const title = useRef<HTMLHeadingElement>(null);
  const [isEditing, setEditing] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const [writing, setWriting] = useState<InitiativePart | null>(null);
  useEffect(() => title.current?.focus(), []);
  const { form, invitees } = initiative;
  const parts = [
    ...partsOf[form],
    ...initiativeParts.filter(
      (part) => !partsOf[form].includes(part) && isWritten(initiative, part),
    ),
  ];
  return (
    <>
      <header className={styles.head}>
        <div className={`${register.bar} not-printed`}>
          <Button onClick={close}>← {phrases.back}</Button>
          {mayWrite && (
            <div className={register.actions}>
              <Button onClick={() => setEditing(true)}>{phrases.edit}</Button>
              <Button onClick={() => setRemoving(true)}>{phrases.remove}</Button>
            </div>
          )}
        </div>
        <p className={styles.kicker}>{text(formLabels[form])}</p>
        <h1 ref={title} tabIndex={-1}>
          <Said what={phrases.title} words={initiative.title} citation={initiative.citation} />
        </h1>
        <Aim initiative={initiative} answer={answer} />
      </header>
      <Requirements initiative={initiative} answer={answer} />
      {parts.map((part) => (
        <Fragment key={part}>
          <section>
            <div className={register.bar}>
              <h2>{phrases[part]}</h2>
              {mayWrite && (
                <Button
                  className="not-printed"
                  aria-label={phrases.editOf(phrases[part])}
                  onClick={() => setWriting(part)}
                >
                  {phrases.edit}
                </Button>
              )}
            </div>
            <Part part={part} initiative={initiative} answer={answer} />
          </section>
          {part === "invitees" && form === "city-body" && invitees.length > 0 && (
            <Coverage initiative={initiative} answer={answer} />
          )}
        </Fragment>
      ))}
      <HeadDialog
        isOpen={isEditing}
        answer={answer}
        known={initiative}
        close={() => setEditing(false)}
      />
      <PartDialog part={writing} initiative={initiative} close={() => setWriting(null)} />
      <WhyDialog
        isOpen={isRemoving}
        close={() => setRemoving(false)}
        title={phrases.remove}
        verb={phrases.remove}
        look="danger"
        said={phrases.removed}
        work={(why) => removeInitiative(initiative.id, why)}
      />
    </>
  );
}

/** Whether anything stands in a part. */
function isWritten(initiative: Initiative, part: InitiativePart): boolean {
  const content = initiative[part];
  return Array.isArray(content) ? content.length > 0 : content !== null;
}

function Part(props: Omit<PageProps, "close"> & { readonly part: InitiativePart }) {
  const { part, ...given } = props;
  switch (part) {
    case "occasion":
      return <OccasionView {...given} />;
    case "invitees":
      return <Invitees {...given} />;
    case "steps":
      return <Ladder {...given} />;
    case "topics":
      return <Topics {...given} />;
    case "clauses":
      return <Clauses {...given} />;
    case "groups":
      return <Groups {...given} />;
    case "outputs":
      return <Outputs {...given} />;
    case "gain":
      return <GainView {...given} />;
  }
}

function Aim({ initiative, answer }: Omit<PageProps, "close">) {
  const phrases = usePhrases(initiativePhrases);
  const { aim, body, note, strategy, nextStep, nextOn, citation } = initiative;
  return (
    <>
      {!isEmpty(aim) && (
        <p className={styles.lead} data-cited="">
          <Said what={phrases.aim} words={aim} citation={citation} />
        </p>
      )}
      {!isEmpty(note) && (
        <p className="quiet">
          <Said what={phrases.note} words={note} citation={citation} />
        </p>
      )}
      <dl className={styles.facts}>
        {body !== null && (
          <div>
            <dt>{phrases.body}</dt>
            <dd>
              <Named id={body} answer={answer} />
            </dd>
          </div>
        )}
        {strategy.length > 0 && (
          <div>
            <dt>{phrases.strategy}</dt>
            <dd className={styles.links}>
              {strategy.map((id) => (
                <RecordLink key={id} kind="strategy" id={id}>
                  {id}
                </RecordLink>
              ))}
            </dd>
          </div>
        )}
        {nextStep !== null && (
          <div>
            <dt>{phrases.next}</dt>
            <dd>
              {nextStep} {nextOn !== null && <Due day={nextOn} asOf={answer.asOf} />}
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}
