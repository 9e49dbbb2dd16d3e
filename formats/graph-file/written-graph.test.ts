import { text as joined } from "node:stream/consumers";

import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { orThrow } from "#kernel/result.ts";

import { readGexf } from "../gexf/read-gexf.ts";
import { writeGexf } from "../gexf/write-gexf.ts";
import { readGraphml } from "../graphml/read-graphml.ts";
import { writeGraphml } from "../graphml/write-graphml.ts";
import { xmlText, type WrittenGraph, type WrittenValue } from "./written-graph.ts";

/** Texts that XML can hold, with everything that has to be escaped among them. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom("<", "&", '"', "\n", "\r\n", "\t", "나루", "長崎", "]]>"),
      fc.string(),
    ),
  )
  .map((parts) => parts.join("").replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/gu, ""));
const value = { text: fc.option(text), number: fc.option(fc.double({ noNaN: true })) };
const types = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom("가", "b", "c d", "e<f"),
    type: fc.constantFrom("text", "number"),
  }),
  { selector: ({ name }) => name },
);
const valuesFor = (columns: readonly { readonly type: "text" | "number" }[]) =>
  fc.tuple(...columns.map(({ type }): fc.Arbitrary<WrittenValue> => value[type]));

const graph = fc
  .tuple(
    types as fc.Arbitrary<WrittenGraph["actorColumns"]>,
    types as fc.Arbitrary<WrittenGraph["tieColumns"]>,
  )
  .chain(([actorColumns, tieColumns]) =>
    fc
      .uniqueArray(
        text.filter((id) => id !== ""),
        { minLength: 1, maxLength: 6 },
      )
      .chain((ids) =>
        fc.record({
          about: text,
          actorColumns: fc.constant(actorColumns),
          tieColumns: fc.constant(tieColumns),
          actors: fc.tuple(
            ...ids.map((id) =>
              fc.record({
                id: fc.constant(id),
                label: fc.option(text),
                values: valuesFor(actorColumns),
              }),
            ),
          ),
          ties: fc.array(
            fc.record({
              id: text,
              source: fc.constantFrom(...ids),
              target: fc.constantFrom(...ids),
              isDirected: fc.boolean(),
              values: valuesFor(tieColumns),
            }),
            { maxLength: 8 },
          ),
        }),
      ),
  );

describe.each([
  { format: "GEXF", write: writeGexf, read: readGexf },
  { format: "GraphML", write: writeGraphml, read: readGraphml },
])("$format", ({ write, read }) => {
  test("what is written is read back equal: ids, labels, ends, direction and every value", async () => {
    await fc.assert(
      fc.asyncProperty(graph, async (written) => {
        const file = orThrow(read(await joined(write(written))));
        expect(file.about ?? "").toBe(written.about);
        expect(file.ids).toEqual(written.actors.map(({ id }) => id));
        expect(file.labels).toEqual(written.actors.map(({ label }) => label));
        expect(Array.from(file.from, (end) => file.ids[end])).toEqual(
          written.ties.map(({ source }) => source),
        );
        expect(Array.from(file.to, (end) => file.ids[end])).toEqual(
          written.ties.map(({ target }) => target),
        );
        expect(file.directedTies).toBe(written.ties.filter(({ isDirected }) => isDirected).length);
        for (const [columns, records, back] of [
          [written.actorColumns, written.actors, file.actorColumns],
          [written.tieColumns, written.ties, file.columns],
        ] as const) {
          for (const [number, { name }] of columns.entries()) {
            const known = [...(back[name] ?? [])].map((one) => (Number.isNaN(one) ? null : one));
            expect(known).toEqual(records.map(({ values }) => plain(values[number]!)));
          }
        }
      }),
    );
  });
});

/** Minus zero is written as zero. */
function plain(written: WrittenValue): WrittenValue {
  return written === 0 ? 0 : written;
}

test("what XML cannot hold is replaced, never dropped in silence", () => {
  expect(xmlText("a\u0000b\uD800c😀")).toBe("a\uFFFDb\uFFFDc😀");
});
