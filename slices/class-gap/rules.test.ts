import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { actorKinds } from "#slices/actor/model.ts";
import { tieKinds, tieStatuses } from "#slices/tie/model.ts";
import { issues } from "#slices/tie/model-issues.ts";
import { topicFamilyNames } from "#slices/tie/model-topics.ts";
import { fillersOf, gapCells, type GapNetwork } from "./rules.ts";

const network: fc.Arbitrary<GapNetwork> = fc
  .array(fc.constantFrom(...actorKinds), { minLength: 2, maxLength: 12 })
  .chain((kinds) => {
    const ids = kinds.map((_, index) => `a${index}`);
    const tie = fc.record({
      from: fc.constantFrom(...ids),
      to: fc.constantFrom(...ids),
      kind: fc.constantFrom(...tieKinds),
      status: fc.constantFrom(...tieStatuses),
      issues: fc.uniqueArray(fc.constantFrom(...issues), { maxLength: 3 }),
      sources: fc.constant([]),
    });
    return fc.record({
      principal: fc.constantFrom(null, "a0"),
      actors: fc.constant(kinds.map((kind, index) => ({ id: `a${index}`, kind }))),
      ties: fc.array(tie, { maxLength: 20 }),
    });
  });

describe("gapCells", () => {
  it("has a cell for each kind and topic, and names nobody twice, nor the city itself", () => {
    fc.assert(
      fc.property(network, fc.constantFrom(null, ...topicFamilyNames), (all, opened) => {
        const cells = gapCells(all, opened);
        expect(cells.length % actorKinds.length).toBe(0);
        for (const { kind, present, proposed, count } of cells) {
          const named = [...present, ...proposed];
          expect(new Set(named).size).toBe(named.length);
          expect(named).not.toContain(all.principal);
          expect(count).toBe(present.length);
          for (const id of named)
            expect(all.actors.find((actor) => actor.id === id)?.kind).toBe(kind);
        }
      }),
      { seed: 5 },
    );
  });

  it("a family is empty exactly where each of its topics is", () => {
    fc.assert(
      fc.property(network, fc.constantFrom(...topicFamilyNames), (all, family) => {
        for (const kind of actorKinds) {
          const whole = gapCells(all, null).find(
            (cell) => cell.kind === kind && cell.column === family,
          );
          const parts = gapCells(all, family).filter((cell) => cell.kind === kind);
          expect(whole?.count === 0).toBe(parts.every(({ count }) => count === 0));
        }
      }),
      { seed: 6, numRuns: 40 },
    );
  });
});

describe("fillersOf", () => {
  it("offers each actor of the kind once, and none that is already at work there", () => {
    fc.assert(
      fc.property(
        network,
        fc.constantFrom(...actorKinds),
        fc.constantFrom(...topicFamilyNames),
        (all, kind, column) => {
          const { proposed, related, known, others } = fillersOf(all, [], { kind, column });
          const offered = [...proposed, ...related, ...known, ...others];
          const cell = gapCells(all, null).find(
            (one) => one.kind === kind && one.column === column,
          );
          const ofKind = all.actors
            .filter((actor) => actor.kind === kind && actor.id !== all.principal)
            .map(({ id }) => id);
          expect([...offered, ...(cell?.present ?? [])].toSorted()).toEqual(ofKind.toSorted());
        },
      ),
      { seed: 7 },
    );
  });

  it("names what speaks for it: items that name the kind before those that only treat the topic", () => {
    const all: GapNetwork = {
      principal: "seoul",
      actors: [{ id: "ngo", kind: "ngo-domestic" }],
      ties: [
        {
          from: "seoul",
          to: "beijing",
          kind: "partner",
          status: "actual",
          issues: ["air-quality"],
          sources: [{ source: "report", locator: "6.2.2" }],
        },
      ],
    };
    const spoken = [
      { part: "strategy" as const, id: "S29", actors: ["beijing"], sections: ["6.2.2"] },
      { part: "strategy" as const, id: "S14", actors: ["ngo"], sections: ["6.2.2"] },
      { part: "case" as const, id: "map", actors: ["ngo"], sections: ["5.1.2"] },
    ];
    const asked = { kind: "ngo-domestic" as const, column: "environment" };
    expect(fillersOf(all, spoken, asked).grounds).toEqual([
      { part: "strategy", id: "S14", by: "kind" },
    ]);
    expect(fillersOf(all, spoken.slice(0, 1), asked).grounds.map(({ id, by }) => [id, by])).toEqual(
      [["S29", "topic"]],
    );
  });
});
