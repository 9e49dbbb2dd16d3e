import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { contentKeys, emptyContent, type RequestLine } from "./model-request.ts";
import {
  handOverKinds,
  type DrawDown,
  type HandOver,
  type ShipmentLine,
} from "./model-shipment.ts";
import type { GrantLetter, GrantLine } from "./model.ts";
import { isQuantity, leftOf, sumOf } from "./quantity.ts";
import { differencesOf } from "./rules-difference.ts";
import { refusalOfHandOver, trailOf } from "./rules-hand-over.ts";
import { drawnLines, reachOf, shipmentsOn, standingOf } from "./rules-letter.ts";
import { missingIn } from "./rules-request.ts";
import { summaryOf } from "./view.ts";

const none = { ko: null, en: null };

const letter = (part: Partial<GrantLetter> = {}): GrantLetter => ({
  id: "one",
  programmeId: "water",
  requestId: null,
  reference: "S/AC.49/2026/1",
  issuer: none,
  holder: none,
  regime: "dprk",
  allows: "exemption",
  scope: none,
  issuedOn: null,
  validFrom: "2026-01-01",
  validUntil: "2026-12-31",
  shipmentsAllowed: 3,
  itemKinds: null,
  coversAll: false,
  activities: [],
  partyId: null,
  value: null,
  extendsId: null,
  state: "open",
  closedOn: null,
  closedWhy: null,
  isExample: false,
  sources: [],
  mark: "verified",
  note: none,
  ...part,
});

const shipped = (id: string, quantity: number, shipmentId = id): ShipmentLine => ({
  id,
  shipmentId,
  itemId: "pump",
  clearanceId: "c",
  itemDigest: "d",
  position: 0,
  quantity,
  unit: "대",
});

const handOver = (kind: HandOver["kind"], quantity: number, on = "2026-03-01"): HandOver => ({
  id: `${kind} ${on}`,
  shipmentLineId: "line",
  kind,
  quantity,
  on,
  receiver: "관리소",
  place: "평양",
  evidence: null,
  note: null,
});

describe("quantities", () => {
  test("0.1 and 0.2 are 0.3, and leave nothing of it", () => {
    expect(sumOf([0.1, 0.2])).toBe(0.3);
    expect(leftOf(0.3, [0.1, 0.2])).toBe(0);
  });

  test.each([
    [1, true],
    [0.001, true],
    [0.0001, false],
    [0, false],
    [-1, false],
    [1e12, false],
  ])("%d can be kept: %s", (quantity, isKept) => expect(isQuantity(quantity)).toBe(isKept));

  test("sums are kept in any order", () => {
    const thousandths = fc.array(fc.integer({ min: 1, max: 1e9 }).map((one) => one / 1000));
    fc.assert(
      fc.property(thousandths, (quantities) => {
        expect(sumOf(quantities)).toBe(sumOf(quantities.toReversed()));
        expect(leftOf(sumOf(quantities), quantities)).toBe(0);
      }),
      { seed: 20261123 },
    );
  });
});

describe("a letter's reach", () => {
  test.each([
    ["2025-12-31", "upcoming"],
    ["2026-01-01", "valid"],
    ["2026-10-01", "valid"],
    ["2026-10-02", "expiring"],
    ["2026-12-31", "expiring"],
    ["2027-01-01", "expired"],
  ] as const)("on %s it is %s", (day, standing) => {
    expect(standingOf(letter(), reachOf(letter(), []), day)).toBe(standing);
  });

  test("a closed letter is closed on every day", () => {
    const closed = letter({ state: "closed", closedOn: "2026-05-01" });
    expect(standingOf(closed, reachOf(closed, []), "2026-05-02")).toBe("closed");
  });

  test("extensions prolong it in a chain, and the newest that says a number of shipments counts", () => {
    const second = letter({
      id: "two",
      extendsId: "one",
      validUntil: "2027-06-30",
      shipmentsAllowed: 5,
    });
    const third = letter({
      id: "three",
      extendsId: "two",
      validUntil: "2027-12-31",
      shipmentsAllowed: null,
    });
    const reach = reachOf(letter(), [third, letter(), second]);
    expect(reach).toMatchObject({ until: "2027-12-31", shipmentsAllowed: 5 });
    expect(reach.extensions.map(({ id }) => id)).toEqual(["two", "three"]);
  });

  test("an extension never shortens it", () => {
    const day = fc
      .integer({ min: 0, max: 900 })
      .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.array(day, { maxLength: 5 }), (until, later) => {
        const first = letter({ validUntil: until });
        const rest = later.map((end, at) =>
          letter({ id: `x${at}`, extendsId: "one", validUntil: end }),
        );
        expect(reachOf(first, [first, ...rest]).until >= until).toBe(true);
      }),
      { seed: 20261123 },
    );
  });
});

