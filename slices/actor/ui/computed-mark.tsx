import type { ReactNode } from "react";
import { usePhrases } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { SourceMark, SourcePlace, type Provenance } from "./source-mark.tsx";
import styles from "./source-mark.module.css";

/** What a figure was worked out from: a record or another figure, its value, and where that comes from. */
export interface Input {
  readonly key: string;
  readonly name: ReactNode;
  readonly value?: ReactNode;
  readonly from?: readonly Provenance[];
}

interface ComputedMarkProps {
  /** What the figure is, in words: the name of the mark for those who hear it. */
  readonly what: string;
  readonly value?: ReactNode;
  /** The formula or the rule, as a sentence. */
  readonly rule: string;
  readonly inputs?: readonly Input[];
  /** Said where the rule rests on a choice that Naru made and no source states. */
  readonly isAssumed?: boolean;
  /** What the rule itself rests on. */
  readonly from?: readonly Provenance[];
  /** The way to the rows that were counted. */
  readonly children?: ReactNode;
}

/** Inputs that stand in the card; the rest is counted. */
const mostInputs = 12;

/** The mark after a figure that Naru worked out: opens the rule, what it was worked out from, and where that stands. */
export function ComputedMark(props: ComputedMarkProps) {
  const phrases = usePhrases(framePhrases);
  const inputs = props.inputs ?? [];
  return (
    <SourceMark what={props.what} value={props.value} from={props.from ?? []}>
      <p data-rule="">
        <span className={styles.what}>{phrases.workedOut}: </span>
        {props.rule}
      </p>
      {props.isAssumed === true && <p className="quiet">{phrases.assumed}</p>}
      {inputs.length > 0 && (
        <>
          <p className={styles.what}>{phrases.workedOutFrom}</p>
          <ul className={styles.claims}>
            {inputs.slice(0, mostInputs).map((input) => (
              <InputLine key={input.key} input={input} />
            ))}
            {inputs.length > mostInputs && (
              <li className="quiet">{phrases.andOthers(inputs.length - mostInputs)}</li>
            )}
          </ul>
        </>
      )}
      {props.children}
    </SourceMark>
  );
}

function InputLine({ input }: { readonly input: Input }) {
  return (
    <li>
      <p>
        {input.name}
        {input.value !== undefined && <>: {input.value}</>}
      </p>
      {(input.from ?? []).map((citation, at) => (
        <p key={`${citation.source} ${citation.locator ?? ""} ${at}`} className={styles.place}>
          <SourcePlace citation={citation} />
        </p>
      ))}
    </li>
  );
}
