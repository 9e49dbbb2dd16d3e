import { compareName, type ComparedName } from "./names.ts";
import { knownPlaces, type KnownPlace } from "./place-names.ts";
import { NearNames } from "./near-names.ts";

/** How a written name leads to a known place. */
export type Recognition = "name" | "other-script" | "old-name" | "slip";

export interface RecognisedPlace {
  readonly place: KnownPlace;
  readonly how: Recognition;
}

interface Entry {
  readonly place: KnownPlace;
  readonly how: Exclude<Recognition, "slip">;
}

const byStem = new Map<string, Entry[]>();
const near = new NearNames<KnownPlace>();

for (const place of knownPlaces) {
  for (const [names, how] of [
    [place.en, "name"],
    [place.ko, "name"],
    [place.han, "other-script"],
    [place.old, "old-name"],
  ] as const) {
    for (const name of names) {
      const { stem, folded } = compareName(name);
      for (const key of new Set([stem, folded]))
        byStem.set(key, [...(byStem.get(key) ?? []), { place, how }]);
      if (how === "name") near.add(stem, place);
    }
  }
}

/**
 * The known place that one of the names means; a stated territory must agree. Names that several places share (광주,
 * 동경) are recognised only with the territory that tells them apart. Slips are looked for only where `maySlip`.
 */
export function recognise(
  names: readonly ComparedName[],
  territory: string | null,
  maySlip: boolean,
): RecognisedPlace | null {
  for (const name of names) {
    const entries = [...(byStem.get(name.folded) ?? []), ...(byStem.get(name.stem) ?? [])].filter(
      ({ place }) => agrees(place, territory),
    );
    const places = new Set(entries.map(({ place }) => place));
    if (places.size === 1) return { place: entries[0]!.place, how: strongest(entries) };
    if (places.size > 1 && territory === null) return firstByName(entries);
    if (places.size > 1) return null;
  }
  return maySlip ? nearest(names, territory) : null;
}

function strongest(entries: readonly Entry[]): Entry["how"] {
  return (["name", "other-script", "old-name"] as const).find((how) =>
    entries.some((entry) => entry.how === how),
  )!;
}

/** Of several places the one whose present name it is, when that is one alone. */
function firstByName(entries: readonly Entry[]): RecognisedPlace | null {
  const named = new Set(entries.filter(({ how }) => how === "name").map(({ place }) => place));
  return named.size === 1 ? { place: [...named][0]!, how: "name" } : null;
}

function nearest(names: readonly ComparedName[], territory: string | null): RecognisedPlace | null {
  for (const { stem } of names) {
    const places = new Set(near.find(stem).filter((place) => agrees(place, territory)));
    if (places.size === 1) return { place: [...places][0]!, how: "slip" };
  }
  return null;
}

function agrees(place: KnownPlace, territory: string | null): boolean {
  return territory === null || place.territory === territory;
}
