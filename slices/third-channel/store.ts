import "./tables.ts";

import type { Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";

import type { ThirdChannelAudience } from "./model.ts";
import { thirdChannelOfRow } from "./row.ts";

/** What a list tells of the records a viewer may open: their titles, which give nothing away, and nothing else. */
export async function listThirdChannels(tx: Transaction<Tables>) {
  return tx
    .selectFrom("third_channel_record")
    .select(["id", "title", "audience"])
    .orderBy("title")
    .orderBy("id")
    .execute();
}

/** One record with its grading; `null` when there is none to see. */
export async function readThirdChannel(tx: Transaction<Tables>, id: string) {
  const row = await tx
    .selectFrom("third_channel_record")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  if (row === undefined) return null;
  const audience: ThirdChannelAudience = row.audience === "named" ? "named" : "office";
  return { record: thirdChannelOfRow(row), audience, named: row.named };
}
