import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { pillarLabels, pillars, type PillarShares } from "../model.ts";
import { programmePhrases } from "./phrases.ts";
import styles from "./page.module.css";

/** The three pillars' shares as one bar, with the same numbers in words. */
export function PillarBar({ shares }: { readonly shares: PillarShares }) {
  const phrases = usePhrases(programmePhrases);
  const text = useText();
  return (
    <span className={styles.pillars}>
      <span className={styles.pillarBar} aria-hidden="true">
        {pillars.map((pillar) => (
          <span
            key={pillar}
            className={styles[pillar]}
            style={{ inlineSize: `${shares[pillar] * 100}%` }}
          />
        ))}
      </span>
      {pillars
        .map((pillar) => `${text(pillarLabels[pillar])} ${phrases.percent(shares[pillar])}`)
        .join(" · ")}
    </span>
  );
}
