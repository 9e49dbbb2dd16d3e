import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import type { Binaries } from "./binaries.ts";

/** The operating-system account that runs PostgreSQL; `null` where it is the caller's own. */
export type RunAs = { readonly uid: number; readonly gid: number } | null;

/** Where one embedded cluster lives. */
export interface Location {
  readonly data: string;
  readonly sockets: string;
  readonly log: string;
  readonly runAs: RunAs;
  readonly binaries: Binaries;
}

/** Where a cluster lives that root runs and whose own folder the database's account cannot reach. */
const elsewhere = "/var/lib/naru";

/** Longest socket path that Linux and macOS both take, less the name PostgreSQL appends (`/.s.PGSQL.65535.lock`). */
const longestSocketFolder = 80;

/**
 * Decides where the cluster of a data folder lives. PostgreSQL refuses to run as root, so root hands it to the
 * account `postgres`, or `nobody` where there is none; a folder which that account cannot reach is replaced by one
 * under /var/lib/naru.
 */
export function locateCluster(dataFolder: string, binaries: Binaries): Location {
  const runAs = process.getuid?.() === 0 ? unprivilegedAccount() : null;
  const name = createHash("sha256").update(dataFolder).digest("hex").slice(0, 12);
  const reachable =
    runAs === null || (isReachable(dataFolder, runAs) && isReachable(binaries.root, runAs));
  const home = reachable ? dataFolder : join(elsewhere, name);
  const own = join(home, "run");
  const sockets = own.length <= longestSocketFolder ? own : join(tmpdir(), `naru-${name}`);
  const programs = reachable ? binaries : copyBinaries(binaries);
  const data = join(home, "postgres");
  mkdirSync(home, { recursive: true });
  if (runAs !== null) openFolder(home);
  for (const folder of [data, sockets]) giveFolder(folder, runAs);
  return { data, sockets, log: join(data, "server.log"), runAs, binaries: programs };
}

function unprivilegedAccount(): RunAs {
  for (const account of ["postgres", "nobody"]) {
    const uid = numericId(account, "-u");
    const gid = numericId(account, "-g");
    if (uid !== null && gid !== null) return { uid, gid };
  }
  return { uid: 65534, gid: 65534 };
}

function numericId(account: string, flag: "-u" | "-g"): number | null {
  try {
    return Number(
      execFileSync("id", [flag, account], { stdio: ["ignore", "pipe", "ignore"] }).toString(),
    );
  } catch {
    return null;
  }
}

/** Whether every folder above and including the nearest existing part of `path` lets the account pass. */
function isReachable(path: string, runAs: { uid: number; gid: number }): boolean {
  const nearest = existsSync(path) ? path : dirname(path);
  if (nearest !== path && !existsSync(nearest)) return isReachable(nearest, runAs);
  try {
    execFileSync("ls", ["-d", join(nearest, ".")], {
      stdio: "ignore",
      uid: runAs.uid,
      gid: runAs.gid,
    });
    return true;
  } catch {
    return false;
  }
}

/** Copies the programs once a version; a copy is complete when it has its name, whoever else is copying. */
function copyBinaries(binaries: Binaries): Binaries {
  const root = join(elsewhere, `postgresql-${binaries.version}`);
  if (!existsSync(root)) {
    const unfinished = `${root}.${process.pid}`;
    mkdirSync(elsewhere, { recursive: true });
    cpSync(binaries.root, unfinished, { recursive: true, verbatimSymlinks: true });
    for (const folder of [elsewhere, unfinished]) chmodSync(folder, 0o755);
    try {
      renameSync(unfinished, root);
    } catch {
      rmSync(unfinished, { recursive: true, force: true });
    }
  }
  return {
    ...binaries,
    root,
    initdb: join(root, "bin", "initdb"),
    postgres: join(root, "bin", "postgres"),
  };
}

function openFolder(folder: string): void {
  chmodSync(folder, 0o711);
}

function giveFolder(folder: string, runAs: RunAs): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (runAs !== null) chownSync(folder, runAs.uid, runAs.gid);
}
