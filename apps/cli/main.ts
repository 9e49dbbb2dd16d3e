import { parseArgs } from "node:util";

import type { BothTexts, Language } from "#kernel/local-text.ts";
import type { Problem } from "#kernel/problem.ts";

import type { Command } from "./command.ts";
import { findCommand } from "./commands.ts";
import { helpOf, overview } from "./help.ts";

/** Exit codes of the contract: an answer, a refusal, wrong usage. */
const exitCode = { answer: 0, refusal: 1, usage: 2 } as const;

const language: Language = /^ko/i.test(
  process.env["LC_ALL"] ?? process.env["LC_MESSAGES"] ?? process.env["LANG"] ?? "ko",
)
  ? "ko"
  : "en";

process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  if (argv.length === 0 || argv[0] === "help" || argv[0] === "--help")
    return printHelp(argv.slice(1));
  const command = await findCommand(argv);
  if (command === null) return usageError(argv.join(" "), await overview(language));
  return runCommand(command, argv.slice(command.words.length));
}

async function printHelp(words: readonly string[]): Promise<number> {
  const command = await findCommand(words);
  await print(command === null ? await overview(language) : helpOf(command, language));
  return exitCode.answer;
}

async function runCommand(command: Command, argv: readonly string[]): Promise<number> {
  const flags = readFlags(command, argv);
  if (flags instanceof Error) return usageError(flags.message, helpOf(command, language));
  if (flags.values["help"] === true) return printHelp(command.words);
  const json = flags.values["json"] === true;
  const progress = (line: string) => void process.stderr.write(`${line}\n`);
  const result = await command.run(flags, { cwd: process.cwd(), json, progress });
  if (!result.ok) return refuse(result.error, json);
  if (json) await print(`${JSON.stringify(result.value.json)}\n`);
  else await print(`${text(result.value.text)}\n`);
  return exitCode.answer;
}

function readFlags(command: Command, argv: readonly string[]) {
  try {
    const options = {
      ...command.options,
      json: { type: "boolean" },
      help: { type: "boolean" },
    } as const;
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    return error as Error;
  }
}

async function refuse(problem: Problem, json: boolean): Promise<number> {
  if (json) await print(`${JSON.stringify({ error: problem })}\n`);
  else {
    const place = problem.at === null ? "" : ` (${problem.at})`;
    process.stderr.write(`${text(problem.message)}${place}\n${text(problem.repair)}\n`);
  }
  return problem.kind === "usage" ? exitCode.usage : exitCode.refusal;
}

function usageError(message: string, help: string): number {
  process.stderr.write(`${message}\n\n${help}`);
  return exitCode.usage;
}

function text(both: BothTexts): string {
  return both[language];
}

/** Long answers outlive a slow reader: the process ends only when the pipe has taken everything. */
function print(line: string): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(line, () => resolve());
  });
}
