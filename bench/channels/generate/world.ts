import { type Chance, weighted } from "./chance.ts";

/** Who is in the network: cities first, then bodies of five kinds, and how likely each city is to act abroad. */
export interface World {
  readonly actors: number;
  readonly countries: number;
  readonly cities: number;
  readonly networks: number;
  readonly ngos: number;
  readonly institutes: number;
  /** First number of each kind after the cities. */
  readonly first: Readonly<
    Record<"network" | "ngo" | "institute" | "association" | "ministry", number>
  >;
  readonly countryOf: Int16Array;
  /** Draws a city by its activity abroad. */
  anyCity(): number;
  cityOf(country: number): number;
  /** Draws a country near or historically tied to the given one. */
  countryNear(country: number): number;
}

interface Map {
  readonly latitudes: Float64Array;
  readonly longitudes: Float64Array;
  readonly weights: Float64Array;
}

/** Six clusters of countries, one a continent, and how often each is drawn. */
const continents: readonly (readonly [latitude: number, longitude: number])[] = [
  [50, 10],
  [5, 20],
  [35, 100],
  [-15, -60],
  [40, -95],
  [-25, 140],
];
const continentOfDraw = [0, 0, 0, 1, 1, 1, 2, 2, 3, 4, 5];

/** Makes the actors of a network of `actors`. */
export function makeWorld(actors: number, chance: Chance): World {
  const countries = Math.min(195, Math.max(20, Math.round(Math.sqrt(actors) * 1.6)));
  const networks = Math.round(0.018 * actors ** 0.98) + 40;
  const ngos = Math.round(networks * 0.9);
  const institutes = Math.round(networks * 0.5);
  const cities = actors - 2 * countries - networks - ngos - institutes;
  const first = {
    network: cities,
    ngo: cities + networks,
    institute: cities + networks + ngos,
    association: cities + networks + ngos + institutes,
    ministry: actors - countries,
  };
  const map = drawMap(countries, chance);
  const homes = settle({ actors, cities, countries, first }, map, chance);
  const anyIn = homes.citiesOf.map((list) =>
    weighted(
      list.map((v) => homes.drive[v]!),
      chance,
    ),
  );
  const anyCity = weighted(homes.drive, chance);
  const near = Array.from({ length: countries }, (_, c) => drawNeighbours(c, map, chance));
  return {
    actors,
    countries,
    cities,
    networks,
    ngos,
    institutes,
    first,
    countryOf: homes.countryOf,
    anyCity,
    cityOf: (country) => homes.citiesOf[country]![anyIn[country]!()]!,
    countryNear: (country) => near[country]!(),
  };
}

function drawMap(countries: number, chance: Chance): Map {
  const latitudes = new Float64Array(countries);
  const longitudes = new Float64Array(countries);
  const weights = new Float64Array(countries);
  for (let c = 0; c < countries; c++) {
    const [latitude, longitude] = continents[continentOfDraw[chance.below(11)]!]!;
    latitudes[c] = latitude + chance.normal() * 9;
    longitudes[c] = longitude + chance.normal() * 16;
    weights[c] = (c + 2) ** -0.85;
  }
  return { latitudes, longitudes, weights };
}

interface Homes {
  readonly countryOf: Int16Array;
  readonly citiesOf: number[][];
  /** Activity of each city abroad: Pareto with index 1.35, at most 400. */
  readonly drive: Float64Array;
}

function settle(
  { actors, cities, countries, first }: Pick<World, "actors" | "cities" | "countries" | "first">,
  map: Map,
  chance: Chance,
): Homes {
  const anyCountry = weighted(map.weights, chance);
  const countryOf = new Int16Array(actors);
  const citiesOf: number[][] = Array.from({ length: countries }, () => []);
  const drive = new Float64Array(cities);
  for (let v = 0; v < cities; v++) {
    const country = v < countries ? v : anyCountry();
    countryOf[v] = country;
    // Two draws each for latitude and longitude, which the benchmark has no use for.
    chance.normal();
    chance.normal();
    drive[v] = Math.min(400, (1 - chance.draw()) ** (-1 / 1.35));
    citiesOf[country]!.push(v);
  }
  for (let v = cities; v < actors; v++) {
    if (v >= first.ministry) countryOf[v] = v - first.ministry;
    else if (v >= first.association) countryOf[v] = v - first.association;
    else countryOf[v] = anyCountry();
  }
  return { countryOf, citiesOf, drive };
}

/** Affinity falls with distance; three countries besides share a history. */
function drawNeighbours(
  country: number,
  { latitudes, longitudes, weights }: Map,
  chance: Chance,
): () => number {
  const affinity = new Float64Array(weights.length);
  for (let d = 0; d < weights.length; d++) {
    if (d === country) continue;
    const north = latitudes[country]! - latitudes[d]!;
    const east = (longitudes[country]! - longitudes[d]!) * 0.7;
    affinity[d] = weights[d]! * Math.exp(-Math.sqrt(north * north + east * east) / 14);
  }
  for (let k = 0; k < 3; k++) {
    const d = chance.below(weights.length);
    if (d !== country) affinity[d]! += 0.05;
  }
  return weighted(affinity, chance);
}
