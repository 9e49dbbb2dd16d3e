import type { BothTexts } from "#kernel/local-text.ts";
import type { Problem } from "#kernel/problem.ts";
import type { Result } from "#kernel/result.ts";

/** What a command may say: progress goes to standard error, the answer is returned and printed once. */
export interface Terminal {
  readonly cwd: string;
  /** Whether the caller asked for JSON on standard output. */
  readonly json: boolean;
  readonly progress: (line: string) => void;
}

/** The answer of a command: `json` is printed with --json; `text` otherwise. */
export interface Answer {
  readonly json: unknown;
  readonly text: BothTexts;
}

/** A command of `./naru`. Exit code 0 is an answer, 1 a refusal (the problem), 2 wrong usage (a problem of kind `usage`). */
export interface Command {
  /** The words that select it, for example `["engine", "channels"]`. */
  readonly words: readonly string[];
  readonly summary: BothTexts;
  /** The options, one a line, as help prints them. */
  readonly usage: string;
  /** Long flags without "--", in the shape of node:util parseArgs. `json` and `help` are added by the launcher. */
  readonly options: Readonly<
    Record<string, { type: "string" | "boolean"; default?: string | boolean }>
  >;
  run(flags: Flags, terminal: Terminal): Promise<Result<Answer, Problem>>;
}

export interface Flags {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}
