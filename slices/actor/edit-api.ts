import type { Transaction } from "kysely";
import { z } from "zod";

import { changedProperties } from "#kernel/changed-properties.ts";
import { both } from "#kernel/local-text.ts";
import { ProblemError } from "#kernel/problem-error.ts";
import type { Tables } from "#kernel/tables.ts";
import type { Ground, Routes } from "#slices/account/ground.ts";
import { requireViewer } from "#slices/account/problems.ts";
import type { Row } from "#slices/audit/model.ts";
import { editRecord, type RuledEdit } from "#slices/source/edit-record.ts";
import { citationBody, textBody, whyBody } from "#slices/source/requests.ts";

import { actorUnknown } from "./api.ts";
import { actorKinds, placeBases, sides, undeclaredSide, type Actor } from "./model.ts";
import { actorOfRow, rowOfActor, type ActorRow } from "./row.ts";
import { readActor } from "./store.ts";

const declared = z.discriminatedUnion("side", [
  z.object({ side: z.literal("none") }),
  z.object({ side: z.enum(sides).exclude(["none"]), basis: citationBody }),
]);
const patch = z.object({
  name: textBody.optional(),
  abbr: z.string().max(60).nullable().optional(),
  aliases: z.array(z.string().min(1).max(200)).max(50).optional(),
  kind: z.enum(actorKinds).optional(),
  territory: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable()
    .optional(),
  city: z.string().max(120).nullable().optional(),
  place: z
    .object({
      lat: z.number().min(-90).max(90),
      lon: z.number().min(-180).max(180),
      basis: z.enum(placeBases),
    })
    .nullable()
    .optional(),
  parentId: z.string().min(1).max(80).nullable().optional(),
  side: declared.transform((given) => (given.side === "none" ? undeclaredSide : given)).optional(),
});
const params = z.object({ id: z.string().min(1).max(80) });

export const actorEditRoutes =
  (ground: Ground): Routes =>
  async (app) => {
    const body = z.object({ patch, why: whyBody, citation: citationBody.optional() });
    app.put(
      "/actors/:id",
      { schema: { params, body, summary: "Changes an actor" } },
      async (request) => {
        const { id } = request.params;
        const { why, citation = null } = request.body;
        const done = await editRecord(ground, requireViewer(request), {
          table: "actor",
          id,
          why,
          citation,
          check: (tx) => checkParent(tx, id, request.body.patch.parentId ?? null),
          rule: (row) => ruleOnActor(row, request.body.patch),
          unknown: () => actorUnknown(id),
        });
        return { actor: done.value, undo: done.undo };
      },
    );
  };

function ruleOnActor(row: Row, wanted: z.infer<typeof patch>): RuledEdit<Actor> {
  const kept = row as unknown as ActorRow;
  const before = actorOfRow(kept);
  const changed = changedProperties(before, wanted);
  if (Object.keys(changed).length === 0) throw unchanged(before.id);
  const record = { ...before, ...changed } as Actor;
  if (record.name.ko === null && record.name.en === null) throw nameless();
  const beforeSource = { source: kept.source_id, locator: before.sections[0] ?? null };
  return {
    record,
    columns: { ...rowOfActor(record, kept.source_id, kept.remarks) },
    before: { ...before, side: before.side.side === "none" ? null : before.side.side },
    beforeSource,
    changed: record.side === before.side ? changed : { ...changed, side: record.side.side },
  };
}

/** A body that the actor can be part of: one that is there, and that is not itself part of the actor. */
async function checkParent(
  tx: Transaction<Tables>,
  id: string,
  parentId: string | null,
): Promise<void> {
  const above = new Set<string>();
  for (let next = parentId; next !== null && !above.has(next);) {
    if (next === id) throw parentBelow(id);
    above.add(next);
    const body = await readActor(tx, next);
    if (body === null && next === parentId) throw actorUnknown(next);
    next = body?.parentId ?? null;
  }
}

function parentBelow(id: string): ProblemError {
  return new ProblemError({
    kind: "actor-parent-below",
    at: id,
    message: both(
      "자기 자신이나 자기에게 속한 곳을 상위 기관으로 정할 수 없습니다.",
      "An actor cannot be part of itself or of its own part.",
    ),
    repair: both("다른 상위 기관을 고르세요.", "Choose another body."),
  });
}

function unchanged(id: string): ProblemError {
  return new ProblemError({
    kind: "actor-unchanged",
    at: id,
    message: both("바뀐 값이 없습니다.", "Nothing was changed."),
    repair: both("값을 고친 뒤 저장하세요.", "Change a value, then save."),
  });
}

function nameless(): ProblemError {
  return new ProblemError({
    kind: "actor-nameless",
    at: "name",
    message: both("이름이 한 언어로도 없습니다.", "There is no name in either language."),
    repair: both("한국어나 영어 이름을 적으세요.", "Give the name in Korean or in English."),
  });
}
