import type { Language } from "#kernel/local-text.ts";

import type { Command } from "./command.ts";
import { allCommands } from "./commands.ts";

const heading = {
  ko: "나루 — 평화를 만드는 도시외교의 일터\n\n쓰는 법: ./naru <명령> [옵션]        ./naru help <명령>\n\n",
  en: "Naru — the working system of a city's peace diplomacy\n\nUsage: ./naru <command> [options]     ./naru help <command>\n\n",
} as const;

const everywhere = {
  ko: "  --json                     답을 JSON으로\n  --help                     이 도움말\n",
  en: "  --json                     the answer as JSON\n  --help                     this help\n",
} as const;

/** All commands, a line each. */
export async function overview(language: Language): Promise<string> {
  const commands = await allCommands();
  const width = Math.max(...commands.map(({ words }) => words.join(" ").length)) + 3;
  const lines = commands.map(
    ({ words, summary }) => `  ${words.join(" ").padEnd(width)}${summary[language]}\n`,
  );
  return heading[language] + lines.join("");
}

/** One command with its options. */
export function helpOf(command: Command, language: Language): string {
  const usage = command.usage === "" ? "" : `${command.usage.replace(/^/gm, "  ")}\n`;
  return `./naru ${command.words.join(" ")} — ${command.summary[language]}\n\n${usage}${everywhere[language]}`;
}
