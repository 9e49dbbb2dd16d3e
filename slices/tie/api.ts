import { randomUUID } from "node:crypto";

import { z } from "zod";

import type { Citation } from "#kernel/claim.ts";
import type { Ground, Routes } from "#slices/account/ground.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { requireViewer } from "#slices/account/problems.ts";
import { lockRow } from "#slices/audit/apply-change.ts";
import { runCommand } from "#slices/audit/command.ts";
import type { Row, RowChange } from "#slices/audit/model.ts";
import { editRecord, type RuledEdit } from "#slices/source/edit-record.ts";
import { officeEntry } from "#slices/source/model.ts";
import { citationBody, dateBody, textBody, whyBody } from "#slices/source/requests.ts";
import { sideBySide } from "#slices/source/side-by-side.ts";
import { readClaims } from "#slices/source/store.ts";

import { cityAgreements, tieKinds, tieStatuses } from "./model.ts";
import { tieProblem } from "./problems.ts";
import { rowOfTie, tieOfRow, type KeptTie, type TieRow } from "./row.ts";
import { enterTie, patchTie, type TiePatch } from "./rules.ts";
import { readTie } from "./store.ts";

const patch = z.object({
  status: z.enum(tieStatuses).optional(),
  since: dateBody.nullable().optional(),
  until: dateBody.nullable().optional(),
  lastEvidence: dateBody.nullable().optional(),
  trust: z.number().gt(0).lte(1).nullable().optional(),
  issues: z.array(z.string().min(1).max(60)).max(30).optional(),
  cityAgreement: z.enum(cityAgreements).nullable().optional(),
  note: textBody.optional(),
});
const params = z.object({ id: z.string().min(1).max(300) });

export const tieRoutes =
  (ground: Ground): Routes =>
  async (app) => {
    app.get(
      "/ties/:id",
      { schema: { params, summary: "One tie with its claims" } },
      async (request) => {
        const { id } = request.params;
        return inOffice(ground.db, requireViewer(request), async (tx) => {
          const tie = await readTie(tx, id);
          if (tie === null) throw tieProblem({ kind: "tie-unknown", id });
          const claims = await readClaims(tx, "tie", id);
          const citation = tie.sources[0] ?? { source: officeEntry, locator: null };
          return {
            ...tie,
            claims,
            // Acts, checks and the like are entries on the tie, and none of its own values.
            properties: sideBySide(
              { id, values: { ...tie }, citation },
              claims.filter(({ property }) => property in tie),
            ),
          };
        });
      },
    );

    const edit = z.object({ patch, why: whyBody, citation: citationBody.optional() });
    app.put(
      "/ties/:id",
      { schema: { params, body: edit, summary: "Changes a tie" } },
      async (request) => {
        const { id } = request.params;
        const { why, citation = null } = request.body;
        const done = await editRecord(ground, requireViewer(request), {
          table: "tie",
          id,
          why,
          citation,
          rule: (row) => ruleOnTie(row, request.body.patch),
          unknown: () => tieProblem({ kind: "tie-unknown", id }),
        });
        return { tie: done.value, undo: done.undo };
      },
    );

    entryRoutes(ground)(app);
  };

const entryRoutes = (ground: Ground) => (app: Parameters<Routes>[0]) => {
  const actorId = z.string().min(1).max(80);
  const entry = patch.extend({
    from: actorId,
    to: actorId,
    kind: z.enum(tieKinds),
    status: z.enum(tieStatuses),
  });
  const body = z.object({ tie: entry, why: whyBody, citation: citationBody.optional() });
  app.post("/ties", { schema: { body, summary: "Enters a tie" } }, async (request, reply) => {
    const { tie: entered, citation: cited } = request.body;
    const done = await runCommand(ground, requireViewer(request), async (tx) => {
      for (const at of ["from", "to"] as const) {
        if ((await lockRow(tx, "actor", entered[at])) === null) {
          throw tieProblem({ kind: "tie-end-unknown", at, id: entered[at] });
        }
      }
      const sources: Citation[] = [cited ?? { source: officeEntry, locator: null }];
      const id = `${entered.from}--${entered.kind}--${entered.to}--${randomUUID().slice(0, 8)}`;
      const tie = enterTie(entered, id, sources);
      if (!tie.ok) throw tieProblem(tie.error);
      const changes: RowChange[] = [
        { table: "tie", id, before: null, after: { ...rowOfTie(tie.value) } },
      ];
      const record = {
        command: "enter tie",
        subject: { kind: "tie", id },
        changes,
        why: request.body.why,
      };
      return { record, value: tie.value };
    });
    return reply.code(201).send({ tie: done.value, undo: done.undo });
  });

  const reason = z.object({ why: whyBody });
  app.delete(
    "/ties/:id",
    { schema: { params, body: reason, summary: "Removes a tie" } },
    async (request) => {
      const { id } = request.params;
      const done = await runCommand(ground, requireViewer(request), async (tx) => {
        const before = await lockRow(tx, "tie", id);
        if (before === null) throw tieProblem({ kind: "tie-unknown", id });
        const changes: RowChange[] = [{ table: "tie", id, before, after: null }];
        return {
          record: {
            command: "remove tie",
            subject: { kind: "tie", id },
            changes,
            why: request.body.why,
          },
          value: id,
        };
      });
      return { undo: done.undo };
    },
  );
};

function ruleOnTie(row: Row, wanted: TiePatch): RuledEdit<KeptTie> {
  const before = tieOfRow(row as unknown as TieRow);
  const ruled = patchTie(before, wanted);
  if (!ruled.ok) throw tieProblem(ruled.error);
  const { tie, changed } = ruled.value;
  return {
    record: tie,
    columns: { ...rowOfTie(tie) },
    before: { ...before },
    beforeSource: before.sources[0] ?? null,
    changed,
  };
}
