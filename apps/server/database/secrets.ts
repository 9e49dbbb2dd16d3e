import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Passwords of the three database roles and the key that signs sessions; made once for a data folder. */
export interface Secrets {
  readonly owner: string;
  readonly application: string;
  readonly authentication: string;
  readonly session: string;
}

const names = ["owner", "application", "authentication", "session"] as const;

/** Reads the secrets of a data folder, or makes them; the file is readable by its owner alone. */
export function loadSecrets(path: string): Secrets {
  if (existsSync(path)) return JSON.parse(readFileSync(path, "utf8")) as Secrets;
  const made = Object.fromEntries(
    names.map((name) => [name, randomBytes(24).toString("base64url")]),
  );
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}`;
  writeFileSync(temporary, JSON.stringify(made), { mode: 0o600 });
  renameSync(temporary, path);
  return made as unknown as Secrets;
}
