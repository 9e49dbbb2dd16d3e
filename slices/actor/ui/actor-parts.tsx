import { Empty } from "#apps/web/design/notice.tsx";
import { useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import type { Claim } from "#kernel/claim.ts";
import { SlipNotes } from "#slices/source/ui/slip-notes.tsx";
import { kindLabels, sideLabels } from "../model.ts";
import { ActorName } from "./actor-name.tsx";
import { Value } from "./claims.tsx";
import type { ActorPage } from "./data.ts";
import { actorPhrases } from "./phrases.ts";
import { SideMark } from "./side-mark.tsx";
import { SourceMark } from "./source-mark.tsx";
import { seatOf } from "./territory.ts";
import styles from "./actor-parts.module.css";

/** Who this is, in one sentence, with the declared side and its source. */
export function ActorIntroduction(props: { readonly actor: ActorPage }) {
  const phrases = usePhrases(actorPhrases);
  const text = useText();
  const language = useLanguage();
  const { actor } = props;
  const basis = actor.declaredSide.basis;
  return (
    <div className={styles.introduction}>
      <p>
        {phrases.who(
          text(kindLabels[actor.kind]),
          seatOf(actor, language)?.replace(" · ", " ") ?? null,
        )}
        {actor.aliases.length > 0 && (
          <span className="quiet">
            {" "}
            {phrases.alsoCalled}: {actor.aliases.join(", ")}
          </span>
        )}
      </p>
      <p className={styles.side}>
        <SideMark side={actor.side} silent />
        {actor.side === "none"
          ? phrases.undeclared
          : phrases.declared(text(sideLabels[actor.side]))}
        {basis !== null && (
          <SourceMark what={phrases.side} value={text(sideLabels[actor.side])} from={[basis]} />
        )}
      </p>
      {actor.parent !== null && (
        <p className={styles.side}>
          <span className="quiet">{phrases.partOf}</span> <ActorName actor={actor.parent} />
        </p>
      )}
    </div>
  );
}

/** What sources say of the actor, one line each, every line with its source. */
export function Facts(props: { readonly facts: readonly Claim<unknown>[] }) {
  const phrases = usePhrases(actorPhrases);
  if (props.facts.length === 0) return <Empty title={phrases.noFacts} />;
  return (
    <ul className={styles.facts}>
      {props.facts.map((fact) => (
        <li key={fact.id}>
          <Value value={fact.value} />
          <SourceMark
            what={phrases.facts}
            from={[
              {
                source: fact.source,
                locator: fact.locator,
                asOf: fact.asOf,
                enteredBy: enteredByOf(fact, phrases),
              },
            ]}
          />
        </li>
      ))}
    </ul>
  );
}

/** Accounts have ids only; what the house loaded itself is said so. */
function enteredByOf(claim: Claim<unknown>, phrases: { readonly loaded: string }): string {
  return claim.enteredBy === "system" ? phrases.loaded : claim.enteredBy;
}

/** Registered faults of the sources that touch this record. */
export function Slips(props: { readonly slips: ActorPage["slips"] }) {
  const phrases = usePhrases(actorPhrases);
  if (props.slips.length === 0) return <p className="quiet">{phrases.noSlips}</p>;
  return (
    <>
      <p className="quiet">{phrases.slipsHint}</p>
      <SlipNotes slips={props.slips} />
    </>
  );
}
