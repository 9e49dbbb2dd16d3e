import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { readCaseTable } from "#engines/comparison/case-table.ts";
import type { CaseTable } from "#engines/comparison/model.ts";

/** A table of the benchmark and what is known of it. */
export interface BenchTable {
  readonly name: string;
  /** Primes and minimal models of the parsimonious solution as found by others, or null. */
  readonly known: { readonly primes: number; readonly models: number } | null;
}

/**
 * Tables by conditions × cases: outcomes of a sum of three products (dnf) or drawn at random (random). Known counts:
 * R QCA 3.23 and an independent program, which agree where R finished.
 */
export const benchTables: readonly BenchTable[] = [
  { name: "dnf_10_30", known: { primes: 138, models: 60 } },
  { name: "dnf_10_60", known: { primes: 297, models: 2 } },
  { name: "dnf_14_30", known: { primes: 953, models: 2663 } },
  { name: "dnf_14_60", known: { primes: 2148, models: 151 } },
  { name: "dnf_18_30", known: { primes: 1678, models: 819 } },
  { name: "dnf_18_60", known: { primes: 7858, models: 1 } },
  { name: "dnf_22_30", known: { primes: 5257, models: 149 } },
  { name: "dnf_22_60", known: { primes: 24_723, models: 78 } },
  { name: "dnf_22_120", known: { primes: 89_405, models: 1 } },
  { name: "dnf_25_60", known: { primes: 59_630, models: 4 } },
  { name: "dnf_25_120", known: { primes: 234_151, models: 1 } },
  { name: "random_12_60", known: { primes: 1248, models: 757 } },
  { name: "random_14_60", known: null },
];

const folder = resolve(
  process.env["NARU_SHARED"] ?? resolve(import.meta.dirname, "../../../shared"),
  "data/comparison/big_csv",
);

/** The path of a table's file, or null where the shared data is absent. */
export function fileOf(name: string): string | null {
  const path = resolve(folder, `${name}.csv`);
  return existsSync(path) ? path : null;
}

/** A table from its file, or a made one of the same shape where there is no file. */
export function loadTable(name: string): { readonly table: CaseTable; readonly isMade: boolean } {
  const path = fileOf(name);
  const text = path === null ? makeCsv(name) : readFileSync(path, "utf8");
  const [head, ...rows] = text
    .trim()
    .split("\n")
    .map((line) => line.split(","));
  const columns = Object.fromEntries(
    head!.map((column, c) => [column, rows.map((row) => Number(row[c]))]),
  );
  const cases = rows.map((_, i) => `case${i + 1}`);
  const table = readCaseTable({
    cases,
    columns,
    conditions: head!.slice(0, -1),
    outcome: "Y",
    multivalue: false,
  });
  if (!table.ok) throw new Error(`${name}: ${table.error.kind}`);
  return { table: table.value, isMade: path === null };
}

/** Same shape, other cases: scores from a fixed stream, outcome of three products of three literals or random. */
function makeCsv(name: string): string {
  const [kind, conditions, cases] = name.split("_");
  const width = Number(conditions);
  const next = numberStream(width * 1000 + Number(cases));
  const products = [0, 1, 2].map((p) =>
    [0, 1, 2].map((l) => ({ c: (p * 3 + l * 4) % width, level: (p + l) % 2 })),
  );
  const lines = Array.from({ length: Number(cases) }, () => {
    const row = Array.from({ length: width }, () => (next() < 0.5 ? 0 : 1));
    const isMade = products.some((product) => product.every(({ c, level }) => row[c] === level));
    return [...row, kind === "random" ? Number(next() < 0.5) : Number(isMade)].join(",");
  });
  const head = [
    ...Array.from({ length: width }, (_, c) => `C${String(c + 1).padStart(2, "0")}`),
    "Y",
  ];
  return [head.join(","), ...lines].join("\n");
}

/** Fractions in [0, 1) from a seed (mulberry32, T. Ettinger 2017, public domain). */
function numberStream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
