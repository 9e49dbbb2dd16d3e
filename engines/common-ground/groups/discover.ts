import { drawSample, randomFrom } from "../replay/random.ts";
import { scoreDivision } from "./clarity.ts";
import { gatherPoints } from "./gather-points.ts";
import { type GroupRules, leastGroupOf } from "./group-rules.ts";
import { type Centres, bestCentres, nearestCentres } from "./k-means.ts";
import type { Landscape } from "./landscape.ts";
import { type Points, pointsAt } from "./points.ts";
import { type Divisible, divisible, sharpenCentres } from "./sharpen.ts";
import { silhouette } from "./silhouette.ts";
import { type SoughtAs, type Survival, surviveResampling } from "./survival.ts";

/** A division of the participants on the map. */
export interface Division {
  readonly k: number;
  readonly centres: Pick<Centres, "x" | "y">;
  /** Group of every participant of the table; −1 for those with too few votes. */
  readonly labels: Int32Array;
  readonly silhouette: number;
  readonly survival: Survival;
}

/** Groups, or why there are none to show: they would not survive another draw of participants. */
export type Discovered =
  | { readonly kind: "found"; readonly division: Division }
  | {
      readonly kind: "refused";
      readonly because: "too-few-participants" | "unstable" | "no-division";
      readonly participants: number;
      /** The clearest division that was looked at and is not shown; its labels are not part of the answer. */
      readonly candidate: Omit<Division, "labels" | "centres"> | null;
    };

/** Participants beyond which a mean silhouette is taken over a seeded sample of that many. */
const silhouetteSample = 1600;

/** Up to the first number of points the search is over the points themselves, beyond over so many gathered places. */
const exactPoints = 300;
const gathered = 256;

/** First steps of the searches; the last keeps nearest to k-means. */
const firstSteps = [1 / 8, 1 / 12, 1 / 16, 1 / 24, 1 / 32];

/** Divisions whose survival is tested, for the clearest and the second clearest number of groups. */
const tested = [3, 1];

/** Differences of clarity below this are no reason to test both. */
const alike = 0.02;

/**
 * Divides the participants where the division would come out the same from other participants, or refuses.
 *
 * Of the divisions that survive, the one with the largest silhouette² × survival is found: the clearest one, unless
 * another comes out the same far more often.
 */
export function discoverGroups(landscape: Landscape, rules: GroupRules, seed: string): Discovered {
  const { inside, places } = landscape;
  const ways = clearestWays(places, rules, seed);
  const labels = ways.map((way) => labelsOfAll(landscape, nearestCentres(places, way.centres)));
  const survivals = surviveResampling(landscape, ways, labels, { rules, seed });
  const candidates = ways.map((way, w) => ({ way, labels: labels[w]!, survival: survivals[w]! }));
  const isLarge = inside.length >= rules.fewestParticipants;
  const survivors = candidates.filter((c) => isLarge && c.survival.median >= rules.leastSurvival);
  const found = largestBy(survivors, (c) => c.way.clarity ** 2 * c.survival.median);
  if (found) return { kind: "found", division: divisionOf(landscape, found, seed) };
  const clearest = largestBy(candidates, (c) => c.way.clarity);
  const division = clearest ? divisionOf(landscape, clearest, seed) : null;
  return {
    kind: "refused",
    because: isLarge ? (division ? "unstable" : "no-division") : "too-few-participants",
    participants: inside.length,
    candidate: division && {
      k: division.k,
      silhouette: division.silhouette,
      survival: division.survival,
    },
  };
}

/** The first of those with the largest value; `undefined` if there are none. */
function largestBy<T>(things: readonly T[], value: (thing: T) => number): T | undefined {
  return things.toSorted((a, b) => value(b) - value(a))[0];
}

function divisionOf(
  { places }: Landscape,
  of: { readonly way: Way; readonly labels: Int32Array; readonly survival: Survival },
  seed: string,
): Division {
  const { k, centres } = of.way;
  const score = sampledSilhouette(places, nearestCentres(places, centres), k, seed);
  return { k, centres, labels: of.labels, silhouette: score, survival: of.survival };
}

