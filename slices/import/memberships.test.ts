import { describe, expect, test } from "vitest";

import { partialDate } from "#kernel/partial-date.ts";
import { orThrow } from "#kernel/result.ts";
import type { KeptMembership } from "#slices/membership/row.ts";

import type { RegisterActor } from "./match/model.ts";
import type { Mapping } from "./model.ts";
import type { RegisterTie } from "./plan-ties.ts";
import { MemoryOffice, recordsOf, testOrder } from "./testing.ts";
import { workOn } from "./work.ts";

const citynet: RegisterActor = {
  id: "citynet",
  kind: "igo-local",
  name: { ko: "시티넷", en: "CityNet" },
  abbr: null,
  aliases: [],
  territory: null,
  city: null,
  lat: null,
  lon: null,
  wikidata: null,
  parentId: null,
  side: "none",
};
const joined: RegisterTie = {
  id: "seoul--member-of--citynet",
  from: "seoul",
  to: "citynet",
  kind: "member-of",
  since: partialDate("1989"),
  until: null,
  lastEvidence: null,
  cityAgreement: null,
  status: "actual",
  trust: null,
  note: { ko: null, en: null },
  issues: [],
};
const known: KeptMembership = {
  id: "seoul--citynet",
  member: "seoul",
  body: "citynet",
  tie: joined.id,
  fee: { status: "missing-in-source" },
  joined: partialDate("1989"),
  role: { ko: "의장도시", en: "chair city" },
  owner: { ko: "해외도시협력담당관", en: "Overseas Cities Cooperation Division" },
  ownerId: null,
  size: { text: null, territories: null, cities: null, members: null },
  purpose: { ko: null, en: null },
  activity: "unknown",
  asOf: partialDate("2019-12"),
  renewalOn: null,
  sources: [],
  slips: [],
};

async function enter(file: string, more: Partial<Mapping> = {}) {
  const office = new MemoryOffice([citynet], [joined], [], [known]);
  const bytes = new TextEncoder().encode(file);
  const first = orThrow(await workOn(bytes, { ...testOrder, write: null }, office));
  const mapping = { ...first.mapping, ...more };
  const fresh = new MemoryOffice([citynet], [joined], [], [known]);
  const { outcome } = orThrow(await workOn(bytes, { ...testOrder, mapping }, fresh));
  const entered = recordsOf(fresh.batches, "membership");
  expect(entered).toHaveLength(outcome.memberships.new);
  return { mapping, outcome, entered, batches: fresh.batches };
}

const found = (outcome: Awaited<ReturnType<typeof enter>>["outcome"]) =>
  outcome.problems.map(({ kind, at }) => [kind, at]);

describe("a sheet of memberships", () => {
  const sheet =
    "기구명,가입연도,연회비,통화,역할,갱신일,담당부서\n" +
    '이클레이,1999,"1,200만원",,집행위원,2027-03-31,기후환경본부\n' +
    '메트로폴리스,1987,"5,000",유로,회원,,국제협력과\n';

  test("is recognised: every column by its head, each body with the office's own actor", async () => {
    const { mapping, outcome, entered } = await enter(sheet);
    expect(mapping).toMatchObject({
      columns: {
        A: "body",
        B: "joined",
        C: "fee",
        D: "fee-currency",
        E: "role",
        F: "renewal",
        G: "owner",
      },
      actorKind: "igo-local",
      tieKind: "member-of",
      ties: "with-principal",
    });
    expect(outcome).toMatchObject({
      actors: { new: 2 },
      ties: { new: 2 },
      memberships: { new: 2, matched: 0 },
      problems: [],
    });
    expect(entered).toMatchObject([
      {
        member_id: "seoul",
        joined: "1999",
        fee_status: "stated",
        fee_amount: "12000000",
        fee_currency: "KRW",
        role_ko: "집행위원",
        role_en: "Executive committee member",
        renewal_on: "2027-03-31",
        owner_ko: "기후환경본부",
        as_of: "2026-11-23",
        sources: [{ source: "import-test", locator: "A2" }],
        import_id: "test",
      },
      { fee_amount: "5000", fee_currency: "EUR", role_ko: "회원", renewal_on: null },
    ]);
  });

  test("a membership that the office has keeps its values; what differs stands beside them", async () => {
    const file =
      "기구명,가입연도,연회비,역할,갱신일,담당부서\n시티넷,1987,USD 500,의장,2027-01-01,해외도시협력담당관\n";
    const { outcome, entered, batches } = await enter(file);
    expect([outcome.memberships.new, outcome.memberships.matched, entered]).toEqual([0, 1, []]);
    expect(outcome.differences).toMatchObject({ differing: 1, added: 2 });
    expect(recordsOf(batches, "claim")).toMatchObject([
      {
        subject_kind: "membership",
        subject_id: known.id,
        property: "fee",
        value: { status: "stated", yearly: { amount: "500", currency: "USD" } },
        source_id: "import-test",
      },
      { property: "joined", value: "1987" },
      { property: "renewalOn", value: "2027-01-01" },
    ]);
    expect(outcome.differences.items[0]).toMatchObject({
      property: "joined",
      old: "1989",
      names: [citynet.name],
      opens: { kind: "tie", id: joined.id },
    });
  });

  test("a column of members beside the one of bodies makes ties between them", async () => {
    const { mapping, entered } = await enter("도시명,기구명,연회비\n부산,시티넷,없음\n");
    expect(mapping.ties).toBe("between");
    expect(entered).toMatchObject([{ body_id: "citynet", fee_status: "no-fee" }]);
    expect(entered[0]!["member_id"]).not.toBe("seoul");
  });

  test("a date of joining alone, or an owner unit beside cities, makes no membership", async () => {
    const { mapping, outcome } = await enter(
      "도시,국가,가입일,담당부서\n하노이,베트남,1996,국제협력과\n",
    );
    expect(mapping.columns).toEqual({ A: "name", B: "territory", C: "since" });
    expect(outcome.memberships.new).toBe(0);
  });
});

