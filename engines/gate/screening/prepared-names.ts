import { nameUnits, type NameUnit } from "../names/name-units.ts";
import { scriptOf, type Script } from "../names/written-name.ts";
import { agreeInKorean, type KoreanAgreement } from "../names/korean-match.ts";
import { readKoreanName, withInitialSounds, type KoreanReading } from "../names/read-korean.ts";
import { nameParts } from "../names/name-parts.ts";
import type { ListedEntry, NameQuality } from "./list.ts";
import { scoreWords, weightOf } from "./word-score.ts";

/** A listed name read once: its Korean readings (persons of a Korean programme alone) and its words. */
export interface PreparedName {
  readonly entry: number;
  readonly text: string;
  readonly quality: NameQuality;
  readonly korean: readonly KoreanReading[];
  readonly units: readonly NameUnit[];
  readonly weight: number;
}

/** A name asked about, read once. */
export interface AskedName {
  readonly text: string;
  readonly script: Script;
  readonly korean: readonly KoreanReading[];
  readonly units: readonly NameUnit[];
  readonly weight: number;
}

/** Programmes whose names are Korean: only theirs are read by sound. */
const koreanProgrammes: ReadonlySet<string> = new Set(["DPRK"]);

/** The names of one entry, what stands in brackets as a name of its own. */
export function prepareNames(entry: ListedEntry, number: number): readonly PreparedName[] {
  const isKorean = koreanProgrammes.has(entry.programme);
  const seen = new Set<string>();
  const prepared: PreparedName[] = [];
  for (const { text, quality } of entry.names) {
    for (const part of nameParts(text).flatMap(withHyphensJoined)) {
      if (seen.has(part.toLowerCase())) continue;
      seen.add(part.toLowerCase());
      const units = withoutSounds(nameUnits(part), isKorean && entry.kind === "organisation");
      const korean = isKorean && entry.kind === "person" ? asListed(readKoreanName(part)) : [];
      if (units.length > 0)
        prepared.push({
          entry: number,
          text: part,
          quality,
          korean,
          units,
          weight: weightOf(units),
        });
    }
  }
  return prepared;
}

/**
 * A list writes the family name first where it can be one; only else is it the last word. Its own Mandarin spellings
 * are compared word by word: the same entry has the Korean name.
 */
function asListed(readings: readonly KoreanReading[]): readonly KoreanReading[] {
  const korean = readings.filter(({ isMandarin }) => !isMandarin);
  const first = korean.filter(({ isFamilyLast }) => !isFamilyLast);
  return first.length > 0 ? first : korean;
}

function withoutSounds(units: readonly NameUnit[], hasSounds: boolean): readonly NameUnit[] {
  return hasSounds ? units : units.map((unit) => ({ ...unit, sounds: [] }));
}

/**
 * A written name read for asking, its parts apart, and, where it is no Korean name, with the words joined that a hyphen parts.
 */
export function readAskedNames(text: string): readonly AskedName[] {
  return nameParts(text).flatMap((part) => {
    const asked = readAskedName(part);
    if (asked.korean.length > 0 || !part.includes("-")) return [asked];
    return withHyphensJoined(part).map(readAskedName);
  });
}

function readAskedName(text: string): AskedName {
  const units = nameUnits(text);
  const script = scriptOf(text);
  return {
    text,
    script,
    korean: readKoreanName(text, script),
    units,
    weight: weightOf(units),
  };
}

/** The text, and once more with the words joined that a hyphen parts: Wen-ji is Wen ji and Wenji. */
function withHyphensJoined(text: string): readonly string[] {
  const joined = text.replace(/(?<=\p{L})[-‐‑](?=\p{L})/gu, "");
  return joined === text ? [text] : [text, joined];
}

/**
 * The score of one name asked about against one listed name, 0–1. Two names that both read as Korean persons' names
 * are compared by sound alone, syllable by syllable; others word by word.
 */
export function scoreName(asked: AskedName, listed: PreparedName): number {
  if (asked.korean.length > 0 && listed.korean.length > 0)
    return bestAgreement(asked, listed)?.score ?? 0;
  return scoreWords(asked.units, listed.units);
}

/** The best agreement by Korean sound; `null` when no reading of the one is a reading of the other. */
export function bestAgreement(
  asked: AskedName,
  listed: PreparedName,
): (KoreanAgreement & { readonly surnameLength: number }) | null {
  let best: (KoreanAgreement & { surnameLength: number }) | null = null;
  for (const one of asked.korean.map(withInitialSounds)) {
    for (const other of listed.korean) {
      const found = agreeInKorean(one, other);
      if (found !== null && (best === null || found.score > best.score))
        best = { ...found, surnameLength: one.surnameLength };
    }
  }
  return best;
}
