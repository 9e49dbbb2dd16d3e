import { useMemo } from "react";
import { Switch } from "#apps/web/design/field.tsx";
import { Empty } from "#apps/web/design/notice.tsx";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { useAddress } from "#apps/web/navigation.tsx";
import { judgeActivity } from "#engines/gate/rules/judge.ts";
import { declarable } from "../declarable.ts";
import { activityGroups } from "../activities.ts";
import type { GateState } from "./data.ts";
import { gatePhrases } from "./phrases.ts";
import { NextSteps, Provisions } from "./provisions.tsx";
import type { Setting } from "./use-setting.ts";
import { VerdictMark } from "./verdict-mark.tsx";
import styles from "./gate.module.css";

const labels = new Map(activityGroups.flatMap(({ kinds }) => Object.entries(kinds)));

/** What is to be done on the left, each activity's paragraphs and next steps on the right. */
export function ActivitiesTab(props: { readonly gate: GateState; readonly setting: Setting }) {
  const phrases = usePhrases(gatePhrases);
  const text = useText();
  const [address, change] = useAddress();
  const { law } = props.setting;
  const chosen = useMemo(
    () => (address["activities"] ?? "").split(",").filter((kind) => labels.has(kind)),
    [address],
  );
  const turn = (kind: string) => {
    const left = chosen.includes(kind) ? chosen.filter((one) => one !== kind) : [...chosen, kind];
    change({ activities: left.join(",") || undefined });
  };
  const declared = useMemo(() => (address["declared"] ?? "").split(",").filter(Boolean), [address]);
  const judged = chosen.map((kind) => ({ kind, ...judgeActivity(kind, law, declared) }));
  const declare = (word: string, isOn: boolean) => {
    const left = declared.filter((one) => one !== word);
    change({ declared: (isOn ? [...left, word] : left).join(",") || undefined });
  };
  return (
    <div className={styles.two}>
      <section className={`${styles.paste} not-printed`} aria-label={phrases.activityQuestion}>
        <h2>{phrases.activityQuestion}</h2>
        {activityGroups.map(({ name, kinds }) => (
          <fieldset key={name.en} className={styles.kinds}>
            <legend>{text(name)}</legend>
            {Object.entries(kinds).map(([kind, label]) => (
              <label key={kind}>
                <input
                  type="checkbox"
                  checked={chosen.includes(kind)}
                  onChange={() => turn(kind)}
                />
                {text(label)}
              </label>
            ))}
          </fieldset>
        ))}
      </section>
      <section className={styles.answers} aria-labelledby="gate-activities">
        <h2 id="gate-activities">{phrases.results}</h2>
        {judged.length === 0 && <Empty title={phrases.chooseActivity} />}
        <ul className={styles.people}>
          {judged.map((one) => (
            <li key={one.kind} className={styles.person} data-cited="">
              <p className={styles.biteHead}>
                <VerdictMark verdict={one.verdict} />
                <strong>{text(labels.get(one.kind) ?? { ko: one.kind, en: one.kind })}</strong>
              </p>
              <h3>{phrases.nextSteps}</h3>
              <NextSteps steps={one.next} />
              <h3>{phrases.paragraphs}</h3>
              <Provisions bites={one.provisions} />
              {declarable(one.provisions, one.questions, law.regimes).map(({ word, label }) => (
                <Switch
                  key={word}
                  label={text(label)}
                  isOn={declared.includes(word)}
                  change={(isOn) => declare(word, isOn)}
                />
              ))}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
