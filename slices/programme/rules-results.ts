import { ok, refused, type Result } from "#kernel/result.ts";

import { resultKinds, type Measure, type ProgrammeResult } from "./model-parts.ts";

/** A number of a result: entered as it is, or rolled up from the nodes right below it. */
export interface RolledValue {
  /** `null` is unknown, never zero. */
  readonly value: number | null;
  readonly isRolled: boolean;
  /** Of how many parts the value is made, and of how many it should be; both 0 where it was entered. */
  readonly known: number;
  readonly of: number;
}

export type RolledResult = Readonly<Record<Measure, RolledValue>>;

/** The rolled-up numbers of every node of a chain, by id. */
export function rollUp(chain: readonly ProgrammeResult[]): ReadonlyMap<string, RolledResult> {
  const children = childrenOf(chain);
  const rolled = new Map<string, RolledResult>();
  const roll = (node: ProgrammeResult): RolledResult => {
    const done = rolled.get(node.id);
    if (done !== undefined) return done;
    const below = (children.get(node.id) ?? []).filter(({ unit }) => unit === node.unit);
    const parts = below.map(roll);
    const result: RolledResult = {
      baseline: rolledValue(node, "baseline", parts),
      target: rolledValue(node, "target", parts),
      actual: rolledValue(node, "actual", parts),
    };
    rolled.set(node.id, result);
    return result;
  };
  for (const node of chain) roll(node);
  return rolled;
}

export function childrenOf(
  chain: readonly ProgrammeResult[],
): ReadonlyMap<string | null, readonly ProgrammeResult[]> {
  const ids = new Set(chain.map(({ id }) => id));
  const children = new Map<string | null, ProgrammeResult[]>();
  for (const node of chain) {
    const parent = node.parentId !== null && ids.has(node.parentId) ? node.parentId : null;
    children.set(parent, [...(children.get(parent) ?? []), node]);
  }
  return children;
}

function rolledValue(
  node: ProgrammeResult,
  measure: Measure,
  parts: readonly RolledResult[],
): RolledValue {
  if (node.rollUp === "none" || parts.length === 0)
    return { value: node[measure], isRolled: false, known: 0, of: 0 };
  const values = parts.map((part) => part[measure].value).filter((value) => value !== null);
  const known = parts.filter(
    ({ [measure]: part }) => part.value !== null && part.known === part.of,
  );
  const sum = values.reduce((total, value) => total + value, 0);
  const value = node.rollUp === "sum" ? sum : sum / values.length;
  return {
    value: values.length === 0 ? null : roundedTo12(value),
    isRolled: true,
    known: known.length,
    of: parts.length,
  };
}

/** Twelve digits: hides what binary fractions add (0.1 + 0.2), keeps all that anybody enters. */
function roundedTo12(value: number): number {
  return Number(value.toPrecision(12));
}

/** Splits whose parts do not sum to the actual value, by what they split it. */
export function unevenSplits(result: ProgrammeResult): readonly string[] {
  if (result.actual === null) return [];
  const bys = [...new Set(result.disaggregation.map(({ by }) => by))];
  return bys.filter((by) => {
    const values = result.disaggregation
      .filter((split) => split.by === by)
      .map(({ value }) => value);
    if (values.some((value) => value === null)) return false;
    const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
    return roundedTo12(sum) !== roundedTo12(result.actual!);
  });
}

/** Why a node of the chain was not written. */
export type ResultRefusal =
  | { readonly kind: "result-unknown"; readonly id: string }
  | { readonly kind: "result-unnamed" }
  | { readonly kind: "result-parent-unknown"; readonly id: string }
  | { readonly kind: "result-under-lower"; readonly child: string; readonly parent: string }
  | { readonly kind: "result-under-itself"; readonly id: string }
  | { readonly kind: "result-has-children"; readonly id: string; readonly children: number };

/** A node must hang under one of the same programme that stands higher in the chain (or is an indicator group). */
export function placeResult(
  node: ProgrammeResult,
  chain: readonly ProgrammeResult[],
): Result<ProgrammeResult, ResultRefusal> {
  const { parentId, name } = node;
  if ((name.ko ?? "").trim() === "" && (name.en ?? "").trim() === "")
    return refused({ kind: "result-unnamed" });
  if (parentId === null) return ok(node);
  if (parentId === node.id) return refused({ kind: "result-under-itself", id: node.id });
  const parent = chain.find(({ id }) => id === parentId);
  if (parent === undefined) return refused({ kind: "result-parent-unknown", id: parentId });
  const rank = resultKinds.indexOf(node.kind) - resultKinds.indexOf(parent.kind);
  if (rank < 0 || (rank === 0 && node.kind !== "indicator"))
    return refused({ kind: "result-under-lower", child: node.kind, parent: parent.kind });
  if (isBelow(parent, node.id, chain)) return refused({ kind: "result-under-itself", id: node.id });
  return ok(node);
}

function isBelow(
  node: ProgrammeResult,
  ancestorId: string,
  chain: readonly ProgrammeResult[],
): boolean {
  const seen = new Set<string>();
  let at: ProgrammeResult | undefined = node;
  while (at !== undefined && !seen.has(at.id)) {
    if (at.parentId === ancestorId) return true;
    seen.add(at.id);
    const up: string | null = at.parentId;
    at = chain.find(({ id }) => id === up);
  }
  return false;
}

/** Nodes with an actual value that says where it comes from. */
export function measuredResults(chain: readonly ProgrammeResult[]): number {
  return chain.filter(({ actual, evidence }) => actual !== null && evidence.actual !== undefined)
    .length;
}
