import { ok, refused, type Result } from "#kernel/result.ts";
import { findFaults } from "./integrity/find-faults.ts";
import { actorsOfReport, addedActors, sisterCityActors } from "./parts/actors.ts";
import { addedSizes, sizesOfReport } from "./parts/body-sizes.ts";
import { part as cases } from "./parts/cases.ts";
import { part as diagnosis } from "./parts/diagnosis.ts";
import { addedFacts, factsOfReport } from "./parts/facts.ts";
import { addedGrants } from "./parts/grants.ts";
import { part as history } from "./parts/history.ts";
import { part as initiatives } from "./parts/initiatives.ts";
import { part as instruments } from "./parts/instruments.ts";
import { manifest } from "./parts/manifest.ts";
import { memberships } from "./parts/memberships.ts";
import { readPart, type Part } from "./parts/part.ts";
import { part as programmes } from "./parts/programmes.ts";
import { slips } from "./parts/slips.ts";
import { sections, sources } from "./parts/sources.ts";
import { part as strategy } from "./parts/strategy.ts";
import { addedTies, sisterCityTies, tiesOfReport } from "./parts/ties.ts";
import type { ReferenceRefusal } from "./refusal.ts";
import type { ReferenceWorkspace } from "./workspace.ts";

/** Every file of the reference by the name under which it is read. */
export const parts = {
  manifest,
  sources,
  sections,
  actorsOfReport,
  sisterCityActors,
  addedActors,
  tiesOfReport,
  sisterCityTies,
  addedTies,
  memberships,
  sizesOfReport,
  addedSizes,
  addedGrants,
  factsOfReport,
  addedFacts,
  slips,
  history,
  diagnosis,
  strategy,
  programmes,
  initiatives,
  instruments,
  cases,
};

/** Paths of all files under `reference/`, in the order in which they are read. */
export const referenceFiles: readonly string[] = Object.values(parts).map(({ file }) => file);

/**
 * The workspace out of the parsed JSON of its files (path under `reference/` → content). Refuses, with file and
 * record, the first missing file, malformed record, count out of bounds or contradiction; then nothing is loaded.
 */
export function loadReference(
  contents: Readonly<Record<string, unknown>>,
): Result<ReferenceWorkspace, ReferenceRefusal> {
  const read = readParts(parts, contents);
  if (!read.ok) return read;
  const workspace = assemble(read.value);
  const [fault] = findFaults(workspace, Object.values(parts));
  return fault === undefined ? ok(workspace) : refused(fault);
}

type Contents<P> = { [K in keyof P]: P[K] extends Part<infer T> ? T : never };

function readParts<P extends Readonly<Record<string, Part<unknown>>>>(
  wanted: P,
  contents: Readonly<Record<string, unknown>>,
): Result<Contents<P>, ReferenceRefusal> {
  const values: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(wanted)) {
    if (!Object.hasOwn(contents, part.file))
      return refused({ kind: "missing-file", file: part.file });
    const read = readPart(part, contents[part.file]);
    if (!read.ok) return read;
    values[name] = read.value;
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each value was read by the part of its name
  return ok(values as Contents<P>);
}

function assemble(read: Contents<typeof parts>): ReferenceWorkspace {
  return {
    actors: [...read.actorsOfReport, ...read.sisterCityActors, ...read.addedActors],
    ties: [...read.tiesOfReport, ...read.sisterCityTies, ...read.addedTies],
    memberships: read.memberships,
    bodySizes: [...read.sizesOfReport, ...read.addedSizes],
    grants: read.addedGrants,
    facts: [...read.factsOfReport, ...read.addedFacts],
    slips: read.slips,
    sources: read.sources,
    sections: read.sections,
    history: read.history,
    diagnosis: read.diagnosis,
    strategy: read.strategy,
    programmes: read.programmes,
    initiatives: read.initiatives,
    instruments: read.instruments,
    cases: read.cases,
    manifest: read.manifest,
  };
}
