import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { orThrow } from "#kernel/result.ts";
import { inverseOf } from "#slices/audit/inverse.ts";
import type { Row, RowChange } from "#slices/audit/model.ts";

import { smallNetwork, type SmallNetwork } from "./merge.testing.ts";
import type { MergeState } from "./model-merge.ts";
import { mergeActors } from "./rules-merge.ts";
import { splitActor, type SplitState } from "./rules-split.ts";

let number = 0;
const setting = {
  enteredBy: "test",
  now: "2026-11-23T00:00:00.000Z",
  newId: () => `made-${(number += 1)}`,
};

/** Rows by table and id, as a database would hold them; a change that does not find its row throws. */
class Rows {
  readonly #rows = new Map<string, Row>();

  constructor(network: SmallNetwork) {
    const tables: Readonly<Record<string, readonly object[]>> = { ...network };
    for (const [table, rows] of Object.entries(tables))
      for (const row of rows) this.#put(table, { ...row });
  }

  #put(table: string, row: Row): void {
    this.#rows.set(`${table} ${String(row["id"])}`, row);
  }

  apply(changes: readonly RowChange[]): void {
    for (const { table, id, before, after } of changes) {
      const key = `${table} ${id}`;
      expect(this.#rows.get(key)?.["version"]).toBe(before?.["version"]);
      if (after === null) this.#rows.delete(key);
      else this.#rows.set(key, { ...after, id, version: Number(before?.["version"] ?? 0) + 1 });
    }
  }

  of(table: string): Row[] {
    return [...this.#rows].filter(([key]) => key.startsWith(`${table} `)).map(([, row]) => row);
  }

  /** Everything but the versions, which count on. */
  plain(): unknown {
    return [...this.#rows]
      .map(([key, { version: _version, ...row }]) => ({ key, row }))
      .toSorted((one, other) => (one.key < other.key ? -1 : 1));
  }
}

function stateOf(network: SmallNetwork): MergeState {
  const ofAbsorbed = network.tie.filter(endsAt("absorbed"));
  const ids = ofAbsorbed.map(({ id }) => id);
  return {
    kept: actorOf(network, "kept"),
    absorbed: actorOf(network, "absorbed"),
    keptTies: network.tie.filter(endsAt("kept")),
    absorbedTies: ofAbsorbed,
    memberships: network.membership.filter(
      (row) =>
        [row.member_id, row.body_id, row.owner_id].includes("absorbed") || ids.includes(row.tie_id),
    ),
    claims: network.claim.filter(
      ({ subject_kind: kind, subject_id: id }) =>
        (kind === "actor" && id === "absorbed") || (kind === "tie" && ids.includes(id)),
    ),
    slips: network.slip,
    children: network.actor.filter((row) => row.parent_id === "absorbed"),
  };
}

const endsAt = (id: string) => (row: { readonly from_id: string; readonly to_id: string }) =>
  row.from_id === id || row.to_id === id;

function actorOf(network: SmallNetwork, id: string): MergeState["kept"] {
  return network.actor.find((row) => row.id === id)!;
}

/** Texts in one order, whatever they are. */
function sorted(values: readonly unknown[]): string[] {
  return values.map(String).toSorted((one, other) => (one < other ? -1 : 1));
}

describe("a merge", () => {
  const law = (
    check: (network: SmallNetwork, rows: Rows, plan: ReturnType<typeof planOf>) => void,
  ) =>
    fc.assert(
      fc.property(smallNetwork, (network) => {
        const rows = new Rows(network);
        const plan = planOf(network);
        rows.apply(plan.changes);
        check(network, rows, plan);
      }),
      { numRuns: 300 },
    );
  const planOf = (network: SmallNetwork) => orThrow(mergeActors(stateOf(network), setting));

  test("leaves nothing that names the absorbed actor, and no tie of an actor with itself", () =>
    law((_, rows) => {
      expect(rows.of("actor").map((row) => row["id"])).not.toContain("absorbed");
      for (const row of rows.of("actor")) expect(row["parent_id"]).not.toBe("absorbed");
      for (const row of rows.of("tie")) {
        expect([row["from_id"], row["to_id"]]).not.toContain("absorbed");
        expect(row["from_id"]).not.toBe(row["to_id"]);
      }
      for (const row of rows.of("membership")) {
        expect([row["member_id"], row["body_id"], row["owner_id"]]).not.toContain("absorbed");
        expect(row["member_id"]).not.toBe(row["body_id"]);
      }
      for (const row of rows.of("claim"))
        expect([row["subject_kind"], row["subject_id"]]).not.toEqual(["actor", "absorbed"]);
      for (const row of rows.of("actor")) expect(row["parent_id"]).not.toBe(row["id"]);
    }));

  test("loses no tie: each is there, or folded into one with its sources, or was between the two", () =>
    law((network, rows, { summary }) => {
      const ties = new Map(rows.of("tie").map((row) => [row["id"], row]));
      for (const tie of network.tie) {
        const { id } = tie;
        if (summary.loops.includes(id))
          expect(sorted([tie.from_id, tie.to_id])).toEqual(["absorbed", "kept"]);
        else if (summary.folded.includes(id)) {
          const same = [...ties.values()].find(
            (row) =>
              row["kind"] === tie.kind &&
              tie.sources.every((source) =>
                JSON.stringify(row["sources"]).includes(JSON.stringify(source)),
              ),
          );
          expect(same).toBeDefined();
        } else expect(ties.has(id)).toBe(true);
      }
      expect(
        ties.size +
          summary.loops.filter((id) => id.startsWith("tie-")).length +
          summary.folded.length,
      ).toBe(network.tie.length);
    }));

  test("loses no claim but those on ties between the two, and every subject is there", () =>
    law((network, rows, { summary }) => {
      const subjects = new Set([...rows.of("actor"), ...rows.of("tie")].map((row) => row["id"]));
      const claims = new Map(rows.of("claim").map((row) => [row["id"], row]));
      for (const claim of network.claim) {
        const isLost = summary.loops.includes(claim.subject_id);
        expect(claims.has(claim.id)).toBe(!isLost);
      }
      for (const claim of claims.values()) expect(subjects).toContain(claim["subject_id"]);
    }));

  test("keeps every name: the absorbed actor is found under what it was called", () =>
    law((network, rows) => {
      const { name_ko: ko, name_en: en, abbr } = actorOf(network, "absorbed");
      const kept = rows.of("actor").find((row) => row["id"] === "kept")!;
      const names = [kept["name_ko"], kept["name_en"], kept["abbr"], kept["aliases"]].flat();
      const called = [ko, en, abbr].filter((name) => name !== null);
      expect(names).toEqual(expect.arrayContaining(called));
    }));

  test("is taken back row by row", () => {
    fc.assert(
      fc.property(smallNetwork, (network) => {
        const rows = new Rows(network);
        const { changes } = planOf(network);
        rows.apply(changes);
        rows.apply(inverseOf(changes));
        expect(rows.plain()).toEqual(new Rows(network).plain());
      }),
    );
  });

  test("of other grades, or with itself, is refused", () => {
    const [network] = fc.sample(smallNetwork, { numRuns: 1, seed: 1 });
    const state = stateOf(network!);
    const named = { ...state.absorbed, audience: "named" };
    expect(mergeActors({ ...state, absorbed: named }, setting)).toMatchObject({
      error: { kind: "merge-grades" },
    });
    expect(mergeActors({ ...state, absorbed: state.kept }, setting)).toMatchObject({
      error: { kind: "merge-itself" },
    });
  });
});

describe("a split", () => {
  const wished = smallNetwork.chain((network) => {
    const state = splitStateOf(network);
    const some = (rows: readonly { readonly id: string }[]) =>
      fc.subarray(rows.map(({ id }) => id));
    return fc.record({
      network: fc.constant(network),
      wish: fc.record({
        id: fc.constant("made"),
        name: fc.constant({ ko: "새 이름", en: null }),
        ties: some(state.ties),
        memberships: some(state.memberships),
        claims: some(state.claims),
        aliases: fc.subarray([...state.actor.aliases]),
      }),
    });
  });

  test("gives the new actor what was chosen, leaves the rest, loses nothing and is taken back", () => {
    fc.assert(
      fc.property(wished, ({ network, wish }) => {
        const rows = new Rows(network);
        const plan = splitActor(splitStateOf(network), wish);
        if (!plan.ok) {
          expect(plan.error.kind).toBe("split-nothing");
          return;
        }
        rows.apply(plan.value.changes);
        for (const table of ["tie", "membership", "claim"] as const)
          expect(sorted(rows.of(table).map((row) => row["id"]))).toEqual(
            sorted(network[table].map(({ id }) => id)),
          );
        for (const tie of rows.of("tie")) {
          const isMoved = [tie["from_id"], tie["to_id"]].includes("made");
          if (wish.ties.some((id) => id === tie["id"])) expect(isMoved).toBe(true);
          expect(tie["from_id"]).not.toBe(tie["to_id"]);
        }
        for (const row of rows.of("membership")) {
          const tie = rows.of("tie").find(({ id }) => id === row["tie_id"])!;
          expect(sorted([tie["from_id"], tie["to_id"]])).toEqual(
            sorted([row["member_id"], row["body_id"]]),
          );
        }
        rows.apply(inverseOf(plan.value.changes));
        expect(rows.plain()).toEqual(new Rows(network).plain());
      }),
      { numRuns: 200 },
    );
  });

  test("of records that are another actor's is refused with their names", () => {
    const [network] = fc.sample(smallNetwork, { numRuns: 1, seed: 2 });
    const wish = {
      id: "made",
      name: { ko: "새", en: null },
      memberships: [],
      claims: [],
      aliases: [],
    };
    expect(splitActor(splitStateOf(network!), { ...wish, ties: ["foreign"] })).toMatchObject({
      error: { kind: "split-foreign", records: ["foreign"] },
    });
  });
});

function splitStateOf(network: SmallNetwork): SplitState {
  return {
    actor: actorOf(network, "kept"),
    ties: network.tie.filter(endsAt("kept")),
    memberships: network.membership.filter((row) =>
      [row.member_id, row.body_id, row.owner_id].includes("kept"),
    ),
    claims: network.claim.filter(
      ({ subject_kind: kind, subject_id: id }) => kind === "actor" && id === "kept",
    ),
  };
}
