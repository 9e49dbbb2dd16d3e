import { useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import type { Instrument } from "../model.ts";
import type { Agreement } from "../rules-agreement.ts";
import { instrumentPhrases } from "./phrases.ts";
import { wordValue } from "./value-words.ts";
import styles from "./instrument.module.css";

/** Below this the percentile interval is a hint only (engines/instruments, Limits). */
const fewUnits = 20;

/** Three places without the leading zero, as the literature writes alpha; a true minus sign. */
const decimal = (value: number) =>
  value
    .toFixed(3)
    .replace("-", "−")
    .replace(/^(−?)0/, "$1");
const percent = (share: number) => `${Math.round(share * 100)}%`;

/** How far assessors agree, with its interval and how it was drawn, and then where they do not. */
export function AgreementOf(props: {
  readonly agreement: Agreement;
  readonly instrument: Instrument;
}) {
  const phrases = usePhrases(instrumentPhrases);
  const { agreement, instrument } = props;
  const { alpha, plan, withoutAlpha } = agreement;
  return (
    <div className={styles.agreement} data-cited="">
      {alpha === null ? (
        <p>{wordNoAlpha(withoutAlpha, phrases.noAlpha)}</p>
      ) : (
        <>
          <p>
            {phrases.alpha} <strong className={styles.alpha}>{decimal(alpha.alpha)}</strong>{" "}
            {phrases.interval(decimal(alpha.low), decimal(alpha.high))}
          </p>
          <IntervalBar {...alpha} />
          <p>{phrases.readings[alpha.reading]}</p>
          <p className="quiet" data-source-place="">
            {phrases.readingBasis} {phrases.method(plan.replicates, plan.seed, alpha.units)}
            {alpha.units < fewUnits && ` ${phrases.fewUnits}`}
          </p>
        </>
      )}
      {agreement.assessors > 1 && <Disputed agreement={agreement} instrument={instrument} />}
    </div>
  );
}

function wordNoAlpha(
  kind: Agreement["withoutAlpha"],
  words: Readonly<Record<"one-assessor" | "nothing-pairable" | "no-variation" | "other", string>>,
): string {
  if (kind === "one-assessor" || kind === "nothing-pairable" || kind === "no-variation")
    return words[kind];
  return words.other;
}

/** From −1 to 1 with the two bounds of the reading; alpha below −1 stays at the edge. */
function IntervalBar(props: {
  readonly alpha: number;
  readonly low: number;
  readonly high: number;
}) {
  const x = (value: number) => 6 + ((Math.max(-1, value) + 1) / 2) * 308;
  return (
    <svg viewBox="0 0 320 34" className={styles.intervalBar} aria-hidden="true" focusable="false">
      <line x1={6} x2={314} y1={14} y2={14} stroke="var(--line-strong)" />
      {[-1, 0, 0.667, 0.8, 1].map((mark) => (
        <g key={mark}>
          <line x1={x(mark)} x2={x(mark)} y1={10} y2={18} stroke="var(--line-strong)" />
          {mark !== 0.8 && (
            <text x={x(mark)} y={31} textAnchor="middle" fontSize="10" fill="var(--ink-3)">
              {mark === 0.667 ? ".667 .8" : mark}
            </text>
          )}
        </g>
      ))}
      <line
        x1={x(props.low)}
        x2={x(props.high)}
        y1={14}
        y2={14}
        stroke="var(--accent)"
        strokeWidth={6}
        strokeOpacity={0.45}
      />
      <circle cx={x(props.alpha)} cy={14} r={5} fill="var(--accent)" />
    </svg>
  );
}

function Disputed(props: { readonly agreement: Agreement; readonly instrument: Instrument }) {
  const phrases = usePhrases(instrumentPhrases);
  const text = useText();
  const language = useLanguage();
  const { agreement, instrument } = props;
  if (agreement.disputed.length === 0) return <p className="quiet">{phrases.noDisputed}</p>;
  return (
    <>
      <h3>{phrases.disputed}</h3>
      <ul className={styles.disputed}>
        {agreement.disputed.map(({ dimension, low, high, share }) => {
          const name = instrument.dimensions.find(({ id }) => id === dimension)?.name;
          return (
            <li key={dimension}>
              <strong>{name === undefined ? dimension : text(name)}</strong>
              <span>
                {wordValue(instrument.scale, low, language)} ↔{" "}
                {wordValue(instrument.scale, high, language)}
              </span>
              <span className="quiet">{phrases.shareOfDispute(percent(share))}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
