import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { orThrow } from "#kernel/result.ts";

import { readHeader } from "./header.ts";
import { readEdgeList } from "./read-edge-list.ts";
import { readPlain } from "./read-plain.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const plain = (text: string) => readPlain(orThrow(readHeader(bytes(text))), () => true);

/** Carriage returns are not plain, so the general reader answers. */
const byBothReaders = (text: string) => {
  const general = text.replaceAll("\n", "\r\n");
  return {
    isPlain: [plain(text) !== null, plain(general) !== null],
    files: [text, general].map((file) => orThrow(readEdgeList(bytes(file)))),
  };
};

describe("readPlain", () => {
  it("agrees with the general reader on any plain file", () => {
    const cell = fc.oneof(
      fc.constant(""),
      fc.nat(999).map(String),
      fc.tuple(fc.nat(1e6), fc.integer({ min: 1, max: 8 })).map(([n, p]) => (n / 7).toFixed(p)),
    );
    const row = fc.tuple(cell, fc.nat(70), cell, fc.nat(70));
    fc.assert(
      fc.property(fc.array(row, { minLength: 5, maxLength: 40 }), fc.boolean(), (rows, isOpen) => {
        const lines = rows.map((cells) => cells.join("\t")).join("\n");
        const { isPlain, files } = byBothReaders(`w\tto\tu\tfrom\n${lines}${isOpen ? "" : "\n"}`);
        expect(isPlain).toEqual([true, false]);
        expect(files[0]).toEqual(files[1]);
      }),
      { seed: 21, numRuns: 500 },
    );
  });

  it("agrees on a file longer than its window", () => {
    const lines = Array.from(
      { length: 120_000 },
      (_, i) => `${i % 4099},${(i * 31) % 7919},${i / 8}`,
    );
    const { isPlain, files } = byBothReaders(`from,to,w\n${lines.join("\n")}`);
    expect(isPlain).toEqual([true, false]);
    expect(files[0]).toEqual(files[1]);
  });

  const others: readonly (readonly [what: string, text: string])[] = [
    ["an id that is a text", "from,to\n1,2\n1,a\n"],
    ["a number with a leading zero", "from,to\n1,2\n007,2\n"],
    ["a number too large for a table", `from,to\n1,${2 ** 24}\n`],
    ["numbers too sparse for a table", "from,to\n1,16000000\n"],
    ["quotes", 'from,to,w\n1,2,"3"\n'],
    ["a blank line", "from,to\n1,2\n\n2,3\n"],
    ["a comment", "from,to\n1,2\n# end\n"],
    ["a blank before a number", "from,to\n1, 2\n"],
    ["an exponent", "from,to,w\n1,2,1e-3\n"],
    ["a number that is rounded twice", "from,to,w\n1,2,12345678901234567.5\n"],
    ["a line too short", "from,to,w\n1,2,3\n1,2\n"],
    ["a line too long", "from,to\n1,2\n1,2,3\n"],
    ["an empty end", "from,to\n1,\n"],
    ["no tie", "from,to\n"],
  ];
  it.each(others)("leaves %s to the general reader", (_, text) => {
    expect(plain(text)).toBeNull();
  });
});
