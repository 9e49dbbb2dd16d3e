import { headingOf } from "#slices/actor/model.ts";

import type { DraftActor } from "../model.ts";
import { distanceKm, nearKm, samePlaceKm } from "./distance.ts";
import { recognise, type RecognisedPlace } from "./known-names.ts";
import type { Candidate, Evidence, Match } from "./model.ts";
import { compareName, levelOf, type ComparedName } from "./names.ts";
import type { IndexedActor, RegisterIndex } from "./register-index.ts";
import { bandOf, scoreOf, tellingGap } from "./weights.ts";

/** A draft with its names ready to compare, and the known place they mean. */
export interface ComparedDraft {
  readonly draft: DraftActor;
  readonly names: readonly ComparedName[];
  readonly known: RecognisedPlace | null;
}

/** `isPlace`: the draft is a local government, so that names of known places mean them. */
export function compareDraft(draft: DraftActor, isPlace: boolean): ComparedDraft {
  const names = draft.written.map(compareName);
  const maySlip = draft.wikidata === null && draft.lat === null;
  return { draft, names, known: isPlace ? recognise(names, draft.territory, maySlip) : null };
}

/** Candidates named to an officer at most. */
const mostCandidates = 5;

/**
 * Who a draft is among the office's actors. Candidates come by id, Wikidata id, name, abbreviation and known place; only
 * when none of these finds anybody are slipped names tried. Two candidates that cannot be told apart are a question.
 */
export function matchDraft(compared: ComparedDraft, register: RegisterIndex): Match {
  const found = findEvidence(compared, register);
  if (found.size === 0) findNear(compared, register, found);
  const candidates: Candidate[] = [];
  for (const [indexed, naming] of found) {
    const evidence = [...naming, ...weighTraits(compared, indexed)];
    const score = scoreOf(evidence);
    if (bandOf(score) !== "new") candidates.push({ actor: indexed.actor, score, evidence });
  }
  candidates.sort(
    (one, other) => other.score - one.score || (one.actor.id < other.actor.id ? -1 : 1),
  );
  return { band: bandAmong(candidates), candidates: candidates.slice(0, mostCandidates) };
}

function bandAmong([best, next]: readonly Candidate[]): Match["band"] {
  if (best === undefined) return "new";
  const band = bandOf(best.score);
  const isTied =
    next !== undefined &&
    best.score - next.score < tellingGap &&
    certaintyOf(best) === certaintyOf(next);
  return band === "matched" && isTied ? "ask" : band;
}

/** An id outdoes a name, and the very name outdoes one that only means the same. */
function certaintyOf({ evidence }: Candidate): number {
  if (evidence.some(({ kind }) => kind === "same-id" || kind === "same-wikidata")) return 2;
  return evidence.some(({ kind }) => kind === "same-name") ? 1 : 0;
}

type Found = Map<IndexedActor, Evidence[]>;

/** What leads from a draft to an actor; of several names the first that does counts. */
function findEvidence(compared: ComparedDraft, register: RegisterIndex): Found {
  const { draft, names, known } = compared;
  const found: Found = new Map();
  const isNamed = new Set<IndexedActor>();
  const add = (indexed: IndexedActor, evidence: Evidence) =>
    found.set(indexed, [...(found.get(indexed) ?? []), evidence]);
  const addName = (indexed: IndexedActor, evidence: Evidence) => {
    if (!isNamed.has(indexed)) add(indexed, evidence);
    isNamed.add(indexed);
  };
  addIds(draft, register, add);
  names.forEach((name, at) => {
    const left = draft.written[at]!;
    for (const indexed of register.byName(name)) {
      const isSame = indexed.names.some(({ folded }) => folded === name.folded);
      addName(indexed, { kind: isSame ? "same-name" : "same-stem", left, right: titleOf(indexed) });
    }
    for (const indexed of register.byAbbr(left))
      addName(indexed, { kind: "same-abbr", left, right: indexed.actor.abbr! });
  });
  for (const indexed of known === null ? [] : register.byPlace(known.place)) {
    const kind = known!.how === "name" ? "other-script" : known!.how;
    addName(indexed, { kind, left: draft.written[0] ?? "", right: titleOf(indexed) });
  }
  return found;
}

/** Ids that are numbers alone say nothing outside their own file. */
function addIds(
  { key, wikidata }: DraftActor,
  register: RegisterIndex,
  add: (indexed: IndexedActor, evidence: Evidence) => void,
): void {
  const own = key === null || /^\d+$/.test(key) ? null : register.byId(key);
  if (own !== null) add(own, { kind: "same-id", left: own.actor.id, right: own.actor.id });
  if (wikidata === null) return;
  for (const indexed of register.byWikidata(wikidata))
    add(indexed, { kind: "same-wikidata", left: wikidata, right: wikidata });
}

function findNear({ draft, names }: ComparedDraft, register: RegisterIndex, found: Found): void {
  names.forEach((name, at) => {
    for (const indexed of register.near(name)) {
      if (!found.has(indexed))
        found.set(indexed, [{ kind: "slip", left: draft.written[at]!, right: titleOf(indexed) }]);
    }
  });
}

function titleOf({ actor }: IndexedActor): string {
  return actor.name.ko ?? actor.name.en ?? actor.id;
}

/** What speaks for or against beside the name: ids, territory, place, level and kind. */
function weighTraits({ draft, names }: ComparedDraft, { actor, level }: IndexedActor): Evidence[] {
  const evidence: Evidence[] = [];
  if (draft.wikidata !== null && actor.wikidata !== null && draft.wikidata !== actor.wikidata) {
    evidence.push({ kind: "other-wikidata", left: draft.wikidata, right: actor.wikidata });
  }
  if (draft.territory !== null && actor.territory !== null) {
    const kind = draft.territory === actor.territory ? "same-territory" : "other-territory";
    evidence.push({ kind, left: draft.territory, right: actor.territory });
  }
  const place = weighPlace(draft, actor);
  if (place !== null) evidence.push(place);
  const own = levelOf(names);
  if (own !== "any" && level !== "any" && own !== level)
    evidence.push({ kind: "other-level", left: own, right: level });
  if (draft.kind !== null && headingOf[draft.kind] !== headingOf[actor.kind]) {
    evidence.push({ kind: "other-kind", left: draft.kind, right: actor.kind });
  }
  return evidence;
}

function weighPlace(draft: DraftActor, actor: IndexedActor["actor"]): Evidence | null {
  if (draft.lat === null || draft.lon === null || actor.lat === null || actor.lon === null)
    return null;
  const km = distanceKm([draft.lat, draft.lon], [actor.lat, actor.lon]);
  const kind = km <= samePlaceKm ? "same-place" : km <= nearKm ? "near-place" : "far-place";
  return {
    kind,
    left: km <= samePlaceKm ? String(samePlaceKm) : String(Math.round(km)),
    right: "",
  };
}
