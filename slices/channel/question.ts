import { isTieKind, isTieStatus, tieKinds, tieStatuses } from "#slices/tie/model.ts";
import { isIssue, issues as registeredIssues } from "#slices/tie/model-issues.ts";
import { parsePartialDate, type PartialDate } from "#kernel/partial-date.ts";
import { ok, refused, type Result } from "#kernel/result.ts";
import { closeNames } from "./close-names.ts";
import { criteria, evenWeights, type CriterionWeights } from "./model-third-party.ts";
import type { ChannelQuestion, Working } from "./model.ts";
import type { NetworkColumns } from "./network.ts";
import { shippedTable, type ReliabilityTable } from "./reliability-table.ts";
import { readShock } from "./read-shock.ts";
import type { ChannelRefusal } from "./refusals.ts";

/** A question as it comes from a form, a command line or a file; only the ends and the date are needed. */
export interface RawQuestion {
  readonly from: string;
  readonly to: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; the caller gives today's. */
  readonly asOf: string;
  readonly issues?: readonly string[];
  readonly layers?: readonly string[] | null;
  readonly maxTies?: number;
  readonly k?: number;
  readonly thirdPartyLimit?: number;
  readonly statuses?: readonly string[];
  readonly whatIf?: boolean;
  readonly minimumStrength?: number;
  /** Name of a preset, or a shock read from a JSON file. */
  readonly shock?: unknown;
  readonly weights?: Readonly<Record<string, number>>;
  readonly table?: ReliabilityTable;
  readonly seed?: number;
}

/** Statuses that carry unless the officer says otherwise; a dormant tie carries little, by the table. */
export const shippedStatuses = ["actual", "ended", "dormant", "disputed"] as const;

/** Bounds of the numbers of a question, both included. */
export const bounds = {
  maxTies: [1, 8],
  k: [1, 100],
  thirdPartyLimit: [0, 200],
  minimumStrength: [0, 0.99],
  seed: [0, 4_294_967_295],
} as const satisfies Readonly<Partial<Record<keyof RawQuestion, readonly [number, number]>>>;

const bounded = ["maxTies", "k", "thirdPartyLimit", "minimumStrength", "seed"] as const;

type Read<T> = Result<T, ChannelRefusal>;

/** Reads a question against a network: every fault is refused with its place, nothing is guessed. */
export function readQuestion(raw: RawQuestion, network: NetworkColumns): Read<ChannelQuestion> {
  const fault =
    faultOfEnds(raw, network) ??
    faultOfNumbers(raw) ??
    faultOfWords(raw) ??
    faultOfIssues(raw, network);
  if (fault !== null) return refused(fault);
  const asOf = readDate(raw.asOf);
  if (!asOf.ok) return asOf;
  const shock = readShock(raw.shock ?? null);
  if (!shock.ok) return shock;
  const weights = readWeights(raw.weights ?? {});
  if (!weights.ok) return weights;
  return ok({
    from: raw.from,
    to: raw.to,
    issues: [...new Set(raw.issues ?? [])],
    layers: raw.layers?.filter(isTieKind) ?? null,
    asOf: asOf.value,
    maxTies: raw.maxTies ?? 4,
    k: raw.k ?? 10,
    thirdPartyLimit: raw.thirdPartyLimit ?? 30,
    working: readWorking(raw),
    shock: shock.value,
    weights: weights.value,
    table: raw.table ?? shippedTable,
    seed: raw.seed ?? 1,
  });
}

function faultOfEnds({ from, to }: RawQuestion, network: NetworkColumns): ChannelRefusal | null {
  for (const [at, id] of [
    ["from", from],
    ["to", to],
  ] as const)
    if (!network.actorIds.includes(id))
      return { kind: "unknown-actor", at, id, close: closeActors(id, network) };
  return from === to ? { kind: "same-ends", at: "to", id: to } : null;
}

/** Ids whose id or whose name in either language is near to what was typed. */
function closeActors(typed: string, { actorIds, names }: NetworkColumns): readonly string[] {
  const byId = closeNames(typed, actorIds);
  const idsByName = new Map<string, string>();
  for (const [row, { ko, en }] of names.entries())
    for (const name of [ko, en]) if (name !== null) idsByName.set(name, actorIds[row]!);
  const byName = closeNames(typed, idsByName.keys()).map((name) => idsByName.get(name)!);
  return [...new Set([...byId, ...byName])].slice(0, 5);
}

function faultOfNumbers(raw: RawQuestion): ChannelRefusal | null {
  for (const at of bounded) {
    const value = raw[at];
    const [low, high] = bounds[at];
    const mayBreak = at === "minimumStrength";
    if (
      value !== undefined &&
      !(value >= low && value <= high && (mayBreak || Number.isInteger(value)))
    )
      return { kind: "out-of-range", at, value, low, high };
  }
  return null;
}

function faultOfWords({ layers, statuses }: RawQuestion): ChannelRefusal | null {
  const layer = layers?.findIndex((word) => !isTieKind(word)) ?? -1;
  if (layer >= 0)
    return {
      kind: "unknown-word",
      at: `layers[${layer}]`,
      word: layers![layer]!,
      allowed: tieKinds,
    };
  const status = statuses?.findIndex((word) => !isTieStatus(word)) ?? -1;
  if (status >= 0)
    return {
      kind: "unknown-word",
      at: `statuses[${status}]`,
      word: statuses![status]!,
      allowed: tieStatuses,
    };
  return null;
}

/** An issue must be registered or be on some tie: a typing slip must not quietly mean "another field". */
function faultOfIssues(
  { issues = [] }: RawQuestion,
  { issueSets }: NetworkColumns,
): ChannelRefusal | null {
  const known = (issue: string) => isIssue(issue) || issueSets.some((set) => set.includes(issue));
  const at = issues.findIndex((issue) => !known(issue));
  if (at < 0) return null;
  const all = new Set([...registeredIssues, ...issueSets.flat()]);
  return {
    kind: "unknown-issue",
    at: `issues[${at}]`,
    issue: issues[at]!,
    close: closeNames(issues[at]!, all),
  };
}

function readDate(text: string): Read<PartialDate> {
  const date = parsePartialDate(text);
  return date.ok ? date : refused({ kind: "not-a-date", at: "asOf", text });
}

function readWorking({ statuses, whatIf = false, minimumStrength = 0 }: RawQuestion): Working {
  return { statuses: statuses?.filter(isTieStatus) ?? shippedStatuses, whatIf, minimumStrength };
}

function readWeights(raw: Readonly<Record<string, number>>): Read<CriterionWeights> {
  const words: readonly string[] = criteria;
  for (const [word, value] of Object.entries(raw)) {
    const at = `weights.${word}`;
    if (!words.includes(word))
      return refused({ kind: "unknown-word", at, word, allowed: criteria });
    if (!(value >= 0 && value <= 1_000))
      return refused({ kind: "out-of-range", at, value, low: 0, high: 1_000 });
  }
  const weights = { ...evenWeights, ...raw };
  const isEmpty = criteria.every((criterion) => weights[criterion] === 0);
  return isEmpty ? refused({ kind: "no-weight", at: "weights" }) : ok(weights);
}
