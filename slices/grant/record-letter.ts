import { randomUUID } from "node:crypto";

import type { Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";
import { dayOf } from "#kernel/clock.ts";
import type { Ground } from "#slices/account/ground.ts";
import type { Viewer } from "#slices/account/model.ts";
import { runCommand, type Done } from "#slices/audit/command.ts";
import type { Row, RowChange } from "#slices/audit/model.ts";
import { readProgramme } from "#slices/programme/store.ts";

import type { GrantLetter, GrantLine } from "./model.ts";
import { grantProblem } from "./problems.ts";
import { rowOfLetter, rowOfLine, rowOfRequest } from "./row.ts";
import { ruleOnLetter } from "./check-letter.ts";
import { refusalOfEnd } from "./rules-extension.ts";
import { gradeFor, lockLetter, lockRequest, readRegister } from "./store.ts";

/** A letter as it is recorded; its lines without ids. */
export interface LetterAsked extends Omit<
  GrantLetter,
  "id" | "extendsId" | "state" | "closedOn" | "closedWhy" | "isExample" | "mark"
> {
  readonly lines: readonly Omit<GrantLine, "id" | "grantId" | "position">[];
  readonly why: string;
}

/** Records a letter with its lines; a request that it answers is answered by it. */
export function recordLetter(
  ground: Ground,
  viewer: Viewer,
  asked: LetterAsked,
): Promise<Done<GrantLetter>> {
  const { lines, why, ...said } = asked;
  return runCommand(ground, viewer, async (tx) => {
    ruleOnLetter(asked);
    const { programmeId, requestId } = said;
    if (programmeId !== null && (await readProgramme(tx, programmeId)) === null)
      throw grantProblem({ kind: "grant-programme-unknown", id: programmeId });
    const answered = requestId === null ? [] : [await answerOf(tx, requestId, said)];
    const grade = await gradeFor(tx, programmeId);
    const letter: GrantLetter = {
      id: randomUUID(),
      ...said,
      extendsId: null,
      state: "open",
      closedOn: null,
      closedWhy: null,
      isExample: false,
      mark: "verified",
    };
    const changes: RowChange[] = [
      {
        table: "grant_letter",
        id: letter.id,
        before: null,
        after: { ...rowOfLetter(letter), ...grade },
      },
      ...lines.map((line, position): RowChange => {
        const whole = { ...line, id: randomUUID(), grantId: letter.id, position };
        return {
          table: "grant_line",
          id: whole.id,
          before: null,
          after: { ...rowOfLine(whole), ...grade },
        };
      }),
      ...answered,
    ];
    return {
      record: { command: "record letter", subject: { kind: "grant", id: letter.id }, changes, why },
      value: letter,
    };
  });
}

/** The request that a letter answers: granted, on the day of the letter. */
async function answerOf(
  tx: Transaction<Tables>,
  id: string,
  { issuedOn, validFrom, reference }: Pick<GrantLetter, "issuedOn" | "validFrom" | "reference">,
): Promise<RowChange> {
  const locked = await lockRequest(tx, id);
  if (locked === null) throw grantProblem({ kind: "request-unknown", id });
  const { request, before } = locked;
  if (request.state !== "sent") throw grantProblem({ kind: "request-not-sent", id });
  const after = {
    ...request,
    state: "answered" as const,
    outcome: "granted" as const,
    answeredOn: issuedOn ?? validFrom,
    answerNote: reference,
  };
  return {
    table: "exemption_request",
    id,
    before,
    after: { ...before, ...rowOfRequest(after) },
  };
}

/** A letter that prolongs another: its own number and days; the lines stay where they are. */
export interface ExtensionAsked {
  readonly reference: string;
  readonly issuedOn: string | null;
  readonly validUntil: string;
  readonly shipmentsAllowed: number | null;
  readonly why: string;
}

/** Records an extension of a letter; it must end later than the letter does now. */
export function extendLetter(
  ground: Ground,
  viewer: Viewer,
  id: string,
  asked: ExtensionAsked,
): Promise<Done<GrantLetter>> {
  return runCommand(ground, viewer, async (tx) => {
    const { letter } = await lockOpenLetter(tx, id);
    const { letters } = await readRegister(tx, letter.programmeId);
    const refusal = refusalOfEnd(letter, letters, asked.validUntil);
    if (refusal !== null) throw grantProblem(refusal);
    const { why, ...said } = asked;
    const extension: GrantLetter = {
      ...letter,
      ...said,
      id: randomUUID(),
      requestId: null,
      extendsId: letter.id,
      coversAll: false,
      activities: [],
      partyId: null,
      itemKinds: null,
      value: null,
      sources: [],
      note: { ko: null, en: null },
    };
    const after = { ...rowOfLetter(extension), ...(await gradeFor(tx, letter.programmeId)) };
    return {
      record: {
        command: "extend grant",
        subject: { kind: "grant", id },
        changes: [{ table: "grant_letter", id: extension.id, before: null, after }],
        why,
      },
      value: extension,
    };
  });
}

/** Closes a letter: nothing more draws on it. */
export function closeLetter(
  ground: Ground,
  viewer: Viewer,
  id: string,
  why: string,
): Promise<Done<GrantLetter>> {
  return runCommand(ground, viewer, async (tx) => {
    const { letter, before } = await lockOpenLetter(tx, id);
    const closed: GrantLetter = {
      ...letter,
      state: "closed",
      closedOn: dayOf(ground.now()),
      closedWhy: why,
    };
    const after = { ...before, ...rowOfLetter(closed) };
    return {
      record: {
        command: "close grant",
        subject: { kind: "grant", id },
        changes: [{ table: "grant_letter", id, before, after }],
        why,
      },
      value: closed,
    };
  });
}

async function lockOpenLetter(
  tx: Transaction<Tables>,
  id: string,
): Promise<{ readonly letter: GrantLetter; readonly before: Row }> {
  const locked = await lockLetter(tx, id);
  if (locked === null) throw grantProblem({ kind: "grant-unknown", id });
  const { letter } = locked;
  const { reference } = letter;
  if (letter.isExample) throw grantProblem({ kind: "grant-is-example", reference });
  if (letter.state === "closed") throw grantProblem({ kind: "grant-closed", reference });
  return locked;
}
