import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { afterAll, expect, test } from "vitest";

import { newDataFolder, removeFolder, runNaru } from "./support/naru.ts";

const dataFolder = newDataFolder();
const ask = (...words: string[]) => runNaru([...words, "--json", "--data", dataFolder]);
const question = [
  "channels",
  "--from",
  "seoul",
  "--to",
  "pyongyang",
  "--issue",
  "air-quality",
  "--as-of",
  "2026-11-23",
];

afterAll(() => removeFolder(dataFolder));

test("channels answers in the contract's shape, on standard output alone", async () => {
  const { code, json } = await ask(...question, "--shock", "official-line-cut");
  expect(code).toBe(0);
  const channel = {
    actors: expect.any(Array),
    ties: expect.any(Array),
    reliability: expect.any(Number),
    interval: [expect.any(Number), expect.any(Number)],
    track: expect.any(String),
    weakest: expect.any(String),
    reasons: { ko: expect.stringMatching(/[가-힣]/), en: expect.any(String) },
  };
  const thirdParty = {
    actor: expect.any(String),
    criteria: expect.any(Object),
    reasons: { ko: expect.any(String), en: expect.any(String) },
    sources: expect.any(Array),
  };
  expect(json).toMatchObject({
    from: "seoul",
    to: "pyongyang",
    issue: "air-quality",
    asOf: "2026-11-23",
    channels: expect.arrayContaining([expect.objectContaining(channel)]),
    thirdParties: expect.arrayContaining([expect.objectContaining(thirdParty)]),
    independence: { count: expect.any(Number), paths: expect.any(Array), cut: expect.any(Array) },
    reliability: {
      value: expect.any(Number),
      interval: expect.any(Array),
      samples: expect.any(Number),
      exact: expect.any(Boolean),
    },
    shock: {
      name: "official-line-cut",
      died: expect.any(Array),
      survived: expect.any(Array),
      after: { channels: expect.any(Array), independence: expect.any(Object) },
    },
  });
});

test("the same question gives the same answer", async () => {
  expect((await ask(...question)).text).toBe((await ask(...question)).text);
});

test("a shock of one's own is read from a file", async () => {
  const file = join(dataFolder, "shock.json");
  writeFileSync(
    file,
    JSON.stringify({
      name: "beijing-gone",
      rules: [{ rule: "actors", who: { actors: ["beijing"] } }],
    }),
  );
  const { json } = await ask(...question, "--shock", file);
  const { died } = (json as { shock: { died: { actors: string[] }[] } }).shock;
  expect(died.length).toBeGreaterThan(0);
  expect(died.every(({ actors }) => actors.includes("beijing"))).toBe(true);
});

const refusals: readonly (readonly [string, readonly string[], string, string])[] = [
  ["an unknown actor", ["--from", "seoul", "--to", "pyongyan"], "unknown-actor", "to"],
  ["one actor twice", ["--from", "seoul", "--to", "seoul"], "same-ends", "to"],
  ["a missing end", ["--from", "seoul"], "end-missing", "--to"],
  [
    "a date that is none",
    ["--from", "seoul", "--to", "pyongyang", "--as-of", "yesterday"],
    "not-a-date",
    "asOf",
  ],
  [
    "an unknown shock",
    ["--from", "seoul", "--to", "pyongyang", "--shock", "flood"],
    "unknown-word",
    "shock",
  ],
  [
    "a shock file that is not there",
    ["--from", "seoul", "--to", "pyongyang", "--shock", "./none.json"],
    "shock-file",
    "./none.json",
  ],
  [
    "a length out of range",
    ["--from", "seoul", "--to", "pyongyang", "--max-ties", "99"],
    "out-of-range",
    "maxTies",
  ],
];
test.each(refusals)(
  "%s is refused with 1, the place and the repair in both languages",
  async (_, flags, kind, at) => {
    const { code, json } = await ask("channels", ...flags);
    expect(code).toBe(1);
    const text = { ko: expect.stringMatching(/[가-힣]/), en: expect.stringMatching(/[A-Za-z]/) };
    expect(json).toEqual({ error: { kind, at, message: text, repair: text } });
  },
);

test("wrong usage ends with 2", async () => {
  expect((await runNaru(["chanels"])).code).toBe(2);
  expect((await runNaru(["channels", "--colour", "red"])).code).toBe(2);
  expect((await runNaru(["engine", "channels", "--task", "dance", "--json"])).code).toBe(2);
});

test("help lists every command, in the reader's language", async () => {
  const help = await runNaru(["help"], { LC_ALL: "ko_KR.UTF-8" });
  for (const command of [
    "up",
    "channels",
    "engine channels",
    "engine comparison",
    "engine common-ground",
    "audit verify",
    "office add",
    "test",
  ]) {
    expect(help.text).toMatch(new RegExp(`^  ${command} `, "m"));
  }
  expect(help.text).toMatch(/[가-힣]/);
  expect((await runNaru(["help", "channels"], { LC_ALL: "en_GB.UTF-8" })).text).toContain(
    "Finds the channels",
  );
});

test("the chain of a new workspace verifies", async () => {
  expect((await ask("audit", "verify")).json).toEqual({ entries: 1, ok: true, firstBroken: null });
});
