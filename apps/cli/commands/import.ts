import { createReadStream, readFileSync, statSync } from "node:fs";
import { basename, resolve } from "node:path";

import type { Database } from "#apps/server/database/connect.ts";
import { both, type BothTexts } from "#kernel/local-text.ts";
import type { Problem } from "#kernel/problem.ts";
import { ok, refused, type Result } from "#kernel/result.ts";
import { systemViewer, type Viewer } from "#slices/account/model.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { commitImport, previewImport, type ImportGround } from "#slices/import/commit.ts";
import { noAnswers, type Answers, type Mapping } from "#slices/import/model.ts";
import type { Outcome } from "#slices/import/outcome.ts";
import { importProblem } from "#slices/import/problems.ts";
import { parseWish } from "#slices/import/read-wish.ts";
import { largestFile, stageFile } from "#slices/import/stage.ts";
import { changeRun, removeRun } from "#slices/import/store.ts";
import { workOn, type ImportAnswer, type ImportProgress } from "#slices/import/work.ts";

import type { Answer, Command, Flags, Terminal } from "../command.ts";
import { officeOptions, officeUsage, withOffice } from "../office-data.ts";

export const command: Command = {
  words: ["import"],
  summary: both(
    "파일의 행위자와 관계를 받아들입니다(한 번에 되돌릴 수 있음)",
    "Imports actors and ties from a file, with one undo",
  ),
  usage: `FILE                       CSV (UTF-8, CP949, UTF-16), XLSX, GEXF, GraphML, GeoJSON or SPARQL JSON
--dry-run                  say what would be done, and do nothing
--mapping FILE             {"mapping": …, "answers": …} as --dry-run --json answers them
--asked apart|refuse       actors in doubt: enter them on their own (default), or refuse
${officeUsage}`,
  options: {
    "dry-run": { type: "boolean" },
    mapping: { type: "string" },
    asked: { type: "string" },
    ...officeOptions,
  },
  async run(flags, terminal) {
    const file = flags.positionals[0];
    if (file === undefined) return refused(fileMissing);
    const path = resolve(terminal.cwd, file);
    const fault = findFault(file, path);
    if (fault !== null) return refused(fault);
    const wish = readWishFile(flags, terminal);
    if (!wish.ok) return wish;
    return withOffice(flags, terminal, ({ database, officeId }) =>
      importFile(database, systemViewer(officeId), { path, flags, terminal, ...wish.value }),
    );
  },
};

interface ImportCall {
  readonly path: string;
  readonly flags: Flags;
  readonly terminal: Terminal;
  readonly mapping: Mapping | null;
  readonly answers: Answers;
}

async function importFile(
  { application: db }: Database,
  viewer: Viewer,
  call: ImportCall,
): Promise<Result<Answer, Problem>> {
  const { path, flags, terminal, mapping, answers } = call;
  const staged = await stageFile(db, viewer, {
    name: basename(path),
    bytes: createReadStream(path),
    now: new Date(),
  });
  if (!staged.ok) return refused(importProblem(staged.error));
  const id = staged.value;
  const ground: ImportGround = {
    db,
    run: workOn,
    now: () => new Date(),
    watch: tellProgress(terminal),
  };
  await inOffice(db, viewer, (tx) => changeRun(tx, id, { mapping, answers }));
  const isDry = flags.values["dry-run"] === true;
  const asked = flags.values["asked"] === "refuse" ? "refuse" : "apart";
  const done = isDry
    ? await previewImport(ground, viewer, { id })
    : await commitImport(ground, viewer, id, { mapping, answers, asked });
  if (isDry || !done.ok) await inOffice(db, viewer, (tx) => removeRun(tx, id));
  if (!done.ok) return done;
  if (!("undo" in done.value)) return ok(answerOf(done.value, answers, null));
  return ok(answerOf(done.value.answer, answers, done.value.undo.id));
}

function answerOf(
  { outcome, ...reading }: ImportAnswer,
  answers: Answers,
  undo: string | null,
): Answer {
  return { json: { ...outcome, ...reading, answers, undo }, text: textOf(outcome, undo) };
}

