import { randomUUID } from "node:crypto";

import type { Ground } from "#slices/account/ground.ts";
import type { Viewer } from "#slices/account/model.ts";
import { lockRow } from "#slices/audit/apply-change.ts";
import { runCommand, type Done } from "#slices/audit/command.ts";
import type { RowChange } from "#slices/audit/model.ts";

import type { Said } from "./model-correction.ts";
import type { GrantLetter, GrantLine } from "./model.ts";
import { grantProblem } from "./problems.ts";
import { rowOfLetter, rowOfLine } from "./row.ts";
import {
  correctionOf,
  refusalOfLetter,
  type CorrectedLetter,
  type Passed,
} from "./rules-correction.ts";
import { refusalOfExtension } from "./rules-extension.ts";
import { ruleOnLetter } from "./check-letter.ts";
import { changeOfCorrection } from "./store-correction.ts";
import { gradeFor, lockLetter, readRegister } from "./store.ts";
import { readUses } from "./store-use.ts";

/** A letter as it should read; a line keeps its id, a new one has none. */
export interface LetterCorrection extends Omit<
  GrantLetter,
  | "id"
  | "programmeId"
  | "requestId"
  | "itemKinds"
  | "extendsId"
  | "state"
  | "closedOn"
  | "closedWhy"
  | "isExample"
  | "sources"
  | "mark"
> {
  readonly lines: readonly (Omit<GrantLine, "id" | "grantId" | "position"> & {
    readonly id: string | null;
  })[];
  readonly why: string;
}

/** Puts a letter right: everything that was drawn on it is counted again, and what would exceed it is refused. */
export function correctLetter(
  ground: Ground,
  viewer: Viewer,
  id: string,
  asked: LetterCorrection,
): Promise<Done<GrantLetter>> {
  const { lines: wanted, why, ...said } = asked;
  return runCommand(ground, viewer, async (tx) => {
    const locked = await lockLetter(tx, id);
    if (locked === null) throw grantProblem({ kind: "grant-unknown", id });
    const { letter: old, before: row } = locked;
    if (old.isExample) throw grantProblem({ kind: "grant-is-example", reference: old.reference });
    if (old.extendsId === null) ruleOnLetter(asked);
    const register = await readRegister(tx, old.programmeId);
    const oldLines = register.lines.filter(({ grantId }) => grantId === id);
    const known = new Set(oldLines.map((line) => line.id));
    const lines = wanted.map((line, position): GrantLine => {
      const lineId = line.id !== null && known.has(line.id) ? line.id : randomUUID();
      return { ...line, id: lineId, grantId: id, position };
    });
    const letter: GrantLetter = { ...old, ...said };
    const passed = { register, uses: await readUses(tx, [id]) };
    const refusal = refusalOf(old, { letter, lines }, passed);
    if (refusal !== null) throw grantProblem(refusal);
    const grade = await gradeFor(tx, old.programmeId);
    const corrected = correctionOf(
      {
        id: randomUUID(),
        kind: "grant",
        recordId: id,
        why,
        by: viewer.accountId,
        at: ground.now().toISOString(),
      },
      saidOf(old, oldLines),
      saidOf(letter, lines),
    );
    if (!corrected.ok) throw grantProblem(corrected.error);
    const changes: RowChange[] = [changeOfCorrection(corrected.value, grade)];
    for (const line of oldLines) {
      const before = await lockRow(tx, "grant_line", line.id);
      const now = lines.find((one) => one.id === line.id);
      const after = now === undefined ? null : { ...before, ...rowOfLine(now) };
      changes.push({ table: "grant_line", id: line.id, before, after });
    }
    for (const line of lines.filter((one) => !known.has(one.id))) {
      const after = { ...rowOfLine(line), ...grade };
      changes.push({ table: "grant_line", id: line.id, before: null, after });
    }
    changes.push({
      table: "grant_letter",
      id,
      before: row,
      after: { ...row, ...rowOfLetter(letter) },
    });
    const subject = { kind: "grant", id };
    return { record: { command: "correct letter", subject, changes, why }, value: letter };
  });
}

/** An extension must still prolong; whatever the letter, what passed by it must still pass. */
function refusalOf(old: GrantLetter, now: CorrectedLetter, passed: Passed) {
  const extended =
    old.extendsId === null ? null : refusalOfExtension(old, now, passed.register.letters);
  return extended ?? refusalOfLetter(old, now, passed);
}

function saidOf(letter: GrantLetter, lines: readonly GrantLine[]): Said {
  return {
    ...letter,
    lines: lines.map(({ id, itemId, hs, description, quantity, unit }) => ({
      id,
      itemId,
      hs,
      description,
      quantity,
      unit,
    })),
  };
}
