import type { ProfileRow } from "#engines/instruments/index.ts";
import { useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import type { Instrument } from "../model.ts";
import { silenceLabels } from "../model-assessment.ts";
import { drawnRows } from "./drawn.ts";
import { shareOf } from "./picture-layout.ts";
import { instrumentPhrases } from "./phrases.ts";
import { choicesOf, shortRange, wordValue } from "./value-words.ts";
import styles from "./picture.module.css";

/** Rows of a scale: one track a dimension, a mark for each assessor, a band from the lowest to the highest. */
export function RowsPicture(props: {
  readonly instrument: Instrument;
  readonly rows: readonly ProfileRow[];
}) {
  const phrases = usePhrases(instrumentPhrases);
  const text = useText();
  const language = useLanguage();
  const { instrument, rows } = props;
  const { scale, dimensions } = instrument;
  const drawn = drawnRows(scale, rows);
  const steps = choicesOf(scale);
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn here, not a file
    <div className={styles.rows} role="img" aria-label={phrases.picture(text(instrument.name))}>
      {dimensions.map(({ id, name, heading }, index) => {
        const one = drawn.find(({ dimension }) => dimension === id);
        const answers = rows.find(({ dimension }) => dimension === id)?.answers ?? [];
        const before = dimensions[index - 1]?.heading;
        const isNewHeading = heading !== undefined && text(heading) !== text(before ?? noText);
        return (
          <div key={id} className={styles.row}>
            {isNewHeading && <p className={styles.heading}>{text(heading)}</p>}
            <span className={styles.rowName}>{text(name)}</span>
            <span className={styles.track} data-silent={one !== undefined && one.level === null}>
              {steps.map((step) => (
                <i key={step} style={{ insetInlineStart: percent(shareOf(scale, step)) }} />
              ))}
              {one?.level != null && (
                <b
                  style={{
                    insetInlineStart: percent(one.level.low),
                    width: percent(one.level.high - one.level.low),
                  }}
                />
              )}
              {answers.map(
                ({ assessor, score }) =>
                  score.kind === "scored" && (
                    <em
                      key={assessor}
                      style={{ insetInlineStart: percent(shareOf(scale, score.value)) }}
                    />
                  ),
              )}
            </span>
            <span className={styles.rowValue}>
              {one?.range != null
                ? shortRange(scale, one.range, language) +
                  (one.silent === 0 ? "" : ` · ${phrases.silent(one.silent)}`)
                : one?.silence != null && text(silenceLabels[one.silence])}
            </span>
          </div>
        );
      })}
      <p className={styles.ends} aria-hidden="true">
        <span>{wordValue(scale, steps[0] ?? 0, language)}</span>
        <span>{wordValue(scale, steps.at(-1) ?? 1, language)}</span>
      </p>
    </div>
  );
}

const noText = { ko: null, en: null };
const percent = (share: number) => `${share * 100}%`;
