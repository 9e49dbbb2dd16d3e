import { usePhrases } from "#apps/web/i18n.tsx";
import { ComputedMark } from "#slices/actor/ui/computed-mark.tsx";
import type { Outcome } from "../outcome.ts";
import { importPhrases } from "./phrases.ts";
import { sentenceCounts } from "./sentence-counts.ts";

/** What would come in, in one sentence, with what its numbers count. */
export function CountedSentence({ outcome }: { readonly outcome: Outcome }) {
  const phrases = usePhrases(importPhrases);
  return (
    <>
      {phrases.sentence(sentenceCounts(outcome))}{" "}
      <ComputedMark what={phrases.countsWhat} rule={phrases.countsRule} />
    </>
  );
}
