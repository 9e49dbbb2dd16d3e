import "./tables.ts";

import { randomUUID } from "node:crypto";

import type { Transaction } from "kysely";

import type { Bite, Verdict } from "#engines/gate/index.ts";
import type { Tables } from "#kernel/tables.ts";

import type { ClearanceKind } from "./model.ts";
import { readAsker } from "./store-law.ts";

/** A judgement on its way into the record. */
export interface ClearanceRecord {
  readonly kind: ClearanceKind;
  readonly subject: string;
  readonly direction: "to" | "from";
  readonly verdict: Verdict;
  readonly isCleared: boolean;
  readonly grants: readonly string[];
  readonly provisions: readonly Bite[];
  readonly rulesVersion: string;
  readonly listVersion: string | null;
  readonly asOf: string;
  readonly validUntil: string;
  readonly digest: string;
  readonly lines: readonly RecordedLine[];
}

interface RecordedLine {
  readonly line: string;
  readonly verdict: Verdict;
  readonly digest: string;
  readonly quantity: number | null;
  readonly unit: string;
  readonly grants: readonly string[];
}

/** Keeps a judgement for good and answers its id. */
export async function keepClearance(
  tx: Transaction<Tables>,
  record: ClearanceRecord,
): Promise<string> {
  const id = randomUUID();
  const { office, account } = await readAsker(tx);
  await tx
    .insertInto("clearance")
    .values({
      office_id: office,
      id,
      kind: record.kind,
      subject_id: record.subject,
      direction: record.direction,
      verdict: record.verdict,
      is_cleared: record.isCleared,
      grants: [...record.grants],
      provisions: JSON.stringify(record.provisions),
      rules_version: record.rulesVersion,
      list_version: record.listVersion,
      as_of: record.asOf,
      valid_until: record.validUntil,
      digest: record.digest,
      made_by: account,
      audience: "office",
      named: [],
    })
    .execute();
  for (let at = 0; at < record.lines.length; at += 500) {
    await tx
      .insertInto("clearance_line")
      .values(
        record.lines.slice(at, at + 500).map((one) => ({
          office_id: office,
          clearance_id: id,
          line_id: one.line,
          verdict: one.verdict,
          digest: one.digest,
          quantity: one.quantity === null ? null : String(one.quantity),
          unit: one.unit,
          grants: [...one.grants],
        })),
      )
      .execute();
  }
  return id;
}

/** A line of a kept clearance, as a shipment may draw on it. */
export interface KeptLine {
  readonly line: string;
  readonly digest: string;
  readonly quantity: number | null;
}

/** Whether a clearance is kept as cleared, and its lines. */
export async function readClearance(
  tx: Transaction<Tables>,
  id: string,
): Promise<{ readonly isCleared: boolean; readonly lines: readonly KeptLine[] } | null> {
  const row = await tx
    .selectFrom("clearance")
    .select("is_cleared")
    .where("id", "=", id)
    .executeTakeFirst();
  if (row === undefined) return null;
  const lines = await tx
    .selectFrom("clearance_line")
    .select(["line_id", "digest", "quantity"])
    .where("clearance_id", "=", id)
    .execute();
  return {
    isCleared: row.is_cleared,
    lines: lines.map(({ line_id, digest, quantity }) => ({
      line: line_id,
      digest,
      quantity: quantity === null ? null : Number(quantity),
    })),
  };
}
