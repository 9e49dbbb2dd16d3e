import type { ReactNode } from "react";
import { usePhrases } from "#apps/web/i18n.tsx";
import { SourceMark } from "#slices/actor/ui/source-mark.tsx";
import type { ChannelAnswer } from "../model.ts";
import { channelPhrases } from "./phrases.ts";
import { intervalText, shareText } from "./share-text.ts";
import styles from "./room.module.css";

/** The three figures of the answer; with a shock, before → after. */
export function Counters(props: { readonly answer: ChannelAnswer }) {
  const phrases = usePhrases(channelPhrases);
  const { answer } = props;
  const after = answer.shock?.after ?? null;
  const { reliability } = after ?? answer;
  return (
    <dl className={styles.counters} aria-label={phrases.counters}>
      <Counter
        name={phrases.channelCount}
        before={String(answer.channels.length)}
        after={answer.shock === null ? null : String(answer.shock.survived.length)}
      />
      <Counter
        name={phrases.independent}
        before={String(answer.independence.count)}
        after={after === null ? null : String(after.independence.count)}
      />
      <Counter
        name={phrases.probability}
        before={shareText(answer.reliability.value)}
        after={after === null ? null : shareText(after.reliability.value)}
        beside={intervalText(reliability.interval)}
      >
        <SourceMark
          what={phrases.probability}
          value={`${shareText(reliability.value)} ${intervalText(reliability.interval)}`}
          from={[]}
        >
          <p>{phrases.probabilityHint}</p>
          <p className="quiet">{phrases.samples(reliability.exact ? 0 : reliability.samples)}</p>
        </SourceMark>
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
