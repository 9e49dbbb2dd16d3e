import { describe, expect, it } from "vitest";

import { orThrow } from "#kernel/result.ts";

import { readGexf } from "./read-gexf.ts";

const document = (
  graph: string,
  open = `<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">`,
) => `<?xml version="1.0" encoding="UTF-8"?>\n${open}\n${graph}\n</gexf>`;

const twoCities = document(`<graph defaultedgetype="undirected">
  <attributes class="node"><attribute id="0" title="pop" type="long"/><attribute id="1" title="country" type="string"><default>?</default></attribute></attributes>
  <attributes class="edge"><attribute id="0" title="since" type="integer"/></attributes>
  <nodes>
    <node id="Q1" label="서울"><attvalues><attvalue for="0" value="9700000"/><attvalue for="1" value="Korea &amp; more"/></attvalues></node>
    <node id="Q2" label="Busan"/>
  </nodes>
  <edges><edge id="0" source="Q1" target="Q2" weight="2.5"><attvalues><attvalue for="0" value="1966"/></attvalues></edge><edge source="Q2" target="Q1" type="directed"/></edges>
</graph>`);

describe("readGexf", () => {
  it("reads actors, ties, attributes and weights", () => {
    const file = orThrow(readGexf(twoCities));
    expect(file.ids).toEqual(["Q1", "Q2"]);
    expect(file.labels).toEqual(["서울", "Busan"]);
    expect([...file.from]).toEqual([0, 1]);
    expect([...file.to]).toEqual([1, 0]);
    expect(file.directedTies).toBe(1);
    expect(file.columns).toEqual({
      since: Float64Array.of(1966, NaN),
      weight: Float64Array.of(2.5, 1),
    });
    expect(file.actorColumns).toEqual({
      pop: Float64Array.of(9_700_000, NaN),
      country: ["Korea & more", "?"],
    });
  });

  it("reads ties that stand before actors, prefixes, nested actors and 1.1 values", () => {
    const text = document(
      `<g:graph><g:attributes class="node"><g:attribute id="k" title="kind"/></g:attributes>
       <g:edges><g:edge source="a" target="b"/></g:edges>
       <g:nodes><g:node id="a"><g:attvalues><g:attvalue id="k" value="city"/></g:attvalues><g:nodes><g:node id="b"/></g:nodes></g:node></g:nodes></g:graph>`,
      `<gexf xmlns:g="http://www.gexf.net/1.1draft">`,
    );
    const file = orThrow(readGexf(text));
    expect(file.ids).toEqual(["a", "b"]);
    expect(file.actorColumns).toEqual({ kind: ["city", null] });
  });

  const nodes = `<nodes><node id="a"/><node id="b"/></nodes>`;
  const refusals: readonly (readonly [what: string, text: string, refusal: object])[] = [
    ["a document type", `<!DOCTYPE gexf [<!ENTITY x "y">]><gexf/>`, { kind: "doctype", line: 1 }],
    [
      "an entity of its own",
      document(`<graph><nodes><node id="&x;"/></nodes></graph>`),
      { kind: "not-well-formed", line: 3 },
    ],
    ["a tag that does not close", "<gexf><graph></gexf>", { kind: "not-well-formed", line: 1 }],
    [
      "another format",
      "<graphml/>",
      { kind: "other-format", line: 1, expected: "gexf", found: "graphml" },
    ],
    ["no graph", document(""), { kind: "no-graph" }],
    ["two graphs", document("<graph/>\n<graph/>"), { kind: "several-graphs", line: 4 }],
    [
      "an actor without id",
      document("<graph><nodes><node/></nodes></graph>"),
      { kind: "missing-attribute", line: 3, element: "node", attribute: "id" },
    ],
    [
      "an id given twice",
      document(`<graph><nodes><node id="a"/>\n<node id="a"/></nodes></graph>`),
      { kind: "repeated-actor", line: 4, id: "a" },
    ],
    [
      "a tie to nobody",
      document(`<graph>${nodes}\n<edges><edge source="a" target="c"/></edges></graph>`),
      { kind: "unknown-end", line: 4, id: "c" },
    ],
    [
      "a weight that is no number",
      document(
        `<graph>${nodes}<edges><edge source="a" target="b" weight="heavy"/></edges></graph>`,
      ),
      { kind: "bad-number", line: 3, name: "weight", text: "heavy" },
    ],
    [
      "a value without declaration",
      document(
        `<graph><nodes><node id="a"><attvalues><attvalue for="9" value="1"/></attvalues></node></nodes></graph>`,
      ),
      { kind: "undeclared-column", line: 3, id: "9" },
    ],
  ];
  it.each(refusals)("refuses %s", (_, text, refusal) => {
    expect(readGexf(text)).toMatchObject({ ok: false, error: refusal });
  });
});
