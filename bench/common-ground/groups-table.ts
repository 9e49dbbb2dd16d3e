import {
  adjustedRand,
  drawSample,
  mapOpinions,
  mapRules,
  noSides,
  randomFrom,
  silhouetteOf,
  tableFromLog,
} from "#engines/common-ground/index.ts";
import type { Conversation } from "./conversations.ts";

/** Own groups against the published ones. */
export interface GroupRow {
  readonly name: string;
  readonly participants: number;
  readonly own: string;
  readonly silhouette: number;
  readonly published: number;
  readonly survival: string;
  readonly adjustedRand: string;
  readonly refusedOf30: string;
}

const drawsOf30 = 20;

/** Groups of one conversation with the house rules and seed, and how often 30 of its participants are refused. */
export function groupRow({ name, ballots, groups }: Conversation): GroupRow {
  const { log, participantIds, propositionIds } = ballots;
  const table = tableFromLog(log, participantIds.length, propositionIds.length);
  const { discovered, landscape } = mapOpinions(
    { table, roll: noSides },
    { rules: mapRules, seed: "naru" },
  );
  const { inside, places } = landscape;
  const known = Array.from(inside.keys()).filter((at) => groups[inside[at]!] !== null);
  const published = known.map((at) => Number(groups[inside[at]!]));
  const division = discovered.kind === "found" ? discovered.division : discovered.candidate;
  const labels = discovered.kind === "found" ? discovered.division.labels : null;
  return {
    name,
    participants: inside.length,
    own:
      discovered.kind === "found"
        ? `${discovered.division.k} groups`
        : `refused: ${discovered.because}`,
    silhouette: division?.silhouette ?? NaN,
    published: silhouetteOf(places, known, published),
    survival: division
      ? `${division.survival.median.toFixed(2)} (${division.survival.low.toFixed(2)})`
      : "–",
    adjustedRand: labels
      ? adjustedRand(
          published,
          known.map((at) => labels[inside[at]!]!),
        ).toFixed(2)
      : "–",
    refusedOf30: `${refusalsOf30(ballots, name)} of ${drawsOf30}`,
  };
}

function refusalsOf30(
  { log, participantIds, propositionIds }: Conversation["ballots"],
  name: string,
): number {
  const random = randomFrom(name);
  let refusals = 0;
  for (let draw = 0; draw < drawsOf30; draw++) {
    const chosen = new Set(drawSample(random, participantIds.length, 30));
    const rows = Array.from(log.vote.keys()).filter((at) => chosen.has(log.participant[at]!));
    const part = {
      participant: Int32Array.from(rows, (at) => log.participant[at]!),
      proposition: Int32Array.from(rows, (at) => log.proposition[at]!),
      vote: Int8Array.from(rows, (at) => log.vote[at]!),
    };
    const table = tableFromLog(part, participantIds.length, propositionIds.length);
    const { discovered } = mapOpinions(
      { table, roll: noSides },
      { rules: mapRules, seed: `${name}/${draw}` },
    );
    if (discovered.kind === "refused") refusals++;
  }
  return refusals;
}
