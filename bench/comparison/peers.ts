import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { complementOf } from "#engines/comparison/configuration.ts";
import type { Analysis } from "#engines/comparison/analyse.ts";
import { free } from "#engines/comparison/model.ts";
import type { Term } from "#engines/comparison/model.ts";
import { negativesOf, positivesOf } from "#engines/comparison/solve.ts";
import { covers, time } from "./measure.ts";

/** A peer's answer to one table: seconds and what it found, or why there is none. */
export type PeerAnswer =
  | { readonly seconds: number; readonly found: string; readonly isEqual: boolean }
  | { readonly skipped: string };

type Espresso = (on: number[][], free: number[][]) => number[][];

/** Espresso-II in JavaScript, installed into peers/; null when the registry cannot be reached. */
export async function loadEspresso(): Promise<Espresso | null> {
  const entry = resolve(import.meta.dirname, "peers/node_modules/espresso-iisojs/index.mjs");
  if (!existsSync(entry)) {
    process.stderr.write("installing espresso-iisojs into bench/comparison/peers …\n");
    const args = ["install", "--no-audit", "--no-fund", "--no-package-lock"];
    spawnSync("npm", args, {
      cwd: resolve(import.meta.dirname, "peers"),
      stdio: ["ignore", "ignore", "inherit"],
      timeout: 120_000,
    });
  }
  if (!existsSync(entry)) return null;
  const module: { espresso: Espresso } = await import(entry);
  return module.espresso;
}

/** One cover by a heuristic, for the parsimonious question. Equal: a right cover with the proved least number of terms. */
export function askEspresso(espresso: Espresso | null, analysis: Analysis): PeerAnswer {
  if (espresso === null) return { skipped: "espresso-iisojs could not be installed" };
  const { conditions } = analysis.table;
  const positives = positivesOf(analysis.truth);
  const negatives = negativesOf(analysis.truth);
  const open = complementOf([...positives, ...negatives], conditions);
  const { seconds, answer } = time(() => espresso(positives.map(literalsOf), open.map(literalsOf)));
  const terms = answer.map((literals) => termOf(literals, conditions.length));
  const isRight =
    positives.every((row) => covers(terms, row)) && !negatives.some((row) => covers(terms, row));
  const least = analysis.parsimonious.ok ? analysis.parsimonious.value.models.leastTerms.atMost : 0;
  const found = isRight ? `1 cover of ${terms.length} terms (least: ${least})` : "a wrong cover";
  return { seconds, found, isEqual: isRight && terms.length === least };
}

function literalsOf(term: Term): number[] {
  return term.flatMap((level, c) => (level === free ? [] : [c * 2 + level]));
}

function termOf(literals: readonly number[], conditions: number): Term {
  const term = Array.from({ length: conditions }, () => free);
  for (const literal of literals) term[literal >> 1] = literal & 1;
  return term;
}

/** The script runner of R, looked for on the path. */
const scriptRunner = "Rscript";

/** Seconds R may take for one table. */
const patience = 60;

/** The version of the R package QCA, or why it cannot be asked. */
export function findRQca(): { readonly version: string } | { readonly skipped: string } {
  const probe = spawnSync(scriptRunner, ["-e", 'cat(as.character(packageVersion("QCA")))'], {
    encoding: "utf8",
  });
  if (probe.error) {
    return {
      skipped:
        "R is not installed (Debian: r-base-core); its package QCA is not in Debian, so nothing is installed",
    };
  }
  if (probe.status !== 0)
    return { skipped: "R is there, its package QCA is not (CRAN only, not in Debian)" };
  return { version: probe.stdout.trim() };
}

/** R QCA on the same file; equal when it counts the same primes and minimal models. */
export function askRQca(path: string | null, analysis: Analysis): PeerAnswer {
  if (path === null) return { skipped: "no file to give to R" };
  const script = resolve(import.meta.dirname, "peers/qca.R");
  try {
    const out = execFileSync(scriptRunner, [script, path], {
      encoding: "utf8",
      timeout: patience * 1000,
    });
    const [primes, models, seconds] = out.trim().split(/\s+/u).slice(-3).map(Number);
    const own = analysis.parsimonious.ok ? analysis.parsimonious.value : null;
    const isEqual = own?.primes.count === primes && own?.models.count === models;
    return { seconds: seconds!, found: `${primes} primes, ${models} models`, isEqual };
  } catch {
    return { skipped: `not finished in ${patience} s` };
  }
}
