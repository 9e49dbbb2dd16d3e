import type { Part } from "../parts/part.ts";
import type { Fault } from "../refusal.ts";
import type { ReferenceWorkspace } from "../workspace.ts";
import { checkActors } from "./check-actors.ts";
import {
  checkBodySizes,
  checkCases,
  checkFacts,
  checkGrants,
  checkMemberships,
} from "./check-lists.ts";
import { checkInitiatives } from "./check-initiatives.ts";
import { checkManifest } from "./check-manifest.ts";
import { checkProgrammes } from "./check-programmes.ts";
import { checkSlips } from "./check-slips.ts";
import { checkTies } from "./check-ties.ts";
import { duplicateIds, openRegisters } from "./registers.ts";

/** Every contradiction between the records of a workspace, in a fixed order; none when it may be loaded. */
export function findFaults(
  workspace: ReferenceWorkspace,
  parts: readonly Part<unknown>[],
): readonly Fault[] {
  const registers = openRegisters(workspace);
  return [
    ...duplicatesIn(workspace),
    ...checkActors(workspace, registers),
    ...checkTies(workspace, registers),
    ...checkMemberships(workspace, registers),
    ...checkBodySizes(workspace, registers),
    ...checkGrants(workspace, registers),
    ...checkFacts(workspace, registers),
    ...checkCases(workspace, registers),
    ...checkProgrammes(workspace, registers),
    ...checkInitiatives(workspace, registers),
    ...checkSlips(workspace, registers),
    ...checkManifest(workspace, registers, parts),
  ];
}

const listsWithIds = [
  "actors",
  "ties",
  "memberships",
  "bodySizes",
  "grants",
  "facts",
  "programmes",
  "initiatives",
  "slips",
  "sources",
  "sections",
  "manifest",
] as const;

function duplicatesIn(workspace: ReferenceWorkspace): readonly Fault[] {
  return listsWithIds.flatMap((list) => duplicateIds(list, workspace[list]));
}
