import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { conversationFolder } from "#engines/common-ground/testing/opinions.testing.ts";
import { randomForum } from "#engines/common-ground/testing/random-forum.ts";
import { command } from "./engine-common-ground.ts";

const folder = mkdtempSync(join(tmpdir(), "naru-common-ground-"));
const shape = { participants: 90, propositions: 24, votes: 1600, camps: 2 };

beforeAll(() => {
  const { participant, proposition, vote } = randomForum(shape, "command");
  const lines = Array.from(vote, (v, at) => ({
    participant: `p${participant[at]}`,
    proposition: `q${proposition[at]}`,
    vote: v,
  }));
  const csv = lines
    .map((line) => `${line.participant},${line.proposition},${line.vote}`)
    .join("\n");
  writeFileSync(join(folder, "votes.csv"), `participant,proposition,vote\n${csv}\n`);
  writeFileSync(join(folder, "votes.json"), JSON.stringify(lines));
  const sides = Array.from(
    { length: shape.participants },
    (_, i) => `p${i},${i % 2 === 0 ? "a" : "b"}`,
  );
  writeFileSync(join(folder, "sides.csv"), `participant,side\n${sides.join("\n")}\n`);
  writeFileSync(
    join(folder, "few.csv"),
    `participant,proposition,vote\n${csv
      .split("\n")
      .filter((l) => Number(/\d+/.exec(l)![0]) < 30)
      .join("\n")}\n`,
  );
  writeFileSync(join(folder, "wrong.csv"), "participant,proposition,vote\np1,q1,7\n");
});

afterAll(() => rmSync(folder, { recursive: true }));

async function run(values: Record<string, string | boolean>) {
  const defaults = { mode: "naru", seed: "naru", live: false, "given-base-clusters": false };
  const terminal = { cwd: folder, json: true, progress: () => undefined };
  return command.run({ values: { ...defaults, ...values }, positionals: [] }, terminal);
}

describe("engine common-ground", () => {
  test.each([
    ["closed", {}],
    ["running", { live: true }],
  ])("%s: the contract's keys, sides, states and replay", async (_, flags) => {
    const answer = await run({ votes: "votes.csv", sides: "sides.csv", ...flags });
    expect(answer).toMatchObject({
      ok: true,
      value: {
        json: {
          participants: 90,
          propositionCount: 24,
          groups: {
            k: 2,
            silhouette: expect.any(Number),
            stability: expect.any(Number),
            labels: { p0: expect.any(Number) },
          },
          cleavage: { adjustedRand: expect.any(Number), auc: expect.any(Number) },
          replay: {
            seed: "naru",
            watermark: { votes: 1600 },
            config: expect.stringMatching(/^[0-9a-f]{16}$/),
          },
        },
      },
    });
    expect(answer).toHaveProperty("value.json.propositions.0", {
      id: expect.stringMatching(/^q\d+$/),
      state: expect.any(String),
      sides: {
        a: {
          n: expect.any(Number),
          pass: expect.any(Number),
          median: expect.any(Number),
          interval: [expect.any(Number), expect.any(Number)],
        },
        b: {
          n: expect.any(Number),
          pass: expect.any(Number),
          median: expect.any(Number),
          interval: [expect.any(Number), expect.any(Number)],
        },
      },
      commonGround: expect.any(Number),
      bridging: expect.any(Number),
      bridgingFactor: expect.any(Number),
    });
  });

  test("CSV and JSON of the same votes give the same answer, and so does a second run", async () => {
    const answers = await Promise.all(
      ["votes.csv", "votes.json", "votes.csv"].map((votes) => run({ votes })),
    );
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  test("30 participants: no groups, with the reason", async () => {
    const answer = await run({ votes: "few.csv" });
    expect(answer).toHaveProperty("value.json.groups.refused", "would-not-survive-resampling");
    expect(answer).not.toHaveProperty("value.json.groups.labels");
    expect(answer).toHaveProperty(
      "value.text.ko",
      expect.stringContaining("의견 집단은 표시하지 않습니다"),
    );
  });

  test.each([
    ["no --votes", {}, "usage"],
    ["a file that is not there", { votes: "absent.csv" }, "not-found"],
    ["a vote that is none", { votes: "wrong.csv" }, "not-a-vote"],
    ["an unknown mode", { votes: "votes.csv", mode: "other" }, "usage"],
    ["sides without their columns", { votes: "votes.csv", sides: "wrong.csv" }, "unknown-columns"],
    [
      "no published base clusters",
      { votes: "votes.csv", mode: "polis", "given-base-clusters": true },
      "not-found",
    ],
  ])("%s is refused in both languages", async (_, flags, kind) => {
    const both = { ko: expect.any(String), en: expect.any(String) };
    expect(await run(flags)).toMatchObject({
      ok: false,
      error: { kind, message: both, repair: both },
    });
  });

  const published = conversationFolder("published-results/below-100-ptpts");
  test.skipIf(published === null)(
    "the published result has its labels (public data absent: skipped)",
    async () => {
      const answer = await run({
        votes: resolve(published!),
        mode: "polis",
        "given-base-clusters": true,
      });
      expect(answer).toHaveProperty("value.json.group-clusters.1.members.length", 3);
      expect(answer).toHaveProperty("value.json.n", 35);
    },
  );
});
