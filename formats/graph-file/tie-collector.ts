import { type Result, ok, refused } from "#kernel/result.ts";

import { type DeclaredColumn, finishColumns } from "./column-collector.ts";
import type { GraphFile, GraphFileRefusal } from "./graph-file.ts";

/** Actors and ties as an XML reader meets them; ties may come before the actors they join. */
export interface TieCollector {
  readonly numberOf: Map<string, number>;
  readonly labels: (string | null)[];
  readonly ends: string[];
  readonly lines: number[];
  directedTies: number;
}

export function collectTies(): TieCollector {
  return { numberOf: new Map(), labels: [], ends: [], lines: [], directedTies: 0 };
}

/** The number of the new actor, or the refusal of an id met before. */
export function addActor(
  collector: TieCollector,
  actor: { readonly id: string; readonly label: string | null; readonly line: number },
): GraphFileRefusal | null {
  if (collector.numberOf.has(actor.id))
    return { kind: "repeated-actor", line: actor.line, id: actor.id };
  collector.numberOf.set(actor.id, collector.labels.length);
  collector.labels.push(actor.label);
  return null;
}

export function addTie(
  collector: TieCollector,
  tie: {
    readonly source: string;
    readonly target: string;
    readonly isDirected: boolean;
    readonly line: number;
  },
): void {
  collector.ends.push(tie.source, tie.target);
  collector.lines.push(tie.line);
  if (tie.isDirected) collector.directedTies++;
}

/** The row of the tie that was added last. */
export function lastTie(collector: TieCollector): number {
  return collector.lines.length - 1;
}

/** The row of the actor that was added last. */
export function lastActor(collector: TieCollector): number {
  return collector.labels.length - 1;
}

/** What a file says beside its actors and ties. */
export interface FileColumns {
  readonly ties: Iterable<DeclaredColumn>;
  readonly actors: Iterable<DeclaredColumn>;
  readonly about: string | null;
}

/** Joins ties to actors and closes the columns; refuses a tie to nobody and a value that is no number. */
export function finishGraph(
  collector: TieCollector,
  said: FileColumns,
): Result<GraphFile, GraphFileRefusal> {
  const ties = collector.lines.length;
  const ends = new Int32Array(2 * ties);
  for (let i = 0; i < ends.length; i++) {
    const id = collector.ends[i]!;
    const actor = collector.numberOf.get(id);
    if (actor === undefined)
      return refused({ kind: "unknown-end", line: collector.lines[i >> 1]!, id });
    ends[i] = actor;
  }
  const columns = finishColumns(said.ties, ties);
  if (!columns.ok) return columns;
  const ofActors = finishColumns(said.actors, collector.labels.length);
  if (!ofActors.ok) return ofActors;
  return ok({
    ids: [...collector.numberOf.keys()],
    labels: collector.labels,
    from: ends.filter((_, i) => i % 2 === 0),
    to: ends.filter((_, i) => i % 2 === 1),
    directedTies: collector.directedTies,
    about: said.about,
    columns: columns.value,
    actorColumns: ofActors.value,
  });
}
