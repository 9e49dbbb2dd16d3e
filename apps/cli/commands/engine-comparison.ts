import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";

import type { CaseAnswer } from "#engines/comparison/exchange/format.ts";
import { readExchange } from "#engines/comparison/exchange/read.ts";
import { answerExchangeCase } from "#engines/comparison/exchange/answer-case.ts";
import { wordRefusal } from "#engines/comparison/wording.ts";
import { both } from "#kernel/local-text.ts";
import type { BothTexts } from "#kernel/local-text.ts";
import type { Problem } from "#kernel/problem.ts";
import { ok, refused } from "#kernel/result.ts";
import type { Result } from "#kernel/result.ts";

import type { Answer, Command, Flags, Terminal } from "../command.ts";

/** Set-theoretic comparison of case tables in a file, without a workspace. */
export const command: Command = {
  words: ["engine", "comparison"],
  summary: both("사례 표를 집합론적으로 비교합니다", "Set-theoretic comparison of case tables"),
  usage: [
    '--in FILE     an array, or {"cases":[…]}, of {id, multivalue, outcome, conditions, data, runs:[{params}]}',
    "--out FILE    where the same goes with every result filled in",
  ].join("\n"),
  options: { in: { type: "string" }, out: { type: "string" } },
  run,
};

async function run(flags: Flags, terminal: Terminal): Promise<Result<Answer, Problem>> {
  const from = readPath(flags, "in");
  if (!from.ok) return from;
  const to = readPath(flags, "out");
  if (!to.ok) return to;
  const json = await readJson(resolve(terminal.cwd, from.value), from.value);
  if (!json.ok) return json;
  const answered = answerAll(json.value, terminal);
  if (!answered.ok) return answered;
  const cases = answered.value;
  const written = await writeJson(
    resolve(terminal.cwd, to.value),
    Array.isArray(json.value) ? cases : { cases },
  );
  if (!written.ok) return written;
  const runs = cases.reduce((sum, one) => sum + one.runs.length, 0);
  return ok({
    json: { cases: cases.length, runs, out: to.value },
    text: both(
      `사례 표 ${cases.length}개, 분석 ${runs}건의 결과를 ${to.value}에 적었습니다.`,
      `Results of ${cases.length} case tables and ${runs} analyses are in ${to.value}.`,
    ),
  });
}

function answerAll(json: unknown, terminal: Terminal): Result<CaseAnswer[], Problem> {
  const inputs = readExchange(json);
  if (!inputs.ok)
    return refused({ kind: inputs.error.kind, at: inputs.error.at, ...wordRefusal(inputs.error) });
  const cases: CaseAnswer[] = [];
  for (const [i, input] of inputs.value.entries()) {
    terminal.progress(`${i + 1}/${inputs.value.length} ${input.id}`);
    const answer = answerExchangeCase(input);
    if (!answer.ok)
      return refused({ kind: answer.error.kind, at: input.id, ...wordRefusal(answer.error) });
    cases.push(answer.value);
  }
  return ok(cases);
}

function readPath(flags: Flags, name: "in" | "out"): Result<string, Problem> {
  const value = flags.values[name];
  if (typeof value === "string" && value !== "") return ok(value);
  return refused({
    kind: "usage",
    at: `--${name}`,
    message: both(`--${name} 파일을 정해야 합니다.`, `--${name} needs a file.`),
    repair: both(`--${name} 파일이름 을 덧붙이십시오.`, `Add --${name} FILE.`),
  });
}

async function readJson(path: string, at: string): Promise<Result<unknown, Problem>> {
  try {
    return ok(JSON.parse(await readFile(path, "utf8")));
  } catch (cause) {
    return refused(
      fileProblem(
        "file-unreadable",
        at,
        both(`읽을 수 없습니다: ${reasonOf(cause)}`, `cannot be read: ${reasonOf(cause)}`),
      ),
    );
  }
}

async function writeJson(path: string, json: unknown): Promise<Result<null, Problem>> {
  try {
    await writeFile(path, `${JSON.stringify(json, null, 1)}\n`);
    return ok(null);
  } catch (cause) {
    return refused(
      fileProblem(
        "file-unwritable",
        path,
        both(`쓸 수 없습니다: ${reasonOf(cause)}`, `cannot be written: ${reasonOf(cause)}`),
      ),
    );
  }
}

function fileProblem(kind: string, at: string, what: BothTexts): Problem {
  return {
    kind,
    at,
    message: both(`${at} 파일을 ${what.ko}`, `The file ${at} ${what.en}`),
    repair: both(
      "경로와 권한, JSON 형식을 확인하십시오.",
      "Check the path, the permissions and that it is JSON.",
    ),
  };
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
