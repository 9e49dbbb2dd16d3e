import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { RecordLink } from "#apps/web/navigation.tsx";
import { ActorName } from "#slices/actor/ui/actor-name.tsx";
import { ComputedMark } from "#slices/actor/ui/computed-mark.tsx";
import { powerLabels, type Initiative, type Power } from "../model.ts";
import { coverageOf, sharedBodies, type PowerCoverage } from "../rules-coverage.ts";
import { commitmentOf } from "../rules.ts";
import type { InitiativesAnswer } from "./data.ts";
import { Named, StateMark } from "./marks.tsx";
import { initiativePhrases } from "./phrases.ts";
import styles from "./initiatives.module.css";

interface CoverageProps {
  readonly initiative: Initiative;
  readonly answer: InitiativesAnswer;
}

const basis = [{ source: "report", locator: "6.2.2" }];

/** The four powers and home: who is among the candidates, who could be where nobody is, and where they meet already. */
export function Coverage({ initiative, answer }: CoverageProps) {
  const phrases = usePhrases(initiativePhrases);
  const bodies = sharedBodies(initiative, answer.seats);
  return (
    <section>
      <h2>
        {phrases.coverage}
        <ComputedMark what={phrases.coverage} rule={phrases.coverageRule} from={basis} />
      </h2>
      <ul className={styles.powers}>
        {coverageOf(initiative.invitees, answer.actors).map((one) => (
          <PowerTile key={one.power} coverage={one} answer={answer} />
        ))}
      </ul>
      <h3>
        {phrases.weight}
        <ComputedMark what={phrases.weight} rule={phrases.weightRule} from={basis} />
      </h3>
      {bodies.length === 0 ? (
        <p className="quiet">{phrases.noWeight}</p>
      ) : (
        <ul className={styles.bodies}>
          {bodies.map(({ body, actors }) => (
            <li key={body}>
              <Named id={body} answer={answer} />{" "}
              <span className="quiet" data-figure="rows">
                {phrases.weightOf(actors.length)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const signs = { local: "●", other: "◐", none: "○" } as const;

function PowerTile(props: {
  readonly coverage: PowerCoverage;
  readonly answer: InitiativesAnswer;
}) {
  const phrases = usePhrases(initiativePhrases);
  const text = useText();
  const { power, standing, invitees } = props.coverage;
  const near = nearIn(power, props.answer);
  return (
    <li className={styles.power} data-standing={standing}>
      <h3>{text(powerLabels[power])}</h3>
      <p className={styles.standing}>
        <span aria-hidden="true">{signs[standing]}</span> {phrases.standing[standing]}
      </p>
      {invitees.map((invitee) => (
        <div key={invitee.actor} className={styles.pair}>
          <Named id={invitee.actor} answer={props.answer} />
          <StateMark state={commitmentOf(invitee)} />
        </div>
      ))}
      {standing !== "local" && near.length > 0 && (
        <div className={styles.near}>
          <small>{phrases.nearby}</small>
          {near.slice(0, 4).map(({ tie, actor }) => (
            <span key={tie} className={styles.pair}>
              <ActorName actor={actor} />
              <RecordLink
                kind="tie"
                id={tie}
                className="not-printed"
                aria-label={`${phrases.nearby}: ${text(actor.name)}`}
              >
                ↗
              </RecordLink>
            </span>
          ))}
        </div>
      )}
    </li>
  );
}

/** Local governments of one power that the city has a tie with, each once. */
function nearIn(power: Power, { near }: InitiativesAnswer) {
  const here = near.filter(({ actor }) => actor.territory === power);
  return here.filter(({ actor }, at) => here.findIndex((one) => one.actor.id === actor.id) === at);
}
