import type { ReferenceActor } from "./parts/actors.ts";
import type { BodySizeRecord } from "./parts/body-sizes.ts";
import type { ReferenceCaseStudy } from "./parts/cases.ts";
import type { Diagnosis } from "./parts/diagnosis.ts";
import type { Fact } from "./parts/facts.ts";
import type { ReferenceGrant } from "./parts/grants.ts";
import type { History } from "./parts/history.ts";
import type { ReferenceInitiative } from "./parts/initiatives.ts";
import type { ReferenceInstrument } from "./parts/instruments.ts";
import type { ManifestEntry } from "./parts/manifest.ts";
import type { ReferenceMembership } from "./parts/memberships.ts";
import type { ProposedProgramme } from "./parts/programmes.ts";
import type { Slip } from "./parts/slips.ts";
import type { ReferenceSource, ReportSection } from "./parts/sources.ts";
import type { StrategyItem } from "./parts/strategy.ts";
import type { ReferenceTie } from "./parts/ties.ts";

/**
 * The Seoul workspace: the content of the report and what was added to it. Lists of the report come first,
 * then the sister cities, then single additions; every record says by its `source` or `basis` which it is.
 */
export interface ReferenceWorkspace {
  readonly actors: readonly ReferenceActor[];
  readonly ties: readonly ReferenceTie[];
  readonly memberships: readonly ReferenceMembership[];
  /** Sizes of bodies beyond those that a membership states. */
  readonly bodySizes: readonly BodySizeRecord[];
  /** Public exemptions that others received. */
  readonly grants: readonly ReferenceGrant[];
  readonly facts: readonly Fact[];
  readonly slips: readonly Slip[];
  readonly sources: readonly ReferenceSource[];
  readonly sections: readonly ReportSection[];
  readonly history: History;
  readonly diagnosis: Diagnosis;
  readonly strategy: readonly StrategyItem[];
  readonly programmes: readonly ProposedProgramme[];
  /** What the report proposes to start together with others. */
  readonly initiatives: readonly ReferenceInitiative[];
  readonly instruments: readonly ReferenceInstrument[];
  readonly cases: readonly ReferenceCaseStudy[];
  readonly manifest: readonly ManifestEntry[];
}
