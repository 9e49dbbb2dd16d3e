import { createWriteStream } from "node:fs";
import { extname, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

import { both, type BothTexts } from "#kernel/local-text.ts";
import type { Problem } from "#kernel/problem.ts";
import { ok, refused } from "#kernel/result.ts";
import { systemViewer } from "#slices/account/model.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { exportFormats, exportTables } from "#slices/export/model.ts";
import { writeNetwork } from "#slices/export/write-network.ts";

import type { Command } from "../command.ts";
import { officeOptions, officeUsage, withOffice } from "../office-data.ts";

export const command: Command = {
  words: ["export"],
  summary: both("행위자와 관계를 파일로 씁니다", "Writes actors and ties to a file"),
  usage: `--out FILE                 the file to write; its ending says the format
--format FORMAT            ${exportFormats.join(", ")}, where the ending does not say it
--table actors|ties        the table of a CSV (actors)
--language ko|en           wording of CSV and XLSX (ko)
${officeUsage}`,
  options: {
    out: { type: "string" },
    format: { type: "string" },
    table: { type: "string" },
    language: { type: "string" },
    ...officeOptions,
  },
  async run(flags, terminal) {
    const out = flags.values["out"];
    if (typeof out !== "string") return refused(outMissing);
    const wanted = flags.values["format"] ?? extname(out).slice(1).toLowerCase();
    const format = exportFormats.find((one) => one === wanted);
    if (format === undefined) return refused(formatUnknown(String(wanted)));
    const table = exportTables.find((one) => one === flags.values["table"]) ?? "actors";
    const language = flags.values["language"] === "en" ? "en" : "ko";
    const path = resolve(terminal.cwd, out);
    return withOffice(flags, terminal, async ({ database, officeId }) => {
      try {
        await inOffice(database.application, systemViewer(officeId), (tx) =>
          pipeline(
            Readable.from(writeNetwork(tx, { format, table, language, filter: {} })),
            createWriteStream(path),
          ),
        );
      } catch (error) {
        if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
        return refused(unwritable(out, error as Error));
      }
      return ok({ json: { file: path, format }, text: both(path, path) });
    });
  },
};

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
