import { useState } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Local } from "#apps/web/design/local.tsx";
import { Loaded } from "#apps/web/design/notice.tsx";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { useMayWrite } from "#slices/account/ui/data.ts";
import { ActorName } from "#slices/actor/ui/actor-name.tsx";
import { useActorPage } from "#slices/actor/ui/data.ts";
import { ClaimedValue, DisagreeingClaims } from "#slices/actor/ui/claims.tsx";
import { actorPhrases } from "#slices/actor/ui/phrases.ts";
import { SourceMark, SourcePlace } from "#slices/actor/ui/source-mark.tsx";
import { useSlipsOf } from "#slices/source/ui/data.ts";
import { SlipNotes } from "#slices/source/ui/slip-notes.tsx";
import { issueLabels, isIssue } from "../model-issues.ts";
import { tieKindLabels, tieStatusLabels } from "../model.ts";
import { useTie, type TiePage } from "./data.ts";
import { EditTie } from "./edit-tie.tsx";
import { periodOf } from "./period.ts";
import { tiePhrases } from "./phrases.ts";
import { StatusSample } from "./tie-line.tsx";
import styles from "./ties.module.css";

/** One tie in the inspector: what, between whom, since when, how we know. */
export function TiePanel(props: { readonly id: string }) {
  return <Loaded query={useTie(props.id)}>{(tie) => <TieFacts tie={tie} />}</Loaded>;
}

function TieFacts(props: { readonly tie: TiePage }) {
  const phrases = usePhrases(tiePhrases);
  const text = useText();
  const actorWords = usePhrases(actorPhrases);
  const mayWrite = useMayWrite();
  const [isEditing, setEditing] = useState(false);
  const { tie } = props;
  const slips = useSlipsOf("tie", tie.id);
  const [from, to] = [useActorPage(tie.from).data, useActorPage(tie.to).data];
  const name = phrases.between(
    from === undefined ? tie.from : text(from.name),
    to === undefined ? tie.to : text(to.name),
  );
  return (
    <div className={styles.panel} data-cited="">
      <h2>
        {text(tieKindLabels[tie.kind])}
        <SourceMark what={name} from={tie.sources} />
      </h2>
      <p>
        {from === undefined ? tie.from : <ActorName actor={from} />}
        <span className="quiet" aria-hidden="true">
          {" "}
          {tie.directed ? "→" : "–"}{" "}
        </span>
        {to === undefined ? tie.to : <ActorName actor={to} />}
      </p>
      <dl className={styles.facts}>
        <div>
          <dt>{phrases.status}</dt>
          <dd className={styles.status}>
            <StatusSample status={tie.status} kind={tie.kind} />
            {text(tieStatusLabels[tie.status])}
          </dd>
        </div>
        <div>
          <dt>{phrases.period}</dt>
          <dd>{periodOf(tie, phrases)}</dd>
        </div>
        <div>
          <dt>{phrases.issues}</dt>
          <dd>
            {tie.issues
              .map((issue) => (isIssue(issue) ? text(issueLabels[issue]) : issue))
              .join(" · ") || "–"}
          </dd>
        </div>
        <div>
          <dt>{phrases.lastEvidence}</dt>
          <dd>{tie.lastEvidence ?? phrases.noEvidence}</dd>
        </div>
        <div>
          <dt>{phrases.trust}</dt>
          <dd>{tie.trust ?? phrases.noTrust}</dd>
        </div>
        <div>
          <dt>{phrases.note}</dt>
          <dd>
            <Local text={tie.note} />
          </dd>
        </div>
        {slips.length > 0 && (
          <div>
            <dt>{phrases.slips}</dt>
            <dd>
              <SlipNotes slips={slips} />
            </dd>
          </div>
        )}
      </dl>
      {tie.properties.some(({ isDisputed }) => isDisputed) && (
        <section>
          <h3>{actorWords.claims}</h3>
          <DisagreeingClaims properties={tie.properties} />
        </section>
      )}
      {tie.claims.length > 0 && <ClaimHistory tie={tie} />}
      {mayWrite && <Button onClick={() => setEditing(true)}>{phrases.edit}</Button>}
      <EditTie tie={isEditing ? tie : null} name={name} close={() => setEditing(false)} />
    </div>
  );
}

function ClaimHistory(props: { readonly tie: TiePage }) {
  const phrases = usePhrases(tiePhrases);
  const frame = usePhrases(framePhrases);
  const words: Readonly<Record<string, string>> = {
    status: phrases.status,
    since: phrases.from,
    until: phrases.until,
    lastEvidence: phrases.lastEvidence,
    trust: phrases.trust,
    note: phrases.note,
    issues: phrases.issues,
  };
  return (
    <section>
      <h3>{phrases.claims}</h3>
      <ul className={styles.claims}>
        {props.tie.claims.map((claim) => (
          <li key={claim.id}>
            {words[claim.property] ?? claim.property}:{" "}
            <ClaimedValue property={claim.property} value={claim.value} />
            <p className={styles.issues}>
              <SourcePlace citation={claim} />
              {claim.asOf !== null && (
                <>
                  {" "}
                  · {frame.asOf} {claim.asOf}
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
