import { Button } from "#apps/web/design/button.tsx";
import register from "#apps/web/design/register.module.css";
import tables from "#apps/web/design/table.module.css";
import { usePhrases } from "#apps/web/i18n.tsx";
import { ActorName } from "#slices/actor/ui/actor-name.tsx";
import type { Proposal } from "../model.ts";
import { bodiesThatOnlySpeak, countsOverTime } from "../rules.ts";
import type { ProposalsAnswer } from "./data.ts";
import type { Happening } from "./happened-form.tsx";
import { proposalPhrases } from "./phrases.ts";

interface SigningsProps {
  readonly proposal: Proposal;
  readonly answer: ProposalsAnswer;
  readonly happen: ((happening: Happening) => void) | undefined;
}

/** Who signed a statement and when, how the number grew, and what came of it. */
export function Signings({ proposal, answer, happen }: SigningsProps) {
  const phrases = usePhrases(proposalPhrases);
  return (
    <>
      <div className={register.bar}>
        <h3>
          {phrases.signings} <span className="quiet">{proposal.signings.length}</span>
        </h3>
        {happen !== undefined && (
          <div className={`${register.actions} not-printed`}>
            <Button onClick={() => happen({ what: "sign" })}>{phrases.sign}</Button>
            <Button onClick={() => happen({ what: "follow-up" })}>{phrases.followUp}</Button>
          </div>
        )}
      </div>
      {bodiesThatOnlySpeak(answer.items).has(proposal.body) && (
        <p className={register.warning}>⚠ {phrases.onlySpeaks}</p>
      )}
      {proposal.signings.length === 0 ? (
        <p className="quiet">{phrases.noSignings}</p>
      ) : (
        <SigningsTable proposal={proposal} answer={answer} />
      )}
      <h3>{phrases.followUps}</h3>
      {proposal.followUps.length === 0 ? (
        <p className="quiet">{phrases.noFollowUps}</p>
      ) : (
        <ol className={register.lines}>
          {proposal.followUps.map(({ on, text }) => (
            <li key={`${on} ${text}`}>
              {on} {text}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

/** A row a day: who signed then, and how many had signed by then, as a number and as a bar. */
function SigningsTable({ proposal, answer }: Omit<SigningsProps, "happen">) {
  const phrases = usePhrases(proposalPhrases);
  const counts = countsOverTime(proposal.signings);
  const most = counts.at(-1)?.count ?? 1;
  return (
    <table className={tables.table}>
      <caption className="hidden-but-read">{phrases.signings}</caption>
      <thead>
        <tr>
          <th scope="col">{phrases.on}</th>
          <th scope="col">{phrases.signers}</th>
          <th scope="col">{phrases.byThen}</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ on, count }) => (
          <tr key={on}>
            <th scope="row">{on}</th>
            <td>
              {proposal.signings
                .filter((signing) => signing.on === on)
                .map(({ actor, evidence }) => {
                  const known = answer.actors[actor];
                  return (
                    <div key={actor}>
                      {known === undefined ? actor : <ActorName actor={known} />}{" "}
                      <small className="quiet">{evidence}</small>
                    </div>
                  );
                })}
            </td>
            <td>
              {count} <meter min={0} max={most} value={count} aria-hidden="true" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
