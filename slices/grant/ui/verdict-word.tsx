import type { Verdict } from "#engines/gate/rules/verdict.ts";
import { useText } from "#apps/web/i18n.tsx";
import { verdictLabels } from "#slices/gate/model.ts";
import styles from "./grant.module.css";

/** Shapes of the verdicts, told apart without colour (ui.md, Ground). */
const shapes: Readonly<Record<Verdict, string>> = {
  free: "✓",
  notify: "⚐",
  licence: "▣",
  exemption: "◇",
  undetermined: "?",
  never: "✕",
};

/** A verdict by shape and word. */
export function VerdictWord(props: { readonly verdict: Verdict }) {
  const text = useText();
  return (
    <span className={styles.standing}>
      <span aria-hidden="true">{shapes[props.verdict]}</span>
      {text(verdictLabels[props.verdict])}
    </span>
  );
}
