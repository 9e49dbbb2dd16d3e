import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { both } from "#kernel/local-text.ts";
import { ok, refused } from "#kernel/result.ts";

import type { Command } from "../command.ts";
import { bringNeeds } from "../test/needs.ts";
import { checks, runStage, type Stage } from "../test/stages.ts";

export const command: Command = {
  words: ["test"],
  summary: both(
    "모든 검사와 시험을 돌립니다(브라우저 시험 포함)",
    "Runs every check and test, the browser tests included",
  ),
  usage:
    "[PATH …]                   only the tests whose path contains one of these, without the checks",
  options: {},
  async run({ positionals }, terminal) {
    bringNeeds(terminal.progress);
    const failed: string[] = [];
    for (const stage of positionals.length === 0 ? checks : []) {
      if (!(await runNamed(stage, terminal.progress))) failed.push(stage.name.en);
    }
    const counts = await runTests(positionals, terminal.progress);
    if (counts.total === 0 || !counts.success) failed.push("tests");
    const line = `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`;
    if (failed.length === 0) return ok({ json: { ...counts }, text: both(line, line) });
    process.stdout.write(`${line}\n`);
    return refused({
      kind: "test-failed",
      at: failed.join(", "),
      message: both("통과하지 못한 것이 있습니다.", "Something did not pass."),
      repair: both(
        "위의 출력에서 이름이 적힌 단계를 보세요.",
        "See the named steps in the output above.",
      ),
    });
  },
};

async function runNamed(stage: Stage, progress: (line: string) => void): Promise<boolean> {
  const started = Date.now();
  const passed = await runStage(stage);
  const seconds = Math.round((Date.now() - started) / 1000);
  progress(`${passed ? "✓" : "✗"} ${stage.name.ko} / ${stage.name.en} (${seconds} s)`);
  return passed;
}

interface Counts {
  readonly total: number;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly success: boolean;
}

async function runTests(
  paths: readonly string[],
  progress: (line: string) => void,
): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), "naru-report-"));
  const report = join(folder, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const stage: Stage = {
    name: { ko: "시험", en: "tests" },
    program: "vitest",
    args: ["run", ...paths, ...reporters],
  };
  const finished = await runNamed(stage, progress);
  try {
    const read = JSON.parse(readFileSync(report, "utf8")) as Record<string, number>;
    return {
      total: read["numTotalTests"]!,
      passed: read["numPassedTests"]!,
      failed: read["numFailedTests"]!,
      skipped: read["numPendingTests"]!,
      success: finished,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
