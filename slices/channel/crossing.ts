import type { PartialDate } from "#kernel/partial-date.ts";
import { kindCode } from "./codes.ts";
import { asOfDays, heldAsOf } from "./dates.ts";
import type { NetworkColumns } from "./network.ts";
import type { Standing } from "./standing.ts";

/**
 * Tells which ties run straight from one side to the other, past every international body, while the central governments
 * of the two sides are in conflict. Such exchange needs the consent or silent acceptance of both states (report 6.2.1),
 * and most of it stopped when they fell out (report 3.2). No conflict on record between them: no tie.
 */
export function crossingTest(
  network: NetworkColumns,
  standing: Standing,
  asOf: PartialDate,
): (row: number) => boolean {
  const { from, to } = network;
  const isAcross = (row: number) =>
    (standing.isOnSide(from[row]!, "a") && standing.isOnSide(to[row]!, "b")) ||
    (standing.isOnSide(from[row]!, "b") && standing.isOnSide(to[row]!, "a"));
  if (!areStatesInConflict(network, standing, { asOf, isAcross })) return () => false;
  return (row) =>
    isAcross(row) && !standing.isStateless(from[row]!) && !standing.isStateless(to[row]!);
}

function areStatesInConflict(
  network: NetworkColumns,
  standing: Standing,
  { asOf, isAcross }: { readonly asOf: PartialDate; readonly isAcross: (row: number) => boolean },
): boolean {
  const days = asOfDays(asOf);
  const isState = (actor: number) => standing.isInGroup(actor, "central-government");
  for (let row = 0; row < network.ties; row++) {
    if (network.tieKind[row] !== conflict || heldAsOf(network, row, days) === false) continue;
    if (isAcross(row) && isState(network.from[row]!) && isState(network.to[row]!)) return true;
  }
  return false;
}

const conflict = kindCode("conflict");
