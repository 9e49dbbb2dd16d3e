import type { Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";
import type { Ground } from "#slices/account/ground.ts";
import type { Viewer } from "#slices/account/model.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { mayWrite } from "#slices/account/policy.ts";
import { require } from "#slices/account/problems.ts";

import { undoProblem } from "./problems.ts";
import { commitCommand, type CommandRecord, type Receipt } from "./store.ts";

/** A command's answer: what it decided, and its receipt. */
export interface Done<T> extends Receipt {
  readonly value: T;
}

/**
 * Runs one command in one transaction: `decide` reads and rules, its row changes are applied and chained, and
 * everything is rolled back when anything is refused.
 */
export async function runCommand<T>(
  ground: Ground,
  viewer: Viewer,
  decide: (tx: Transaction<Tables>) => Promise<{ record: CommandRecord; value: T }>,
): Promise<Done<T>> {
  require(mayWrite(viewer));
  return inOffice(ground.db, viewer, async (tx) => {
    const { record, value } = await decide(tx);
    const receipt = await commitCommand(tx, viewer, record, ground.now());
    if (!receipt.ok) throw undoProblem(receipt.error);
    return { ...receipt.value, value };
  });
}