describe("cells of memberships that cannot be read", () => {
  test("are named by row and column; the rest of the row comes in", async () => {
    const { outcome, entered } = await enter(
      "기구명,연회비,통화,역할,갱신일\n" +
        "가나협의회,협의 중,,123,2027-03\n" +
        '다라협의회,"1,000",도토리,명예도시,매년 3월\n' +
        "마바협의회,USD 10,EUR,의장,2027.13.1\n",
    );
    expect(found(outcome)).toEqual(
      expect.arrayContaining([
        ["fee-unreadable", "B2"],
        ["role-unreadable", "D2"],
        ["renewal-no-day", "E2"],
        ["fee-currency-unknown", "C3"],
        ["role-unknown", "D3"],
        ["date-unreadable", "E3"],
        ["fee-two-currencies", "B4"],
        ["date-impossible", "E4"],
      ]),
    );
    expect(entered).toMatchObject([
      { fee_status: "missing-in-source", role_ko: null, renewal_on: null },
      { fee_status: "missing-in-source", role_ko: "명예도시", role_en: null },
      { fee_status: "missing-in-source", role_ko: "의장" },
    ]);
    for (const { repair } of outcome.problems)
      expect([/[가-힣]/.test(repair.ko), /[a-z]/.test(repair.en)]).toEqual([true, true]);
  });

  test("a currency and a point that may be several are asked once, and the mapping keeps the answers", async () => {
    const file = '기구명,연회비\n가나협의회,$5.000\n다라협의회,"$1,000"\n마바협의회,700\n';
    const asked = await enter(file);
    expect(asked.outcome.money.currencies.map(({ sign, at }) => [sign, at])).toEqual([
      ["$", "B2"],
      ["", "B4"],
    ]);
    expect(asked.entered.map((row) => row["fee_status"])).toEqual(
      Array.from({ length: 3 }, () => "missing-in-source"),
    );
    const currencies = { $: "USD", "": "KRW" };
    const half = await enter(file, { currencies });
    expect(half.outcome.money).toEqual({ currencies: [], point: { at: "B2", text: "$5.000" } });
    const whole = await enter(file, { currencies, point: "thousands" });
    expect(whole.outcome.money).toEqual({ currencies: [], point: null });
    expect(whole.entered.map((row) => [row["fee_amount"], row["fee_currency"]])).toEqual([
      ["5000", "USD"],
      ["1000", "USD"],
      ["700", "KRW"],
    ]);
  });

  test("on a tie that is no membership they are left out, and that is said", async () => {
    const { outcome, entered } = await enter("기구명,연회비\n가나협의회,1만원\n", {
      tieKind: "partner",
    });
    expect(found(outcome)).toEqual([["membership-misplaced", "A2"]]);
    expect([entered, outcome.ties.new]).toEqual([[], 1]);
  });
});
