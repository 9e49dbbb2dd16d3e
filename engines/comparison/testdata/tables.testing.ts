import { readCaseTable } from "../case-table.ts";
import type { CaseTable } from "../model.ts";

/** A published table: one line a case, scores in the order of the conditions, the outcome last. */
interface Published {
  readonly source: string;
  readonly conditions: readonly string[];
  readonly outcome: string;
  readonly multivalue?: boolean;
  readonly lines: readonly string[];
}

/** The table of a published one. */
export function tableOf({ conditions, outcome, lines, multivalue = false }: Published): CaseTable {
  const rows = lines.map((line) => line.split(" "));
  const names = [...conditions, outcome];
  const columns = Object.fromEntries(
    names.map((name, c) => [name, rows.map((row) => Number(row[c + 1]))]),
  );
  const table = readCaseTable({
    cases: rows.map((row) => row[0]!),
    columns,
    conditions,
    outcome,
    multivalue,
  });
  if (!table.ok) throw new Error(table.error.kind);
  return table.value;
}

/** A crisp table from lines of digits, the outcome last: "101 1". Cases are named k1, k2, … */
export function crispTable(lines: readonly string[]): CaseTable {
  const width = lines[0]!.indexOf(" ");
  const conditions = Array.from({ length: width }, (_, c) => String.fromCodePoint(65 + c));
  const spread = lines.map((line, i) => `k${i + 1} ${line.replace(" ", "").split("").join(" ")}`);
  return tableOf({ source: "made for the test", conditions, outcome: "Y", lines: spread });
}

/** Survival of democracy in interwar Europe, crisp. */
export const lipsetCrisp: Published = {
  source: "Rihoux & De Meur 2009, in Rihoux & Ragin, Configurational Comparative Methods",
  conditions: ["DEV", "URB", "LIT", "IND", "STB"],
  outcome: "SURV",
  lines: [
    "AU 1 0 1 1 0 0",
    "BE 1 1 1 1 1 1",
    "CZ 1 1 1 1 1 1",
    "EE 0 0 1 0 1 0",
    "FI 1 0 1 0 1 1",
    "FR 1 0 1 1 1 1",
    "DE 1 1 1 1 0 0",
    "GR 0 0 0 0 0 0",
    "HU 0 0 1 0 0 0",
    "IE 1 0 1 0 1 1",
    "IT 0 0 0 0 1 0",
    "NL 1 1 1 1 1 1",
    "PL 0 0 1 0 0 0",
    "PT 0 0 0 0 0 0",
    "RO 0 0 0 0 1 0",
    "ES 0 0 0 0 0 0",
    "SE 1 0 1 1 1 1",
    "UK 1 1 1 1 1 1",
  ],
};

/** The same, fuzzy. */
export const lipsetFuzzy: Published = {
  source: "Ragin 2009, in Rihoux & Ragin, Configurational Comparative Methods",
  conditions: ["DEV", "URB", "LIT", "IND", "STB"],
  outcome: "SURV",
  lines: [
    "AU .81 .12 .99 .73 .43 .05",
    "BE .99 .89 .98 1 .98 .95",
    "CZ .58 .98 .98 .9 .91 .89",
    "EE .16 .07 .98 .01 .91 .12",
    "FI .58 .03 .99 .08 .58 .77",
    "FR .98 .03 .99 .81 .95 .95",
    "DE .89 .79 .99 .96 .31 .05",
    "GR .04 .09 .13 .36 .43 .06",
    "HU .07 .16 .88 .07 .13 .42",
    "IE .72 .05 .98 .01 .95 .92",
    "IT .34 .1 .41 .47 .58 .05",
    "NL .98 1 .99 .94 .99 .95",
    "PL .02 .17 .59 0 0 .12",
    "PT .01 .02 .01 .11 .01 .05",
    "RO .01 .03 .17 0 .84 .21",
    "ES .03 .3 .09 .21 .2 .06",
    "SE .95 .13 .99 .67 .91 .95",
    "UK .98 .99 .99 1 .98 .95",
  ],
};

/** National income, urbanisation, literacy, industrial labour and cabinet instability behind the fuzzy table, in raw units. */
export const lipsetRaw: Published = {
  source: "Ragin 2009, in Rihoux & Ragin, Configurational Comparative Methods",
  conditions: ["DEV", "URB", "LIT", "IND", "STB"],
  outcome: "SURV",
  lines: [
    "AU 720 33.4 98 33.4 10 -9",
    "BE 1098 60.5 94.4 48.9 4 10",
    "CZ 586 69 95.9 37.4 6 7",
    "EE 468 28.5 95 14 6 -6",
    "FI 590 22 99.1 22 9 4",
    "FR 983 21.2 96.2 34.8 5 10",
    "DE 795 56.5 98 40.4 11 -9",
    "GR 390 31.1 59.2 28.1 10 -8",
    "HU 424 36.3 85 21.6 13 -1",
    "IE 662 25 95 14.5 5 8",
    "IT 517 31.4 72.1 29.6 9 -9",
    "NL 1008 78.8 99.9 39.3 2 10",
    "PL 350 37 76.9 11.2 21 -6",
    "PT 320 15.3 38 23.1 19 -9",
    "RO 331 21.9 61.8 12.2 7 -4",
    "ES 367 43 55.6 25.5 12 -8",
    "SE 897 34 99.9 32.3 6 10",
    "UK 1038 74 99.9 49.9 4 10",
  ],
};

/** Fishery regimes that improved or not through shaming. */
export const stokke: Published = {
  source: "Stokke 2007, shaming in international fishery regimes",
  conditions: ["A", "C", "S", "I", "R"],
  outcome: "Y",
  lines: [
    "overFishing 1 0 1 1 1 1",
    "meshSize1 1 0 0 1 0 0",
    "meshSize2 1 0 0 1 1 0",
    "loophole 0 0 0 1 0 0",
    "compliance 1 1 1 1 1 1",
    "EC-unilat1 1 1 1 1 0 1",
    "EC-unilat2 1 1 1 0 0 1",
    "krillCap1 0 0 0 1 0 0",
    "krillCap2 1 0 0 0 0 1",
  ],
};
