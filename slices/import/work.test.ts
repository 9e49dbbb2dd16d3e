import { describe, expect, test } from "vitest";

import { textCell, workbook } from "#formats/spreadsheet/workbook.testing.ts";
import { orThrow } from "#kernel/result.ts";

import type { RegisterActor } from "./match/model.ts";
import { MemoryOffice, recordsOf, testOrder } from "./testing.ts";
import { workOn } from "./work.ts";

const text = (string: string) => new TextEncoder().encode(string);
const actor = (id: string, en: string, territory: string | null = null): RegisterActor => ({
  id,
  kind: "gov-foreign-local",
  name: { ko: null, en },
  abbr: null,
  aliases: [],
  territory,
  city: null,
  lat: null,
  lon: null,
  wikidata: null,
  parentId: null,
  side: "none",
});
const work = async (bytes: Uint8Array, office = new MemoryOffice()) => ({
  office,
  outcome: orThrow(await workOn(bytes, testOrder, office)).outcome,
});

describe("ties of a file", () => {
  test("a loop, a repeated tie, a missing end and an end that is known come out as what they are", async () => {
    const office = new MemoryOffice(
      [actor("hanoi", "Hanoi"), actor("paris", "Paris")],
      [
        {
          id: "hanoi--partner--paris",
          from: "hanoi",
          to: "paris",
          kind: "partner",
          since: null,
          until: null,
          lastEvidence: null,
          cityAgreement: null,
          status: "actual",
          trust: null,
          note: { ko: null, en: null },
          issues: [],
        },
      ],
    );
    const { outcome } = await work(
      text("from,to\nParis,Hanoi\nHanoi,Hanoi\nHanoi,Rome\nRome,Hanoi\nRome,\n"),
      office,
    );
    expect(outcome.ties).toEqual({ new: 1, matched: 1, dropped: 2 });
    expect(outcome.problems.map(({ kind, at }) => [kind, at])).toEqual(
      expect.arrayContaining([
        ["tie-to-itself", "B3"],
        ["duplicate-tie", "B5"],
        ["tie-to-nobody", "B6"],
      ]),
    );
  });

  test("dates the wrong way round and a day to come lose the date, never the tie", async () => {
    const { outcome } = await work(text("도시,체결일,종료일\n하노이,2010,2005\n방콕,2051,\n"));
    expect(outcome.ties.new).toBe(2);
    expect(outcome.problems.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["until-before-since", "date-future"]),
    );
  });

  test("a graph's nodes under different ids stay different actors, even of one name", async () => {
    const gexf =
      '<gexf><graph><nodes><node id="a" label="Paris"/><node id="b" label="Paris"/></nodes><edges><edge source="a" target="b"/></edges></graph></gexf>';
    const { office, outcome } = await work(text(gexf), new MemoryOffice([actor("paris", "Paris")]));
    expect(outcome.actors).toEqual({ new: 1, matched: 1, asked: 0 });
    expect(recordsOf(office.batches, "actor").map((row) => row["id"])).toEqual(["paris-2"]);
  });
});

describe("actors of a file", () => {
  test("an officer's answer may name any actor of the office, and one that is gone is asked again", async () => {
    const answers = (id: string) => ({
      ...testOrder,
      answers: { actors: { "나가시키|JP": id }, dates: {} },
    });
    const file = text("도시,국가\n나가시키,일본\n");
    const named = orThrow(
      await workOn(file, answers("paris"), new MemoryOffice([actor("paris", "Paris")])),
    );
    expect(named.outcome.matches).toMatchObject([
      { id: "paris", reasons: [{ ko: "담당자가 이 행위자로 정함" }] },
    ]);
    const gone = orThrow(await workOn(file, answers("gone"), new MemoryOffice()));
    expect(gone.outcome.questions).toHaveLength(1);
  });

  test("a coordinate off the globe is left unknown and told", async () => {
    const { office, outcome } = await work(text("City,lat,lon\nHanoi,121.03,105.85\n"));
    expect(outcome.problems[0]).toMatchObject({ kind: "coordinate-off-globe", at: "B2" });
    expect(recordsOf(office.batches, "actor")[0]).toMatchObject({
      id: "hanoi",
      lat: null,
      lon: null,
    });
  });

  test("a known actor is left as it is; what the file adds becomes a claim with its place", async () => {
    const { office } = await work(
      text('City,Country,Population\nHanoi,Vietnam,8"053"\n'.replaceAll('"', "")),
      new MemoryOffice([actor("hanoi", "Hanoi", "VN")]),
    );
    expect(recordsOf(office.batches, "actor")).toEqual([]);
    expect(recordsOf(office.batches, "claim")).toMatchObject([
      {
        subject_id: "hanoi",
        property: "population",
        value: 8053,
        source_id: "import-test",
        locator: "A2",
      },
    ]);
  });

  test("merged countries of a workbook count for every row of the merge", async () => {
    const rows = `<row r="1">${textCell("A1", "국가")}${textCell("B1", "도시")}</row><row r="2">${textCell("A2", "중국")}${textCell("B2", "上海")}</row><row r="3">${textCell("B3", "톈진")}</row>`;
    const { office, outcome } = await work(
      workbook(rows, '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>'),
    );
    expect(recordsOf(office.batches, "actor").map((row) => [row["id"], row["territory"]])).toEqual([
      ["shanghai", "CN"],
      ["tianjin", "CN"],
    ]);
    expect(outcome.problems).toMatchObject([{ kind: "merged-cells", at: "A2:A3" }]);
  });
});

test("the same file and office give the same rows", async () => {
  const file = text("from,to\n서울,하노이\n하노이,방콕\n");
  const [one, other] = [await work(file), await work(file)];
  expect(one.office.batches).toEqual(other.office.batches);
});

test("organisations that share their first word are each their own, capitals and all", async () => {
  const office = new MemoryOffice();
  const table = "기관명,국가\n한국 YMCA,한국\n한국 YWCA,한국\n한국 YMCA,한국\n사단법인 나루,한국\n";
  const answer = orThrow(await workOn(new TextEncoder().encode(table), testOrder, office));
  expect(answer.outcome.actors.new).toBe(3);
  expect(recordsOf(office.batches, "actor").map((row) => row["name_ko"])).toEqual([
    "한국 YMCA",
    "한국 YWCA",
    "사단법인 나루",
  ]);
});
