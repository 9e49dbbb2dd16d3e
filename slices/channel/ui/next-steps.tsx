import { Fragment } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { RecordLink } from "#apps/web/navigation.tsx";
import { ActorName } from "#slices/actor/ui/actor-name.tsx";
import { SourceMark } from "#slices/actor/ui/source-mark.tsx";
import { kindLabels } from "#slices/actor/model.ts";
import type { ActorCard, ChannelAnswer, Critical, NextStep } from "../model.ts";
import { standingOf } from "./crossing-rows.ts";
import { tieInputs } from "./inputs.ts";
import { shareText } from "./share-text.ts";
import { channelPhrases } from "./phrases.ts";
import styles from "./room.module.css";
import { useNamesOf } from "#slices/source/ui/data.ts";
import { ComputedMark, type Input } from "#slices/actor/ui/computed-mark.tsx";

/** Suggestions and critical actors shown; the rest weigh too little to act on. */
const most = 6;

/** Smallest change of probability that is told in figures. */
const noticeable = 0.001;

/** What to build next, what the connection rests on, and what lies on the way. */
export function NextSteps(props: {
  readonly answer: ChannelAnswer;
  readonly tryWithout: (actor: string) => void;
}) {
  const phrases = usePhrases(channelPhrases);
  const text = useText();
  const { answer } = props;
  const { next, critical, structure } = standingOf(answer);
  const actors = critical
    .filter(({ what, importance }) => what === "actor" && importance > 0)
    .slice(0, most);
  return (
    <div className={styles.two}>
      <section>
        <h2>{phrases.next}</h2>
        <p className="quiet">{phrases.nextAre}</p>
        {next.length === 0 ? (
          <p>{phrases.noNext}</p>
        ) : (
          <ol className={styles.next}>
            {next.slice(0, most).map((step) => (
              <Next key={step.tie} step={step} actors={answer.actors} />
            ))}
          </ol>
        )}
        {answer.prospects.length > 0 && (
          <p className="quiet">
            {phrases.prospects(answer.prospects.length)}
            <ComputedMark
              what={phrases.prospectsWhat}
              value={answer.prospects.length}
              rule={phrases.prospectsRule}
              inputs={answer.prospects.map((channel) => ({
                key: channel.ties.join(" "),
                name: channel.actors
                  .map((id) => text(answer.actors[id]?.name ?? { ko: id, en: id }))
                  .join(" – "),
                value: shareText(channel.reliability),
                from: channel.steps.flatMap(({ isWhatIf, sources }) => (isWhatIf ? sources : [])),
              }))}
            />
          </p>
        )}
      </section>
      <section>
        <h2>{phrases.criticalTitle}</h2>
        <p className="quiet">{phrases.criticalAre}</p>
        <ul className={styles.critical}>
          {actors.map((one) => (
            <Rests
              key={one.id}
              critical={one}
              card={answer.actors[one.id]}
              most={actors[0]?.importance ?? 1}
              inputs={tieInputs(answer, text).filter(({ key }) => touches(answer, key, one.id))}
              tryWithout={props.tryWithout}
            />
          ))}
        </ul>
        {answer.conflicts.length > 0 && <Conflicts answer={answer} />}
        {structure.missingKinds !== null && structure.missingKinds.length > 0 && (
          <>
            <h3>{phrases.missingKinds}</h3>
            <p>{structure.missingKinds.map((kind) => text(kindLabels[kind])).join(" · ")}</p>
          </>
        )}
      </section>
    </div>
  );
}

function Next(props: {
  readonly step: NextStep;
  readonly actors: Readonly<Record<string, ActorCard>>;
}) {
  const phrases = usePhrases(channelPhrases);
  const text = useText();
  const { step } = props;
  const nameOfCase = useNamesOf("case");
  const nameOf = (id: string) => text(props.actors[id]?.name ?? { ko: id, en: id });
  const end = (id: string) => {
    const card = props.actors[id];
    return card === undefined ? id : <ActorName actor={{ id, ...card }} />;
  };
  return (
    <li>
      <p>
        {end(step.from)} <span className="quiet">–</span> {end(step.to)}{" "}
        <strong>{phrases.actions[step.action] ?? step.action}</strong>
      </p>
      <p className={styles.reason}>
        {phrases.gain(pointsOf(step.gain, phrases))} · {phrases.wouldBe(step.independence)}
        {step.strategies.map((id) => (
          <Fragment key={id}>
            {" "}
            ·{" "}
            <RecordLink kind="strategy" id={id}>
              {id}
            </RecordLink>
          </Fragment>
        ))}
        {step.cases.map((id) => (
          <Fragment key={id}>
            {" "}
            ·{" "}
            <RecordLink kind="case" id={id}>
              {nameOfCase(id)}
            </RecordLink>
          </Fragment>
        ))}
        <SourceMark
          what={`${phrases.next}: ${nameOf(step.from)} – ${nameOf(step.to)}`}
          from={step.sources}
        >
          <p>{text(step.reasons)}</p>
          <p data-rule="">{phrases.gainRule[step.basis]}</p>
        </SourceMark>
      </p>
    </li>
  );
}

/** Whether a tie of the standing channels ends at an actor. */
function touches(answer: ChannelAnswer, tie: string, actor: string): boolean {
  return standingOf(answer).channels.some(({ steps }) =>
    steps.some((step) => step.tie === tie && (step.from === actor || step.to === actor)),
  );
}

function pointsOf(
  share: number,
  phrases: { points: (points: string) => string; smallGain: string },
): string {
  return share < noticeable ? phrases.smallGain : phrases.points((100 * share).toFixed(1));
}

function Rests(props: {
  readonly critical: Critical;
  readonly card: ActorCard | undefined;
  readonly most: number;
  readonly inputs: readonly Input[];
  readonly tryWithout: (actor: string) => void;
}) {
  const phrases = usePhrases(channelPhrases);
  const text = useText();
  const { critical, card } = props;
  const name = card === undefined ? critical.id : text(card.name);
  return (
    <li>
      <span>
        {card === undefined ? critical.id : <ActorName actor={{ id: critical.id, ...card }} />}
      </span>
      <span className={styles.weight} aria-hidden="true">
        <span style={{ width: `${(100 * critical.importance) / props.most}%` }} />
      </span>
      <span className="number">
        {critical.importance < noticeable
          ? phrases.smallGain
          : `−${phrases.points((100 * critical.importance).toFixed(1))}`}
      </span>
      <ComputedMark
        what={phrases.importanceOf(name)}
        rule={phrases.importanceRule}
        isAssumed
        inputs={props.inputs}
      />
      <Button
        look="bare"
        className="not-printed"
        aria-label={phrases.tryWithoutOf(name)}
        onClick={() => props.tryWithout(critical.id)}
      >
        {phrases.tryWithout}
      </Button>
    </li>
  );
}

function Conflicts(props: { readonly answer: ChannelAnswer }) {
  const phrases = usePhrases(channelPhrases);
  const text = useText();
  const { actors, conflicts } = props.answer;
  const nameOf = (id: string) => text(actors[id]?.name ?? { ko: id, en: id });
  return (
    <>
      <h3>{phrases.conflicts}</h3>
      <ul>
        {conflicts.map((conflict) => (
          <li key={conflict.tie}>
            {phrases.stepOf(nameOf(conflict.from), nameOf(conflict.to))}
            <SourceMark
              what={phrases.conflicts}
              value={phrases.stepOf(nameOf(conflict.from), nameOf(conflict.to))}
              from={conflict.sources}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
