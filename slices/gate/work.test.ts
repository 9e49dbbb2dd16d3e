import { describe, expect, test } from "vitest";

import { ProblemError } from "#kernel/problem-error.ts";
import { screenOrder } from "./screen-work.ts";
import { ScreeningStopped } from "./screen-thread.ts";
import { ScreeningWorks } from "./work.ts";
import { unListXml } from "./un-xml.testing.ts";

/** Work that ends when it is stopped. */
const endless = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(new ScreeningStopped("stopped")));
  });

describe("a screening of everybody", () => {
  test("is one in each office; stopping it refuses as stopped, and the next may start", async () => {
    const works = new ScreeningWorks();
    const work = works.start("a", endless);
    expect(() => works.start("a", endless)).toThrow(ProblemError);
    const other = works.start("b", endless);
    work.stop();
    expect(await work.done).toMatchObject({ ok: false, error: { kind: "stopped" } });
    expect(works.find("a")).toBeNull();
    expect(works.find("b")).toBe(other);
    const next = works.start("a", endless);
    await works.close();
    expect(await next.done).toMatchObject({ ok: false, error: { kind: "stopped" } });
  });

  test("tells its progress, and what failed", async () => {
    const works = new ScreeningWorks();
    let told = 0;
    works.listen(() => {
      told += 1;
    });
    const work = works.start("a", async (_, watch) => {
      watch({ phase: "screening", done: 1, total: 2 });
      throw new Error("no disk");
    });
    expect(await work.done).toMatchObject({ ok: false, error: { kind: "list-failed" } });
    expect(work.progress).toEqual({ phase: "screening", done: 1, total: 2 });
    expect(told).toBe(2);
  });

  test("reads a list, compares it, and finds who is alike; a file that is none is refused with its line", () => {
    const answer = screenOrder();
    const entities = [
      { reference: "KPe.001", name: "KOREA MINING DEVELOPMENT TRADING CORPORATION" },
    ];
    const bytes = new TextEncoder().encode(unListXml("2026-11-23T00:00:00Z", entities));
    expect(answer({ kind: "screen", subjects: [] })).toMatchObject({ kind: "failed" });
    expect(
      answer({ kind: "read", bytes: new TextEncoder().encode("<a/>"), before: null }),
    ).toMatchObject({
      kind: "refused",
      refusal: { kind: "not-a-un-list", line: 1 },
    });
    const read = answer({ kind: "read", bytes, before: { version: "x", entries: [] } });
    expect(read).toMatchObject({ kind: "list", difference: { added: ["KPe.001"] } });
    const subject = {
      names: ["조선광업개발무역회사"],
      birthYear: null,
      documents: [],
      gender: null,
    };
    expect(
      answer({ kind: "screen", subjects: [{ kind: "actor", id: "a", subject }] }),
    ).toMatchObject({
      kind: "found",
      found: [{ subjectId: "a", hit: { id: "KPe.001" } }],
    });
  });
});
