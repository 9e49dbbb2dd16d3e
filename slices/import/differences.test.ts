import { describe, expect, test } from "vitest";

import { partialDate } from "#kernel/partial-date.ts";
import { orThrow } from "#kernel/result.ts";

import type { RegisterActor } from "./match/model.ts";
import type { SaidClaim } from "./plan-differences.ts";
import type { RegisterTie } from "./plan-ties.ts";
import { MemoryOffice, recordsOf, testOrder } from "./testing.ts";
import { workOn } from "./work.ts";

const hanoi: RegisterActor = {
  id: "hanoi",
  kind: "gov-foreign-local",
  name: { ko: "하노이", en: "Hanoi" },
  abbr: null,
  aliases: [],
  territory: "VN",
  city: null,
  lat: 21.03,
  lon: 105.85,
  wikidata: null,
  parentId: null,
  side: "none",
};
const twinned: RegisterTie = {
  id: "seoul--sister-city--hanoi",
  from: "seoul",
  to: "hanoi",
  kind: "sister-city",
  since: partialDate("1996"),
  until: null,
  lastEvidence: partialDate("2019"),
  cityAgreement: "friendship",
  status: "actual",
  trust: 0.8,
  note: { ko: "교류 활발", en: null },
  issues: ["culture"],
};
const said = (more: Partial<SaidClaim>): SaidClaim => ({
  id: "c",
  subject: twinned.id,
  property: "since",
  value: "1995",
  source: "import-before",
  locator: "C2",
  asOf: null,
  enteredBy: "me",
  enteredAt: "2025-01-01T00:00:00Z",
  status: "standing",
  file: testOrder.file,
  ...more,
});

async function differencesIn(file: string, claims: readonly SaidClaim[] = []) {
  const office = new MemoryOffice([hanoi], [twinned], claims);
  const worked = orThrow(await workOn(new TextEncoder().encode(file), testOrder, office));
  const { differences } = worked.outcome;
  const entered = recordsOf(office.batches, "claim");
  expect(entered).toHaveLength(differences.differing + differences.added);
  expect(recordsOf(office.batches, "actor")).toEqual([]);
  return { differences, entered };
}

const header = "도시,국가,체결일,종료일,최근교류,결연유형,상태,신뢰,비고,분야,위도,경도,약칭";
const same = "하노이,베트남,1996,,2019,우호,유지,0.8,교류 활발,문화,21.03,105.85,";

describe("a file about a tie that the office has", () => {
  test("says nothing new where it says the same", async () => {
    const { differences } = await differencesIn(`${header}\n${same.replace("문화", "")}\n`);
    expect(differences).toEqual({ differing: 0, added: 0, items: [] });
  });

  test.each([
    ["since", { written: "1996", old: "1996" }, { written: "1993", value: "1993" }],
    ["status", { written: "유지", old: "actual" }, { written: "휴면", value: "dormant" }],
    ["trust", { written: "0.8", old: 0.8 }, { written: "0.3", value: 0.3 }],
    ["lastEvidence", { written: "2019", old: "2019" }, { written: "2024", value: "2024" }],
    ["cityAgreement", { written: "우호", old: "friendship" }, { written: "자매", value: "sister" }],
  ])("says another %s", async (property, { written, old }, { written: other, value }) => {
    const row = same.replace("문화", "").replace(`,${written},`, `,${other},`);
    const { differences, entered } = await differencesIn(`${header}\n${row}\n`);
    expect(differences).toMatchObject({
      differing: 1,
      added: 0,
      items: [{ kind: "tie", id: twinned.id, names: [hanoi.name], property, old, value, at: "A2" }],
    });
    expect(entered).toMatchObject([
      { subject_kind: "tie", subject_id: twinned.id, property, value, source_id: "import-test" },
    ]);
  });

  test("says another note, and an end that the register does not know", async () => {
    const { differences } = await differencesIn("도시,종료일,비고\n하노이,2020,협정 만료\n");
    expect(differences).toMatchObject({ differing: 1, added: 1 });
    expect(differences.items).toMatchObject([
      {
        property: "note",
        old: { ko: "교류 활발", en: null },
        value: { ko: "협정 만료", en: null },
      },
      { property: "until", old: null, value: "2020" },
    ]);
  });

  test("a status that nobody wrote, or that cannot be read, states nothing", async () => {
    const { differences } = await differencesIn("도시,체결일,상태\n하노이,1996,어쩌고\n");
    expect(differences.items).toEqual([]);
  });
});

