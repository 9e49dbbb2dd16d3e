import type { Transaction } from "kysely";
import { z } from "zod";

import type { Tables } from "#kernel/tables.ts";
import type { Ground, Routes } from "#slices/account/ground.ts";
import { requireViewer } from "#slices/account/problems.ts";
import { lockRow } from "#slices/audit/apply-change.ts";
import type { Row } from "#slices/audit/model.ts";
import { removalOfUses } from "#slices/grant/store-use.ts";
import { whyBody } from "#slices/source/requests.ts";

import { programmeParams } from "./api.ts";
import { changeProgramme } from "./change-programme.ts";
import { programmeProblem } from "./problems.ts";
import type { PartTable } from "./store-parts.ts";

export type App = Parameters<Routes>[0];

export const partParams = programmeParams.extend({ part: z.string().min(1).max(300) });

/** One kind of part: its path, its table, and the words of its commands. */
export interface PartKind {
  readonly path: "items" | "results" | "money";
  readonly table: PartTable;
  readonly noun: string;
  readonly unknown: "item-unknown" | "result-unknown" | "money-unknown";
}

export const itemKind: PartKind = {
  path: "items",
  table: "programme_item",
  noun: "item",
  unknown: "item-unknown",
};
export const resultKind: PartKind = {
  path: "results",
  table: "programme_result",
  noun: "result",
  unknown: "result-unknown",
};
export const moneyKind: PartKind = {
  path: "money",
  table: "programme_money",
  noun: "money",
  unknown: "money-unknown",
};

/** The part of a programme, locked; a part of another programme is as unknown as one that never was. */
export async function lockPart(
  tx: Transaction<Tables>,
  kind: PartKind,
  place: { readonly id: string; readonly part: string },
): Promise<Row> {
  const row = await lockRow(tx, kind.table, place.part);
  if (row === null || row["programme_id"] !== place.id)
    throw programmeProblem({ kind: kind.unknown, id: place.part });
  return row;
}

/** The route that takes one part away; `refuse` throws where something still hangs on it. */
export function removalRoute(
  app: App,
  ground: Ground,
  kind: PartKind,
  refuse: (tx: Transaction<Tables>, place: { id: string; part: string }) => Promise<void>,
): void {
  app.delete(
    `/programmes/:id/${kind.path}/:part`,
    {
      schema: {
        params: partParams,
        body: z.object({ why: whyBody }),
        summary: `Takes one of a programme's ${kind.path} away`,
      },
    },
    async (request) => {
      const { params } = request;
      const asked = { id: params.id, command: `remove ${kind.noun}`, why: request.body.why };
      const done = await changeProgramme(ground, requireViewer(request), asked, async (tx) => {
        const before = await lockPart(tx, kind, params);
        await refuse(tx, params);
        const draws = kind.path === "money" ? await removalOfUses(tx, "money_id", params.part) : [];
        return {
          changes: [...draws, { table: kind.table, id: params.part, before, after: null }],
          value: params.part,
        };
      });
      return { undo: done.undo };
    },
  );
}
