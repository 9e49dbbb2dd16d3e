import type { ReactNode } from "react";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { ComputedMark } from "#slices/actor/ui/computed-mark.tsx";
import type { ChannelAnswer } from "../model.ts";
import { channelInputs, tieInputs } from "./inputs.ts";
import { standingOf } from "./crossing-rows.ts";
import { channelPhrases } from "./phrases.ts";
import { intervalText, shareText } from "./share-text.ts";
import styles from "./room.module.css";

/** The three figures of the answer; with a shock, before → after. */
export function Counters(props: { readonly answer: ChannelAnswer }) {
  const phrases = usePhrases(channelPhrases);
  const text = useText();
  const { answer } = props;
  const standing = standingOf(answer);
  const inputs = tieInputs(answer, text);
  const after = answer.shock?.after ?? null;
  const { reliability } = after ?? answer;
  return (
    <dl className={styles.counters} aria-label={phrases.counters}>
      <Counter
        name={phrases.channelCount}
        before={String(answer.channels.length)}
        after={answer.shock === null ? null : String(answer.shock.survived.length)}
      >
        <ComputedMark
          what={phrases.channelCount}
          rule={phrases.channelCountRule(answer.maxTies)}
          inputs={channelInputs(answer, text)}
        />
      </Counter>
      <Counter
        name={phrases.independent}
        before={String(answer.independence.count)}
        after={after === null ? null : String(after.independence.count)}
      >
        <ComputedMark
          what={phrases.independent}
          rule={phrases.independentRule}
          inputs={standing.independence.paths.map((path) => ({
            key: path.join(" "),
            name: path.map((id) => text(answer.actors[id]?.name ?? { ko: id, en: id })).join(" – "),
          }))}
        />
      </Counter>
      <Counter
        name={phrases.probability}
        before={shareText(answer.reliability.value)}
        after={after === null ? null : shareText(after.reliability.value)}
        beside={intervalText(reliability.interval)}
      >
        <ComputedMark
          what={phrases.probability}
          value={`${shareText(reliability.value)} ${intervalText(reliability.interval)}`}
          rule={`${phrases.probabilityHint} ${phrases.samples(reliability.exact ? 0 : reliability.samples)}`}
          isAssumed
          inputs={inputs}
        />
      </Counter>
    </dl>
  );
}

function Counter(props: {
  readonly name: string;
  readonly before: string;
  readonly after: string | null;
  readonly beside?: string;
  readonly children?: ReactNode;
}) {
  const phrases = usePhrases(channelPhrases);
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>
        {props.after === null ? (
          <strong>{props.before}</strong>
        ) : (
          <>
            <span className="hidden-but-read">{phrases.change(props.before, props.after)}</span>
            <span aria-hidden="true">
              <span className={styles.was}>{props.before} → </span>
              <strong>{props.after}</strong>
            </span>
          </>
        )}
        {props.beside !== undefined && <span className={styles.beside}>{props.beside}</span>}
        {props.children}
      </dd>
    </div>
  );
}
