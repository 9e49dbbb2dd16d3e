import { foldText } from "#kernel/search-terms.ts";

import { recognise } from "./known-names.ts";
import type { RegisterActor } from "./model.ts";
import { compareName, levelOf, type ComparedName, type UnitLevel } from "./names.ts";
import { NearNames } from "./near-names.ts";
import type { KnownPlace } from "./place-names.ts";

/** An actor of the office with its names ready to compare. */
export interface IndexedActor {
  readonly actor: RegisterActor;
  readonly names: readonly ComparedName[];
  readonly level: UnitLevel;
  /** The known place that it is, by its own names and territory. */
  readonly place: KnownPlace | null;
}

/** The office's actors, found by id, name, abbreviation, known place or a slipped name; made once an import. */
export class RegisterIndex {
  readonly #byId = new Map<string, IndexedActor>();
  readonly #byWikidata = new Map<string, IndexedActor[]>();
  readonly #byName = new Map<string, IndexedActor[]>();
  readonly #byAbbr = new Map<string, IndexedActor[]>();
  readonly #byPlace = new Map<string, IndexedActor[]>();
  readonly #near = new NearNames<IndexedActor>();

  constructor(actors: Iterable<RegisterActor>) {
    for (const actor of actors) this.#add(indexActor(actor));
  }

  byId(id: string): IndexedActor | null {
    return this.#byId.get(id) ?? null;
  }

  byWikidata(id: string): readonly IndexedActor[] {
    return this.#byWikidata.get(id) ?? [];
  }

  byName(name: ComparedName): readonly IndexedActor[] {
    const folded = this.#byName.get(name.folded) ?? [];
    return name.stem === name.folded ? folded : [...folded, ...(this.#byName.get(name.stem) ?? [])];
  }

  byAbbr(abbr: string): readonly IndexedActor[] {
    return this.#byAbbr.get(foldText(abbr)) ?? [];
  }

  byPlace(place: KnownPlace): readonly IndexedActor[] {
    return this.#byPlace.get(place.id) ?? [];
  }

  near(name: ComparedName): readonly IndexedActor[] {
    return this.#near.find(name.stem);
  }

  #add(indexed: IndexedActor): void {
    const { actor, names, place } = indexed;
    this.#byId.set(actor.id, indexed);
    if (actor.wikidata !== null) put(this.#byWikidata, actor.wikidata, indexed);
    if (actor.abbr !== null) put(this.#byAbbr, foldText(actor.abbr), indexed);
    if (place !== null) put(this.#byPlace, place.id, indexed);
    for (const key of new Set(names.flatMap(({ folded, stem }) => [folded, stem])))
      put(this.#byName, key, indexed);
    for (const stem of new Set(names.map((name) => name.stem))) this.#near.add(stem, indexed);
  }
}

function indexActor(actor: RegisterActor): IndexedActor {
  const written = [actor.name.ko, actor.name.en, ...actor.aliases].filter(
    (name) => name !== null && name !== "",
  );
  const names = (written as string[]).map(compareName);
  const isPlace = actor.kind === "gov-foreign-local" || actor.kind === "gov-domestic-local";
  const place = isPlace ? (recognise(names, actor.territory, false)?.place ?? null) : null;
  return { actor, names, level: levelOf(names), place };
}

function put<K>(index: Map<K, IndexedActor[]>, key: K, value: IndexedActor): void {
  const kept = index.get(key);
  if (kept === undefined) index.set(key, [value]);
  else if (!kept.includes(value)) kept.push(value);
}
