import { readFileSync } from "node:fs";

import Papa from "papaparse";
import { describe, expect, it } from "vitest";

import { judge } from "./judge.ts";
import type { ItemLine } from "./line.ts";
import { nothingEased } from "./scenario.ts";
import { shippedRegimes } from "./shipped-regimes.ts";

const file = new URL("../testdata/line-cases.csv", import.meta.url);
const cases = Papa.parse<Record<string, string>>(readFileSync(file, "utf8"), {
  header: true,
  skipEmptyLines: true,
}).data;

function lineOf(row: Record<string, string>): ItemLine {
  const number = (text: string | undefined): number | null =>
    text === undefined || text === "" ? null : Number(text);
  return {
    line: row["case"] ?? "",
    hs: row["hs"] ?? "",
    description: row["what"] ?? "",
    quantity: number(row["quantity"]),
    unit: row["unit"] ?? "",
    value: number(row["value"]),
    currency: row["currency"] ?? "",
    origin: "KR",
    declared: (row["declared"] ?? "").split(" ").filter((word) => word !== ""),
    endUser: null,
  };
}

describe("lines of the table, each with its source", () => {
  it("has at least 120 cases, every one sourced", () => {
    expect(cases.length).toBeGreaterThanOrEqual(120);
    expect(cases.filter((row) => (row["source"] ?? "") === "")).toEqual([]);
  });

  it.each(
    cases.map(
      (row) => [`${row["case"]} ${row["what"]} ${row["hs"]} ${row["as_of"]}`, row] as const,
    ),
  )("%s", (_, row) => {
    const regimes = (row["regime"] ?? "").split(" ").flatMap((id) => shippedRegimes[id] ?? []);
    const direction = row["direction"] === "from" ? "from" : "to";
    const law = { regimes, direction, asOf: row["as_of"] ?? "", scenario: nothingEased } as const;
    const [line] = judge([lineOf(row)], law, { nomenclature: null, listGenerated: null }).lines;
    expect(line?.verdict).toBe(row["verdict"]);
    const cited = line?.provisions.map(
      ({ instrument, paragraph }) =>
        `${instrument.replace(/^UNSCR (\d+) \(\d+\)$/, "$1")} ${paragraph}`,
    );
    const expected = row["provision"] ?? "";
    if (expected !== "") expect(cited).toContain(expected);
  });

  it("touches every provision on goods at least once", () => {
    const cited = new Set<string>();
    for (const row of cases) {
      const regimes = (row["regime"] ?? "").split(" ").flatMap((id) => shippedRegimes[id] ?? []);
      const direction = row["direction"] === "from" ? "from" : "to";
      const law = { regimes, direction, asOf: row["as_of"] ?? "", scenario: nothingEased } as const;
      for (const line of judge([lineOf(row)], law, { nomenclature: null, listGenerated: null })
        .lines)
        for (const { id } of line.provisions) cited.add(id);
    }
    const onGoods = Object.values(shippedRegimes).flatMap(({ provisions }) =>
      provisions.filter(({ touches }) => touches.hs !== undefined),
    );
    expect(onGoods.map(({ id }) => id).filter((id) => !cited.has(id))).toEqual([]);
  });
});
