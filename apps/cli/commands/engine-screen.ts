import { both } from "#kernel/local-text.ts";
import type { BothTexts } from "#kernel/local-text.ts";
import type { Problem } from "#kernel/problem.ts";
import { type Result, ok } from "#kernel/result.ts";
import { namedSubject, type Subject } from "#engines/gate/screening/list.ts";
import { prepareScreener, type Screening } from "#engines/gate/screening/screen.ts";
import { withKoreanNames } from "#engines/gate/screening/added-names.ts";

import type { Answer, Command, Flags, Terminal } from "../command.ts";
import { requireFlag } from "../engine-channels/flags.ts";
import { readListFile, readTextFile } from "../engine-gate/read-files.ts";

/** Screens names against a UN list file, without a workspace. */
export const command: Command = {
  words: ["engine", "screen"],
  summary: both("이름을 유엔 제재 명단과 대조합니다", "Screens names against a UN sanctions list"),
  usage: [
    "--list FILE.xml   the consolidated list of the UN Security Council",
    "--names FILE      one name a line; optional after tabs: birth year, document number",
  ].join("\n"),
  options: { list: { type: "string" }, names: { type: "string" } },
  run,
};

interface Screened extends Screening {
  readonly name: string;
}

async function run(flags: Flags, terminal: Terminal): Promise<Result<Answer, Problem>> {
  const listPath = requireFlag(flags, "list");
  if (!listPath.ok) return listPath;
  const namesPath = requireFlag(flags, "names");
  if (!namesPath.ok) return namesPath;
  const list = await readListFile(terminal.cwd, listPath.value);
  if (!list.ok) return list;
  const names = await readTextFile(terminal.cwd, namesPath.value);
  if (!names.ok) return names;
  const screener = prepareScreener(withKoreanNames(list.value));
  const results: Screened[] = [];
  for (const line of names.value.split(/\r\n|\n|\r/)) {
    if (line.trim() !== "")
      results.push({
        name: line.split("\t")[0]?.trim() ?? "",
        ...screener.screen(subjectOf(line)),
      });
  }
  const json = { list: { version: screener.version, entries: screener.entries.length }, results };
  return ok({ json, text: wordResults(results) });
}

/** A line: the name, then — after tabs, where known — the year of birth and a document number. */
function subjectOf(line: string): Subject {
  const [name = "", birth = "", document = ""] = line.split("\t").map((cell) => cell.trim());
  const year = /^\d{4}/.exec(birth)?.[0];
  return {
    ...namedSubject(name),
    birthYear: year === undefined ? null : Number(year),
    documents: document === "" ? [] : [document],
  };
}

const verdictWords = {
  clear: both("일치 없음", "clear"),
  hit: both("일치", "hit"),
  undetermined: both("판단 불가", "undetermined"),
};

function wordResults(results: readonly Screened[]): BothTexts {
  const lines = (language: "ko" | "en"): string =>
    results
      .map(({ name, verdict, hits }) => {
        const found = hits.map(
          ({ id, score, matched }) => `  ${id}  ${score.toFixed(2)}  ${matched}`,
        );
        return [`${name}: ${verdictWords[verdict][language]}`, ...found].join("\n");
      })
      .join("\n");
  return both(lines("ko"), lines("en"));
}
