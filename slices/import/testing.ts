import type { KeptMembership } from "#slices/membership/row.ts";

import type { Batch, TieColumnName } from "./batches.ts";
import type { RegisterActor } from "./match/model.ts";
import { noAnswers } from "./model.ts";
import type { SaidClaim } from "./plan-differences.ts";
import type { RegisterTie } from "./plan-ties.ts";
import type { ImportOrder, OfficePort } from "./work.ts";

/** An office in memory: it shows some actors and ties and keeps every batch that is written. */
export class MemoryOffice implements OfficePort {
  readonly batches: Batch[] = [];
  #pages: readonly (readonly RegisterActor[])[];
  readonly #ties: readonly RegisterTie[];
  readonly #said: readonly SaidClaim[];
  readonly #memberships: readonly KeptMembership[];

  constructor(
    actors: readonly RegisterActor[] = [],
    ties: readonly RegisterTie[] = [],
    said: readonly SaidClaim[] = [],
    memberships: readonly KeptMembership[] = [],
  ) {
    this.#pages = [actors];
    this.#ties = ties;
    this.#said = said;
    this.#memberships = memberships;
  }

  async nextActors(): Promise<readonly RegisterActor[]> {
    const [page = [], ...rest] = this.#pages;
    this.#pages = rest;
    return page;
  }

  async recall(): ReturnType<OfficePort["recall"]> {
    return { mapping: null, answers: {} };
  }

  async tiesAmong(): Promise<readonly RegisterTie[]> {
    return this.#ties;
  }

  async begin(): Promise<void> {}
  async saidOf(): ReturnType<OfficePort["saidOf"]> {
    return this.#said;
  }

  async membershipsOf(): ReturnType<OfficePort["membershipsOf"]> {
    return this.#memberships;
  }

  async knownGround(): ReturnType<OfficePort["knownGround"]> {
    return { sources: [], slips: [] };
  }

  async write(batch: Batch): Promise<void> {
    this.batches.push(batch);
  }

  progress(): void {}
}

/** An order of today's tests: everything as proposed, written, for the office of `seoul`. */
export const testOrder: ImportOrder = {
  mapping: null,
  answers: noAnswers,
  today: "2026-11-23",
  file: { name: "test", locator: "sha256:test" },
  principal: { id: "seoul", territory: "KR" },
  write: {
    marks: {
      importId: "test",
      sourceId: "import-test",
      enteredBy: "test",
      now: "2026-11-23T00:00:00Z",
    },
    source: { title_ko: "시험" },
  },
};

/** The records that batches of one table hold, ties left out. */
export function recordsOf(
  batches: readonly Batch[],
  table: "actor" | "claim" | "membership" | "source",
): Record<string, unknown>[] {
  return batches.flatMap((batch) =>
    batch.table === table ? (JSON.parse(new TextDecoder().decode(batch.records)) as Rows) : [],
  );
}

type Rows = Record<string, unknown>[];

/** What one column of the ties holds, row by row. */
export function tieCellsOf(batches: readonly Batch[], name: TieColumnName): (string | null)[] {
  return batches.flatMap((batch) => {
    if (batch.table !== "tie") return [];
    const { rows, columns } = batch;
    const { values } = columns.find((column) => column.name === name)!;
    return values instanceof Uint8Array
      ? readTextArray(values)
      : Array.from({ length: rows }, () => values);
  });
}

/** Reads an array as PostgreSQL sends it (array_recv). */
export function readTextArray(bytes: Uint8Array): (string | null)[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts: (string | null)[] = [];
  for (let at = 20; at < bytes.length;) {
    const length = view.getInt32(at);
    at += 4;
    texts.push(length === -1 ? null : new TextDecoder().decode(bytes.subarray(at, at + length)));
    at += Math.max(0, length);
  }
  return texts;
}
