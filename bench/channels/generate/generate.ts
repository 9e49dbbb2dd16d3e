import { type Chance, seedChance } from "./chance.ts";
import {
  type Drawing,
  drawHierarchy,
  drawMemberships,
  drawProjects,
  drawSisters,
  drawTrust,
  tieTheRest,
} from "./layers.ts";
import { openStore } from "./tie-store.ts";
import { makeWorld } from "./world.ts";

/** A network of cities and bodies; actor numbers and rows are shuffled, so that no library gains from a lucky order. */
export interface Network {
  readonly actors: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly layers: Uint8Array;
  readonly costs: Float32Array;
  readonly isCity: Uint8Array;
}

/** Draws the network; the same question gives the same network everywhere. */
export function generate(actors: number, ties: number, seed: number): Network {
  const chance = seedChance(seed);
  const world = makeWorld(actors, chance);
  const drawing: Drawing = { world, store: openStore(ties), chance, ties, tries: 0 };
  drawHierarchy(drawing);
  drawMemberships(drawing);
  drawSisters(drawing);
  drawProjects(drawing);
  drawTrust(drawing);
  tieTheRest(drawing);
  const { store } = drawing;
  const slots = [...store.lesser.keys()].filter((slot) => store.lesser[slot]! >= 0);
  const rows = shuffle(Int32Array.from(slots), chance);
  const numberOf = shuffle(
    Int32Array.from({ length: actors }, (_, v) => v),
    chance,
  );
  const isCity = new Uint8Array(actors);
  for (let v = 0; v < world.cities; v++) isCity[numberOf[v]!] = 1;
  const u = rows.map((slot) => numberOf[store.lesser[slot]!]!);
  const v = rows.map((slot) => numberOf[store.greater[slot]!]!);
  return {
    actors,
    from: u.map((a, i) => Math.min(a, v[i]!)),
    to: u.map((a, i) => Math.max(a, v[i]!)),
    layers: Uint8Array.from(rows, (slot) => store.layers[slot]!),
    costs: Float32Array.from(rows, (slot) => store.costs[slot]!),
    isCity,
  };
}

function shuffle(list: Int32Array, chance: Chance): Int32Array {
  for (let i = list.length - 1; i > 0; i--) {
    const j = chance.below(i + 1);
    const kept = list[i]!;
    list[i] = list[j]!;
    list[j] = kept;
  }
  return list;
}
