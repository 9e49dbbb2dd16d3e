import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { ripenesses, type LayerShare } from "../model-coverage.ts";
import type { CoverageAxis } from "./coverage-data.ts";
import { coveragePhrases } from "./coverage-phrases.ts";
import { layBar } from "./bar-layout.ts";
import styles from "./coverage.module.css";

/** How a cell's programmes stand on the third axis: a bar, and the same in words under it. */
export function PillarBar(props: {
  readonly axis: CoverageAxis;
  readonly layers: readonly LayerShare[];
}) {
  const phrases = usePhrases(coveragePhrases);
  const text = useText();
  const { axis, layers } = props;
  const segments = layBar(layers);
  if (segments.length === 0) return null;
  return (
    <div className={styles.pillars}>
      <svg
        viewBox="0 0 200 10"
        preserveAspectRatio="none"
        className={styles.bar}
        aria-hidden="true"
        focusable="false"
      >
        {segments.map(({ layer, index, ripeness, start, length }) => (
          <rect
            key={`${layer} ${ripeness}`}
            x={start * 200 + 0.6}
            y={1}
            width={Math.max(1, length * 200 - 1.2)}
            height={8}
            data-layer={index % 3}
            data-ripeness={ripeness}
          />
        ))}
      </svg>
      <p className={styles.legend}>
        {layers
          .map(({ layer, covering }) => ({
            layer,
            count: ripenesses.reduce((sum, one) => sum + covering[one].length, 0),
          }))
          .filter(({ count }) => count > 0)
          .map(({ layer, count }) => {
            const index = axis.dimensions.findIndex(({ id }) => id === layer);
            const name = axis.dimensions[index]?.name;
            return (
              <span key={layer}>
                <i data-layer={index % 3} aria-hidden="true" />
                {name === undefined ? layer : text(name)} {count}
              </span>
            );
          })}
      </p>
      <span className="hidden-but-read">{phrases.layers}</span>
    </div>
  );
}
