import { isImpossible } from "#kernel/interval.ts";
import { firstDay, lastDay } from "#kernel/partial-date.ts";
import { intervalOf, isDirectedKind } from "#slices/tie/model.ts";
import type { ReferenceTie } from "../parts/ties.ts";
import type { Fault } from "../refusal.ts";
import type { ReferenceWorkspace } from "../workspace.ts";
import { uncitable, unknownIn, type Registers } from "./registers.ts";

/** Faults of ties: ends, slips and sources that do not exist, loops, wrong directions, impossible dates. */
export function checkTies(workspace: ReferenceWorkspace, registers: Registers): readonly Fault[] {
  return workspace.ties.flatMap((tie) => {
    const place = { file: "ties", record: tie.id };
    return [
      ...unknownIn(registers.actors, place, "from", [tie.from]),
      ...unknownIn(registers.actors, place, "to", [tie.to]),
      ...unknownIn(registers.slips, place, "slips", tie.slips),
      ...uncitable(registers, place, tie.sources),
      ...checkSense(tie),
    ];
  });
}

function checkSense(tie: ReferenceTie): readonly Fault[] {
  const place = { file: "ties", record: tie.id };
  const faults: Fault[] = [];
  if (tie.from === tie.to) faults.push({ kind: "loop", ...place, field: "to", value: tie.to });
  if (tie.directed !== isDirectedKind[tie.kind]) {
    faults.push({
      kind: "wrong-direction",
      ...place,
      field: "directed",
      value: String(tie.directed),
    });
  }
  if (tie.cityAgreement !== null && tie.kind !== "sister-city") {
    const value = tie.cityAgreement;
    faults.push({ kind: "misplaced-agreement", ...place, field: "cityAgreement", value });
  }
  if (hasImpossibleDates(tie)) {
    const value = `${tie.since}–${tie.until} (${tie.lastEvidence})`;
    faults.push({ kind: "impossible-dates", ...place, field: "since", value });
  }
  return faults;
}

/** It ends before it begins, is seen before it begins, or is only intended and yet was seen or has ended. */
function hasImpossibleDates(tie: ReferenceTie): boolean {
  const { since, until, lastEvidence, status } = tie;
  if (isImpossible(intervalOf(tie))) return true;
  if (status === "planned" || status === "proposed") return until !== null || lastEvidence !== null;
  return since !== null && lastEvidence !== null && lastDay(lastEvidence) < firstDay(since);
}
