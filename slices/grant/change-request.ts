import type { Transaction } from "kysely";

import { dayOf } from "#kernel/clock.ts";
import type { Tables } from "#kernel/tables.ts";
import type { Ground } from "#slices/account/ground.ts";
import type { Viewer } from "#slices/account/model.ts";
import { runCommand, type Done } from "#slices/audit/command.ts";

import { readRequestGround } from "./build-request.ts";
import type { ExemptionRequest, Outcome, RequestContent } from "./model-request.ts";
import { grantProblem } from "./problems.ts";
import { rowOfRequest } from "./row.ts";
import { linesToRequest } from "./rules-build.ts";
import { missingIn } from "./rules-request.ts";
import { lockRequest } from "./store.ts";

/** What an officer changes of a draft; absent parts stay. */
export interface RequestPatch {
  readonly applicantKind?: ExemptionRequest["applicantKind"] | undefined;
  readonly applicant?: ExemptionRequest["applicant"] | undefined;
  readonly content?: Partial<RequestContent> | undefined;
  /** Takes the lines anew from the programme's list, as the gate judges it today. */
  readonly renewLines?: boolean | undefined;
}

export function editRequest(
  ground: Ground,
  viewer: Viewer,
  id: string,
  { patch, why }: { readonly patch: RequestPatch; readonly why: string },
): Promise<Done<ExemptionRequest>> {
  return changeRequest(
    ground,
    viewer,
    { id, command: "edit request", why },
    async (request, tx) => {
      if (request.state !== "draft") throw grantProblem({ kind: "request-not-draft", id });
      const { renewLines, content, ...said } = patch;
      const renewed =
        renewLines === true ? await renewedLines(tx, request, dayOf(ground.now())) : {};
      return {
        ...request,
        ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
        content: { ...request.content, ...content },
        ...renewed,
      };
    },
  );
}

async function renewedLines(tx: Transaction<Tables>, request: ExemptionRequest, today: string) {
  const { filled, rulesVersion } = await readRequestGround(tx, request.programmeId, today);
  return { lines: linesToRequest(filled), rulesVersion, builtOn: today };
}

/** How a request goes out; what is missing is sent knowingly or not at all. */
export interface Sending {
  readonly on: string;
  readonly through: string | null;
  readonly acceptsMissing: boolean;
  readonly why: string;
}

export function sendRequest(
  ground: Ground,
  viewer: Viewer,
  id: string,
  sending: Sending,
): Promise<Done<ExemptionRequest>> {
  const { why } = sending;
  return changeRequest(ground, viewer, { id, command: "send request", why }, async (request) => {
    if (request.state !== "draft") throw grantProblem({ kind: "request-not-draft", id });
    const missing = missingIn(request);
    if (missing.some(({ kind }) => kind === "applicant"))
      throw grantProblem({ kind: "request-applicant-missing" });
    if (missing.length > 0 && !sending.acceptsMissing)
      throw grantProblem({ kind: "request-incomplete", count: missing.length });
    return { ...request, state: "sent", sentOn: sending.on, sentThrough: sending.through };
  });
}

/** An answer that is no letter: the request was refused, or taken back by whoever applied. */
export function answerRequest(
  ground: Ground,
  viewer: Viewer,
  id: string,
  answer: {
    readonly outcome: Exclude<Outcome, "granted">;
    readonly on: string;
    readonly why: string;
  },
): Promise<Done<ExemptionRequest>> {
  const { outcome, on, why } = answer;
  return changeRequest(ground, viewer, { id, command: "answer request", why }, async (request) => {
    if (request.state !== "sent") throw grantProblem({ kind: "request-not-sent", id });
    return { ...request, state: "answered", outcome, answeredOn: on, answerNote: why };
  });
}

function changeRequest(
  ground: Ground,
  viewer: Viewer,
  { id, command, why }: { readonly id: string; readonly command: string; readonly why: string },
  change: (request: ExemptionRequest, tx: Transaction<Tables>) => Promise<ExemptionRequest>,
): Promise<Done<ExemptionRequest>> {
  return runCommand(ground, viewer, async (tx) => {
    const locked = await lockRequest(tx, id);
    if (locked === null) throw grantProblem({ kind: "request-unknown", id });
    const { before } = locked;
    const value = await change(locked.request, tx);
    const after = { ...before, ...rowOfRequest(value) };
    return {
      record: {
        command,
        subject: { kind: "request", id },
        changes: [{ table: "exemption_request", id, before, after }],
        why,
      },
      value,
    };
  });
}
