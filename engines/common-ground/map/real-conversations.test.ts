import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { orThrow } from "#kernel/result.ts";
import { adjustedRand } from "../groups/adjusted-rand.ts";
import { pointsAt } from "../groups/points.ts";
import { silhouette } from "../groups/silhouette.ts";
import { drawSample, randomFrom } from "../replay/random.ts";
import { noSides } from "../sides/side-roll.ts";
import { conversationFolder, labelledSets, rowsOf } from "../testing/opinions.testing.ts";
import { type Ballots, readBallots } from "../votes/ballots.ts";
import { type VoteLog, type VoteTable, tableFromLog } from "../votes/vote-table.ts";
import { mapRules } from "./map-rules.ts";
import { type OpinionMap, mapOpinions } from "./opinion-map.ts";

interface Labelled {
  readonly ballots: Ballots;
  readonly table: VoteTable;
  /** Published group by participant of the table; −1 where none was published. */
  readonly groups: Int32Array;
}

function readLabelled(folder: string): Labelled {
  const rows = rowsOf(resolve(folder, "participants-votes.csv"));
  const ballots = orThrow(readBallots(rows, { agreeIs: 1 }));
  const group = new Map(rows.map((row) => [String(row["participant"]), row["group-id"]]));
  const groups = Int32Array.from(ballots.participantIds, (id) =>
    group.get(id) ? Number(group.get(id)) : -1,
  );
  return {
    ballots,
    groups,
    table: tableFromLog(ballots.log, ballots.participantIds.length, ballots.propositionIds.length),
  };
}

const mapOf = (table: VoteTable, seed: string): OpinionMap =>
  mapOpinions({ table, roll: noSides }, { rules: mapRules, seed });

/** Least agreement with the published groups; those groups hang on the course of the conversation (README.md). */
const leastAgreement: Readonly<Record<(typeof labelledSets)[number], number>> = {
  "15-per-hour-seattle": 0.9,
  "american-assembly.bowling-green": 0.5,
  "brexit-consensus": 0.6,
  "canadian-electoral-reform": 0.8,
  "scoop-hivemind.biodiversity": 0.3,
};

describe.each(labelledSets)("%s", (name) => {
  const folder = conversationFolder(name);

  test.skipIf(folder === null)(
    "groups are found, clearer than the published ones and like them (public data absent: skipped)",
    () => {
      const { table, groups } = readLabelled(folder!);
      const { discovered, landscape } = mapOf(table, "naru");
      const division = discovered.kind === "found" ? discovered.division : null;
      const both = Array.from(landscape.inside.keys()).filter(
        (at) => groups[landscape.inside[at]!]! >= 0,
      );
      const published = both.map((at) => groups[landscape.inside[at]!]!);
      const publishedClarity = silhouette(
        pointsAt(landscape.places, both),
        published,
        Math.max(...published) + 1,
      )!;
      expect(division!.silhouette).toBeGreaterThan(publishedClarity);
      expect(division!.survival.median).toBeGreaterThanOrEqual(mapRules.groups.leastSurvival);
      const own = both.map((at) => division!.labels[landscape.inside[at]!]!);
      expect(adjustedRand(published, own)).toBeGreaterThan(leastAgreement[name]);
    },
  );

  test.skipIf(folder === null)(
    "the same votes and seed make the same map (public data absent: skipped)",
    () => {
      const { table } = readLabelled(folder!);
      expect(mapOf(table, "naru").discovered).toEqual(mapOf(table, "naru").discovered);
    },
  );

  test.skipIf(folder === null)(
    "30 of its participants have no groups (public data absent: skipped)",
    () => {
      const { ballots } = readLabelled(folder!);
      const chosen = new Set(drawSample(randomFrom(name), ballots.participantIds.length, 30));
      const part = rowsWhere(ballots.log, (at) => chosen.has(ballots.log.participant[at]!));
      const table = tableFromLog(
        part,
        ballots.participantIds.length,
        ballots.propositionIds.length,
      );
      expect(mapOf(table, "naru").discovered.kind).toBe("refused");
    },
  );
});

function rowsWhere(log: VoteLog, isTaken: (at: number) => boolean): VoteLog {
  const rows = Array.from(log.vote.keys()).filter(isTaken);
  return {
    participant: Int32Array.from(rows, (at) => log.participant[at]!),
    proposition: Int32Array.from(rows, (at) => log.proposition[at]!),
    vote: Int8Array.from(rows, (at) => log.vote[at]!),
  };
}
