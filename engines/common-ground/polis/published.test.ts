import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import {
  conversationFolder,
  publishedResult,
  publishedSets,
  rowsOf,
} from "../testing/opinions.testing.ts";
import { orThrow } from "#kernel/result.ts";
import { readBallots } from "../votes/ballots.ts";
import { tableFromLog } from "../votes/vote-table.ts";
import { readComments, signOfAgree } from "./comments.ts";
import { conversationOf, givenBaseOf, moderationOf } from "./conversation-of.ts";
import { polisMap } from "./polis-map.ts";
import { publishedShape } from "./published-shape.ts";

/** Largest difference of two JSON values; infinite where their shapes differ. */
function difference(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b);
  if (a === null || b === null || typeof a !== "object" || typeof b !== "object")
    return a === b ? 0 : Infinity;
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  if (left.size !== right.size) return Infinity;
  return [...left].reduce(
    (most, [key, value]) =>
      Math.max(most, right.has(key) ? difference(value, right.get(key)) : Infinity),
    0,
  );
}

function computed(
  folder: string,
  from: "given base clusters" | "votes alone",
): Record<string, unknown> {
  const comments = readComments(rowsOf(resolve(folder, "comments.json")));
  const rows = rowsOf(resolve(folder, "votes.json"));
  const agreeIs = signOfAgree(rows, comments)!;
  const ballots = orThrow(readBallots(rows, { agreeIs, propositions: comments.ids }));
  const table = tableFromLog(
    ballots.log,
    ballots.participantIds.length,
    ballots.propositionIds.length,
  );
  const given = givenBaseOf(publishedResult(folder)["base-clusters"], ballots);
  const map = polisMap(
    table,
    moderationOf(comments, ballots),
    from === "votes alone" ? undefined : given,
  );
  return publishedShape(map, table, conversationOf(comments, ballots));
}

const sorted = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(String).toSorted() : value;

/** Tolerances: counts are exact; the rest is rounding of doubles; the service stores repness-test in single precision. */
const fromVotes: readonly (readonly [key: string, tolerance: number])[] = [
  ["n", 0],
  ["n-cmts", 0],
  ["tids", 0],
  ["user-vote-counts", 0],
  ["lastVoteTimestamp", 0],
  ["pca", 1e-11],
  ["consensus", 1e-13],
];
const fromBase: readonly (readonly [key: string, tolerance: number])[] = [
  ...fromVotes,
  ["group-clusters", 1e-12],
  ["group-votes", 0],
  ["votes-base", 0],
  ["group-aware-consensus", 1e-14],
  ["repness", 4e-7],
  ["comment-priorities", 1e-11],
  ["base-clusters", 0],
];

describe.each(publishedSets)("published result of %s", (name) => {
  const folder = conversationFolder(name);

  test.skipIf(folder === null)(
    "every stage, given the published base clusters (public data absent: skipped)",
    () => {
      const [own, published] = [computed(folder!, "given base clusters"), publishedResult(folder!)];
      for (const [key, tolerance] of fromBase)
        expect(difference(own[key], published[key]), key).toBeLessThanOrEqual(tolerance);
      for (const key of ["in-conv", "mod-in", "mod-out", "meta-tids"])
        expect(sorted(own[key]), key).toEqual(sorted(published[key]));
    },
  );

  test.skipIf(folder === null)(
    "every stage before the groups, from the votes alone (public data absent: skipped)",
    () => {
      const [own, published] = [computed(folder!, "votes alone"), publishedResult(folder!)];
      for (const [key, tolerance] of fromVotes)
        expect(difference(own[key], published[key]), key).toBeLessThanOrEqual(tolerance);
      expect(sorted(own["in-conv"])).toEqual(sorted(published["in-conv"]));
      expect(
        difference(own["comment-priorities"], published["comment-priorities"]),
      ).toBeLessThanOrEqual(1e-11);
    },
  );

  test.skipIf(folder === null)(
    "places of participants that are base clusters of their own (public data absent: skipped)",
    () => {
      const places = computed(folder!, "votes alone")["participant-projections"];
      const { members, x, y } = publishedResult(folder!)["base-clusters"];
      const alone = members.flatMap((own, b) =>
        own.length === 1 ? [[own[0]!, x[b]!, y[b]!] as const] : [],
      );
      expect(alone.length).toBeGreaterThan(20);
      for (const [id, px, py] of alone) {
        expect(places).toHaveProperty(String(id), [expect.closeTo(px, 10), expect.closeTo(py, 10)]);
      }
    },
  );

  test.skipIf(folder === null)(
    "the published keys are all there (public data absent: skipped)",
    () => {
      const own = Object.keys(computed(folder!, "votes alone"));
      expect(own).toEqual(expect.arrayContaining(Object.keys(publishedResult(folder!))));
    },
  );
});
