import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import {
  type PublishedBase,
  type Row,
  adjustedRand,
  conversationOf,
  givenBaseOf,
  moderationOf,
  polisMap,
  publishedShape,
  readBallots,
  readComments,
  signOfAgree,
  tableFromLog,
} from "#engines/common-ground/index.ts";
import { orThrow } from "#kernel/result.ts";

const root = resolve(import.meta.dirname, "../..");
const sets = ["150ptpt-3gp-no-strict-no-meta", "25ptpt-3gp-no-strict-with-meta", "below-100-ptpts"];

/** The stages that are compared, by the keys of the published file. */
const stages = [
  "votes-base",
  "pca",
  "group-clusters",
  "group-votes",
  "group-aware-consensus",
  "repness",
  "consensus",
  "comment-priorities",
];

interface PublishedFile {
  readonly "base-clusters": PublishedBase;
  readonly "group-clusters": readonly { readonly members: readonly number[] }[];
  readonly [key: string]: unknown;
}

/** Head and lines: largest difference of each stage given the base clusters, and the groups from the votes alone. */
export function publishedLines(): { readonly head: string[]; readonly lines: string[][] } {
  const folder = resolve(
    process.env["NARU_SHARED"] ?? join(root, "../shared"),
    "data/opinions/published-results",
  );
  const found = sets.map((name) => join(folder, name)).filter((path) => existsSync(path));
  const head = [
    "published result, largest difference",
    ...stages,
    "groups, given base",
    "groups, votes alone",
  ];
  return { head, lines: found.map((path) => lineOf(path)) };
}

function lineOf(path: string): string[] {
  const read = (name: string) => JSON.parse(readFileSync(join(path, name), "utf8"));
  const comments = readComments(read("comments.json"));
  const rows: Row[] = read("votes.json");
  const published: PublishedFile = read("math-pca2.json");
  const agreeIs = signOfAgree(rows, comments) ?? 1;
  const ballots = orThrow(readBallots(rows, { agreeIs, propositions: comments.ids }));
  const table = tableFromLog(
    ballots.log,
    ballots.participantIds.length,
    ballots.propositionIds.length,
  );
  const given = givenBaseOf(published["base-clusters"], ballots);
  const moderation = moderationOf(comments, ballots);
  const [warm, alone] = [polisMap(table, moderation, given), polisMap(table, moderation)];
  const shape = publishedShape(warm, table, conversationOf(comments, ballots));
  const groups = groupsOf(
    published,
    given.clusters.map((c) => c.members),
    table.participants,
  );
  const like = (own: Int32Array): string => {
    const both = Array.from(groups.keys()).filter((i) => groups[i]! >= 0 && own[i]! >= 0);
    return `ARI ${adjustedRand(
      both.map((i) => groups[i]!),
      both.map((i) => own[i]!),
    ).toFixed(3)}`;
  };
  const differences = stages.map((key) => differenceOf(shape[key], published[key]));
  const tiny = differences.map((d) => (d === 0 ? "0" : d.toExponential(0)));
  return [path.split("/").at(-1) ?? path, ...tiny, like(warm.groupOf), like(alone.groupOf)];
}

function groupsOf(
  published: PublishedFile,
  members: readonly (readonly number[])[],
  participants: number,
): Int32Array {
  const groups = new Int32Array(participants).fill(-1);
  for (const [g, group] of published["group-clusters"].entries()) {
    for (const id of group.members) {
      for (const i of members[published["base-clusters"].id.indexOf(id)]!) groups[i] = g;
    }
  }
  return groups;
}

/** Largest difference of two JSON values; infinite where their shapes differ. */
function differenceOf(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b);
  if (a === null || b === null || typeof a !== "object" || typeof b !== "object")
    return a === b ? 0 : Infinity;
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  if (left.size !== right.size) return Infinity;
  return [...left].reduce(
    (most, [key, value]) =>
      Math.max(most, right.has(key) ? differenceOf(value, right.get(key)) : Infinity),
    0,
  );
}
