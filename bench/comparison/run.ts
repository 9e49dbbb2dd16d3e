/**
 * Benchmark of case comparison: answers are checked first, then timed, then written between the markers of the
 * engine's README. Run from the project root: node bench/comparison/run.ts
 */
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { resolve } from "node:path";
import type { Analysis } from "#engines/comparison/analyse.ts";
import { findFaults, measure } from "./measure.ts";
import { askEspresso, askRQca, findRQca, loadEspresso } from "./peers.ts";
import type { PeerAnswer } from "./peers.ts";
import { benchTables, fileOf, loadTable } from "./tables.ts";
import type { BenchTable } from "./tables.ts";

const readme = resolve(import.meta.dirname, "../../engines/comparison/README.md");
const start = "<!-- bench:start -->";
const end = "<!-- bench:end -->";

const espresso = await loadEspresso();
const rQca = findRQca();
const lines: string[] = [];
for (const bench of benchTables) {
  process.stderr.write(`${bench.name} …\n`);
  lines.push(benchLine(bench));
}
const text = [
  `Measured ${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus()[0]?.model ?? "an unknown processor"}; processor time (elapsed time on an idle machine is a little less), median of three runs, one where a run takes above 2 s.`,
  "",
  "| conditions × cases | primes | least terms | minimal models | solutions and fit | with intermediate | Espresso-II (one cover) | R QCA |",
  "| --- | ---: | ---: | ---: | ---: | ---: | --- | --- |",
  ...lines,
  "",
  `R QCA: ${"version" in rQca ? `version ${rQca.version}; versions 3.25 lose primes above 16 conditions` : `skipped: ${rQca.skipped}`}.`,
  "Answers are checked before they are timed: every listed model covers all sufficient rows and no denied one and has no needless term, and counts of primes and models equal the known ones (R QCA 3.23 and an independent program).",
].join("\n");
writeBetween(text);
process.stdout.write(`${text}\n`);

function benchLine(bench: BenchTable): string {
  const { table, isMade } = loadTable(bench.name);
  const { standard, withIntermediate, analysis } = measure(table);
  check(bench, analysis, isMade);
  const solution = analysis.parsimonious.ok ? analysis.parsimonious.value : null;
  const models = solution?.models;
  const least =
    models === undefined
      ? "–"
      : `${models.leastTerms.atLeast === models.leastTerms.atMost ? "" : `${models.leastTerms.atLeast}–`}${models.leastTerms.atMost}`;
  const pairs = analysis.intermediate.length;
  return [
    `| ${table.conditions.length} × ${table.cases.length}${bench.name.startsWith("random") ? ", random outcome" : ""}${isMade ? " (made)" : ""}`,
    solution?.primes.count.toLocaleString("en") ?? "–",
    least,
    `${models?.isExhaustive === false ? "≥ " : ""}${models?.count.toLocaleString("en") ?? "–"}`,
    seconds(standard),
    `${seconds(withIntermediate)}${pairs < analysis.pairCount ? ` (${pairs} of ${analysis.pairCount.toLocaleString("en")} pairs)` : ""}`,
    peer(askEspresso(espresso, analysis)),
    `${"version" in rQca ? peer(askRQca(fileOf(bench.name), analysis)) : "skipped"} |`,
  ].join(" | ");
}

/** A wrong answer ends the benchmark: no time is worth anything then. */
function check(bench: BenchTable, analysis: Analysis, isMade: boolean): void {
  const faults = findFaults(analysis);
  const found = analysis.parsimonious.ok ? analysis.parsimonious.value : null;
  if (bench.known !== null && !isMade) {
    const { primes, models } = bench.known;
    if (found?.primes.count !== primes)
      faults.push(`${found?.primes.count} primes, known ${primes}`);
    if (found?.models.count !== models)
      faults.push(`${found?.models.count} models, known ${models}`);
  }
  if (faults.length > 0) throw new Error(`${bench.name}: ${faults.slice(0, 3).join("; ")}`);
}

function peer(answer: PeerAnswer): string {
  if ("skipped" in answer) return answer.skipped;
  return `${seconds(answer.seconds)}: ${answer.found}${answer.isEqual ? "" : " ≠"}`;
}

function seconds(value: number): string {
  return value < 0.1 ? `${(value * 1000).toFixed(1)} ms` : `${value.toFixed(2)} s`;
}

function writeBetween(table: string): void {
  const old = readFileSync(readme, "utf8");
  const from = old.indexOf(start);
  const to = old.indexOf(end);
  if (from < 0 || to < from) throw new Error("the README has no bench markers");
  writeFileSync(readme, `${old.slice(0, from + start.length)}\n\n${table}\n\n${old.slice(to)}`);
}
