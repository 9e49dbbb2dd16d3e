import {
  isResponseSerializationError,
  hasZodFastifySchemaValidationErrors,
} from "fastify-type-provider-zod";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";

import { both } from "#kernel/local-text.ts";
import { ProblemError } from "#kernel/problem-error.ts";
import type { Problem } from "#kernel/problem.ts";
import { problemOfConstraint } from "#slices/grant/constraint-problems.ts";

/** HTTP status of each kind of refusal; every other kind is 422: understood, and refused. */
const statusOf: Readonly<Record<string, number>> = {
  "bad-request": 400,
  "signed-out": 401,
  "wrong-credentials": 401,
  "account-password-wrong": 403,
  "office-unknown": 404,
  "setup-token-wrong": 403,
  forbidden: 403,
  "csrf-header-missing": 403,
  "undo-forbidden": 403,
  "not-a-demo": 403,
  "route-unknown": 404,
  "actor-unknown": 404,
  "tie-unknown": 404,
  "membership-unknown": 404,
  "programme-unknown": 404,
  "programme-exists": 409,
  "item-unknown": 404,
  "result-unknown": 404,
  "money-unknown": 404,
  "result-has-children": 409,
  "roster-entry-unknown": 404,
  "roster-entry-known": 409,
  "third-channel-unknown": 404,
  "third-channel-without-consent": 409,
  "upkeep-tie-unknown": 404,
  "footing-agreement-unknown": 404,
  "screening-actor-unknown": 404,
  "initiative-unknown": 404,
  "initiative-criterion-unknown": 404,
  "initiative-criterion-met": 409,
  "initiative-step-closed": 409,
  "initiative-step-built-on": 409,
  "initiative-not-ready": 409,
  "initiative-proposed-already": 409,
  "proposal-unknown": 404,
  "proposal-step-closed": 409,
  "agreement-unknown": 404,
  "agreement-known": 409,
  "source-unknown": 404,
  "import-unknown": 404,
  "instrument-unknown": 404,
  "call-unknown": 404,
  "instrument-id-taken": 409,
  "call-open": 409,
  "sheet-submitted": 409,
  "call-not-assessor": 403,
  "call-not-yours-to-open": 403,
  "import-too-large": 413,
  "import-at-work": 409,
  "import-built-on": 409,
  "import-not-ready": 409,
  "invitation-invalid": 404,
  "undo-unknown": 404,
  "row-changed": 409,
  "request-unknown": 404,
  "grant-unknown": 404,
  "shipment-unknown": 404,
  "hand-over-unknown": 404,
  "evidence-unknown": 404,
  "evidence-too-large": 413,
  "grant-programme-unknown": 404,
  "refused-draw-down-within-grant": 409,
  "refused-grant-use-within-ceiling": 409,
  "refused-grant-use-within-validity": 409,
  "refused-shipments-within-grant": 409,
  "refused-shipment-within-validity": 409,
  "refused-grant-is-open": 409,
  "record-in-use": 409,
  "at-the-same-time": 409,
  "gate-rules-changed": 409,
  "gate-list-changed": 409,
  "two-persons": 403,
  "match-unknown": 404,
  "match-step": 409,
  "list-unknown": 404,
  "list-meanwhile": 409,
  "list-at-work": 409,
  "regime-unknown": 404,
  "scenario-unknown": 404,
  uncleared: 409,
  "setup-closed": 409,
  "undo-used": 409,
  "too-large": 413,
  "too-many-requests": 429,
  stopped: 499,
  internal: 500,
  "database-unavailable": 503,
};

export function statusFor(problem: Problem): number {
  return statusOf[problem.kind] ?? 422;
}

/** RFC 9457 body: the problem with its status and a title in the reader's language. */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  const status = statusFor(problem);
  const body = {
    type: `urn:naru:problem:${problem.kind}`,
    title: problem.message.en,
    status,
    ...problem,
  };
  return reply.code(status).type("application/problem+json").send(JSON.stringify(body));
}

/** The one place where errors become answers. Broken invariants are logged and answered without their text. */
export function answerError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  if (error instanceof ProblemError) return sendProblem(reply, error.problem);
  const known = knownProblem(error);
  if (known !== null) return sendProblem(reply, known);
  request.log.error(error);
  return sendProblem(
    reply,
    isResponseSerializationError(error) || !isConnectionFault(error) ? internal : unavailable,
  );
}

const atTheSameTime: Problem = {
  kind: "at-the-same-time",
  at: null,
  message: both(
    "같은 기록을 다른 사람이 동시에 고치고 있습니다.",
    "Somebody else is changing the same records.",
  ),
  repair: both(
    "한 번 더 하세요. 아무것도 저장되지 않았습니다.",
    "Do it once more; nothing was saved.",
  ),
};

