import { createHash } from "node:crypto";

import type { FastifyInstance, FastifyRequest } from "fastify";

import { both } from "#kernel/local-text.ts";
import { ProblemError } from "#kernel/problem-error.ts";
import type { Ground } from "#slices/account/ground.ts";
import { inOffice } from "#slices/account/office-transaction.ts";

declare module "#kernel/tables.ts" {
  interface Tables {
    idempotency: IdempotencyTable;
  }
}

interface IdempotencyTable {
  office_id: string;
  account_id: string;
  key: string;
  request_hash: string;
  status: number;
  response: unknown;
}

/** A command sent twice with one `idempotency-key` is done once; the second gets the first one's answer. */
export function idempotency(app: FastifyInstance, ground: Ground): void {
  app.addHook("preHandler", async (request, reply) => {
    const key = keyOf(request);
    if (key === null) return;
    const viewer = request.viewer!;
    const found = await inOffice(ground.db, viewer, (tx) =>
      tx.selectFrom("idempotency").selectAll().where("key", "=", key).executeTakeFirst(),
    );
    if (found === undefined) return;
    if (found.request_hash !== hashOf(request)) throw keyReused(key);
    return reply.code(found.status).send(found.response);
  });

  app.addHook("onSend", async (request, reply, payload) => {
    const key = keyOf(request);
    if (key === null || reply.statusCode >= 400 || typeof payload !== "string") return payload;
    const viewer = request.viewer!;
    const row = { key, request_hash: hashOf(request), status: reply.statusCode, response: payload };
    await inOffice(ground.db, viewer, (tx) =>
      tx
        .insertInto("idempotency")
        .values({ office_id: viewer.officeId, account_id: viewer.accountId ?? "", ...row })
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    );
    return payload;
  });
}

function keyOf(request: FastifyRequest): string | null {
  const key = request.headers["idempotency-key"];
  const isCommand = request.method !== "GET" && request.viewer !== null;
  return isCommand && typeof key === "string" && key.length <= 200 ? key : null;
}

function hashOf(request: FastifyRequest): string {
  const text = `${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`;
  return createHash("sha256").update(text).digest("hex");
}

function keyReused(key: string): ProblemError {
  return new ProblemError({
    kind: "idempotency-key-reused",
    at: "idempotency-key",
    message: both(
      `키 ${key}은(는) 다른 명령에 쓰였습니다.`,
      `The key ${key} was used for another command.`,
    ),
    repair: both("새 키로 보내세요.", "Send it with a new key."),
  });
}
