import type { Command } from "./command.ts";

/** A command by its words; its code is loaded only when it is called or explained. */
interface Entry {
  readonly words: string;
  load(): Promise<{ readonly command: Command }>;
}

const entries: readonly Entry[] = [
  { words: "up", load: () => import("./commands/up.ts") },
  { words: "channels", load: () => import("./commands/channels.ts") },
  { words: "engine channels", load: () => import("./commands/engine-channels.ts") },
  { words: "engine comparison", load: () => import("./commands/engine-comparison.ts") },
  { words: "engine common-ground", load: () => import("./commands/engine-common-ground.ts") },
  { words: "engine gate", load: () => import("./commands/engine-gate.ts") },
  { words: "engine screen", load: () => import("./commands/engine-screen.ts") },
  { words: "audit verify", load: () => import("./commands/audit-verify.ts") },
  { words: "import", load: () => import("./commands/import.ts") },
  { words: "office add", load: () => import("./commands/office-add.ts") },
  { words: "export", load: () => import("./commands/export.ts") },
  { words: "undo", load: () => import("./commands/undo.ts") },
  { words: "bench", load: () => import("./commands/bench.ts") },
  { words: "test", load: () => import("./commands/test.ts") },
];

/** The command with the most words that the arguments begin with; `null` when there is none. */
export async function findCommand(argv: readonly string[]): Promise<Command | null> {
  const matching = entries.filter(({ words }) =>
    words.split(" ").every((word, index) => argv[index] === word),
  );
  const longest = matching.toSorted((one, other) => other.words.length - one.words.length)[0];
  return longest === undefined ? null : (await longest.load()).command;
}

export async function allCommands(): Promise<readonly Command[]> {
  return Promise.all(entries.map(async (entry) => (await entry.load()).command));
}
