import type { Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";

import type { ImportMarks } from "./imported-plan.ts";
import { recall } from "./store-memory.ts";
import type { CitedIds } from "./plan-ground.ts";
import { checkAtOnce, holdStatistics } from "./store-plans.ts";
import {
  readKnownGround,
  readMembershipsOf,
  readRegisterActors,
  readTiesAmongIds,
} from "./store-register.ts";
import { readSaid } from "./store-said.ts";
import { writeBatch } from "./store-rows.ts";
import type { EnteredCounts } from "./tables.ts";
import type { ImportProgress, OfficePort } from "./work.ts";

/** The office in one transaction, as the work on a file sees it; counts what was written. */
export class TransactionPort implements OfficePort {
  readonly #tx: Transaction<Tables>;
  readonly #officeId: string;
  readonly #marks: ImportMarks | null;
  readonly #watch: (progress: ImportProgress) => void;
  readonly #entered = { source: 0, slip: 0, actor: 0, tie: 0, membership: 0, claim: 0 };
  #last: string | null = null;

  constructor(
    tx: Transaction<Tables>,
    office: { readonly officeId: string; readonly marks: ImportMarks | null },
    watch: (progress: ImportProgress) => void,
  ) {
    this.#tx = tx;
    this.#officeId = office.officeId;
    this.#marks = office.marks;
    this.#watch = watch;
  }

  get entered(): EnteredCounts {
    return this.#entered;
  }

  async nextActors(): ReturnType<OfficePort["nextActors"]> {
    const actors = await readRegisterActors(this.#tx, this.#last);
    this.#last = actors.at(-1)?.id ?? this.#last;
    return actors;
  }

  recall(headers: readonly string[]): ReturnType<OfficePort["recall"]> {
    return recall(this.#tx, headers);
  }

  tiesAmong(ids: readonly string[]): ReturnType<OfficePort["tiesAmong"]> {
    return readTiesAmongIds(this.#tx, ids);
  }

  saidOf(...asked: Parameters<OfficePort["saidOf"]>): ReturnType<OfficePort["saidOf"]> {
    return readSaid(this.#tx, ...asked);
  }

  membershipsOf(
    ...asked: Parameters<OfficePort["membershipsOf"]>
  ): ReturnType<OfficePort["membershipsOf"]> {
    return readMembershipsOf(this.#tx, ...asked);
  }

  knownGround(cited: CitedIds): ReturnType<OfficePort["knownGround"]> {
    return readKnownGround(this.#tx, cited);
  }

  /** Checks references batch by batch, so that the last batch is not followed by millions of checks at once. */
  async begin(rows: number): Promise<void> {
    await holdStatistics(this.#tx, rows);
    await checkAtOnce(this.#tx);
  }

  async write(batch: Parameters<OfficePort["write"]>[0]): Promise<void> {
    await writeBatch(this.#tx, this.#officeId, this.#marks!, batch);
    this.#entered[batch.table] += batch.rows;
  }

  progress(progress: ImportProgress): void {
    this.#watch(progress);
  }
}
