import { randomUUID } from "node:crypto";

import { z } from "zod";

import { readSpreadsheet } from "#formats/spreadsheet/read-spreadsheet.ts";
import type { Ground, Routes } from "#slices/account/ground.ts";
import { mayWrite } from "#slices/account/policy.ts";
import { require, requireViewer } from "#slices/account/problems.ts";
import type { RowChange } from "#slices/audit/model.ts";
import { whyBody } from "#slices/source/requests.ts";

import { programmeParams as params } from "./api.ts";
import { changeProgramme, type LockedProgramme } from "./change-programme.ts";
import type { ProgrammeItem } from "./model-parts.ts";
import { itemKind, lockPart, partParams, removalRoute, type App } from "./part-routes.ts";
import { programmeProblem } from "./problems.ts";
import { itemBody, itemsBody } from "./requests.ts";
import { itemOfLocked, rowOfItem } from "./row-parts.ts";
import { itemFault, readItemRows, type DraftItem } from "./rules-items.ts";
import { readPartRows } from "./store-parts.ts";
import { readItems } from "./store.ts";

/** The item list: read from a paste or a file, entered, replaced, changed line by line. */
export const programmeItemRoutes =
  (ground: Ground): Routes =>
  async (app) => {
    readRoute(app);
    enterRoute(app, ground);
    editRoute(app, ground);
    removalRoute(app, ground, itemKind, async () => undefined);
  };

function readRoute(app: App): void {
  const body = z.union([
    z.object({ text: z.string().min(1).max(900_000) }),
    z.object({ file: z.base64().max(1_000_000) }),
  ]);
  app.post(
    "/programmes/items/read",
    { schema: { body, summary: "Reads a pasted or dropped item list; keeps nothing" } },
    (request) => {
      require(mayWrite(requireViewer(request)));
      const list = request.body;
      const bytes =
        "text" in list ? Buffer.from(list.text, "utf8") : Buffer.from(list.file, "base64");
      const read = readSpreadsheet(bytes);
      if (!read.ok) throw programmeProblem({ kind: "item-list-unread", detail: read.error.kind });
      const sheet = read.value.sheets.find(({ rows }) => rows.length > 0);
      return readItemRows(sheet?.rows ?? []);
    },
  );
}

function enterRoute(app: App, ground: Ground): void {
  const body = z.object({ items: itemsBody, replaces: z.boolean(), why: whyBody });
  app.post(
    "/programmes/:id/items",
    { schema: { params, body, summary: "Enters item lines, or a whole new list" } },
    async (request, reply) => {
      const { id } = request.params;
      const { items, replaces, why } = request.body;
      const asked = { id, command: "enter items", why };
      const done = await changeProgramme(ground, requireViewer(request), asked, async (tx, at) => {
        if (at.programme.kind === "first-step" && items.length > 0)
          throw programmeProblem({ kind: "items-on-first-step" });
        const removed = replaces ? removedItems(await readPartRows(tx, id)) : [];
        const kept = replaces ? [] : await readItems(tx, id);
        const last = Math.max(0, ...kept.map(({ line }) => line));
        const entered = items.map((item, index) => enteredItem(at, item, last + index + 1));
        return { changes: [...removed, ...entered], value: entered.length };
      });
      return reply.code(201).send({ items: done.value, undo: done.undo });
    },
  );
}

function editRoute(app: App, ground: Ground): void {
  const body = z.object({ item: itemBody, why: whyBody });
  app.put(
    "/programmes/:id/items/:part",
    { schema: { params: partParams, body, summary: "Changes an item line" } },
    async (request) => {
      const { id, part } = request.params;
      const { item, why } = request.body;
      const asked = { id, command: "edit item", why };
      const done = await changeProgramme(ground, requireViewer(request), asked, async (tx) => {
        const before = await lockPart(tx, itemKind, request.params);
        const edited: ProgrammeItem = { ...itemOfLocked(before), ...item };
        refuseFault(edited, edited.line);
        const after = { ...before, ...rowOfItem(edited) };
        return { changes: [{ table: "programme_item", id: part, before, after }], value: part };
      });
      return { id: done.value, undo: done.undo };
    },
  );
}

function removedItems(parts: Awaited<ReturnType<typeof readPartRows>>): RowChange[] {
  return parts
    .filter(({ table }) => table === "programme_item")
    .map(({ table, row }) => ({ table, id: String(row["id"]), before: row, after: null }));
}

function enteredItem(
  { programme, grade }: LockedProgramme,
  item: DraftItem,
  line: number,
): RowChange {
  refuseFault(item, line);
  const id = `${programme.id}--item-${randomUUID().slice(0, 8)}`;
  const row = rowOfItem({ ...item, id, programmeId: programme.id, line });
  return { table: "programme_item", id, before: null, after: { ...row, ...grade } };
}

function refuseFault(item: DraftItem, line: number): void {
  const fault = itemFault(item, line);
  if (fault !== null) throw programmeProblem(fault);
}
