import type { Citation } from "#kernel/claim.ts";
import type { LocalText } from "#kernel/local-text.ts";
import { Local } from "#apps/web/design/local.tsx";
import register from "#apps/web/design/register.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { ActorName } from "#slices/actor/ui/actor-name.tsx";
import { SourceMark } from "#slices/actor/ui/source-mark.tsx";
import { commitmentLabels, type Commitment, type Invitee } from "../model.ts";
import { canvassCounts } from "../rules-coverage.ts";
import type { InitiativesAnswer } from "./data.ts";
import { initiativePhrases } from "./phrases.ts";
import styles from "./initiatives.module.css";

/** The sign of each answer; the word always stands beside it. */
const stateSigns: Readonly<Record<Commitment, string>> = {
  unasked: "○",
  asked: "◔",
  interested: "◑",
  committed: "●",
  declined: "✕",
};

/** What an invitee said, by sign and word. */
export function StateMark({ state }: { readonly state: Commitment }) {
  const text = useText();
  return (
    <span className={styles.state} data-state={state}>
      <span aria-hidden="true">{stateSigns[state]}</span> {text(commitmentLabels[state])}
    </span>
  );
}

/** One sign an invitee, those who committed first, and how many said what in words. */
export function StateBar({ invitees }: { readonly invitees: readonly Invitee[] }) {
  const text = useText();
  const counts = canvassCounts(invitees).filter(({ count }) => count > 0);
  return (
    <span className={styles.bar}>
      <span aria-hidden="true" className={styles.dots}>
        {counts.toReversed().map(({ state, count }) => (
          <span key={state} data-state={state}>
            {stateSigns[state].repeat(count)}
          </span>
        ))}
      </span>
      <span data-figure="rows">
        {counts.map(({ state, count }) => `${text(commitmentLabels[state])} ${count}`).join(" · ")}
      </span>
    </span>
  );
}

/** How much is missing until a proposal. */
export function LeftCount({ left }: { readonly left: number }) {
  const phrases = usePhrases(initiativePhrases);
  return left === 0 ? (
    <span className={styles.good}>✓ {phrases.leftNone}</span>
  ) : (
    <span className={styles.left} data-figure="rows">
      ◌ {phrases.leftShort(left)}
    </span>
  );
}

/** Words with the mark of where they come from; without one the office wrote them itself. */
export function Said(props: {
  /** What the words are: the name of the mark for those who hear it. */
  readonly what: string;
  readonly words: LocalText;
  readonly citation: Citation | null;
}) {
  const { what, words, citation } = props;
  const said = <Local text={words} quietly />;
  if (citation === null) return <span data-figure="log">{said}</span>;
  return (
    <>
      {said}
      <SourceMark what={what} from={[citation]} />
    </>
  );
}

/** An actor by its id, as the answer names it. */
export function Named(props: { readonly id: string; readonly answer: InitiativesAnswer }) {
  const actor = props.answer.actors[props.id];
  return actor === undefined ? props.id : <ActorName actor={actor} />;
}

/** The day by which something is due, and whether it has passed. */
export function Due(props: { readonly day: string; readonly asOf: string }) {
  const phrases = usePhrases(initiativePhrases);
  return props.day < props.asOf ? (
    <span className={register.warning} data-figure="log">
      ⚠ {phrases.due(props.day)} · {phrases.overdue}
    </span>
  ) : (
    <span className="quiet" data-figure="log">
      {phrases.due(props.day)}
    </span>
  );
}