function textOf(outcome: Outcome, undo: string | null): BothTexts {
  const { read, actors, ties, memberships, differences, problems, dormant } = outcome;
  const list = (language: "ko" | "en") =>
    problems
      .map(({ at, count, message }) => `  ${count} × ${message[language]} (${at})`)
      .join("\n");
  const matches = (language: "ko" | "en") =>
    outcome.matches
      .slice(0, 20)
      .map(
        ({ written, id, reasons }) =>
          `  ${written} → ${id}: ${reasons.map((reason) => reason[language]).join(", ")}`,
      )
      .join("\n");
  return both(
    `읽은 항목 ${read}\n행위자: 새로 ${actors.new}, 이미 있음 ${actors.matched}, 물음 ${actors.asked}\n관계: 새로 ${ties.new}, 이미 있음 ${ties.matched}, 뺌 ${ties.dropped}\n가입: 새로 ${memberships.new}, 이미 있음 ${memberships.matched}\n등록된 값과 다른 값 ${differences.differing}, 등록되지 않은 값 ${differences.added}\n${dormant.years}년 넘게 기록이 없는 관계 ${dormant.count}\n이미 있는 행위자\n${matches("ko")}\n살펴볼 것\n${list("ko")}${undo === null ? "\n시험이라 아무것도 저장하지 않았습니다." : `\n되돌리기: ./naru undo ${undo}`}`,
    `read ${read}\nactors: ${actors.new} new, ${actors.matched} known, ${actors.asked} asked about\nties: ${ties.new} new, ${ties.matched} known, ${ties.dropped} left out\nmemberships: ${memberships.new} new, ${memberships.matched} known\nvalues that differ from the register: ${differences.differing}, that it lacks: ${differences.added}\nties without a record for ${dormant.years} years: ${dormant.count}\nknown actors\n${matches("en")}\nto look at\n${list("en")}${undo === null ? "\na dry run: nothing was saved." : `\ntake it back: ./naru undo ${undo}`}`,
  );
}

const phaseWords = {
  reading: "읽기 / reading",
  matching: "맞추기 / matching",
  writing: "쓰기 / writing",
  checking: "확인 / checking",
} as const;

/** One line a phase, and one for every tenth of the writing. */
function tellProgress(terminal: Terminal): (progress: ImportProgress) => void {
  let told = "";
  return ({ phase, done, total }) => {
    const tenths = phase === "writing" && total > 0 ? Math.floor((10 * done) / total) : 0;
    const line = phase === "writing" ? `${phaseWords[phase]} ${tenths * 10}%` : phaseWords[phase];
    if (line !== told) terminal.progress(line);
    told = line;
  };
}

function readWishFile(
  { values }: Flags,
  { cwd }: Terminal,
): Result<{ mapping: Mapping | null; answers: Answers }, Problem> {
  const file = values["mapping"];
  if (typeof file !== "string") return ok({ mapping: null, answers: noAnswers });
  let document: unknown;
  try {
    document = JSON.parse(readFileSync(resolve(cwd, file), "utf8"));
  } catch (error) {
    return refused({
      ...importProblem({ kind: "import-mapping", at: file }),
      message: both(
        `열 설정 파일을 읽을 수 없습니다: ${(error as Error).message}`,
        `The mapping file cannot be read: ${(error as Error).message}`,
      ),
    });
  }
  const wish = parseWish(document);
  return wish.ok
    ? wish
    : refused(importProblem({ kind: "import-mapping", at: `${file}:${wish.error}` }));
}

function findFault(file: string, path: string): Problem | null {
  try {
    const { size } = statSync(path);
    return size > largestFile
      ? { ...importProblem({ kind: "import-too-large", limit: largestFile }), at: file }
      : null;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "unknown";
    return {
      kind: code === "ENOENT" ? "file.not-found" : "file.unreadable",
      at: file,
      message: both(`파일을 읽을 수 없습니다(${code}).`, `The file cannot be read (${code}).`),
      repair: both("경로와 읽기 권한을 확인하세요.", "Check the path and the right to read it."),
    };
  }
}

const fileMissing: Problem = {
  kind: "file-missing",
  at: "FILE",
  message: both("가져올 파일을 지정해야 합니다.", "A file to import is needed."),
  repair: both(
    "예: ./naru import cities.csv --office seoul",
    "For example: ./naru import cities.csv --office seoul",
  ),
};
