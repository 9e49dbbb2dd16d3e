import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { command } from "./engine-comparison.ts";

const table = {
  id: "small",
  multivalue: false,
  outcome: "Y",
  conditions: ["A", "B"],
  data: { cases: ["a", "b", "c"], columns: { A: [1, 1, 0], B: [1, 0, 1], Y: [1, 0, 0] } },
  runs: [
    {
      params: { incl_cut: 1, n_cut: 1, pri_cut: 0, negated: false, dir_exp: "1,1", exclude: null },
    },
  ],
};

let cwd = "";
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), "comparison-"));
});
afterEach(() => rm(cwd, { recursive: true }));

function run(values: Record<string, string>): ReturnType<typeof command.run> {
  return command.run({ values, positionals: [] }, { cwd, json: true, progress: () => undefined });
}

describe("engine comparison", () => {
  it.each([
    ["an array", [table]],
    ["an object", { cases: [table] }],
  ])("answers %s in the same form", async (_, input) => {
    await writeFile(join(cwd, "in.json"), JSON.stringify(input));
    const answer = await run({ in: "in.json", out: "out.json" });
    expect(answer).toMatchObject({
      ok: true,
      value: { json: { cases: 1, runs: 1, out: "out.json" } },
    });
    const written: unknown = JSON.parse(await readFile(join(cwd, "out.json"), "utf8"));
    expect(Array.isArray(written)).toBe(Array.isArray(input));
    expect(JSON.stringify(written)).toContain('"primes":["A*B"]');
  });

  it.each([
    [{ out: "out.json" }, "usage"],
    [{ in: "in.json" }, "usage"],
    [{ in: "absent.json", out: "out.json" }, "file-unreadable"],
  ])("refuses %j: %s", async (values, kind) => {
    expect(await run(values)).toMatchObject({ ok: false, error: { kind } });
  });

  it("names the table that cannot be read, in both languages", async () => {
    const broken = {
      ...table,
      data: { ...table.data, columns: { ...table.data.columns, B: [1, null, 0] } },
    };
    await writeFile(join(cwd, "in.json"), JSON.stringify([broken]));
    const answer = await run({ in: "in.json", out: "out.json" });
    expect(answer).toMatchObject({ ok: false, error: { kind: "score-missing", at: "small" } });
    expect(JSON.stringify(answer)).toContain("모르는 값은 0이 아닙니다");
  });
});
