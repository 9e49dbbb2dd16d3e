import { useState, type FormEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Dialog } from "#apps/web/design/dialog.tsx";
import { TextArea } from "#apps/web/design/field.tsx";
import { wordOf } from "#apps/web/design/form.ts";
import { Local } from "#apps/web/design/local.tsx";
import { Empty, Failure, Loaded } from "#apps/web/design/notice.tsx";
import { usePhrases } from "#apps/web/i18n.tsx";
import { PageLink, useAddress } from "#apps/web/navigation.tsx";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import { matchStates } from "../model.ts";
import type { MatchStep } from "../rules-match.ts";
import type { EntryView } from "../view-list.ts";
import type { MatchView } from "../view-match.ts";
import { stepMatch, useMatches } from "./data.ts";
import { HitCard } from "./hits.tsx";
import { gatePhrases } from "./phrases.ts";
import styles from "./gate.module.css";

/** Rows drawn of one state; the rest comes when these are decided. */
const mostShown = 100;

/** Names like listed ones, by where the decision stands. */
export function Matches(props: { readonly mayWrite: boolean }) {
  const phrases = usePhrases(gatePhrases);
  const matches = useMatches();
  return (
    <section aria-labelledby="gate-matches">
      <h2 id="gate-matches">{phrases.matches}</h2>
      <Loaded query={matches} lines={5}>
        {({ items, entries }) =>
          items.length === 0 ? (
            <p className="quiet">{phrases.noMatches}</p>
          ) : (
            <ByState items={items} entries={entries} mayWrite={props.mayWrite} />
          )
        }
      </Loaded>
    </section>
  );
}

interface MatchesProps {
  readonly items: readonly MatchView[];
  readonly entries: Readonly<Record<string, EntryView>>;
  readonly mayWrite: boolean;
}

function ByState(props: MatchesProps) {
  const phrases = usePhrases(gatePhrases);
  const [address, change] = useAddress();
  const counts = new Map(
    matchStates.map((state) => [state, props.items.filter((one) => one.state === state).length]),
  );
  const first = matchStates.find((state) => (counts.get(state) ?? 0) > 0) ?? "open";
  const chosen = matchStates.find((state) => state === address["state"]) ?? first;
  const shown = props.items.filter(({ state }) => state === chosen);
  const [asked, setAsked] = useState<{ match: MatchView; step: MatchStep } | null>(null);
  return (
    <>
      <fieldset className={`${styles.filter} not-printed`} aria-label={phrases.show}>
        {matchStates.map((state) => (
          <button
            key={state}
            type="button"
            aria-pressed={state === chosen}
            onClick={() => change({ state })}
          >
            {phrases.states[state]} {counts.get(state)}
          </button>
        ))}
      </fieldset>
      {shown.length === 0 && <Empty title={phrases.noMatchesIn} />}
      <ul className={styles.people}>
        {shown.slice(0, mostShown).map((match) => (
          <Match
            key={match.id}
            match={match}
            entry={props.entries[match.entryId]}
            ask={props.mayWrite ? (step) => setAsked({ match, step }) : undefined}
          />
        ))}
      </ul>
      {shown.length > mostShown && <p className="quiet">+{shown.length - mostShown}</p>}
      <StepDialog asked={asked} close={() => setAsked(null)} />
    </>
  );
}

/** The steps offered in each state; clearing only to a second person. */
function stepsOf(match: MatchView): readonly MatchStep[] {
  switch (match.state) {
    case "open":
      return ["propose", "confirm"];
    case "proposed":
      return match.maySecond ? ["clear", "decline", "confirm"] : ["decline"];
    case "cleared":
      return ["reopen"];
    case "confirmed":
      return ["propose"];
  }
}

function Match(props: {
  readonly match: MatchView;
  readonly entry: EntryView | undefined;
  readonly ask: ((step: MatchStep) => void) | undefined;
}) {
  const phrases = usePhrases(gatePhrases);
  const { match, entry, ask } = props;
  return (
    <li className={styles.person}>
      <p className={styles.biteHead}>
        <strong>
          {match.subject.kind === "actor" ? (
            <PageLink page={`/network/actors/${match.subject.id}`}>
              <Local text={match.subject.name} quietly />
            </PageLink>
          ) : (
            <Local text={match.subject.name} quietly />
          )}
        </strong>
        <span className="quiet">
          {match.subject.kind === "actor" ? phrases.isActor : phrases.isKept}
        </span>
      </p>
      {match.reopenedBecause !== null && (
        <p className={styles.reopened}>{phrases.reopenings[match.reopenedBecause]}</p>
      )}
      <HitCard
        hit={{
          id: match.entryId,
          score: match.score,
          matched: match.matched,
          reasons: match.reasons,
        }}
        state={match.state}
        entry={entry}
      />
      <Decision match={match} />
      {ask !== undefined && (
        <div className={`${styles.actions} not-printed`}>
          {stepsOf(match).map((step) => (
            <Button
              key={step}
              look={step === "clear" ? "main" : step === "confirm" ? "danger" : "plain"}
              onClick={() => ask(step)}
            >
              {phrases.steps[step]}
            </Button>
          ))}
          {match.state === "proposed" && !match.maySecond && (
            <span className="quiet">{phrases.waitsForOther}</span>
          )}
        </div>
      )}
    </li>
  );
}

/** Who proposed and who decided, and on what ground. */
function Decision(props: { readonly match: MatchView }) {
  const phrases = usePhrases(gatePhrases);
  const { match } = props;
  const by = (name: string | null, at: string | null) =>
    name === null || at === null ? null : phrases.byOn(name, at.slice(0, 10));
  const [proposed, decided] = [
    by(match.proposer, match.proposedAt),
    by(match.decider, match.decidedAt),
  ];
  if (match.reason === null) return null;
  return (
    <p className={styles.small}>
      {phrases.reason}: {match.reason}
      {proposed !== null && ` · ${phrases.proposedBy} ${proposed}`}
      {decided !== null && ` · ${phrases.decidedBy} ${decided}`}
    </p>
  );
}

function StepDialog(props: {
  readonly asked: { readonly match: MatchView; readonly step: MatchStep } | null;
  readonly close: () => void;
}) {
  const phrases = usePhrases(gatePhrases);
  const { error, isSending, send } = useCommand(props.close);
  const { asked } = props;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (asked === null) return;
    const reason = wordOf(new FormData(event.currentTarget), "reason");
    send(() => stepMatch(asked.match.id, asked.step, reason), phrases.stepDone);
  };
  return (
    <Dialog
      isOpen={asked !== null}
      close={props.close}
      title={asked === null ? "" : phrases.steps[asked.step]}
    >
      {asked !== null && (
        <form className={styles.form} onSubmit={submit}>
          <p>
            <strong>
              <Local text={asked.match.subject.name} quietly />
            </strong>{" "}
            ↔ {asked.match.matched} <span className="quiet">{asked.match.entryId}</span>
          </p>
          <TextArea
            label={phrases.reason}
            hint={phrases.stepHow[asked.step]}
            name="reason"
            required
          />
          {error !== null && <Failure error={error} />}
          <Button type="submit" look="main" disabled={isSending}>
            {phrases.steps[asked.step]}
          </Button>
        </form>
      )}
    </Dialog>
  );
}
