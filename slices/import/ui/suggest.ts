import type { AskedQuestion } from "../outcome.ts";

/** The likeliest answer to a question: the known place it is a spelling of, else the best candidate; `null` without either. */
export function firstSuggestion({ known, candidates }: AskedQuestion): string | null {
  if (known !== null) return "known";
  return candidates[0]?.id ?? null;
}

const inPlaceOrder = new Intl.Collator("en", { numeric: true });

/** Questions in the order of the file, answered or not, so that none moves while it is being answered. */
export function inFileOrder(questions: readonly AskedQuestion[]): readonly AskedQuestion[] {
  return questions.toSorted((one, other) => inPlaceOrder.compare(one.at, other.at));
}
