import type { Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";
import type { Viewer } from "#slices/account/model.ts";
import { listMembers } from "#slices/account/store.ts";

import { readInstrumentNames, readSubmissions } from "./store.ts";
import type { CallNames } from "./view.ts";

/** Everything that calls are named by, as the viewer sees it. */
export async function readCallNames(tx: Transaction<Tables>, viewer: Viewer): Promise<CallNames> {
  const members = await listMembers(tx);
  return {
    submissions: await readSubmissions(tx, viewer.officeId),
    members: new Map(members.map(({ accountId, name }) => [accountId, name])),
    instruments: await readInstrumentNames(tx),
  };
}