describe("draw-down", () => {
  const line: GrantLine = {
    id: "gl",
    grantId: "one",
    itemId: "pump",
    position: 0,
    hs: null,
    description: none,
    quantity: 20,
    unit: "대",
  };
  const draw = (id: string): DrawDown => ({
    id,
    shipmentLineId: id,
    grantId: "one",
    grantLineId: "gl",
  });

  test("what is drawn and what is left make the whole, and shipments count once", () => {
    const lines = [shipped("a", 5), shipped("b", 2.5, "a"), shipped("c", 1)];
    const draws = lines.map(({ id }) => draw(id));
    expect(drawnLines([line], draws, lines)[0]).toMatchObject({ drawn: 8.5, left: 11.5 });
    expect(shipmentsOn("one", draws, lines)).toBe(2);
  });

  test.each([
    ["nothing used, far from its end", [], "2026-02-01", []],
    ["near its end", [], "2026-11-01", ["expiring"]],
    ["over with something left", [], "2027-02-01", ["expired"]],
    ["one shipment left", ["a", "b"], "2026-02-01", ["last-shipment"]],
    ["every shipment used", ["a", "b", "c"], "2026-02-01", ["shipments-used"]],
  ] as const)("alarms: %s", (_, ids, day, kinds) => {
    const shipmentLines = ids.map((id) => shipped(id, 1));
    const register = {
      requests: [],
      letters: [letter()],
      lines: [line],
      shipments: [],
      shipmentLines,
      draws: ids.map(draw),
      handOvers: [],
    };
    const { alarms } = summaryOf(letter(), register, day);
    expect(alarms.map(({ kind }) => kind)).toEqual(kinds);
    const example = summaryOf(letter({ isExample: true }), register, day);
    expect(example.alarms).toEqual([]);
  });
});

describe("following a line", () => {
  const line = shipped("line", 10);

  test("what was shipped is distributed, lost or open, whatever was recorded", () => {
    const kind = fc.constantFrom(...handOverKinds);
    const step = fc.record({ kind, quantity: fc.integer({ min: 1, max: 12 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const known: HandOver[] = [];
        for (const { kind: next, quantity } of steps) {
          const one = { ...handOver(next, quantity), id: String(known.length) };
          const days = { shippedOn: "2026-02-01", today: "2026-04-01" };
          if (refusalOfHandOver(one, line, days, known) === null) known.push(one);
        }
        const trail = trailOf(line, "2026-02-01", known, "2026-04-01");
        expect(trail.distributed + trail.lost + (trail.open?.quantity ?? 0)).toBe(10);
        expect(trail.arrived).toBeLessThanOrEqual(10);
      }),
      { seed: 20261123 },
    );
  });

  test("a gap is dated by the last record, or by the shipment", () => {
    const silent = trailOf(line, "2026-02-01", [], "2026-04-01").open;
    expect(silent).toMatchObject({ quantity: 10, since: "2026-02-01", days: 59, last: null });
    const seen = trailOf(line, "2026-02-01", [handOver("arrival", 10)], "2026-04-01").open;
    expect(seen).toMatchObject({ since: "2026-03-01", days: 31, last: { kind: "arrival" } });
  });
});

describe("what a request lacks", () => {
  const line: RequestLine = {
    itemId: "pump",
    line: 1,
    hs: "841370",
    description: { ko: "펌프", en: null },
    quantity: 1,
    unit: "대",
    value: 100,
    currency: "USD",
    origin: null,
    endUser: "관리소",
    verdict: "exemption",
    provisions: [],
  };
  const full = Object.fromEntries(contentKeys.map((key) => [key, { ko: "글", en: "text" }]));
  const whole = {
    applicantKind: "member-state" as const,
    applicant: { ko: "외교부", en: null },
    content: { ...emptyContent, ...full },
    lines: [line],
  };

  test("nothing where everything is written", () => expect(missingIn(whole)).toEqual([]));

  test("every content by itself, and English where only Korean is written", () => {
    for (const key of contentKeys) {
      const content = { ...whole.content, [key]: { ko: " ", en: null } };
      expect(missingIn({ ...whole, content })).toEqual([{ kind: "content", key, lacks: "both" }]);
    }
    const content = { ...whole.content, dates: { ko: "봄", en: null } };
    expect(missingIn({ ...whole, content })).toEqual([
      { kind: "content", key: "dates", lacks: "english" },
    ]);
  });

  test("the applicant, the lines, and the cells of a line", () => {
    expect(missingIn({ ...whole, applicantKind: null })).toEqual([{ kind: "applicant" }]);
    expect(missingIn({ ...whole, lines: [] })).toEqual([{ kind: "lines" }]);
    const open = { ...line, hs: null, quantity: null, currency: null };
    expect(missingIn({ ...whole, lines: [open] })).toEqual([
      { kind: "line", line: 1, cells: ["hs", "quantity", "value"] },
    ]);
  });
});

test("differences keep no record apart from zero", () => {
  const item = { id: "pump", line: 1, description: none, quantity: 30, unit: "대" };
  const other = { ...item, id: "pipe", line: 2 };
  const differences = differencesOf({
    items: [item, other],
    requested: [],
    granted: [],
    shipped: [shipped("line", 10)],
    handOvers: [handOver("arrival", 10), handOver("distribution", 4)],
  });
  expect(differences[0]).toMatchObject({
    planned: 30,
    requested: null,
    granted: null,
    shipped: 10,
    arrived: 10,
    distributed: 4,
    lost: null,
    open: 6,
  });
  expect(differences[1]).toMatchObject({ shipped: null, arrived: null, open: null });
  expect(differences[0]?.counted).toMatchObject({
    requests: [],
    letters: [],
    shipments: [shipped("line", 10).shipmentId],
    handOvers: [{ kind: "arrival" }, { kind: "distribution" }],
  });
});
