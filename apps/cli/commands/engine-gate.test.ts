import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { command as gate } from "./engine-gate.ts";
import { command as screen } from "./engine-screen.ts";

let cwd = "";
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), "gate-"));
});
afterEach(() => rm(cwd, { recursive: true }));

const terminal = () => ({ cwd, json: true, progress: () => undefined });
const runGate = (values: Record<string, string>) =>
  gate.run({ values, positionals: [] }, terminal());
const runScreen = (values: Record<string, string>) =>
  screen.run({ values, positionals: [] }, terminal());

const items = [
  "line,hs,description,quantity,unit,value,currency,origin",
  "A1,1006.30,쌀,10,t,5000,USD,KR",
  'A2,841370,펌프,2,대,"5,000",USD,KR',
  "A3,,?,1,개,1,USD,KR",
].join("\n");
const law = { items: "items.csv", regime: "dprk", direction: "to", "as-of": "2026-11-22" };

const list = `<CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:09.554Z"><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID>
<FIRST_NAME>KIM</FIRST_NAME><SECOND_NAME>YONG CHOL</SECOND_NAME><UN_LIST_TYPE>DPRK</UN_LIST_TYPE><REFERENCE_NUMBER>KPi.024</REFERENCE_NUMBER>
</INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>`;

describe("engine gate", () => {
  it("answers every line with verdict, provisions and next step", async () => {
    await writeFile(join(cwd, "items.csv"), items);
    const answer = await runGate(law);
    expect(answer).toMatchObject({
      ok: true,
      value: {
        json: {
          asOf: "2026-11-22",
          regime: "dprk",
          direction: "to",
          verdict: "undetermined",
          lines: [
            { line: "A1", hs: "1006.30", verdict: "free", provisions: [], next: [] },
            {
              line: "A2",
              verdict: "exemption",
              provisions: [
                {
                  instrument: "UNSCR 2397 (2017)",
                  paragraph: "7",
                  effect: "exemption",
                  mark: "verified",
                },
              ],
            },
            { line: "A3", verdict: "undetermined", faults: ["hs-missing"], next: [{ by: "city" }] },
          ],
        },
      },
    });
  });

  it("eases provisions, and leaves every line open under a stale list", async () => {
    await writeFile(join(cwd, "items.csv"), items.split("\n").slice(0, 3).join("\n"));
    await writeFile(join(cwd, "list.xml"), list);
    expect(await runGate({ ...law, ease: "un-2397-7-machinery" })).toMatchObject({
      value: { json: { verdict: "free" } },
    });
    expect(await runGate({ ...law, list: "list.xml" })).toMatchObject({
      value: { json: { verdict: "undetermined", worstLines: ["A1", "A2"] } },
    });
  });

  it.each([
    [{ regime: "mars" }, "usage", "--regime"],
    [{ direction: "up" }, "usage", "--direction"],
    [{ "as-of": "2026-13-01" }, "usage", "--as-of"],
    [{ ease: "nothing" }, "usage", "--ease"],
    [{ items: "none.csv" }, "unreadable-file", "none.csv"],
    [{ items: "short.csv" }, "missing-column", "short.csv:1"],
  ])("refuses %j", async (change, kind, at) => {
    await writeFile(join(cwd, "items.csv"), items);
    await writeFile(join(cwd, "short.csv"), "line,description\n1,x");
    expect(await runGate({ ...law, ...change })).toMatchObject({ ok: false, error: { kind, at } });
  });
});

describe("engine screen", () => {
  it("answers each name, with birth and document after tabs", async () => {
    await writeFile(join(cwd, "list.xml"), list);
    await writeFile(
      join(cwd, "names.txt"),
      "\ufeff김영철\r\n홍길동\r\n\r\nสมชาย\r\n김영철\t1962\tX1",
    );
    expect(await runScreen({ list: "list.xml", names: "names.txt" })).toMatchObject({
      ok: true,
      value: {
        json: {
          list: { version: "2026-02-27T00:00:09.554Z", entries: 1 },
          results: [
            {
              name: "김영철",
              verdict: "hit",
              hits: [{ id: "KPi.024", score: 1, matched: "KIM YONG CHOL" }],
            },
            { name: "홍길동", verdict: "clear", hits: [] },
            { name: "สมชาย", verdict: "undetermined", hits: [] },
            { name: "김영철", verdict: "hit" },
          ],
        },
      },
    });
  });

  it.each([
    ["<!DOCTYPE a><CONSOLIDATED_LIST/>", "doctype", "list.xml:1"],
    ["<x/>", "not-a-un-list", "list.xml:1"],
  ])("refuses %s as a list", async (text, kind, at) => {
    await writeFile(join(cwd, "list.xml"), text);
    await writeFile(join(cwd, "names.txt"), "x");
    expect(await runScreen({ list: "list.xml", names: "names.txt" })).toMatchObject({
      ok: false,
      error: { kind, at },
    });
  });
});
