import { createWriteStream } from "node:fs";
import { extname, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

import { both, languages, type BothTexts } from "#kernel/local-text.ts";
import { ProblemError } from "#kernel/problem-error.ts";
import type { Problem } from "#kernel/problem.ts";
import { ok, refused } from "#kernel/result.ts";
import { systemViewer } from "#slices/account/model.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { filterWords, readFilterWords } from "#slices/export/filter-words.ts";
import { exportFormats, exportTables } from "#slices/export/model.ts";
import { filterProblem } from "#slices/export/problems.ts";
import { requireIssue } from "#slices/export/store.ts";
import { writeNetwork } from "#slices/export/write-network.ts";

import type { Command, Flags } from "../command.ts";
import { officeOptions, officeUsage, withOffice } from "../office-data.ts";

export const command: Command = {
  words: ["export"],
  summary: both("행위자와 관계를 파일로 씁니다", "Writes actors and ties to a file"),
  usage: `--out FILE                 the file to write; its ending says the format
--format FORMAT            ${exportFormats.join(", ")}, where the ending does not say it
--table actors|ties        the table of a CSV (actors)
--language ko|en           wording of CSV and XLSX (ko)
--q WORDS                  actors by name, initial consonants, abbreviation or alias
--heading, --kind, --side  actors of a heading, kind or declared side
--tie-kind, --status       ties of a kind, of a status
--issue TAG                ties on a topic
--as-of DATE               ties that may have been in force then
--only-sure                with --as-of: only ties that surely were
${officeUsage}`,
  options: {
    out: { type: "string" },
    format: { type: "string" },
    table: { type: "string" },
    language: { type: "string" },
    q: { type: "string" },
    heading: { type: "string" },
    kind: { type: "string" },
    side: { type: "string" },
    "tie-kind": { type: "string" },
    status: { type: "string" },
    issue: { type: "string" },
    "as-of": { type: "string" },
    "only-sure": { type: "boolean" },
    ...officeOptions,
  },
  async run(flags, terminal) {
    const out = flags.values["out"];
    if (typeof out !== "string") return refused(outMissing);
    const wanted = flags.values["format"] ?? extname(out).slice(1).toLowerCase();
    const format = exportFormats.find((one) => one === wanted);
    if (format === undefined) return refused(formatUnknown(String(wanted)));
    const [table, language] = [flags.values["table"] ?? "actors", flags.values["language"] ?? "ko"];
    if (!isOneOf(exportTables, table)) return refused(notOneOf("--table", table, exportTables));
    if (!isOneOf(languages, language)) return refused(notOneOf("--language", language, languages));
    const filter = readFilterFlags(flags);
    if (!filter.ok) return refused(filterProblem(filter.error, flagOf));
    const order = { format, table, language, filter: filter.value } as const;
    const path = resolve(terminal.cwd, out);
    return withOffice(flags, terminal, async ({ database, officeId }) => {
      try {
        await inOffice(database.application, systemViewer(officeId), async (tx) => {
          await requireIssue(tx, order.filter, flagOf);
          await pipeline(Readable.from(writeNetwork(tx, order)), createWriteStream(path));
        });
      } catch (error) {
        if (error instanceof ProblemError) return refused(error.problem);
        if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
        return refused(unwritable(out, error as Error));
      }
      return ok({ json: { file: path, format }, text: both(path, path) });
    });
  },
};

/** `tieKind` is `--tie-kind`. */
function flagOf(word: string): string {
  return `--${word.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function readFilterFlags({ values }: Flags): ReturnType<typeof readFilterWords> {
  const given = filterWords.map((word) => [word, values[flagOf(word).slice(2)]] as const);
  return readFilterWords(
    Object.fromEntries(
      given.map(([word, value]) => [word, value === undefined ? undefined : String(value)]),
    ),
  );
}

const outMissing: Problem = {
  kind: "export-out-missing",
  at: "--out",
  message: both("쓸 파일을 적지 않았습니다.", "No file to write was given."),
  repair: both("--out network.gexf처럼 적으세요.", "Give one, such as --out network.gexf."),
};

function formatUnknown(format: string): Problem {
  const known = exportFormats.join(", ");
  const repair: BothTexts = both(`${known} 가운데 하나를 쓰세요.`, `Use one of ${known}.`);
  return {
    kind: "export-format-unknown",
    at: "--format",
    message: both(`알 수 없는 형식입니다: ${format}`, `This format is not known: ${format}`),
    repair,
  };
}

function isOneOf<T extends string>(known: readonly T[], value: unknown): value is T {
  return known.some((one) => one === value);
}

function notOneOf(at: string, value: string | boolean, known: readonly string[]): Problem {
  const list = known.join(", ");
  return {
    kind: "export-word-unknown",
    at,
    message: both(`${at}에 쓸 수 없는 말입니다: ${value}`, `${at} cannot be this: ${value}`),
    repair: both(`${list} 가운데 하나를 쓰세요.`, `Use one of ${list}.`),
  };
}

function unwritable(file: string, error: Error): Problem {
  return {
    kind: "export-unwritable",
    at: file,
    message: both(
      `파일을 쓸 수 없습니다: ${error.message}`,
      `It cannot be written: ${error.message}`,
    ),
    repair: both(
      "폴더가 있는지, 쓸 권한이 있는지 확인하세요.",
      "Check that the folder exists and may be written to.",
    ),
  };
}
