import "./tables.ts";

import { sql, type Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";
import { lockRow } from "#slices/audit/apply-change.ts";
import type { Row } from "#slices/audit/model.ts";

import type { Register } from "./model-register.ts";
import type { ExemptionRequest } from "./model-request.ts";
import type { GrantLetter } from "./model.ts";
import {
  drawDownOfRow,
  handOverOfRow,
  letterOfRow,
  lineOfRow,
  requestOfRow,
  shipmentLineOfRow,
  shipmentOfRow,
} from "./row.ts";
import type { ExemptionRequestTable, GrantLetterTable } from "./tables.ts";

export async function readRequest(
  tx: Transaction<Tables>,
  id: string,
): Promise<ExemptionRequest | null> {
  const row = await tx
    .selectFrom("exemption_request")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  return row === undefined ? null : requestOfRow(row);
}

/** The programme of a letter or a shipment; `undefined`: there is none to see, `null`: it belongs to no programme. */
export async function programmeOf(
  tx: Transaction<Tables>,
  table: "grant_letter" | "shipment",
  id: string,
): Promise<string | null | undefined> {
  const row = await tx
    .selectFrom(table as "grant_letter")
    .select("programme_id")
    .where("id", "=", id)
    .executeTakeFirst();
  return row?.programme_id;
}

/** Everything of a programme's register that the viewer may see; of the whole office where none is named. */
export async function readRegister(
  tx: Transaction<Tables>,
  programmeId: string | null,
): Promise<Register> {
  const own =
    programmeId === null ? sql<boolean>`true` : sql<boolean>`programme_id = ${programmeId}`;
  const requests = tx.selectFrom("exemption_request").selectAll().where(own);
  const letters = tx.selectFrom("grant_letter").selectAll().where(own);
  const shipments = tx.selectFrom("shipment").selectAll().where(own);
  const letterIds = letters.clearSelect().select("id");
  const shipmentIds = shipments.clearSelect().select("id");
  const lines = tx.selectFrom("grant_line").selectAll().where("grant_id", "in", letterIds);
  const shipmentLines = tx
    .selectFrom("shipment_line")
    .selectAll()
    .where("shipment_id", "in", shipmentIds);
  const lineIds = shipmentLines.clearSelect().select("id");
  const draws = tx.selectFrom("draw_down").selectAll().where("shipment_line_id", "in", lineIds);
  const handOvers = tx.selectFrom("hand_over").selectAll().where("shipment_line_id", "in", lineIds);
  return {
    requests: (await requests.orderBy("built_on").orderBy("id").execute()).map(requestOfRow),
    letters: (await letters.orderBy("valid_from").orderBy("id").execute()).map(letterOfRow),
    lines: (await lines.orderBy("grant_id").orderBy("position").execute()).map(lineOfRow),
    shipments: (await shipments.orderBy("shipped_on").orderBy("id").execute()).map(shipmentOfRow),
    shipmentLines: (await shipmentLines.orderBy("shipment_id").orderBy("position").execute()).map(
      shipmentLineOfRow,
    ),
    draws: (await draws.orderBy("id").execute()).map(drawDownOfRow),
    handOvers: (await handOvers.orderBy("on_day").orderBy("id").execute()).map(handOverOfRow),
  };
}

/** Locks the letters of a programme in one order, so that two shipments wait for one another and never cross. */
export async function lockLetters(tx: Transaction<Tables>, programmeId: string): Promise<void> {
  await tx
    .selectFrom("grant_letter")
    .select("id")
    .where("programme_id", "=", programmeId)
    .orderBy("id")
    .forUpdate()
    .execute();
}

/** Names of programmes by their ids. */
export async function readProgrammeNames(
  tx: Transaction<Tables>,
  ids: readonly string[],
): Promise<Readonly<Record<string, { readonly ko: string | null; readonly en: string | null }>>> {
  if (ids.length === 0) return {};
  const rows = await tx
    .selectFrom("programme")
    .select(["id", "name_ko", "name_en"])
    .where("id", "in", ids)
    .execute();
  return Object.fromEntries(
    rows.map(({ id, name_ko, name_en }) => [id, { ko: name_ko, en: name_en }]),
  );
}

/** Who may see what is recorded of a programme: the office, or those named on the programme alone. */
export async function gradeFor(
  tx: Transaction<Tables>,
  programmeId: string | null,
): Promise<{ readonly audience: "office" | "named"; readonly named: readonly string[] }> {
  const row =
    programmeId === null
      ? undefined
      : await tx
          .selectFrom("programme")
          .select(["audience", "named"])
          .where("id", "=", programmeId)
          .executeTakeFirst();
  return row?.audience === "named"
    ? { audience: "named", named: row.named }
    : { audience: "office", named: [] };
}

/** A letter with its row as a change's `before`, locked until the transaction ends. */
export async function lockLetter(
  tx: Transaction<Tables>,
  id: string,
): Promise<{ readonly letter: GrantLetter; readonly before: Row } | null> {
  const before = await lockRow(tx, "grant_letter", id);
  return before === null
    ? null
    : { letter: letterOfRow(before as unknown as GrantLetterTable), before };
}

/** The same of a request. */
export async function lockRequest(
  tx: Transaction<Tables>,
  id: string,
): Promise<{ readonly request: ExemptionRequest; readonly before: Row } | null> {
  const before = await lockRow(tx, "exemption_request", id);
  return before === null
    ? null
    : { request: requestOfRow(before as unknown as ExemptionRequestTable), before };
}
