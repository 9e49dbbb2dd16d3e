import type { ReactNode } from "react";
import register from "#apps/web/design/register.module.css";
import tables from "#apps/web/design/table.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { ActorName } from "#slices/actor/ui/actor-name.tsx";
import { issueText } from "#slices/tie/ui/issue-text.ts";
import {
  consentLabels,
  stateConsentLabels,
  thirdChannelStatusLabels,
  type ConsentState,
} from "../model.ts";
import { withoutConsent } from "../rules.ts";
import type { OpenedThirdChannel } from "./data.ts";
import { usePersonName } from "#slices/account/ui/person-name.ts";
import { thirdChannelPhrases } from "./phrases.ts";

/** Marks beside the words of an answer. */
const marks: Readonly<Record<ConsentState, string>> = {
  given: "✓",
  asked: "…",
  refused: "✕",
  unknown: "?",
};

/** One record as it stands: who, what, and what each party said. */
export function OpenedRecord({ opened }: { readonly opened: OpenedThirdChannel }) {
  const phrases = usePhrases(thirdChannelPhrases);
  const text = useText();
  const nameOfPerson = usePersonName();
  const { record, named, members } = opened;
  const nameOf = (id: string) => {
    const actor = opened.actors[id];
    return actor === undefined ? id : text(actor.name);
  };
  const lacking = withoutConsent(record);
  const none = <span className="quiet">{phrases.noneKnown}</span>;
  const people = named.map((id) => nameOfPerson(members.find((one) => one.id === id)?.name ?? id));
  return (
    <>
      <dl className={register.facts}>
        <Fact name={phrases.through}>
          <Actor id={record.through} opened={opened} />
        </Fact>
        <Fact name={phrases.with}>
          <Actor id={record.with} opened={opened} />
        </Fact>
        <Fact name={phrases.what}>{record.what}</Fact>
        <Fact name={phrases.topic}>
          {record.issues.length === 0
            ? none
            : record.issues.map((issue) => issueText(issue, text)).join(", ")}
        </Fact>
        <Fact name={phrases.status}>{text(thirdChannelStatusLabels[record.status])}</Fact>
        <Fact name={phrases.lastUsed}>
          {record.lastUsed ?? <span className="quiet">{phrases.neverUsed}</span>}
        </Fact>
        <Fact name={phrases.sanctions}>{record.sanctionsNote ?? none}</Fact>
        <Fact name={phrases.risk}>{record.riskNote ?? none}</Fact>
        <Fact name={phrases.state}>
          {text(stateConsentLabels[record.stateConsent])}{" "}
          <span className="quiet">
            {[record.stateConsentOn, record.stateConsentEvidence]
              .filter((part) => part !== null)
              .join(" · ")}
          </span>
        </Fact>
        <Fact name={phrases.seenBy}>
          {opened.audience === "named" ? `◆ ${people.join(", ")}` : `○ ${phrases.office}`}
        </Fact>
      </dl>
      <h3>{phrases.consents}</h3>
      <table className={tables.table}>
        <caption className="hidden-but-read">{phrases.consents}</caption>
        <thead>
          <tr>
            <th scope="col">{phrases.party}</th>
            <th scope="col">{phrases.answer}</th>
            <th scope="col">{phrases.answerOn}</th>
            <th scope="col">{phrases.evidence}</th>
          </tr>
        </thead>
        <tbody>
          {record.consents.map(({ party, state, on, evidence }) => (
            <tr key={party}>
              <th scope="row">{nameOf(party)}</th>
              <td className={state === "unknown" ? "quiet" : ""}>
                {marks[state]} {text(consentLabels[state])}
              </td>
              <td>{on ?? none}</td>
              <td>{evidence ?? none}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {lacking.length > 0 && (
        <p className={register.warning}>⚠ {phrases.notGiven(lacking.map(nameOf).join(", "))}</p>
      )}
    </>
  );
}

function Actor(props: { readonly id: string; readonly opened: OpenedThirdChannel }) {
  const actor = props.opened.actors[props.id];
  return actor === undefined ? props.id : <ActorName actor={actor} />;
}

function Fact(props: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
