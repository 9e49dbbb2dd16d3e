import { describe, expect, it } from "vitest";
import {
  actorHeadings,
  actorKinds,
  headingOf,
  isActorId,
  isActorKind,
  isSide,
  isTerritory,
  kindLabels,
  missingKinds,
} from "./model.ts";

describe("the register of report 6.2", () => {
  it("has thirteen kinds under five headings, none of them empty", () => {
    expect(actorKinds).toHaveLength(13);
    expect(new Set(actorKinds.map((kind) => headingOf[kind]))).toEqual(new Set(actorHeadings));
    expect(actorHeadings).toHaveLength(5);
  });

  it("lists kinds heading by heading", () => {
    const order = actorKinds.map((kind) => actorHeadings.indexOf(headingOf[kind]));
    expect(order).toEqual(order.toSorted((one, other) => one - other));
  });

  it("names every kind differently in both languages", () => {
    expect(new Set(actorKinds.map((kind) => kindLabels[kind].ko)).size).toBe(13);
    expect(new Set(actorKinds.map((kind) => kindLabels[kind].en)).size).toBe(13);
  });

  it("knows its words and no others", () => {
    expect([isActorKind("finance"), isActorKind("person"), isSide("third"), isSide("c")]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});

describe("ids and territories", () => {
  it.each([
    ["seoul", true],
    ["east-asia-clean-air-cities", true],
    ["c40", true],
    ["", false],
    ["-seoul", false],
    ["Seoul", false],
    ["서울", false],
    ["seoul--map", false],
    ["a".repeat(81), false],
  ])("%s is an actor id: %s", (id, expected) => {
    expect(isActorId(id)).toBe(expected);
  });

  it.each([
    ["KR", true],
    ["KOR", false],
    ["kr", false],
    [null, false],
  ])("%s is a territory: %s", (code, expected) => {
    expect(isTerritory(code)).toBe(expected);
  });
});

describe("gaps", () => {
  it("names the kinds that a group lacks, in the report's order", () => {
    const present = actorKinds.slice(2).map((kind) => ({ kind }));
    expect(missingKinds(present)).toEqual(["igo-national", "igo-local"]);
    expect(missingKinds([])).toEqual(actorKinds);
  });
});
