import type { Chance } from "./chance.ts";
import { type TieStore, addTie } from "./tie-store.ts";
import type { World } from "./world.ts";

/** Layers of a city's relations, one bit each. */
export const layer = { membership: 1, sister: 2, project: 4, trust: 8, government: 16 } as const;

/** What every layer is drawn with. `ties` is the number the whole network shall have. */
export interface Drawing {
  readonly world: World;
  readonly store: TieStore;
  readonly chance: Chance;
  readonly ties: number;
  /** Draws so far of the layers that may run dry. */
  tries: number;
}

/** Cities under their association and ministry, and both among themselves. */
export function drawHierarchy({ world, store, chance }: Drawing): void {
  const { first, countryOf } = world;
  for (let v = 0; v < world.cities; v++) {
    if (chance.draw() < 0.6)
      addTie(store, {
        a: v,
        b: first.association + countryOf[v]!,
        layer: layer.membership,
        cost: chance.around(1.6),
      });
    if (chance.draw() < 0.25)
      addTie(store, {
        a: v,
        b: first.ministry + countryOf[v]!,
        layer: layer.government,
        cost: chance.around(1.2),
      });
  }
  for (let c = 0; c < world.countries; c++) {
    const association = first.association + c;
    const ministry = first.ministry + c;
    addTie(store, { a: association, b: ministry, layer: layer.government, cost: chance.around(1) });
    addTie(store, {
      a: association,
      b: first.network,
      layer: layer.membership,
      cost: chance.around(2),
    });
    for (let k = 0; k < 14; k++) {
      const d = k < 8 ? world.countryNear(c) : chance.below(world.countries);
      addTie(store, {
        a: ministry,
        b: first.ministry + d,
        layer: layer.government,
        cost: chance.around(1),
      });
      if (k < 4)
        addTie(store, {
          a: association,
          b: first.association + d,
          layer: layer.trust,
          cost: chance.around(1.3),
        });
    }
  }
}

/** Members of city networks: sizes fall as a power of rank, whose exponent is solved for 78 % of all ties. */
export function drawMemberships(drawing: Drawing): void {
  const sizes = sizesOfNetworks(drawing);
  const { world, chance } = drawing;
  for (let i = 0; i < world.networks; i++) {
    const reach = i < 12 || chance.draw() < 0.15 ? 0 : chance.draw() < 0.5 ? 1 : 2;
    fillNetwork(drawing, { network: world.first.network + i, size: sizes[i]!, reach });
  }
}

function sizesOfNetworks({ world, store, ties }: Drawing): Int32Array {
  const budget = Math.max(0, 0.78 * ties - store.count);
  const share = world.actors > 150_000 ? 0.12 : world.actors > 50_000 ? 0.25 : 0.62;
  const largest = share * world.cities;
  let low = 0.2;
  let high = 2.5;
  for (let step = 0; step < 50; step++) {
    const exponent = (low + high) / 2;
    let sum = 0;
    for (let i = 1; i <= world.networks; i++) sum += Math.max(3, largest * i ** -exponent);
    if (sum > budget) low = exponent;
    else high = exponent;
  }
  return Int32Array.from({ length: world.networks }, (_, i) =>
    Math.max(3, Math.round(largest * (i + 1) ** -low)),
  );
}

/** Reach 0 is the world, 1 the countries near, 2 its own; a network that outgrows its reach goes out into the world. */
function fillNetwork(
  { world, store, chance }: Drawing,
  {
    network,
    size,
    reach,
  }: { readonly network: number; readonly size: number; readonly reach: number },
): void {
  const home = world.countryOf[network]!;
  const cost = 1 + Math.log2(1 + size) / 3;
  let members = 0;
  for (let tries = 1; members < size && tries <= size * 12; tries++) {
    const now = tries > size * 4 ? 0 : reach;
    const v = drawMember(world, chance, now, home);
    if (addTie(store, { a: v, b: network, layer: layer.membership, cost: chance.around(cost) }))
      members++;
  }
}