describe("a value that was said before", () => {
  const file = "도시,체결일\n하노이,1995\n";

  test("by the same file, or by a file of the same name, makes no second claim", async () => {
    for (const from of [testOrder.file, { ...testOrder.file, locator: "sha256:other" }])
      expect((await differencesIn(file, [said({ file: from })])).entered).toEqual([]);
  });

  test("and was taken back by an officer stays taken back", async () => {
    expect((await differencesIn(file, [said({ status: "withdrawn" })])).entered).toEqual([]);
  });

  test("by another file stands beside this one's", async () => {
    const other = said({ file: { name: "other", locator: "sha256:other" } });
    expect((await differencesIn(file, [other])).entered).toHaveLength(1);
  });

  test("otherwise by the same file is a new one", async () => {
    expect((await differencesIn(file, [said({ value: "1990" })])).entered).toHaveLength(1);
  });

  test("of a property that the register has no place for, and is shown, makes none", async () => {
    const people = said({ subject: "hanoi", property: "population", value: 8_053_663, file: null });
    const counted = "도시,인구\n하노이,8053663\n";
    expect((await differencesIn(counted, [people])).entered).toEqual([]);
    const grown = await differencesIn("도시,인구\n하노이,8435700\n", [people]);
    expect(grown.differences.items).toMatchObject([{ old: 8_053_663, value: 8_435_700 }]);
  });
});

describe("a file about an actor that the office has", () => {
  test("a place some streets away is the same, one in another city is not", async () => {
    const near = await differencesIn("City,Country,lat,lon\nHanoi,Vietnam,21.028,105.854\n");
    expect(near.entered).toEqual([]);
    const far = await differencesIn("City,Country,lat,lon\nHanoi,Vietnam,21.2,105.85\n");
    expect(far.differences.items).toMatchObject([{ property: "place", value: { lat: 21.2 } }]);
  });

  test("a row of a register of ours: names, kind and side are compared as they stand", async () => {
    const row =
      "행위자 식별자,국문명,영문명,행위자종류,진영\nhanoi,하노이시,Hanoi,국제 NGO,제3자\n";
    const { differences } = await differencesIn(row);
    expect(differences.items).toMatchObject([
      { property: "kind", old: "gov-foreign-local", value: "ngo-international" },
      { property: "name", value: { ko: "하노이시", en: "Hanoi" } },
      { property: "side", old: "none", value: "third" },
    ]);
  });

  test("claims that travelled with it come in with their own sources, but for those that the office has", async () => {
    const carried = (value: unknown, more: object = {}) => ({
      property: "fact",
      value,
      source: "atlas",
      enteredAt: "2024-05-01T00:00:00.000Z",
      ...more,
    });
    const claims = [
      carried({ ko: "수도", en: "Capital" }),
      carried({ ko: "옛 도읍", en: "Old capital" }, { enteredAt: "2024-06-01T00:00:00Z" }),
      carried("KR", { property: "territory" }),
      carried("VN", { property: "territory" }),
    ];
    const cell = `"${JSON.stringify(claims).replaceAll('"', '""')}"`;
    const row = `행위자 식별자,국문명,영문명,근거 있는 진술(자료)\nhanoi,하노이,Hanoi,${cell}\n`;
    const known = said({
      subject: "hanoi",
      property: "fact",
      value: { en: "Capital", ko: "수도" },
      source: "import-x-atlas",
      enteredAt: "2024-05-01T00:00:00Z",
    });
    const { differences, entered } = await differencesIn(row, [known]);
    expect(differences).toMatchObject({ differing: 1, added: 1 });
    expect(entered).toMatchObject([
      { property: "fact", source_id: "atlas", entered_at: "2024-06-01T00:00:00Z" },
      { property: "territory", value: "KR", source_id: "atlas" },
    ]);
  });
});
