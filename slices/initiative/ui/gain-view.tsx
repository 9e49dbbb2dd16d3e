import type { ReactNode } from "react";
import type { LocalText } from "#kernel/local-text.ts";
import register from "#apps/web/design/register.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { ComputedMark } from "#slices/actor/ui/computed-mark.tsx";
import { approvalLabels, gainLabels, type GainTest, type Initiative } from "../model.ts";
import { gainFaults, isEmpty } from "../rules-founding.ts";
import type { InitiativesAnswer } from "./data.ts";
import { Said, Named } from "./marks.tsx";
import { initiativePhrases } from "./phrases.ts";
import styles from "./initiatives.module.css";

interface GainProps {
  readonly initiative: Initiative;
  readonly answer: InitiativesAnswer;
}

/** The practical-gain test: what stands against the project, then what is known. */
export function GainView({ initiative, answer }: GainProps) {
  const phrases = usePhrases(initiativePhrases);
  const faults = gainFaults(initiative.gain);
  return (
    <>
      <p className="quiet">
        {phrases.gainNote}
        <ComputedMark
          what={phrases.gain}
          rule={phrases.gainNote}
          from={[{ source: "report", locator: "6.2.2" }]}
        />
      </p>
      {faults.length === 0 ? (
        <p className={styles.good}>✓ {phrases.holdsGood}</p>
      ) : (
        <ul className={styles.faults}>
          {faults.map((fault) => (
            <li key={fault} className={register.warning}>
              ⚠ {phrases.faults[fault]}
            </li>
          ))}
        </ul>
      )}
      {initiative.gain === null ? (
        <p className="quiet">{phrases.noGain}</p>
      ) : (
        <Known gain={initiative.gain} answer={answer} />
      )}
    </>
  );
}

function Known({ gain, answer }: { readonly gain: GainTest; readonly answer: InitiativesAnswer }) {
  const phrases = usePhrases(initiativePhrases);
  const text = useText();
  const open = <span className="quiet">◌ {phrases.notWritten}</span>;
  const said = (words: LocalText) =>
    isEmpty(words) ? open : <Said what={phrases.gain} words={words} citation={null} />;
  const named = (id: string | null) => (id === null ? open : <Named id={id} answer={answer} />);
  return (
    <dl className={register.facts}>
      <Fact name={phrases.partner}>{named(gain.partner)}</Fact>
      <Fact name={phrases.gains}>
        {gain.gains.length === 0
          ? open
          : gain.gains.map((one, at) => (
              <div key={`${at} ${one.kind}`}>
                <span className={styles.kind}>{text(gainLabels[one.kind])}</span>{" "}
                <Said what={phrases.gains} words={one.text} citation={one.citation} />
              </div>
            ))}
      </Fact>
      <Fact name={phrases.risk}>
        <strong>{text(approvalLabels[gain.risk])}</strong>{" "}
        {!isEmpty(gain.riskReason) && (
          <Said what={phrases.risk} words={gain.riskReason} citation={gain.citation} />
        )}
      </Fact>
      <Fact name={phrases.riskAnswer}>{said(gain.riskAnswer)}</Fact>
      <Fact name={phrases.smooths}>{named(gain.goBetween)}</Fact>
      <Fact name={phrases.safety}>{said(gain.safety)}</Fact>
    </dl>
  );
}

function Fact(props: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
