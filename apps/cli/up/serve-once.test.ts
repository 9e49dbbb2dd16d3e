import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type pg from "pg";
import { afterAll, expect, test } from "vitest";

import { takeServerLock, writeServed } from "./serve-once.ts";

const folder = mkdtempSync(join(tmpdir(), "naru-lock-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A database whose lock somebody else holds for so many askings. */
function lockedFor(askings: number) {
  let asked = 0;
  const client = {
    query: () => {
      asked += 1;
      return Promise.resolve({ rows: [{ taken: asked > askings }] });
    },
    once: () => undefined,
    release: () => undefined,
  };
  const connect = () => Promise.resolve(client as unknown as pg.PoolClient);
  return { owner: { connect } as Pick<pg.Pool, "connect">, asked: () => asked };
}

/** The id of a process that has ended. */
const dead = spawnSync(process.execPath, ["--version"]).pid;

test("the lock of a process that was killed is waited for", async () => {
  writeServed(folder, { url: "http://127.0.0.1:1", pid: dead });
  const { owner, asked } = lockedFor(3);
  expect(await takeServerLock(owner, folder)).not.toBeNull();
  expect(asked()).toBe(4);
});

test("the lock of a living process is not", async () => {
  writeServed(folder, { url: "http://127.0.0.1:1", pid: process.ppid });
  const { owner, asked } = lockedFor(3);
  expect(await takeServerLock(owner, folder)).toBeNull();
  expect(asked()).toBe(1);
});

test("its own lock on a connection that is ending is waited for", async () => {
  writeServed(folder, { url: "http://127.0.0.1:1", pid: process.pid });
  const { owner, asked } = lockedFor(2);
  expect(await takeServerLock(owner, folder)).not.toBeNull();
  expect(asked()).toBe(3);
});
