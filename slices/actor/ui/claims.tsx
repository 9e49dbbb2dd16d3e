import { Local } from "#apps/web/design/local.tsx";
import { useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import { RecordLink } from "#apps/web/navigation.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import type { Claim } from "#kernel/claim.ts";
import type { SideBySide } from "#slices/source/side-by-side.ts";
import { tieKindLabels } from "#slices/tie/model.ts";
import { claimedWords } from "./claimed-words.ts";
import type { ActorPage, Dispute } from "./data.ts";
import { actorPhrases } from "./phrases.ts";
import { isLocalText } from "./readable-parts.ts";
import { SourcePlace } from "./source-mark.tsx";
import styles from "./actor-parts.module.css";

/** Properties on which sources differ: what is shown and by which rule, and every other value beside it. */
export function DisagreeingClaims(props: { readonly properties: readonly SideBySide[] }) {
  const phrases = usePhrases(actorPhrases);
  const disputed = props.properties.filter(({ isDisputed }) => isDisputed);
  return (
    <dl className={styles.claims}>
      {disputed.map(({ property, shown, because, others }) => (
        <div key={property} data-cited="">
          <dt>{phrases.properties[property] ?? property}</dt>
          <dd>
            <ClaimedValue property={property} value={shown.value} />{" "}
            <span className="quiet" data-rule={because}>
              {phrases.shown}: {phrases.because[because] ?? because}
            </span>
            <Place claim={shown} />
          </dd>
          {others.map((other) => (
            <dd key={other.id}>
              <ClaimedValue property={property} value={other.value} />
              {other.status === "withdrawn" && <span className="quiet"> {phrases.withdrawn}</span>}
              <Place claim={other} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

/** Where a claim stands in its source, and as of when. */
function Place(props: { readonly claim: Claim<unknown> }) {
  const frame = usePhrases(framePhrases);
  const { claim } = props;
  return (
    <p className={styles.place}>
      <SourcePlace citation={claim} /> · {frame.asOf} {claim.asOf ?? frame.unknown}
    </p>
  );
}

/** Everything on which claims disagree of an actor, its ties and its memberships. */
export function ActorDisputes(props: { readonly actor: ActorPage }) {
  const phrases = usePhrases(actorPhrases);
  const { actor } = props;
  const isAgreed = !actor.properties.some(({ isDisputed }) => isDisputed);
  if (isAgreed && actor.disputes.length === 0) return <p className="quiet">{phrases.noClaims}</p>;
  return (
    <>
      <p className="quiet">{phrases.claimsHint}</p>
      {!isAgreed && <DisagreeingClaims properties={actor.properties} />}
      {actor.disputes.map((dispute) => (
        <section key={`${dispute.kind} ${dispute.id}`}>
          <h3>
            <Disputed dispute={dispute} actor={actor} />
          </h3>
          <DisagreeingClaims properties={dispute.properties} />
        </section>
      ))}
    </>
  );
}

/** The tie or the membership that claims disagree on, by its kind and the other end; it opens. */
function Disputed(props: { readonly dispute: Dispute; readonly actor: ActorPage }) {
  const phrases = usePhrases(actorPhrases);
  const text = useText();
  const { dispute, actor } = props;
  const membership = actor.memberships.find(({ id }) => id === dispute.id);
  const tie = actor.ties.find(
    ({ id }) => id === (dispute.kind === "tie" ? dispute.id : membership?.tie),
  );
  if (tie === undefined) return dispute.id;
  const other = actor.actors[tie.from === actor.id ? tie.to : tie.from];
  const kind = dispute.kind === "tie" ? text(tieKindLabels[tie.kind]) : phrases.membership;
  return (
    <RecordLink kind="tie" id={tie.id}>
      {kind}: {other === undefined ? tie.id : text(other.name)}
    </RecordLink>
  );
}

/** The value of a property as a reader can read it: codes in words. */
export function ClaimedValue(props: { readonly property: string; readonly value: unknown }) {
  const words = claimedWords(props.property, props.value, useLanguage());
  return words === null ? <Value value={props.value} /> : <>{words}</>;
}

/** A claim's value as a reader can read it. */
export function Value(props: { readonly value: unknown }) {
  const frame = usePhrases(framePhrases);
  const { value } = props;
  if (value === null || value === undefined) return <span className="quiet">{frame.unknown}</span>;
  if (isLocalText(value)) return <Local text={value} />;
  if (typeof value === "number") return <>{value.toLocaleString("en")}</>;
  if (typeof value === "string") return <>{value}</>;
  if (Array.isArray(value)) return <>{value.map(String).join(", ")}</>;
  return <>{partsOf(value).join(", ")}</>;
}

/** The parts of a value that has several, such as the two degrees of a place, without those not known. */
function partsOf(value: object): readonly string[] {
  return Object.entries(value).flatMap(([name, part]: [string, unknown]) =>
    typeof part === "string" || typeof part === "number" ? [`${name} ${part}`] : [],
  );
}
