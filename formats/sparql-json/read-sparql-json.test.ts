import { expect, test } from "vitest";

import { readSparqlJson } from "./read-sparql-json.ts";

const standard = {
  head: { vars: ["city", "cityLabel", "coord"] },
  results: {
    bindings: [
      {
        city: { type: "uri", value: "http://www.wikidata.org/entity/Q8684" },
        cityLabel: { type: "literal", value: "Seoul" },
        coord: { value: "Point(126.99 37.56)" },
      },
      {
        city: { type: "uri", value: "http://www.wikidata.org/entity/Q18808" },
        cityLabel: { type: "literal", value: "Pyongyang" },
      },
    ],
  },
};

test("the standard answer is a table, entities by their ids, unbound variables null", () => {
  expect(readSparqlJson(JSON.stringify(standard))).toEqual({
    ok: true,
    value: {
      variables: ["city", "cityLabel", "coord"],
      rows: [
        ["Q8684", "Seoul", "Point(126.99 37.56)"],
        ["Q18808", "Pyongyang", null],
      ],
    },
  });
});

test("so is the plain array that the query page downloads", () => {
  const plain = [
    { city: "http://www.wikidata.org/entity/Q8684", cityLabel: "Seoul" },
    { cityLabel: "Busan" },
  ];
  expect(readSparqlJson(JSON.stringify(plain))).toMatchObject({
    value: {
      rows: [
        ["Q8684", "Seoul"],
        [null, "Busan"],
      ],
    },
  });
});

test.each([
  ["no JSON", "{", "not-json"],
  ["another shape", '{"head":{}}', "not-sparql-results"],
  [
    "bindings that are no list",
    '{"head":{"vars":["a"]},"results":{"bindings":{}}}',
    "not-sparql-results",
  ],
  ["a list of numbers", "[1,2]", "not-sparql-results"],
  ["no row", '{"head":{"vars":["a"]},"results":{"bindings":[]}}', "no-rows"],
  [
    "a name that every object inherits",
    '{"head":{"vars":["constructor"]},"results":{"bindings":[{}]}}',
    null,
  ],
])("%s", (_, text, kind) => {
  const read = readSparqlJson(text);
  expect(read.ok ? null : read.error.kind).toBe(kind);
});
