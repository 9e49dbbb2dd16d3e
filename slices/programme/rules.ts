import { changedProperties } from "#kernel/changed-properties.ts";
import { isImpossible } from "#kernel/interval.ts";
import type { LocalText } from "#kernel/local-text.ts";
import type { PartialDate } from "#kernel/partial-date.ts";
import { ok, refused, type Result } from "#kernel/result.ts";

import {
  emptyContent,
  type BenefitSide,
  type Partner,
  type ProgrammeContent,
} from "./model-content.ts";
import {
  pillars,
  type Level,
  type PillarShares,
  type ProgrammeHorizon,
  type ProgrammeKind,
  type SecurityField,
} from "./model.ts";
import { hasBegun } from "./rules-begun.ts";
import type { Programme } from "./row.ts";

/** Parts of the content that an officer edits as a whole; partners are entered without their clearance. */
export type ContentPatch = Partial<Omit<ProgrammeContent, "partners" | "publication">> & {
  readonly partners?: readonly Omit<Partner, "invited">[];
};

/** What an officer may change of a programme; absent parts stay. Stage, standing and grading have commands of their own. */
export interface ProgrammePatch {
  readonly name?: LocalText | undefined;
  readonly summary?: LocalText | undefined;
  readonly kind?: ProgrammeKind | undefined;
  readonly pillars?: PillarShares | null | undefined;
  readonly levels?: readonly Level[] | undefined;
  readonly horizon?: ProgrammeHorizon | null | undefined;
  readonly fields?: readonly SecurityField[] | undefined;
  readonly goals?: readonly string[] | undefined;
  readonly begins?: PartialDate | null | undefined;
  readonly ends?: PartialDate | null | undefined;
  readonly owner?: string | null | undefined;
  readonly content?: ContentPatch | undefined;
}

/** Why a programme was not written. */
export type ProgrammeRefusal =
  | { readonly kind: "programme-unknown"; readonly id: string }
  | { readonly kind: "programme-exists"; readonly id: string }
  | { readonly kind: "programme-unnamed" }
  | { readonly kind: "programme-unchanged"; readonly id: string }
  | {
      readonly kind: "programme-ends-before-begins";
      readonly begins: string;
      readonly ends: string;
    }
  | { readonly kind: "pillars-not-whole"; readonly sum: number }
  | { readonly kind: "goal-unknown"; readonly id: string }
  | { readonly kind: "partner-unknown"; readonly id: string }
  | { readonly kind: "partner-twice"; readonly id: string }
  | { readonly kind: "waits-for-itself"; readonly id: string }
  | { readonly kind: "first-step-with-items"; readonly items: number }
  | { readonly kind: "activity-unknown"; readonly activity: string }
  | { readonly kind: "declaration-unknown"; readonly word: string }
  | { readonly kind: "activities-begun" }
  | { readonly kind: "payment-purpose-missing"; readonly id: string }
  | { readonly kind: "not-a-partner"; readonly id: string }
  | { readonly kind: "already-invited"; readonly id: string }
  | { readonly kind: "already-public"; readonly id: string }
  | { readonly kind: "named-stays-inside"; readonly id: string };

/** How far the three shares may miss 1: half of the last digit of whole percent. */
const shareTolerance = 0.005;

/** The programme after a patch, and the properties that differ, those of the content by their own names. */
export function patchProgramme(
  before: Programme,
  patch: ProgrammePatch,
): Result<{ programme: Programme; changed: Record<string, unknown> }, ProgrammeRefusal> {
  const { content: wanted, ...plain } = patch;
  const changedPlain = changedProperties(before, plain);
  const changedContent = changedProperties(before.content, contentOf(before, wanted ?? {}));
  const changed = { ...changedPlain, ...changedContent };
  if (Object.keys(changed).length === 0)
    return refused({ kind: "programme-unchanged", id: before.id });
  if ("activities" in changedContent && hasBegun(before.stage))
    return refused({ kind: "activities-begun" });
  const programme: Programme = {
    ...before,
    ...changedPlain,
    content: { ...before.content, ...changedContent },
  };
  const fault = findFault(programme);
  return fault === null ? ok({ programme, changed }) : refused(fault);
}

/** A partner that stays keeps its clearance; a new one has none. */
function contentOf(before: Programme, wanted: ContentPatch): Partial<ProgrammeContent> {
  const { partners, ...rest } = wanted;
  if (partners === undefined) return rest;
  const invited = new Map(
    before.content.partners.map((partner) => [partner.actorId, partner.invited]),
  );
  return {
    ...rest,
    partners: partners.map(({ actorId, role }) => ({
      actorId,
      role,
      invited: invited.get(actorId) ?? null,
    })),
  };
}

/** A programme to enter: the office's own from its first day. */
export interface NewProgramme extends ProgrammePatch {
  readonly name: LocalText;
  readonly kind: ProgrammeKind;
}

/** The office's own new programme, found and not yet appraised. */
export function enterProgramme(
  entered: NewProgramme,
  id: string,
  source: string,
): Result<Programme, ProgrammeRefusal> {
  const bare: Programme = {
    id,
    name: entered.name,
    summary: { ko: null, en: null },
    kind: entered.kind,
    standing: "own",
    stage: "found",
    pillars: null,
    levels: [],
    horizon: null,
    fields: [],
    goals: [],
    begins: null,
    ends: null,
    owner: null,
    content: emptyContent,
    steps: [],
    source,
    sections: [],
    slips: [],
  };
  const patched = patchProgramme(bare, entered);
  if (patched.ok) return ok(patched.value.programme);
  if (patched.error.kind !== "programme-unchanged") return patched;
  const fault = findFault(bare);
  return fault === null ? ok(bare) : refused(fault);
}

function findFault(programme: Programme): ProgrammeRefusal | null {
  const { name, begins, ends, content, id } = programme;
  if (isBlank(name)) return { kind: "programme-unnamed" };
  if (begins !== null && ends !== null && isImpossible({ since: begins, until: ends }))
    return { kind: "programme-ends-before-begins", begins, ends };
  if (programme.pillars !== null) {
    const sum = pillars.reduce((total, pillar) => total + programme.pillars![pillar], 0);
    if (Math.abs(sum - 1) > shareTolerance) return { kind: "pillars-not-whole", sum };
  }
  const ids = content.partners.map(({ actorId }) => actorId);
  const twice = ids.find((actor, index) => ids.indexOf(actor) !== index);
  if (twice !== undefined) return { kind: "partner-twice", id: twice };
  if (content.dependencies.some(({ programmeId }) => programmeId === id))
    return { kind: "waits-for-itself", id };
  return null;
}

export function isBlank(text: LocalText): boolean {
  return (text.ko ?? "").trim() === "" && (text.en ?? "").trim() === "";
}

/** How the mutual-benefit test stands: a side is empty, stated without evidence, or shown with evidence (SAN-03). */
export type BenefitStanding = "empty" | "stated" | "shown";

export function benefitOf(content: ProgrammeContent, side: BenefitSide): BenefitStanding {
  const stated = content.benefits[side].filter(({ text }) => !isBlank(text));
  if (stated.length === 0) return "empty";
  return stated.some(({ evidence }) => evidence !== null) ? "shown" : "stated";
}