/** A division by its centres, and how it was found. */
interface Way extends SoughtAs {
  readonly centres: Pick<Centres, "x" | "y">;
  readonly clarity: number;
}

/** The divisions that are worth a test: for the two clearest numbers of groups, those that differ in clarity. */
function clearestWays(places: Points, rules: GroupRules, seed: string): Way[] {
  const of = divisible(
    gatherPoints(places, places.x.length <= exactPoints ? exactPoints : gathered),
  );
  const leastGroup = leastGroupOf(rules, places.x.length);
  return tightDivisions(of, rules, seed)
    .slice(0, tested.length)
    .flatMap(({ k, centres }, rank) => {
      const ways = firstSteps.flatMap((firstStep): Way[] => {
        const found = sharpenCentres(of, centres, { leastGroup, firstStep });
        return found
          ? [{ k, centres: largestFirst(found, places), clarity: found.clarity, firstStep }]
          : [];
      });
      return apart(ways.toSorted((a, b) => b.clarity - a.clarity)).slice(0, tested[rank]);
    });
}

/** The ways without those that are hardly less clear than the one before. */
function apart(ways: readonly Way[]): Way[] {
  const kept: Way[] = [];
  for (const way of ways)
    if (way.clarity < (kept.at(-1)?.clarity ?? Infinity) - alike) kept.push(way);
  return kept;
}

/** The divisions of k-means for every number of groups, the clearest first. */
function tightDivisions(
  of: Divisible,
  rules: GroupRules,
  seed: string,
): { k: number; centres: Centres }[] {
  const random = randomFrom(`${seed}/centres`);
  const most = Math.min(rules.mostGroups, Math.floor(of.points.x.length / 2));
  return Array.from({ length: Math.max(0, most - 1) }, (_, at) => at + 2)
    .map((k) => {
      const centres = bestCentres(of.points, { k, restarts: rules.restarts, random });
      return { k, centres, ...scoreDivision(of.distances, nearestCentres(of.points, centres), k) };
    })
    .toSorted((a, b) => b.clarity - a.clarity);
}

function largestFirst(centres: Pick<Centres, "x" | "y">, places: Points): Pick<Centres, "x" | "y"> {
  const size = new Float64Array(centres.x.length);
  for (const g of nearestCentres(places, centres)) size[g]!++;
  const order = Array.from(size.keys()).sort((a, b) => size[b]! - size[a]! || a - b);
  return {
    x: Float64Array.from(order, (g) => centres.x[g]!),
    y: Float64Array.from(order, (g) => centres.y[g]!),
  };
}

function labelsOfAll(landscape: Landscape, own: Int32Array): Int32Array {
  const labels = new Int32Array(landscape.votes.table.participants).fill(-1);
  for (let at = 0; at < own.length; at++) labels[landscape.inside[at]!] = own[at]!;
  return labels;
}

/** Mean silhouette of the participants inside; beyond a few thousand, of a seeded sample of them. */
export function sampledSilhouette(
  places: Points,
  labels: Int32Array,
  k: number,
  seed: string,
): number {
  const n = labels.length;
  if (n <= silhouetteSample) return silhouette(places, labels, k) ?? 0;
  const sample = drawSample(randomFrom(`${seed}/silhouette`), n, silhouetteSample);
  return (
    silhouette(
      pointsAt(places, sample),
      sample.map((i) => labels[i]!),
      k,
    ) ?? 0
  );
}

/** The same division on a map that moved a little: centres stay, labels and silhouette follow. */
export function followDivision(division: Division, landscape: Landscape, seed: string): Division {
  const own = nearestCentres(landscape.places, division.centres);
  const labels = labelsOfAll(landscape, own);
  return {
    ...division,
    labels,
    silhouette: sampledSilhouette(landscape.places, own, division.k, seed),
  };
}