/** Refusals that the database itself gives, by the code of the migration that raises them. */
const databaseRefusals: Readonly<Record<string, Problem>> = {
  // PostgreSQL, appendix A: foreign_key_violation.
  "23503": {
    kind: "record-in-use",
    at: null,
    message: both("다른 기록이 이것에 기대고 있습니다.", "Another record rests on this one."),
    repair: both(
      "그 기록부터 되돌리거나 지운 뒤 다시 하세요. 아무것도 바뀌지 않았습니다.",
      "Take that record back first; nothing was changed.",
    ),
  },
  // serialization_failure and deadlock_detected: two commands met, and this one was rolled back.
  "40001": atTheSameTime,
  "40P01": atTheSameTime,
  NR001: {
    kind: "two-persons",
    at: null,
    message: both(
      "명단과 같은 이름의 해제는 서로 다른 두 사람이 각자 해야 합니다.",
      "Clearing a likeness takes two persons, each in their own name.",
    ),
    repair: both(
      "책임자나 준법 담당이 직접 확인하게 하세요.",
      "Let a lead or a compliance officer decide it themselves.",
    ),
  },
  NR002: {
    kind: "uncleared",
    at: null,
    message: both(
      "이 건을 통과시킨 심사가 없거나 더는 유효하지 않습니다.",
      "No clearance covers this, or it no longer holds.",
    ),
    repair: both(
      "지금 명단과 규칙으로 다시 심사하세요.",
      "Judge it again by the list and the rules in force.",
    ),
  },
};

function knownProblem(error: FastifyError & { readonly constraint?: string }): Problem | null {
  const refusal = problemOfConstraint(error.constraint) ?? databaseRefusals[error.code ?? ""];
  if (refusal !== undefined) return refusal;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const [first] = error.validation;
    const at =
      first === undefined ? null : `${error.validationContext ?? "request"}${first.instancePath}`;
    return badRequest(at, first?.message ?? error.message);
  }
  if (error.statusCode === 413) return tooLarge;
  if (error.statusCode === 429) return tooMany;
  if (error.statusCode === 400 || error.statusCode === 415) return badRequest(null, error.message);
  return null;
}

function isConnectionFault(error: FastifyError & { readonly body?: { code?: string } }): boolean {
  return (
    error.body?.code === sessionUnread ||
    /^(08|57P|ECONN|ENOENT|EPIPE)/.test(error.code ?? "") ||
    /Connection terminated|not queryable|timeout exceeded/.test(error.message)
  );
}

/** Better Auth, BASE_ERROR_CODES: its one word for a database that failed while a session was read. */
const sessionUnread = "FAILED_TO_GET_SESSION";

function badRequest(at: string | null, detail: string): Problem {
  return {
    kind: "bad-request",
    at,
    message: both(`요청을 읽을 수 없습니다: ${detail}`, `The request cannot be read: ${detail}`),
    repair: both(
      "표시된 값을 고쳐 다시 보내세요.",
      "Correct the value at the place named, and send it again.",
    ),
  };
}

const tooLarge: Problem = {
  kind: "too-large",
  at: null,
  message: both("보낸 내용이 너무 큽니다.", "What was sent is too large."),
  repair: both("나누어 보내세요.", "Send it in parts."),
};

const tooMany: Problem = {
  kind: "too-many-requests",
  at: null,
  message: both("요청이 너무 잦습니다.", "Too many requests."),
  repair: both("잠시 뒤 다시 하세요.", "Wait a moment, then try again."),
};

const internal: Problem = {
  kind: "internal",
  at: null,
  message: both(
    "서버에서 오류가 났습니다. 저장된 것은 그대로입니다.",
    "The server failed. What was saved stays saved.",
  ),
  repair: both(
    "다시 시도하고, 되풀이되면 관리자에게 시각을 알려 주세요.",
    "Try again; if it repeats, tell an administrator the time.",
  ),
};

const unavailable: Problem = {
  kind: "database-unavailable",
  at: null,
  message: both("데이터베이스에 연결할 수 없습니다.", "The database cannot be reached."),
  repair: both(
    "잠시 뒤 저절로 이어집니다. 계속되면 서버를 확인하세요.",
    "It reconnects by itself; if it does not, check the server.",
  ),
};

export const routeUnknown: Problem = {
  kind: "route-unknown",
  at: null,
  message: both("없는 주소입니다.", "There is nothing at this address."),
  repair: both("주소를 확인하세요.", "Check the address."),
};

export const csrfHeaderMissing: Problem = {
  kind: "csrf-header-missing",
  at: "x-naru-csrf",
  message: both(
    "이 요청은 나루 화면에서 보낸 것이 아닙니다.",
    "This request did not come from Naru's own pages.",
  ),
  repair: both("화면을 새로 고친 뒤 다시 하세요.", "Reload the page and try again."),
};
