import { lookUpKeys } from "../names/korean-match.ts";
import type { NameUnit } from "../names/name-units.ts";
import { soundKeys } from "../names/sound-runs.ts";
import { rememberByObject } from "../names/remember.ts";
import { leaveOneOut, mayBeMisspelled } from "./edit-distance.ts";
import type { AskedName, PreparedName } from "./prepared-names.ts";
import { compareWords, leastMatched, scoreOfWeights } from "./word-score.ts";

/** Finds the listed names that may reach a score, losing none that does. */
export interface NameIndex {
  /** Numbers of the names whose score may reach `floor`; each once, unordered. */
  candidates(asked: AskedName, floor: number): readonly number[];
}

/** A word of the list with the names it stands in and how often its weight counts there. */
interface Word {
  readonly unit: NameUnit;
  readonly names: number[];
}

/** Words lighter than this are not looked up; their weight is granted to every candidate instead. */
const lightest = 0.2;

/** Builds the index of all names of a list. */
export function indexNames(names: readonly PreparedName[]): NameIndex {
  const words = new Map<string, Word>();
  const byKorean = new Map<number, number[]>();
  names.forEach((name, number) => {
    for (const key of new Set(name.korean.flatMap(lookUpKeys))) push(byKorean, key, number);
    for (const unit of name.units) {
      if (unit.weight < lightest) continue;
      const id = unit.sounds.length > 0 ? `${unit.key}~` : unit.key;
      const word = words.get(id) ?? { unit, names: [] };
      words.set(id, word);
      word.names.push(number);
    }
  });
  const look = lookUpWords([...words.values()]);
  const granted = new Float64Array(names.length);
  return {
    candidates(asked, floor) {
      const touched: number[] = [];
      for (const reading of asked.korean) {
        for (const key of lookUpKeys(reading)) {
          const found = byKorean.get(key);
          if (found !== undefined) touched.push(...found);
        }
      }
      addByWords({ asked, floor, names, look, granted }, touched);
      return touched.length < 2 ? touched : [...new Set(touched)];
    },
  };
}

interface WordSearch {
  readonly asked: AskedName;
  readonly floor: number;
  readonly names: readonly PreparedName[];
  readonly look: (unit: NameUnit) => readonly { readonly word: Word; readonly likeness: number }[];
  /** Scratch space, all zero between searches. */
  readonly granted: Float64Array;
}

/**
 * Adds the names whose words may reach the floor. The commonest words are not walked through as long as the others must
 * hold one word of every name that can reach it (prefix filtering; Chaudhuri, Ganti and Kaushik 2006); their weight is
 * granted instead, so that what is granted is never less than what pairing gives.
 */
function addByWords({ asked, floor, names, look, granted }: WordSearch, touched: number[]): void {
  const { walked, free, isEnough } = chooseWords(asked, floor, look);
  if (!isEnough) for (let number = 0; number < names.length; number += 1) touched.push(number);
  const seen: number[] = [];
  for (const { weight, near } of walked) {
    for (const { word, likeness } of near) {
      for (const number of word.names) {
        if (granted[number] === 0) seen.push(number);
        granted[number] = (granted[number] ?? 0) + likeness * weight;
      }
    }
  }
  for (const number of seen) {
    const right = names[number]?.weight ?? 0;
    const most = Math.min((granted[number] ?? 0) + free, asked.weight, right);
    if (scoreOfWeights(most, asked.weight, right) >= floor) touched.push(number);
    granted[number] = 0;
  }
}

interface LookedUp {
  readonly weight: number;
  readonly near: ReturnType<WordSearch["look"]>;
  /** In how many names the near words stand. */
  readonly spread: number;
}

/**
 * The words to walk through, and the weight of those left out: light ones, and common ones while enough remains. Not
 * enough: the light words alone (`Co. Ltd`) might reach the floor, and every name must be looked at.
 */
function chooseWords(
  asked: AskedName,
  floor: number,
  look: WordSearch["look"],
): { walked: LookedUp[]; free: number; isEnough: boolean } {
  let free = 0;
  const walked: LookedUp[] = [];
  for (const unit of asked.units) {
    if (unit.weight < lightest) free += unit.weight;
    else {
      const near = look(unit);
      const spread = near.reduce((sum, { word }) => sum + word.names.length, 0);
      walked.push({ weight: unit.weight, near, spread });
    }
  }
  const needed = leastMatched(asked.weight, floor);
  const isEnough = free < needed;
  if (walked.length > 1) walked.sort((one, other) => one.spread - other.spread);
  for (;;) {
    const commonest = walked.at(-1);
    if (commonest === undefined || free + commonest.weight >= needed)
      return { walked, free, isEnough };
    free += commonest.weight;
    walked.pop();
  }
}

/** Looks words up by key, by one letter left out, and by Korean sound. */
function lookUpWords(words: readonly Word[]): WordSearch["look"] {
  const byForm = new Map<string, number[]>();
  const byKey = new Map<string, number[]>();
  const bySound = new Map<number, number[]>();
  words.forEach(({ unit }, number) => {
    push(byKey, unit.key, number);
    if (mayBeMisspelled(unit.key))
      for (const form of leaveOneOut(unit.key)) push(byForm, form, number);
    for (const key of new Set(unit.sounds.flatMap(soundKeys))) push(bySound, key, number);
  });
  return rememberByObject((unit) => {
    const near = new Set(byKey.get(unit.key) ?? []);
    if (mayBeMisspelled(unit.key)) {
      for (const form of leaveOneOut(unit.key))
        for (const number of byForm.get(form) ?? []) near.add(number);
    }
    for (const run of unit.sounds) {
      for (const key of soundKeys(run))
        for (const number of bySound.get(key) ?? []) near.add(number);
    }
    const found: { word: Word; likeness: number }[] = [];
    for (const number of near) {
      const word = words[number];
      const match = word === undefined ? null : compareWords(unit, word.unit);
      if (word !== undefined && match !== null) found.push({ word, likeness: match.likeness });
    }
    return found;
  });
}

function push<K>(map: Map<K, number[]>, key: K, number: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [number]);
  else known.push(number);
}
