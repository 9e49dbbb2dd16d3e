import type { Bite, Question } from "#engines/gate/rules/bites.ts";
import type { Condition, Provision, Regime } from "#engines/gate/rules/provision.ts";
import type { BothTexts } from "#kernel/local-text.ts";

/** A word that may be declared of a line, in the words of the exception or question that hangs on it. */
export interface Declarable {
  readonly word: string;
  readonly label: BothTexts;
}

/** What can be declared of a line, party or activity: conditions of the exceptions that bite less with it, and of questions asked. */
export function declarable(
  bites: readonly Bite[],
  questions: readonly Question[],
  regimes: readonly Regime[],
): readonly Declarable[] {
  const ids = new Set([
    ...bites.map(({ id }) => id),
    ...questions.map(({ provision }) => provision),
  ]);
  return declarableUnder(
    regimes.flatMap(({ provisions }) => provisions).filter(({ id }) => ids.has(id)),
  );
}

/** What can be declared under any of these provisions. */
export function declarableUnder(provisions: readonly Provision[]): readonly Declarable[] {
  const found = new Map<string, BothTexts>();
  for (const provision of provisions) {
    for (const word of wordsOf(provision.when ?? [])) found.set(word, provision.title);
    for (const exception of provision.exceptions)
      for (const word of wordsOf(exception.when))
        if (!found.has(word)) found.set(word, exception.text);
  }
  return [...found].map(([word, label]) => ({ word, label }));
}

function wordsOf(conditions: readonly Condition[]): readonly string[] {
  return conditions.flatMap((one) => (one.kind === "declared" ? [one.is] : []));
}
