import { z } from "zod";

import { changedProperties } from "#kernel/changed-properties.ts";
import { both } from "#kernel/local-text.ts";
import { ProblemError } from "#kernel/problem-error.ts";
import type { Ground, Routes } from "#slices/account/ground.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { requireViewer } from "#slices/account/problems.ts";
import type { Row } from "#slices/audit/model.ts";
import { editRecord, type RuledEdit } from "#slices/source/edit-record.ts";
import { citationBody, textBody, whyBody } from "#slices/source/requests.ts";

import { activities } from "./model.ts";
import {
  membershipOfRow,
  rowOfMembership,
  type KeptMembership,
  type MembershipRow,
} from "./row.ts";
import { readMemberships } from "./store.ts";

const patch = z.object({
  renewalOn: z.iso.date().nullable().optional(),
  activity: z.enum(activities).optional(),
  role: textBody.nullable().optional(),
  owner: textBody.optional(),
});
const params = z.object({ id: z.string().min(1).max(300) });

export const membershipRoutes =
  (ground: Ground): Routes =>
  async (app) => {
    app.get(
      "/memberships",
      { schema: { summary: "Memberships of the office's actors" } },
      async (request) =>
        inOffice(ground.db, requireViewer(request), async (tx) => ({
          items: await readMemberships(tx),
        })),
    );

    const body = z.object({ patch, why: whyBody, citation: citationBody.optional() });
    app.put(
      "/memberships/:id",
      { schema: { params, body, summary: "Changes a membership" } },
      async (request) => {
        const { id } = request.params;
        const { why, citation = null } = request.body;
        const done = await editRecord(ground, requireViewer(request), {
          table: "membership",
          id,
          why,
          citation,
          rule: (row) => ruleOnMembership(row, request.body.patch),
          unknown: () => membershipUnknown(id),
        });
        return { membership: done.value, undo: done.undo };
      },
    );
  };

function ruleOnMembership(row: Row, wanted: z.infer<typeof patch>): RuledEdit<KeptMembership> {
  const before = membershipOfRow(row as unknown as MembershipRow);
  const changed = changedProperties(before, wanted);
  if (Object.keys(changed).length === 0) throw unchanged(before.id);
  const record = { ...before, ...changed };
  return {
    record,
    columns: { ...rowOfMembership(record) },
    before: { ...before },
    beforeSource: before.sources[0] ?? null,
    changed,
  };
}

function membershipUnknown(id: string): ProblemError {
  return new ProblemError({
    kind: "membership-unknown",
    at: "id",
    message: both(`가입 ${id}을(를) 찾을 수 없습니다.`, `There is no membership ${id}.`),
    repair: both("목록을 새로 고쳐 다시 고르세요.", "Reload the list and choose again."),
  });
}

function unchanged(id: string): ProblemError {
  return new ProblemError({
    kind: "membership-unchanged",
    at: id,
    message: both("바뀐 값이 없습니다.", "Nothing was changed."),
    repair: both("값을 고친 뒤 저장하세요.", "Change a value, then save."),
  });
}
