import { useId } from "react";
import { TextField } from "#apps/web/design/field.tsx";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import type { Declarable } from "#slices/gate/declarable.ts";
import type { DeclarationAsked } from "../gate-questions.ts";
import { programmePhrases } from "./phrases.ts";
import rooms from "./programmes.module.css";
import styles from "./passing.module.css";

/** Facts on which exceptions of the law hang: each is declared with its reason, or not at all. */
export function Declarations(props: {
  readonly declarable: readonly Declarable[];
  readonly declared: readonly DeclarationAsked[];
  readonly change: (declared: readonly DeclarationAsked[]) => void;
}) {
  const phrases = usePhrases(programmePhrases);
  const id = useId();
  const { declarable, declared, change } = props;
  if (declarable.length === 0) return null;
  const without = (word: string) => declared.filter((one) => one.word !== word);
  return (
    <fieldset className={`${rooms.checks} ${styles.facts}`} aria-describedby={`${id}-hint`}>
      <legend>{phrases.declarations}</legend>
      <p id={`${id}-hint`} className="quiet">
        {phrases.declarationsHint}
      </p>
      {declarable.map(({ word, label }) => (
        <Declaration
          key={word}
          label={label}
          why={declared.find((one) => one.word === word)?.why ?? null}
          change={(why) => change(why === null ? without(word) : [...without(word), { word, why }])}
        />
      ))}
    </fieldset>
  );
}

function Declaration(props: {
  readonly label: Declarable["label"];
  /** `null`: it is not declared. */
  readonly why: string | null;
  readonly change: (why: string | null) => void;
}) {
  const phrases = usePhrases(programmePhrases);
  const text = useText();
  const { label, why, change } = props;
  return (
    <>
      <label className={rooms.check}>
        <input
          type="checkbox"
          checked={why !== null}
          onChange={(event) => change(event.target.checked ? "" : null)}
        />
        {text(label)}
      </label>
      {why !== null && (
        <TextField
          label={phrases.declarationWhy(text(label))}
          value={why}
          required
          maxLength={500}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </>
  );
}
