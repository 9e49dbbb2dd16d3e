import { type BothTexts, both } from "#kernel/local-text.ts";

/** Rows shown of a list when the answer is printed for a reader. */
const shownRows = 20;

/** The answer as a short table: counts first, then the largest values or the first entries of each list. */
export function printAnswer(answer: Readonly<Record<string, unknown>>): BothTexts {
  const lines = Object.entries(answer).flatMap(([key, value]) => printEntry(key, value));
  return both(lines.join("\n"), lines.join("\n"));
}

function printEntry(key: string, value: unknown): string[] {
  if (Array.isArray(value))
    return [`${key}: ${value.length}`, ...firstOf(value.map((entry) => `  ${printValue(entry)}`))];
  if (typeof value !== "object" || value === null) return [`${key}: ${String(value)}`];
  const entries = Object.entries(value);
  if (entries.every(([, entry]) => typeof entry === "number" || entry === null)) {
    entries.sort(([, a], [, b]) => Number(b ?? -Infinity) - Number(a ?? -Infinity));
  }
  return [
    `${key}: ${entries.length}`,
    ...firstOf(entries.map(([id, entry]) => `  ${id}\t${printValue(entry)}`)),
  ];
}

function printValue(value: unknown): string {
  if (Array.isArray(value)) return value.map(printValue).join(" – ");
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
}

function firstOf(lines: readonly string[]): string[] {
  return lines.length <= shownRows
    ? [...lines]
    : [...lines.slice(0, shownRows), `  … ${lines.length - shownRows}`];
}
