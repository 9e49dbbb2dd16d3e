import { expect, test } from "vitest";

import { readFilterWords } from "./filter-words.ts";
import { filterProblem } from "./problems.ts";

test("every word of the room's filter is taken, and an empty one does not filter", () => {
  const asked = {
    q: "ㅅㅇ",
    heading: "research",
    kind: "research-foreign",
    side: "third",
    tieKind: "partner",
    status: "actual",
    issue: "climate",
    asOf: "2005-07",
    onlySure: "true",
  };
  expect(readFilterWords({ ...asked, kind: "" })).toEqual({
    ok: true,
    value: {
      q: "ㅅㅇ",
      heading: "research",
      side: "third",
      tieKind: "partner",
      status: "actual",
      issue: "climate",
      asOf: "2005-07",
      onlySure: true,
    },
  });
});

test.each([
  [{ tiekind: "partner" }, "export-filter-unknown", "tiekind", "tieKind"],
  [{ tieKind: "freind" }, "export-filter-value", "tieKind", "sister-city"],
  [{ status: "alive" }, "export-filter-value", "status", "dormant"],
  [{ asOf: "2005-13" }, "export-filter-value", "asOf", "2005-07"],
  [{ onlySure: "perhaps" }, "export-filter-value", "onlySure", "true, false"],
] as const)(
  "%j is refused: %s, at its place, with what may stand there",
  (asked, kind, at, fits) => {
    const read = readFilterWords(asked);
    if (read.ok) throw new Error("it was taken");
    const problem = filterProblem(read.error);
    expect(problem).toMatchObject({ kind, at });
    expect(problem.repair.ko).toContain(fits);
    expect(problem.repair.en).toContain(fits);
  },
);
