import register from "#apps/web/design/register.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { clauseKinds, clauseLabels, type Initiative } from "../model.ts";
import { topicsWithoutPartner } from "../rules-coverage.ts";
import type { InitiativesAnswer } from "./data.ts";
import { Said, Named } from "./marks.tsx";
import { initiativePhrases } from "./phrases.ts";
import styles from "./initiatives.module.css";

interface MatterProps {
  readonly initiative: Initiative;
  readonly answer: InitiativesAnswer;
}

/** The event at which it begins, and its day. */
export function OccasionView({ initiative: { occasion } }: MatterProps) {
  const phrases = usePhrases(initiativePhrases);
  if (occasion === null) return <p className="quiet">{phrases.noOccasion}</p>;
  return (
    <p>
      <Said what={phrases.occasion} words={occasion.what} citation={occasion.citation} />{" "}
      <span className="quiet" data-figure="log">
        {occasion.on ?? phrases.noDay}
      </span>
    </p>
  );
}

/** The road of topics: in order, each with those who research it, and those that nobody does. */
export function Topics({ initiative: { topics }, answer }: MatterProps) {
  const phrases = usePhrases(initiativePhrases);
  const text = useText();
  if (topics.length === 0) return <p className="quiet">{phrases.noTopics}</p>;
  const bare = topicsWithoutPartner(topics);
  return (
    <>
      {bare.length > 0 && (
        <p className={register.warning} data-figure="rows">
          ⚠ {phrases.withoutPartners(bare.length, topics.length)}
        </p>
      )}
      <ol className={styles.road}>
        {topics.map((topic, at) => (
          <li key={`${at} ${text(topic.name)}`} data-bare={topic.partners.length === 0}>
            <strong>
              <Said what={text(topic.name)} words={topic.name} citation={topic.citation} />
            </strong>
            {topic.partners.length === 0 ? (
              <span className="quiet">{phrases.noPartners}</span>
            ) : (
              topic.partners.map((id) => <Named key={id} id={id} answer={answer} />)
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

/** What the founding text settles, clause by clause; what it leaves open says so. */
export function Clauses({ initiative: { clauses } }: MatterProps) {
  const phrases = usePhrases(initiativePhrases);
  const text = useText();
  return (
    <dl className={register.facts}>
      {clauseKinds.map((kind) => {
        const clause = clauses.find((one) => one.kind === kind);
        return (
          <div key={kind}>
            <dt>{text(clauseLabels[kind])}</dt>
            <dd>
              {clause === undefined ? (
                <span className="quiet">◌ {phrases.noClause}</span>
              ) : (
                <Said
                  what={text(clauseLabels[kind])}
                  words={clause.text}
                  citation={clause.citation}
                />
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

export function Groups({ initiative: { groups }, answer }: MatterProps) {
  const phrases = usePhrases(initiativePhrases);
  const text = useText();
  if (groups.length === 0) return <p className="quiet">{phrases.noGroups}</p>;
  return (
    <ul className={register.lines}>
      {groups.map(({ name, lead, citation }, at) => (
        <li key={`${at} ${text(name)}`}>
          <Said what={text(name)} words={name} citation={citation} />{" "}
          <Lead id={lead} answer={answer} />
        </li>
      ))}
    </ul>
  );
}

export function Outputs({ initiative: { outputs }, answer }: MatterProps) {
  const phrases = usePhrases(initiativePhrases);
  const text = useText();
  if (outputs.length === 0) return <p className="quiet">{phrases.noOutputs}</p>;
  return (
    <ul className={register.lines}>
      {outputs.map(({ what, lead, on, citation }, at) => (
        <li key={`${at} ${text(what)}`}>
          <Said what={text(what)} words={what} citation={citation} />{" "}
          <span className="quiet" data-figure="log">
            {on ?? phrases.noDay}
          </span>{" "}
          <Lead id={lead} answer={answer} />
        </li>
      ))}
    </ul>
  );
}

/** Who is in charge of a group or an output. */
function Lead({ id, answer }: Pick<MatterProps, "answer"> & { readonly id: string | null }) {
  const phrases = usePhrases(initiativePhrases);
  if (id === null) return null;
  return (
    <span className="quiet">
      {phrases.lead} <Named id={id} answer={answer} />
    </span>
  );
}
