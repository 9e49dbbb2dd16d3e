import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import pg from "pg";
import type { TestProject } from "vitest/node";

import { embeddedBinaries } from "./binaries.ts";
import { runCluster } from "./cluster.ts";
import { locateCluster, type RunAs } from "./location.ts";
import { loadSecrets } from "./secrets.ts";

/** Owner addresses of the servers that store tests run on; a server that is not there says why. */
export interface TestServers {
  readonly folder: string;
  readonly embedded: string;
  readonly installed: { readonly url: string } | { readonly absent: string };
}

declare module "vitest" {
  interface ProvidedContext {
    servers: TestServers;
  }
}

/** Starts both PostgreSQL servers once for all store tests and removes them afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "naru-test-"));
  chmodSync(folder, 0o711);
  const secrets = loadSecrets(join(folder, "secrets.json"));
  const location = locateCluster(folder, embeddedBinaries());
  const cluster = await runCluster(location, secrets.owner);
  const embedded = ownerUrl(secrets.owner, cluster.host, cluster.port);
  const installed = await startInstalled(join(folder, "installed"), location.runAs, secrets.owner);
  project.provide("servers", {
    folder,
    embedded,
    installed:
      installed === null
        ? { absent: "no PostgreSQL ≥ 15 programs under /usr/lib/postgresql" }
        : { url: installed.url },
  });
  return async () => {
    installed?.process.kill("SIGQUIT");
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

function ownerUrl(password: string, host: string, port: number): string {
  return `postgres://naru_owner:${password}@localhost:${port}/postgres?host=${encodeURIComponent(host)}`;
}

const installedPort = 5433;

/** A throw-away cluster of the machine's own PostgreSQL, whose owner is no superuser, as a hosted database's is not. */
async function startInstalled(folder: string, runAs: RunAs, password: string) {
  const bin = installedPrograms();
  if (bin === null) return null;
  mkdirSync(folder, { mode: 0o700 });
  if (runAs !== null) chownSync(folder, runAs.uid, runAs.gid);
  const asUser = { cwd: folder, ...runAs };
  const data = join(folder, "data");
  const made = spawnSync(
    join(bin, "initdb"),
    ["-D", data, "-U", "boss", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8"],
    asUser,
  );
  if (made.status !== 0)
    throw new Error(`initdb of the installed PostgreSQL failed: ${String(made.stderr)}`);
  writeFileSync(
    join(data, "postgresql.auto.conf"),
    `listen_addresses = ''\nport = ${installedPort}\nunix_socket_directories = '${folder}'\nfsync = off\n`,
  );
  const process = spawn(join(bin, "postgres"), ["-D", data], { ...asUser, stdio: "ignore" });
  await createOwner(folder, password, process);
  return { process, url: ownerUrl(password, folder, installedPort) };
}

/** Longest wait for the installed server's first answer, in milliseconds: a machine at work on other things takes long. */
const longestStart = 180_000;

async function createOwner(folder: string, password: string, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + longestStart;
  while (Date.now() < deadline && server.exitCode === null) {
    const client = new pg.Client({
      host: folder,
      port: installedPort,
      user: "boss",
      database: "postgres",
    });
    try {
      await client.connect();
      await client.query(`create role naru_owner login createdb createrole password '${password}'`);
      await client.end();
      return;
    } catch {
      await pause(50);
    }
  }
  throw new Error("the installed PostgreSQL did not start");
}

/** The newest installed PostgreSQL of at least version 15 (Debian's layout). */
function installedPrograms(): string | null {
  const home = "/usr/lib/postgresql";
  if (!existsSync(home)) return null;
  const versions = readdirSync(home)
    .map(Number)
    .filter((version) => version >= 15);
  const newest = versions.toSorted((one, other) => other - one)[0];
  return newest === undefined ? null : join(home, String(newest), "bin");
}
