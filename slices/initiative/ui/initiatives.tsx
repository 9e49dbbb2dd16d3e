import { useState } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Local } from "#apps/web/design/local.tsx";
import { Empty, Loaded } from "#apps/web/design/notice.tsx";
import register from "#apps/web/design/register.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { useAddress } from "#apps/web/navigation.tsx";
import { usePageTitle } from "#apps/web/page-title.ts";
import { useMayWrite } from "#slices/account/ui/data.ts";
import { SourceMark } from "#slices/actor/ui/source-mark.tsx";
import { formLabels, initiativeForms, partsOf, type Initiative } from "../model.ts";
import { requirementsFor } from "../rules-founding.ts";
import { nextStepOf } from "../rules.ts";
import { useInitiatives, type InitiativesAnswer } from "./data.ts";
import { HeadDialog } from "./head-form.tsx";
import { InitiativePage } from "./initiative-page.tsx";
import { Due, LeftCount, StateBar } from "./marks.tsx";
import { initiativePhrases } from "./phrases.ts";
import styles from "./initiatives.module.css";

/** What the city starts together with others: the list, or one of them by itself. */
export function Initiatives() {
  const phrases = usePhrases(initiativePhrases);
  usePageTitle(phrases.title);
  return (
    <div className={register.page}>
      <Loaded query={useInitiatives()} lines={10}>
        {(answer) => <Chosen answer={answer} />}
      </Loaded>
    </div>
  );
}

function Chosen({ answer }: { readonly answer: InitiativesAnswer }) {
  const [address, change] = useAddress();
  const chosen = answer.items.find(({ id }) => id === address["initiative"]);
  if (chosen === undefined)
    return <List answer={answer} open={(id) => change({ initiative: id })} />;
  return (
    <InitiativePage
      key={chosen.id}
      initiative={chosen}
      answer={answer}
      close={() => change({ initiative: undefined })}
    />
  );
}

interface ListProps {
  readonly answer: InitiativesAnswer;
  readonly open: (id: string) => void;
}

function List({ answer, open }: ListProps) {
  const phrases = usePhrases(initiativePhrases);
  const mayWrite = useMayWrite();
  const [isEntering, setEntering] = useState(false);
  const inOrder = initiativeForms.flatMap((form) =>
    answer.items.filter((one) => one.form === form),
  );
  return (
    <>
      <header>
        <h1>{phrases.title}</h1>
        <p className="quiet">
          {phrases.about}
          <SourceMark
            what={phrases.title}
            from={[
              { source: "report", locator: "6.2.2" },
              { source: "report", locator: "5.1.4" },
            ]}
          />
        </p>
      </header>
      <div className={register.bar}>
        <output data-figure="rows">{phrases.count(answer.items.length)}</output>
        {mayWrite && (
          <Button look="main" className="not-printed" onClick={() => setEntering(true)}>
            {phrases.enter}
          </Button>
        )}
      </div>
      {answer.items.length === 0 && (
        <Empty title={phrases.empty}>
          <p>{phrases.emptyStep}</p>
        </Empty>
      )}
      <ul className={styles.cards}>
        {inOrder.map((initiative) => (
          <li key={initiative.id}>
            <Card initiative={initiative} answer={answer} open={() => open(initiative.id)} />
          </li>
        ))}
      </ul>
      <HeadDialog
        isOpen={isEntering}
        answer={answer}
        known={null}
        close={() => setEntering(false)}
        entered={open}
      />
    </>
  );
}

/** One initiative at a glance: what it is, what they said, what comes next and what is left. */
function Card(props: {
  readonly initiative: Initiative;
  readonly answer: InitiativesAnswer;
  readonly open: () => void;
}) {
  const phrases = usePhrases(initiativePhrases);
  const text = useText();
  const { initiative, answer, open } = props;
  const next = nextStepOf(initiative.steps);
  const left = requirementsFor(initiative, answer.actors).filter(({ isMet }) => !isMet).length;
  return (
    <button type="button" className={styles.card} onClick={open}>
      <span className={styles.kicker}>{text(formLabels[initiative.form])}</span>
      <strong className={styles.name}>
        <Local text={initiative.title} quietly />
      </strong>
      <span className={styles.aim}>
        <Local text={initiative.aim} quietly />
      </span>
      {initiative.invitees.length > 0 && <StateBar invitees={initiative.invitees} />}
      <span className={styles.cardFoot}>
        {initiative.proposal !== null && answer.proposals[initiative.proposal] !== undefined ? (
          <span className={styles.good}>✓ {phrases.proposedAs}</span>
        ) : (
          <LeftCount left={left} />
        )}
        {next !== null && partsOf[initiative.form].includes("steps") && (
          <span>
            {phrases.open}: {text(next.step.name)}
          </span>
        )}
        {initiative.nextStep !== null && <span>{initiative.nextStep}</span>}
        {initiative.nextOn !== null && <Due day={initiative.nextOn} asOf={answer.asOf} />}
      </span>
    </button>
  );
}
