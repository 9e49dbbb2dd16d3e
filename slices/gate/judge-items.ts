import type { Transaction } from "kysely";

import {
  judge,
  worstOf,
  type Bite,
  type ItemLine,
  type Law,
  type LineJudgement,
  type NextStep,
} from "#engines/gate/index.ts";
import type { Tables } from "#kernel/tables.ts";

import { judgeSubject, type GateGround } from "./ground.ts";
import type { PartyJudgement } from "./rules-party.ts";
import { readNomenclature } from "./store-codes.ts";
import { readSubjects } from "./store-subjects.ts";

/** A line with its end user judged as well. */
export interface GatedLine extends LineJudgement {
  /** The end user as screened; `null` where the line names none. */
  readonly party: PartyJudgement | null;
}

const noStanding = { standings: [], declared: [], isInvited: false };

/** Judges lines with whoever is to use the goods: a line is as hard as the harder of the two. */
export async function judgeItems(
  tx: Transaction<Tables>,
  ground: GateGround,
  lines: readonly ItemLine[],
  law: Law,
): Promise<readonly GatedLine[]> {
  const users = [...new Set(lines.flatMap(({ endUser }) => endUser?.trim() || []))];
  const subjects = await readSubjects(tx, users);
  const parties = new Map<string, PartyJudgement>();
  for (const [name, subject] of subjects)
    parties.set(name, await judgeSubject(tx, ground, subject, { standing: noStanding, law }));
  const judged = judge(lines, law, {
    nomenclature: await readNomenclature(tx),
    listGenerated: ground.list?.version ?? null,
  });
  return judged.lines.map((line, at) =>
    withParty(line, parties.get(lines[at]?.endUser?.trim() ?? "") ?? null),
  );
}

function withParty(line: LineJudgement, party: PartyJudgement | null): GatedLine {
  if (party === null) return { ...line, party };
  return {
    ...line,
    party,
    verdict: worstOf([line.verdict, party.verdict]),
    provisions: [...line.provisions, ...party.provisions],
    next: distinctSteps([...line.next, ...party.next]),
  };
}

/** Steps in order, each once. */
export function distinctSteps(steps: readonly NextStep[]): readonly NextStep[] {
  const seen = new Map(steps.toReversed().map((step) => [`${step.by} ${step.step.en}`, step]));
  return steps.filter((step) => seen.get(`${step.by} ${step.step.en}`) === step);
}

/** Provisions, each once. */
export function distinctProvisions(bites: readonly Bite[]): readonly Bite[] {
  return [
    ...new Map(bites.map((bite) => [`${bite.regime} ${bite.id} ${bite.effect}`, bite])).values(),
  ];
}
