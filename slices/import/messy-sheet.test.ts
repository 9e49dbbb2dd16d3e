import { expect, test } from "vitest";

import { orThrow } from "#kernel/result.ts";

import { MemoryOffice, recordsOf, tieCellsOf, testOrder } from "./testing.ts";
import { messyCities, messySheet } from "./testdata/messy-sheet.testing.ts";
import { workOn } from "./work.ts";

const readMessy = async (order = testOrder) => {
  const office = new MemoryOffice();
  return { office, answer: orThrow(await workOn(messySheet(), order, office)) };
};

test("the desk's CP949 register is read by its own headers, title rows and all", async () => {
  const { answer } = await readMessy();
  expect(answer).toMatchObject({
    format: "csv",
    encoding: "cp949",
    mapping: { header: { first: 3, last: 4 }, ties: "with-principal", tieKind: "sister-city" },
  });
  expect(answer.mapping.columns).toEqual({
    B: "territory",
    C: "name",
    D: "since",
    E: "agreement",
    F: "status",
    G: "last-evidence",
    H: "note",
  });
});

test("each of the sixty cities is recognised, or asked about with a reason", async () => {
  const { answer, office } = await readMessy();
  const { outcome } = answer;
  expect(messyCities).toHaveLength(60);
  expect(outcome.actors.new + outcome.actors.asked).toBe(60);
  const asked = new Map(outcome.questions.map((question) => [question.written[0], question]));
  const entered = new Map(
    recordsOf(office.batches, "actor").map((row) => [
      (row["remarks"] as { at: string }).at,
      row["id"],
    ]),
  );
  messyCities.forEach(({ written, means }, index) => {
    const question = asked.get(written);
    if (question === undefined) expect(entered.get(`C${index + 5}`)).toBe(means);
    else
      expect(question.known).toMatchObject({
        id: means,
        reason: { ko: expect.stringMatching(/[가-힣]/), en: expect.stringMatching(/[a-z]/) },
      });
  });
});

test("what is wrong stands in groups, each with places, a count and a repair in both languages", async () => {
  const { answer } = await readMessy();
  const counts = Object.fromEntries(
    answer.outcome.problems.map(({ kind, count }) => [kind, count]),
  );
  expect(counts).toMatchObject({
    "duplicate-row": 2,
    "duplicate-tie": 2,
    "date-impossible": 1,
    "date-ambiguous": 1,
    "date-serial": 1,
    "no-name": 1,
  });
  expect(answer.outcome.problems.find(({ kind }) => kind === "date-impossible")).toMatchObject({
    at: "D16",
    places: [{ at: "D16", text: "2005.13.1" }],
  });
  for (const { message, repair } of answer.outcome.problems) {
    for (const text of [message, repair]) expect(`${text.ko}${text.en}`).toMatch(/[가-힣].*[a-z]/s);
  }
});

test("an answered question and an answered date are taken as answered", async () => {
  const answers = {
    actors: { "나가시키|JP": "known", "키예프|UA": "new", "암스텔담|NL": "leave-out" },
    dates: { "05/3": "2005-03" as never },
  };
  const { answer, office } = await readMessy({ ...testOrder, answers });
  const ids = recordsOf(office.batches, "actor").map((row) => row["id"]);
  expect(ids).toContain("nagasaki");
  expect(ids).toContain("kiyepeu");
  expect(ids.filter((id) => id === "amsterdam" || id === "amseuteldam")).toEqual([]);
  expect(answer.outcome.dates).toEqual([]);
  expect(tieCellsOf(office.batches, "since")).toContain("2005-03");
});

test("ties without a record for five years are listed with their evidence; a dormant one by the file's own word", async () => {
  const { answer } = await readMessy();
  const { ties } = answer.outcome.dormant;
  const by = (at: string) => ties.find((tie) => tie.at === at);
  expect(by("C29")).toMatchObject({
    evidence: "last-evidence",
    date: "2001",
    evidenceText: { ko: "마지막 교류 기록 2001" },
  });
  expect(by("C11")).toMatchObject({ evidence: "since", date: "2005-03-01" });
  expect(by("C38")).toMatchObject({ evidence: "status", status: "dormant" });
  expect(by("C5")).toBeUndefined();
});

test("a formula in a cell is a text like any other and is never calculated", async () => {
  const { office } = await readMessy();
  expect(tieCellsOf(office.batches, "note_ko").join()).toContain("=HYPERLINK");
});
