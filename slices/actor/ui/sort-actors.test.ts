import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { headingOf } from "../model.ts";
import type { ListedActor } from "./data.ts";
import { actorColumns, readOrder, sortActors, turnOrder } from "./sort-actors.ts";

function actor(id: string, part: Partial<ListedActor> = {}): ListedActor {
  const kind = part.kind ?? "gov-foreign-local";
  return {
    id,
    name: { ko: id, en: id },
    abbr: null,
    kind,
    heading: headingOf[kind],
    territory: null,
    city: null,
    place: null,
    side: "none",
    tieCounts: {},
    slips: [],
    aliases: [],
    ...part,
  };
}

const ids = (actors: readonly ListedActor[]) => actors.map(({ id }) => id);

describe("sortActors", () => {
  const few = [
    actor("b", { tieCounts: { actual: 3 } }),
    actor("a"),
    actor("c", { tieCounts: { actual: 9 }, side: "a" }),
  ];

  it.each([
    ["name", ["a", "b", "c"]],
    ["-name", ["c", "b", "a"]],
    ["-ties", ["c", "b", "a"]],
    ["side", ["c", "a", "b"]],
    ["nonsense", ["a", "b", "c"]],
  ])("sorts by %s", (sort, expected) => expect(ids(sortActors(few, sort, "ko"))).toEqual(expected));

  it("never depends on the order of the input", () => {
    const many = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 12 });
    fc.assert(
      fc.property(many, fc.constantFrom(...actorColumns), (names, column) => {
        const actors = names.map((name) => actor(name, { tieCounts: { actual: name.length } }));
        expect(ids(sortActors(actors.toReversed(), column, "en"))).toEqual(
          ids(sortActors(actors, column, "en")),
        );
      }),
      { seed: 5 },
    );
  });
});

describe("turnOrder", () => {
  it.each([
    ["name", "name", "-name"],
    ["-name", "name", "name"],
    ["name", "ties", "-ties"],
    ["-ties", "ties", "ties"],
    ["name", "seat", "seat"],
  ] as const)("from %s by pressing %s to %s", (before, column, after) => {
    expect(turnOrder(readOrder(before), column)).toBe(after);
  });
});
