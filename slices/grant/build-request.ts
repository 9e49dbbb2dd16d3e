import { randomUUID } from "node:crypto";

import type { Transaction } from "kysely";

import { dayOf } from "#kernel/clock.ts";
import type { LocalText } from "#kernel/local-text.ts";
import type { Tables } from "#kernel/tables.ts";
import type { Ground } from "#slices/account/ground.ts";
import type { Viewer } from "#slices/account/model.ts";
import { runCommand, type Done } from "#slices/audit/command.ts";
import { readActors } from "#slices/actor/store.ts";
import { readItems, readMoney, readProgramme } from "#slices/programme/store.ts";

import { judgeProgramme } from "./judge-programme.ts";
import type { ExemptionRequest } from "./model-request.ts";
import { grantProblem } from "./problems.ts";
import { rowOfRequest } from "./row.ts";
import { gradeFor } from "./store.ts";
import { contentFrom, linesToRequest, typedName, type RequestGround } from "./rules-build.ts";

/** Makes the draft of a request from a programme: its contents as far as they are known, its lines as the gate judges them. */
export function buildRequest(
  ground: Ground,
  viewer: Viewer,
  { programmeId, why }: { readonly programmeId: string; readonly why: string },
): Promise<Done<ExemptionRequest>> {
  const today = dayOf(ground.now());
  return runCommand(ground, viewer, async (tx) => {
    const { filled, rulesVersion } = await readRequestGround(tx, programmeId, today);
    const lines = linesToRequest(filled);
    const request: ExemptionRequest = {
      id: randomUUID(),
      programmeId,
      regime: "dprk",
      state: "draft",
      applicantKind: null,
      applicant: { ko: null, en: null },
      content: contentFrom(filled, lines),
      lines,
      rulesVersion,
      builtOn: today,
      sentOn: null,
      sentThrough: null,
      answeredOn: null,
      outcome: null,
      answerNote: null,
    };
    const record = {
      command: "build request",
      subject: { kind: "request", id: request.id },
      changes: [
        {
          table: "exemption_request" as const,
          id: request.id,
          before: null,
          after: { ...rowOfRequest(request), ...(await gradeFor(tx, programmeId)) },
        },
      ],
      why,
    };
    return { record, value: request };
  });
}

/** What a request is filled from, as the programme and the gate stand today. */
export async function readRequestGround(
  tx: Transaction<Tables>,
  programmeId: string,
  today: string,
): Promise<{ readonly filled: RequestGround; readonly rulesVersion: string }> {
  const programme = await readProgramme(tx, programmeId);
  if (programme === null) throw grantProblem({ kind: "grant-programme-unknown", id: programmeId });
  const [items, money] = [await readItems(tx, programmeId), await readMoney(tx, programmeId)];
  const judged = await judgeProgramme(tx, items, today);
  const nameOf = await readNames(tx, [
    ...programme.content.partners.map(({ actorId }) => actorId),
    ...items.flatMap(({ endUser }) => endUser ?? []),
    ...money.flatMap(({ funder, party }) => [funder ?? [], party ?? []].flat()),
  ]);
  const filled = { programme, items, money, judged: judged.items, nameOf };
  return { filled, rulesVersion: judged.rulesVersion };
}

/** Names of actors by their ids; a text that is no actor's id stands for itself. */
export async function readNames(
  tx: Transaction<Tables>,
  ids: readonly string[],
): Promise<(id: string) => LocalText> {
  const found = new Map(
    (await readActors(tx, [...new Set(ids)])).map(({ id, name }) => [id, name]),
  );
  return (id) => found.get(id) ?? typedName(id);
}