function drawMember(world: World, chance: Chance, reach: number, home: number): number {
  if (reach === 0) return chance.draw() < 0.5 ? world.anyCity() : chance.below(world.cities);
  return world.cityOf(reach === 2 ? home : world.countryNear(home));
}

/** Sister cities: by popularity, nearness or activity, nine in ten across a border. */
export function drawSisters(drawing: Drawing): void {
  const { world, store, chance, ties } = drawing;
  const target = store.count + 0.13 * ties;
  const twinned: number[] = [];
  while (store.count < target && drawing.tries++ < ties * 3) {
    const a = world.anyCity();
    const kind = chance.draw();
    let b: number;
    if (kind < 0.35 && twinned.length > 0) b = twinned[chance.below(twinned.length)]!;
    else if (kind < 0.8) b = world.cityOf(world.countryNear(world.countryOf[a]!));
    else b = world.anyCity();
    if (world.countryOf[a] === world.countryOf[b] && chance.draw() < 0.9) continue;
    if (addTie(store, { a, b, layer: layer.sister, cost: chance.around(1.4) })) twinned.push(a, b);
  }
}

/** Consortia: a lead partner with everyone, and a few partners with each other. */
export function drawProjects(drawing: Drawing): void {
  const { store, chance, ties } = drawing;
  const target = store.count + 0.05 * ties;
  while (store.count < target && drawing.tries++ < ties * 6) {
    const size = 4 + chance.below(9);
    const partners = [drawPartner(drawing, 0.5)];
    for (let i = 1; i < size; i++) partners.push(drawPartner(drawing, 0.6));
    for (let i = 1; i < size; i++) {
      addTie(store, {
        a: partners[0]!,
        b: partners[i]!,
        layer: layer.project,
        cost: chance.around(0.8),
      });
      if (chance.draw() >= 0.3) continue;
      const b = partners[1 + chance.below(size - 1)]!;
      addTie(store, { a: partners[i]!, b, layer: layer.project, cost: chance.around(0.9) });
    }
  }
}

function drawPartner({ world, chance }: Drawing, cities: number): number {
  if (chance.draw() < cities) return world.anyCity();
  if (chance.draw() < 0.5) return world.first.ngo + chance.below(world.ngos);
  return world.first.institute + chance.below(world.institutes);
}

/** Informal ties, by degree at both ends or by a city's activity, until the network has all its ties. */
export function drawTrust(drawing: Drawing): void {
  const { world, store, chance, ties } = drawing;
  const isNetwork = (v: number): boolean => v >= world.first.network && v < world.first.ngo;
  while (store.count < ties && drawing.tries++ < ties * 20) {
    const even = chance.below(store.endCount) & ~1;
    const a = store.ends[even + chance.below(2)]!;
    const b = chance.draw() < 0.5 ? store.ends[chance.below(store.endCount)]! : world.anyCity();
    if (isNetwork(a) && isNetwork(b) && chance.draw() < 0.7) continue;
    addTie(store, { a, b, layer: layer.trust, cost: chance.around(0.7) });
  }
}

/** Everyone has at least one tie. */
export function tieTheRest({ world, store, chance }: Drawing): void {
  const hasTie = new Uint8Array(world.actors);
  store.lesser.forEach((u, slot) => {
    if (u >= 0) hasTie[u] = hasTie[store.greater[slot]!] = 1;
  });
  for (let v = 0; v < world.actors; v++) {
    if (hasTie[v] === 1) continue;
    let b: number;
    if (v >= world.cities) b = world.anyCity();
    else if (chance.draw() < 0.5)
      b = world.first.network + chance.below(Math.min(60, world.networks));
    else b = world.first.association + world.countryOf[v]!;
    addTie(store, { a: v, b, layer: layer.membership, cost: chance.around(2) });
  }
}
