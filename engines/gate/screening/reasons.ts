import type { ListedEntry, NameQuality, Subject } from "./list.ts";
import { plainDocument } from "./plain-document.ts";
import { bestAgreement, type AskedName, type PreparedName } from "./prepared-names.ts";
import { pairWords, weightOf, wordPolicy } from "./word-score.ts";

/** What was compared for a hit. Name features give shares of the score; evidence raises or lowers it. */
export type Feature =
  | "family-name"
  | "given-name"
  | "word"
  | "word-spelling"
  | "word-sound"
  | "word-missing-in-list"
  | "word-missing-in-subject"
  | "alias-quality"
  | "birth-year"
  | "document"
  | "gender";

/** One feature of a hit: the two values compared and its weight in the score (negative: it speaks against). */
export interface Reason {
  readonly feature: Feature;
  readonly left: string;
  readonly right: string;
  readonly weight: number;
}

/**
 * What a name of each quality is worth: the list itself calls some aliases low, and ours are no part of it. No quality
 * takes a hit away; it only orders the hits.
 */
export const qualityWeight: Readonly<Record<NameQuality, number>> = {
  primary: 1,
  good: 1,
  original: 1,
  former: 0.98,
  added: 0.98,
  low: 0.95,
};

/** Why the two names scored what they scored. */
export function explainName(asked: AskedName, listed: PreparedName): readonly Reason[] {
  const loss = qualityWeight[listed.quality] - 1;
  const quality: Reason = {
    feature: "alias-quality",
    left: "",
    right: listed.quality,
    weight: loss,
  };
  return loss === 0 ? explainLikeness(asked, listed) : [...explainLikeness(asked, listed), quality];
}

function explainLikeness(asked: AskedName, listed: PreparedName): readonly Reason[] {
  const korean =
    asked.korean.length > 0 && listed.korean.length > 0 ? bestAgreement(asked, listed) : null;
  if (korean === null) return explainWords(asked, listed);
  const [family, given] = [
    korean.shared.slice(0, korean.surnameLength),
    korean.shared.slice(korean.surnameLength),
  ];
  const share = korean.surnameLength / korean.shared.length;
  return [
    {
      feature: "family-name",
      left: `${asked.text} → ${family}`,
      right: `${listed.text} → ${family}`,
      weight: korean.score * share,
    },
    {
      feature: "given-name",
      left: `${asked.text} → ${given}`,
      right: `${listed.text} → ${given}`,
      weight: korean.score * (1 - share),
    },
  ];
}

const featureOf = { same: "word", edited: "word-spelling", sounding: "word-sound" } as const;

function explainWords(asked: AskedName, listed: PreparedName): readonly Reason[] {
  const pairs = pairWords(asked.units, listed.units);
  const total = Math.max(weightOf(asked.units), weightOf(listed.units));
  const reasons: Reason[] = pairs.map(({ left, right, how, likeness }) => ({
    feature: featureOf[how],
    left: left.key,
    right: right.key,
    weight: (likeness * left.weight) / total,
  }));
  const matchedLeft = new Set(pairs.map(({ left }) => left));
  const matchedRight = new Set(pairs.map(({ right }) => right));
  for (const unit of asked.units) {
    if (!matchedLeft.has(unit))
      reasons.push({
        feature: "word-missing-in-list",
        left: unit.key,
        right: "",
        weight: (-wordPolicy.missingInList * unit.weight) / total,
      });
  }
  for (const unit of listed.units) {
    if (!matchedRight.has(unit))
      reasons.push({
        feature: "word-missing-in-subject",
        left: "",
        right: unit.key,
        weight: (-wordPolicy.missingInSubject * unit.weight) / total,
      });
  }
  return reasons;
}

/**
 * Policy of evidence beyond names. An equal document number decides alone; a birth year outside every listed span by
 * more than two years, or another gender, takes a hit by name away. Two years: the list corrects births by that much.
 */
export const evidencePolicy = {
  document: 1,
  sameBirth: 0.05,
  otherBirth: -0.5,
  otherGender: -0.5,
  birthSlack: 2,
} as const;

/** What is known beyond names, compared with an entry; what either side does not know says nothing. */
export function weighEvidence(subject: Subject, entry: ListedEntry): readonly Reason[] {
  return [
    ...weighDocuments(subject, entry),
    ...weighBirth(subject, entry),
    ...weighGender(subject, entry),
  ];
}

function weighDocuments(subject: Subject, entry: ListedEntry): readonly Reason[] {
  for (const one of subject.documents) {
    const equal = entry.documents.find((other) => plainDocument(other) === plainDocument(one));
    if (equal !== undefined)
      return [{ feature: "document", left: one, right: equal, weight: evidencePolicy.document }];
  }
  return [];
}

function weighBirth({ birthYear }: Subject, { births }: ListedEntry): readonly Reason[] {
  if (birthYear === null || births.length === 0) return [];
  const { birthSlack, sameBirth, otherBirth } = evidencePolicy;
  const isPossible = births.some(
    ({ from, to }) => birthYear >= from - birthSlack && birthYear <= to + birthSlack,
  );
  const right = births
    .map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`))
    .join(", ");
  return [
    {
      feature: "birth-year",
      left: String(birthYear),
      right,
      weight: isPossible ? sameBirth : otherBirth,
    },
  ];
}

function weighGender(subject: Subject, entry: ListedEntry): readonly Reason[] {
  if (subject.gender === null || entry.gender === null || subject.gender === entry.gender)
    return [];
  return [
    {
      feature: "gender",
      left: subject.gender,
      right: entry.gender,
      weight: evidencePolicy.otherGender,
    },
  ];
}
