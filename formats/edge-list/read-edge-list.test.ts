import * as fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";

import { orThrow } from "#kernel/result.ts";

import { readEdgeList } from "./read-edge-list.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => orThrow(readEdgeList(bytes(text)));
const pairs = (text: string) => {
  const { ids, from, to } = read(text);
  return Array.from(from, (a, i) => [ids[a], ids[to[i]!]]);
};

describe("readEdgeList", () => {
  const same: readonly (readonly [what: string, text: string])[] = [
    ["commas", "from,to\n서울,7\n7,a b\n"],
    ["no last line end", "from,to\n서울,7\n7,a b"],
    ["tabs, other names and other order", "w\ttarget\tsource\n1\t7\t서울\n2\ta b\t7\n"],
    ["semicolons and carriage returns", "Source;Target\r\n서울;7\r\n7;a b\r\n"],
    [
      "a byte order mark, comments and blank lines",
      "\uFEFF# made by hand\n\nfrom,to\n서울,7\n\n% more\n7,a b\n\n",
    ],
    ["quotes", 'from,to\n"서울","7"\n7,"a b"\n'],
    ["blanks around", "from,to\n 서울 , 7\n7 ,a b \n"],
  ];
  it.each(same)("reads %s", (_, text) => {
    expect(pairs(text)).toEqual([
      ["서울", "7"],
      ["7", "a b"],
    ]);
  });

  it("reads whole numbers without a header", () => {
    const file = read("12\t3\t5\t0.25\n3\t007\t1\t1e-3\n");
    expect(file.ids).toEqual(["12", "3", "007"]);
    expect(file.columns).toEqual({
      "column 3": Float64Array.of(5, 1),
      "column 4": Float64Array.of(0.25, 0.001),
    });
  });

  it("takes a column as numbers where every filled cell is one, as texts otherwise", () => {
    const { columns } = read("from,to,w,kind\na,b,,x\nb,c,-1.5,\nc,a,1.,7\n");
    expect(columns).toEqual({ w: Float64Array.of(NaN, -1.5, 1), kind: ["x", null, "7"] });
  });

  it("reads only the columns asked for", () => {
    const file = orThrow(readEdgeList(bytes("from,to,w,kind\na,b,1,x\n"), ["w"]));
    expect(file.columns).toEqual({ w: Float64Array.of(1) });
  });

  it("keeps quotes, commas and line ends of an id", () => {
    expect(pairs('from,to\n"a ""b"", c","d\ne"\n"a ""b"", c",x"y\n')).toEqual([
      ['a "b", c', "d\ne"],
      ['a "b", c', 'x"y'],
    ]);
  });

  it("reads any decimal as the language does", () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.nat(22),
        (value, places) => {
          const texts = [String(value), Math.abs(value) < 1e21 ? value.toFixed(places) : "0"];
          const { columns } = read(`from,to,w\n${texts.map((text) => `a,b,${text}`).join("\n")}\n`);
          expect(columns["w"]).toEqual(Float64Array.from(texts, Number));
        },
      ),
      { seed: 11, numRuns: 1000 },
    );
  });

  it("agrees with Papa Parse on any ids", () => {
    const id = fc.string({
      unit: fc.constantFrom("a", "b", "1", "0", '"', ",", "\n", "서", " "),
      minLength: 1,
      maxLength: 6,
    });
    const trimmed = id.map((text) => text.trim()).filter((text) => text !== "");
    fc.assert(
      fc.property(fc.array(fc.tuple(trimmed, trimmed), { minLength: 1, maxLength: 20 }), (rows) => {
        const text = Papa.unparse(
          { fields: ["from", "to"], data: rows },
          { quotes: true, newline: "\n" },
        );
        expect(pairs(text)).toEqual(rows);
      }),
      { seed: 12, numRuns: 500 },
    );
  });

  it("numbers many ids apart", () => {
    const ids = Array.from({ length: 20_000 }, (_, i) =>
      i % 2 === 0 ? `city-${i}` : String(i * 7),
    );
    const text = `from,to\n${ids.map((id, i) => `${id},${ids[(i * 31 + 1) % ids.length]}`).join("\n")}\n`;
    expect(new Set(read(text).ids)).toEqual(new Set(ids));
    expect(pairs(text).map(([a]) => a)).toEqual(ids);
  });

  const refusals: readonly (readonly [what: string, text: string, refusal: object])[] = [
    ["an empty file", "", { kind: "no-graph" }],
    ["comments alone", "# nothing\n\n", { kind: "no-graph" }],
    [
      "a header without ends",
      "city,country\na,b\n",
      { kind: "no-ends-in-header", found: ["city", "country"] },
    ],
    ["a column named twice", "from,to,w,w\n", { kind: "repeated-column", name: "w" }],
    [
      "a line too short",
      "from,to,w\na,b,1\nb,c\n",
      { kind: "wrong-width", line: 3, expected: 3, found: 2 },
    ],
    [
      "a line too long",
      "from,to\n\na,b\nb,c,d\n",
      { kind: "wrong-width", line: 4, expected: 2, found: 3 },
    ],
    ["an empty end", "from,to\na,\n", { kind: "empty-end", line: 2 }],
    ["an open quote", 'from,to\na,"b\n', { kind: "open-quote" }],
  ];
  it.each(refusals)("refuses %s", (_, text, refusal) => {
    expect(readEdgeList(bytes(text))).toMatchObject({ ok: false, error: refusal });
  });

  it("refuses bytes that are not UTF-8", () => {
    expect(
      readEdgeList(
        Uint8Array.of(0x66, 0x72, 0x6f, 0x6d, 0x2c, 0x74, 0x6f, 0x0a, 0xb0, 0xa1, 0x2c, 0x62, 0x0a),
      ),
    ).toEqual({
      ok: false,
      error: { kind: "not-utf-8" },
    });
  });
});
