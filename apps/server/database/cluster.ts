import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { chownSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import pg from "pg";

import type { Location } from "./location.ts";

/** A running embedded cluster: how to reach it and how to leave it. */
export interface Cluster {
  readonly host: string;
  readonly port: number;
  /** Whether this process started it; an adopted cluster is left running. */
  readonly startedHere: boolean;
  /** Waits until it answers, and starts it again when it is gone. */
  revive(): Promise<void>;
  stop(): Promise<void>;
}

/** The port only names the socket file; nothing listens on the network. */
const port = 5432;

/**
 * Longest wait for recovery after a crash, in milliseconds: 70 measured recoveries took at most 5,400, and a slow machine at
 * work on other things takes many times that.
 */
const longestRecovery = 180_000;

/** Makes the cluster on first use, starts it, or adopts the one that a killed process left running. */
export async function runCluster(location: Location, ownerPassword: string): Promise<Cluster> {
  if (!existsSync(join(location.data, "PG_VERSION"))) createCluster(location, ownerPassword);
  let startedHere = false;
  const revive = async () => {
    startedHere ||= runningPostmaster(location) === null;
    await untilReady(location, ownerPassword);
  };
  await revive();
  return {
    host: location.sockets,
    port,
    get startedHere() {
      return startedHere;
    },
    revive,
    stop: () => stopPostmaster(location),
  };
}

function createCluster(location: Location, ownerPassword: string): void {
  const passwordFile = join(location.sockets, "password");
  writeFileSync(passwordFile, `${ownerPassword}\n`, { mode: 0o600 });
  if (location.runAs !== null) chownSync(passwordFile, location.runAs.uid, location.runAs.gid);
  const made = spawnSync(
    location.binaries.initdb,
    [
      `--pgdata=${location.data}`,
      "--username=naru_owner",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
      "--data-checksums",
    ],
    { cwd: location.sockets, ...location.runAs, env: { ...process.env, LC_ALL: "C" } },
  );
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) {
    rmSync(location.data, { recursive: true, force: true });
    throw new Error(`initdb failed: ${String(made.stderr ?? made.error)}`);
  }
}

/** The process id of a live postmaster on this data folder, or `null`; a stale lock file does not count. */
function runningPostmaster(location: Location): number | null {
  const lock = join(location.data, "postmaster.pid");
  if (!existsSync(lock)) return null;
  const pid = Number(readFileSync(lock, "utf8").split("\n")[0]);
  return isAlive(pid) && isPostgres(pid) ? pid : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function isPostgres(pid: number): boolean {
  const command = `/proc/${pid}/cmdline`;
  return (
    !existsSync("/proc/self") ||
    (existsSync(command) && readFileSync(command, "utf8").includes("postgres"))
  );
}

function startPostmaster(location: Location): ChildProcess {
  const log = openSync(location.log, "a");
  if (location.runAs !== null) chownSync(location.log, location.runAs.uid, location.runAs.gid);
  const settings = {
    listen_addresses: "",
    unix_socket_directories: location.sockets,
    port: String(port),
    max_connections: "60",
    shared_buffers: "256MB",
    synchronous_commit: "on",
    log_min_messages: "warning",
  };
  const child = spawn(
    location.binaries.postgres,
    [
      "-D",
      location.data,
      ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    ],
    { cwd: location.data, detached: true, stdio: ["ignore", log, log], ...location.runAs },
  );
  child.unref();
  return child;
}

/**
 * Starts the postmaster, if there is none, until it answers. One that was killed leaves its backends for a moment, and
 * while they hold the shared memory a new one gives up at once: then it is started again.
 */
async function untilReady(location: Location, password: string): Promise<void> {
  const deadline = Date.now() + longestRecovery;
  let started: ChildProcess | null = null;
  for (;;) {
    const isGone = started === null || started.exitCode !== null || started.signalCode !== null;
    if (isGone && runningPostmaster(location) === null) started = startPostmaster(location);
    const client = new pg.Client({
      host: location.sockets,
      port,
      user: "naru_owner",
      password,
      database: "postgres",
    });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (Date.now() > deadline)
        throw new Error(`the database did not start; see ${location.log}`, { cause: error });
      await pause(50);
    }
  }
}

async function stopPostmaster(location: Location): Promise<void> {
  const pid = runningPostmaster(location);
  if (pid === null) return;
  process.kill(pid, "SIGINT");
  while (isAlive(pid) && isPostgres(pid)) await pause(20);
}
