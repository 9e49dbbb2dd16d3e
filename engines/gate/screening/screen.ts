import { explainName, qualityWeight, weighEvidence, type Reason } from "./reasons.ts";
import type { ListedEntry, ScreeningList, Subject } from "./list.ts";
import { plainDocument } from "./plain-document.ts";
import { indexNames, type NameIndex } from "./name-index.ts";
import {
  prepareNames,
  readAskedNames,
  scoreName,
  type AskedName,
  type PreparedName,
} from "./prepared-names.ts";

/** What screening says of a subject: nothing like it, an entry like it, or no answer — which blocks as a hit does. */
export type ScreeningVerdict = "clear" | "hit" | "undetermined";

export interface Hit {
  readonly id: string;
  /** 0–1: the likeness of the best name, lowered or raised by what else is known. */
  readonly score: number;
  /** The listed name that matched. */
  readonly matched: string;
  readonly reasons: readonly Reason[];
}

export interface Screening {
  readonly verdict: ScreeningVerdict;
  /** Best first; of equal scores in the order of the list. */
  readonly hits: readonly Hit[];
  /** Why the verdict is undetermined; `null` otherwise. */
  readonly open: "empty-name" | "unreadable-script" | null;
}

/** A list made ready for many questions. */
export interface Screener {
  readonly version: string;
  readonly entries: readonly ListedEntry[];
  screen(subject: Subject): Screening;
}

/**
 * From this score on a name is a hit. Chosen on the tuning names (bench/gate): the least score at which every listed
 * name still finds itself in all spellings and ordinary names of the world stay apart.
 */
export const hitFrom = 0.85;

/** Korean names agree syllable by syllable or not at all; a spelling by habit alone does not take the hit away. */
export const koreanHitFrom = 0.6;

/** Makes a list ready: reads every name once and indexes it. */
export function prepareScreener(list: ScreeningList): Screener {
  const names = list.entries.flatMap(prepareNames);
  const index = indexNames(names);
  return screenerOf(list, names, index);
}

/** The same without an index: every listed name is compared. The twin that the index must equal. */
export function prepareUnindexedScreener(list: ScreeningList): Screener {
  const names = list.entries.flatMap(prepareNames);
  const everything = names.map((_, number) => number);
  return screenerOf(list, names, { candidates: () => everything });
}

function screenerOf(
  list: ScreeningList,
  names: readonly PreparedName[],
  index: NameIndex,
): Screener {
  return {
    version: list.version,
    entries: list.entries,
    screen(subject) {
      const asked = subject.names.flatMap(readAskedNames);
      const best: BestNames = new Map();
      for (const one of asked) {
        for (const number of index.candidates(one, hitFrom)) {
          const listed = names[number];
          if (listed !== undefined) keepBest(best, one, listed);
        }
      }
      const documents = subject.documents.length === 0 ? [] : entriesWithDocument(list, subject);
      if (best.size === 0 && documents.length === 0) return withoutHits(asked);
      return settle({ list, subject, best, documents });
    },
  };
}

/** The best matching name of each entry, by the number of the entry. */
type BestNames = Map<number, { asked: AskedName; listed: PreparedName; score: number }>;

function keepBest(best: BestNames, asked: AskedName, listed: PreparedName): void {
  const likeness = scoreName(asked, listed);
  if (likeness < floorOf(asked, listed)) return;
  const score = likeness * qualityWeight[listed.quality];
  const known = best.get(listed.entry);
  if (known === undefined || isBetter(score, listed, known))
    best.set(listed.entry, { asked, listed, score });
}

function floorOf(asked: AskedName, listed: PreparedName): number {
  return asked.korean.length > 0 && listed.korean.length > 0 ? koreanHitFrom : hitFrom;
}

/** Of equal scores the name written first in the entry, whatever the order of looking. */
function isBetter(
  score: number,
  listed: PreparedName,
  known: { listed: PreparedName; score: number },
): boolean {
  return score > known.score || (score === known.score && listed.text < known.listed.text);
}

function entriesWithDocument(list: ScreeningList, subject: Subject): number[] {
  const asked = new Set(subject.documents.map(plainDocument));
  return list.entries.flatMap((entry, number) =>
    entry.documents.some((one) => asked.has(plainDocument(one))) ? [number] : [],
  );
}

interface Found {
  readonly list: ScreeningList;
  readonly subject: Subject;
  readonly best: BestNames;
  readonly documents: readonly number[];
}

function settle({ list, subject, best, documents }: Found): Screening {
  const hits: Hit[] = [];
  const numbers = [...new Set([...best.keys(), ...documents])].toSorted(
    (one, other) => one - other,
  );
  for (const number of numbers) {
    const entry = list.entries[number];
    if (entry === undefined) continue;
    const name = best.get(number);
    const evidence = weighEvidence(subject, entry);
    const score = Math.max(
      0,
      Math.min(1, (name?.score ?? 0) + evidence.reduce((sum, { weight }) => sum + weight, 0)),
    );
    const reasons = [
      ...(name === undefined ? [] : explainName(name.asked, name.listed)),
      ...evidence,
    ];
    const matched = name?.listed.text ?? entry.names[0]?.text ?? "";
    hits.push({ id: entry.id, score, matched, reasons });
  }
  const standing = hits
    .filter((hit) => hit.score >= koreanHitFrom)
    .toSorted((one, other) => other.score - one.score);
  return { verdict: standing.length > 0 ? "hit" : "clear", hits: standing, open: null };
}

/** No name was like it: clear, if every name could be read. */
function withoutHits(asked: readonly AskedName[]): Screening {
  if (asked.length === 0 || asked.some(({ script }) => script === "none"))
    return { verdict: "undetermined", hits: [], open: "empty-name" };
  const isUnreadable = asked.some(({ script }) => script === "other");
  return isUnreadable
    ? { verdict: "undetermined", hits: [], open: "unreadable-script" }
    : { verdict: "clear", hits: [], open: null };
}
