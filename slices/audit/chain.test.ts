import { createHash } from "node:crypto";

import fc from "fast-check";
import { expect, test } from "vitest";

import { canonicalText, ChainVerifier, linkHash, type Link } from "./chain.ts";
import { inverseOf } from "./inverse.ts";
import { genesisHash, type AuditEntry, type RowChange } from "./model.ts";

const hash = (text: string) => createHash("sha256").update(text).digest("hex");

function chainOf(entries: readonly string[]): Link[] {
  let previousHash = genesisHash;
  return entries.map((entry, index) => {
    const link = { seq: index + 1, entry, previousHash, hash: linkHash(previousHash, entry, hash) };
    previousHash = link.hash;
    return link;
  });
}

function verify(links: readonly Link[]) {
  const verifier = new ChainVerifier(genesisHash, hash);
  for (const link of links) verifier.read(link);
  return verifier.verdict();
}

const entries = fc.array(fc.string({ maxLength: 20 }), { minLength: 1, maxLength: 20 });

test("a chain as it was written holds", () => {
  fc.assert(
    fc.property(entries, (texts) => {
      expect(verify(chainOf(texts))).toEqual({
        entries: texts.length,
        ok: true,
        firstBroken: null,
      });
    }),
    { seed: 1 },
  );
});

test("a changed text breaks the chain at its own link", () => {
  fc.assert(
    fc.property(entries, fc.nat(), (texts, pick) => {
      const links = chainOf(texts);
      const at = pick % links.length;
      links[at] = { ...links[at]!, entry: `${links[at]!.entry}!` };
      expect(verify(links).firstBroken).toEqual({ seq: at + 1, fault: "content" });
    }),
    { seed: 2 },
  );
});

test("a link changed with its hash breaks the next one", () => {
  const links = chainOf(["a", "b", "c"]);
  links[1] = { ...links[1]!, entry: "x", hash: linkHash(links[1]!.previousHash, "x", hash) };
  expect(verify(links).firstBroken).toEqual({ seq: 3, fault: "previous" });
});

test.each([
  ["the first", 0, 2],
  ["a middle", 1, 3],
])("a chain that lost %s link has a gap", (_, lost, seq) => {
  const links = chainOf(["a", "b", "c"]);
  links.splice(lost, 1);
  expect(verify(links).firstBroken).toEqual({ seq, fault: "gap" });
});

test("the canonical text does not depend on the order of keys, at any depth", () => {
  const one = {
    officeId: "o",
    seq: 1,
    at: "t",
    accountId: null,
    command: "c",
    subject: { kind: "k", id: "i" },
    changes: [],
    why: null,
  };
  const other = {
    why: null,
    changes: [],
    subject: { id: "i", kind: "k" },
    command: "c",
    accountId: null,
    at: "t",
    seq: 1,
    officeId: "o",
  };
  expect(canonicalText(one satisfies AuditEntry)).toBe(canonicalText(other satisfies AuditEntry));
});

test("the inverse takes changes back last first, each from the version it left", () => {
  const before = { name: "a", version: 4 };
  const after = { name: "b" };
  const changes: RowChange[] = [
    { table: "actor", id: "1", before, after },
    { table: "tie", id: "2", before: null, after },
    { table: "tie", id: "3", before, after: null },
  ];
  expect(inverseOf(changes)).toEqual([
    { table: "tie", id: "3", before: null, after: before },
    { table: "tie", id: "2", before: { name: "b", version: 1 }, after: null },
    { table: "actor", id: "1", before: { name: "b", version: 5 }, after: before },
  ]);
});
