import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../../apps/cli/main.ts", import.meta.url));

/** A `./naru up` of its own, on a data folder of its own. */
export interface Naru {
  readonly url: string;
  /** The first address, with the setup token while there is no administrator. */
  readonly entry: string;
  readonly process: ChildProcess;
  /** The last lines that it said, oldest first. */
  said(): readonly string[];
}

/** Lines of a log that are kept. */
const linesKept = 100;

/** A data folder that lasts for one test. */
export function newDataFolder(): string {
  return mkdtempSync(join(tmpdir(), "naru-e2e-"));
}

/** Starts the real command and waits for its address; rejects with what it said when it ends instead. */
export async function startNaru(dataFolder: string, flags: readonly string[] = []): Promise<Naru> {
  const args = [main, "up", "--json", "--port", "0", "--data", dataFolder, ...flags];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  const said: string[] = [];
  const out = createInterface(child.stdout);
  for (const lines of [out, createInterface(child.stderr)])
    lines.on("line", (one) => {
      said.push(one);
      if (said.length > linesKept) said.shift();
    });
  const line = await Promise.race([
    new Promise<string>((resolve) => out.once("line", resolve)),
    new Promise<string>((_, reject) =>
      child.once("exit", (code) => reject(new Error(`up ended with ${code}: ${said.join("\n")}`))),
    ),
  ]);
  const answer = JSON.parse(line) as { url?: string; entry?: string; error?: unknown };
  if (answer.url === undefined) throw new Error(line);
  return { url: answer.url, entry: answer.entry!, process: child, said: () => said };
}

/** Runs another command on the same data and answers its exit code and JSON. */
export async function runNaru(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ code: number; json: unknown; text: string }> {
  const child = spawn(process.execPath, [main, ...args], {
    stdio: ["ignore", "pipe", "ignore"],
    env: { ...process.env, ...env },
  });
  const out: string[] = [];
  child.stdout.on("data", (chunk: Buffer) => out.push(chunk.toString()));
  const code = await new Promise<number>((resolve) =>
    child.once("close", (status) => resolve(status ?? -1)),
  );
  const text = out.join("");
  return { code, text, json: text.startsWith("{") ? JSON.parse(text) : null };
}

/** Asks a running Naru to stop, and waits until it has. */
export async function stopNaru({ process: child }: Naru): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await gone;
}

/** Ends a process as a power cut would, and waits until it is gone. */
export async function killNaru({ process: child }: Naru): Promise<void> {
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await gone;
}

/** The postmaster of a data folder, which outlives a killed server. */
export function postmasterOf(dataFolder: string): number | null {
  const file = join(dataFolder, "postgres", "postmaster.pid");
  return existsSync(file) ? Number(readFileSync(file, "utf8").split("\n")[0]) : null;
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
