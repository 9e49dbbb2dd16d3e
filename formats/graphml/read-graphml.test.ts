import { describe, expect, it } from "vitest";

import { orThrow } from "#kernel/result.ts";

import { readGraphml } from "./read-graphml.ts";

const document = (body: string) =>
  `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n${body}\n</graphml>`;

describe("readGraphml", () => {
  it("reads actors, ties, defaults and values", () => {
    const file = orThrow(
      readGraphml(
        document(`<key id="d0" for="node" attr.name="name" attr.type="string"/>
<key id="d1" for="edge" attr.name="r" attr.type="double"><default>0.5</default></key>
<key id="d2" for="all" attr.name="seen" attr.type="int"/>
<graph edgedefault="directed">
<edge source="n1" target="n0"/><edge source="n0" target="n1" directed="false"><data key="d1"> 0.25 </data></edge>
<node id="n0"><data key="d0">서울 &lt;특별시&gt;</data><data key="d2">3</data></node><node id="n1"/>
</graph>`),
      ),
    );
    expect(file.ids).toEqual(["n0", "n1"]);
    expect(file.labels).toEqual(["서울 <특별시>", null]);
    expect([...file.from]).toEqual([1, 0]);
    expect([...file.to]).toEqual([0, 1]);
    expect(file.directedTies).toBe(1);
    expect(file.columns).toEqual({ r: Float64Array.of(0.5, 0.25) });
    expect(file.actorColumns).toEqual({
      name: ["서울 <특별시>", null],
      seen: Float64Array.of(3, NaN),
    });
  });

  it("keeps both columns when one name is declared twice", () => {
    const keys = `<key id="a" for="edge" attr.name="w" attr.type="int"/><key id="b" for="edge" attr.name="w" attr.type="double"/>`;
    const file = orThrow(readGraphml(document(`${keys}<graph><node id="x"/></graph>`)));
    expect(Object.keys(file.columns)).toEqual(["w", "w 2"]);
  });

  it("reads nested graphs as one", () => {
    const file = orThrow(
      readGraphml(
        document(
          `<graph><node id="a"><graph><node id="b"/></graph></node><edge source="a" target="b"/></graph>`,
        ),
      ),
    );
    expect(file.ids).toEqual(["a", "b"]);
  });

  const refusals: readonly (readonly [what: string, text: string, refusal: object])[] = [
    [
      "a document type",
      `<!DOCTYPE graphml SYSTEM "file:///x"><graphml/>`,
      { kind: "doctype", line: 1 },
    ],
    [
      "another format",
      "<gexf/>",
      { kind: "other-format", line: 1, expected: "graphml", found: "gexf" },
    ],
    ["no graph", document(""), { kind: "no-graph" }],
    ["two graphs", document("<graph/>\n<graph/>"), { kind: "several-graphs", line: 3 }],
    ["a hyperedge", document("<graph><hyperedge/></graph>"), { kind: "hyperedge", line: 2 }],
    [
      "a tie without an end",
      document(`<graph><edge source="a"/></graph>`),
      { kind: "missing-attribute", line: 2, element: "edge", attribute: "target" },
    ],
    [
      "a tie to nobody",
      document(`<graph>\n<edge source="a" target="b"/></graph>`),
      { kind: "unknown-end", line: 3, id: "a" },
    ],
    [
      "a value without declaration",
      document(`<graph><node id="a"><data key="k">1</data></node></graph>`),
      { kind: "undeclared-column", line: 2, id: "k" },
    ],
    [
      "a value that is no number",
      document(
        `<key id="k" for="node" attr.name="n" attr.type="int"/><graph><node id="a"><data key="k">x</data></node></graph>`,
      ),
      { kind: "bad-number", line: 2, name: "n", text: "x" },
    ],
  ];
  it.each(refusals)("refuses %s", (_, text, refusal) => {
    expect(readGraphml(text)).toMatchObject({ ok: false, error: refusal });
  });
});
