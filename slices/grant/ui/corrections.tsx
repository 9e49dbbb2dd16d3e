import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { saidLabels } from "../model-correction.ts";
import type { CorrectionView } from "../store-correction.ts";
import { activityName } from "./activity-name.ts";
import styles from "./grant.module.css";
import { grantPhrases } from "./phrases.ts";

/** What was put right: what the record said before, what it says since, who did it, when and why. */
export function Corrections(props: {
  readonly corrections: readonly CorrectionView[];
  /** What a record is called that the page is not about; `null`: it is the page's own. */
  readonly nameOf?: (recordId: string) => string | null;
}) {
  const phrases = usePhrases(grantPhrases);
  const text = useText();
  const say = useSaying();
  if (props.corrections.length === 0) return null;
  return (
    <section aria-labelledby="corrections">
      <h2 id="corrections">
        {phrases.corrections} <span className="quiet">{props.corrections.length}</span>
      </h2>
      <ol className={styles.corrections} data-figure="log">
        {props.corrections.map(({ id, recordId, at, by, why, righted }) => (
          <li key={id}>
            <p>
              <strong>{at.slice(0, 10)}</strong>{" "}
              <span className="quiet">
                {[props.nameOf?.(recordId), by ?? phrases.somebody].filter(Boolean).join(" · ")}
              </span>{" "}
              {why}
            </p>
            <dl className={styles.righted}>
              {righted.map(({ property, before, after }) => (
                <div key={property}>
                  <dt>{text(saidLabels[property]!)}</dt>
                  <dd>
                    <del>{say(property, before)}</del> <ins>{say(property, after)}</ins>
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A value of a record in words: texts, money, lists of lines and of words alike. */
function useSaying(): (property: string, value: unknown) => string {
  const phrases = usePhrases(grantPhrases);
  const text = useText();
  const say = (property: string, value: unknown): string => {
    if (value === null || value === undefined || value === "") return phrases.notStated;
    if (typeof value === "boolean") return value ? phrases.yes : phrases.no;
    if (Array.isArray(value))
      return value.map((one) => say(property, one)).join("; ") || phrases.notStated;
    if (typeof value === "object") return sayObject({ ...value });
    if (typeof value === "string" && property === "activities") return text(activityName(value));
    return typeof value === "string" || typeof value === "number" ? String(value) : "";
  };
  const sayObject = (value: Record<string, unknown>): string => {
    if ("currency" in value) return `${say("", value["currency"])} ${say("", value["amount"])}`;
    if ("quantity" in value) {
      const what = value["description"] === undefined ? [] : [say("", value["description"])];
      return [...what, say("", value["quantity"]), say("", value["unit"])].join(" ");
    }
    const local = { ko: null, en: null, ...value };
    return local.ko === null && local.en === null ? phrases.notStated : text(local);
  };
  return say;
}
