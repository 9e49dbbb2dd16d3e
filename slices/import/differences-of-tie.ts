import { isSameSet } from "./differences-of-actor.ts";
import type { TieDetails } from "./model.ts";
import type { RegisterTie } from "./plan-ties.ts";
import { mergeTexts, type Stated } from "./stated.ts";

/** What a row states of a tie that the office has. A kind or status that nobody wrote is a default and states nothing. */
export function* statedOfTie(details: TieDetails, known: RegisterTie): Generator<Stated> {
  const kept = valuesOfTie(known);
  const stated = (property: keyof typeof kept, value: unknown): Stated => ({
    property,
    value,
    old: kept[property],
  });
  const { since, until, lastEvidence, agreement, trust, issues, written } = details;
  if (written.kind) yield stated("kind", details.kind);
  if (written.status) yield stated("status", details.status);
  yield stated("since", since);
  yield stated("until", until);
  yield stated("lastEvidence", lastEvidence);
  yield stated("cityAgreement", agreement);
  yield stated("trust", trust);
  yield stated("note", mergeTexts({ ko: details.note, en: details.noteEn }, known.note));
  if (issues.length > 0 && !isSameSet(issues, known.issues)) yield stated("issues", issues);
}

/** The register's own values by property, as claims on them are made. */
export function valuesOfTie(known: RegisterTie) {
  const { kind, status, since, until, lastEvidence, cityAgreement, trust, note, issues } = known;
  return { kind, status, since, until, lastEvidence, cityAgreement, trust, note, issues };
}
