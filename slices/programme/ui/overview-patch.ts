import { wordOf } from "#apps/web/design/form.ts";
import { isPartialDate, type PartialDate } from "#kernel/partial-date.ts";

import {
  levels,
  ministryClasses,
  pillars,
  programmeHorizons,
  programmeKinds,
  securityFields,
  type PillarShares,
} from "../model.ts";
import type { ProgrammePatch } from "../rules.ts";
import type { ProgrammePage } from "./data.ts";

/** What the form says of how a programme is named and filed; equal values are left to the server to find. */
export function overviewPatch(form: FormData, page: ProgrammePage): ProgrammePatch {
  return {
    name: localOf(form, "name"),
    summary: localOf(form, "summary"),
    kind: programmeKinds.find((kind) => kind === wordOf(form, "kind")) ?? page.kind,
    horizon: programmeHorizons.find((one) => one === wordOf(form, "horizon")) ?? null,
    begins: dateOf(form, "begins"),
    ends: dateOf(form, "ends"),
    owner: wordOf(form, "owner") || null,
    pillars: sharesOf(form),
    levels: tickedOf(form, "levels", levels),
    fields: tickedOf(form, "fields", securityFields),
    goals: wordOf(form, "goals")
      .split(/[,\s]+/)
      .filter((id) => id !== ""),
    content: {
      labels: {
        nexus: tickedOf(form, "nexus", pillars),
        ministry: tickedOf(form, "ministry", ministryClasses),
      },
    },
  };
}

function localOf(form: FormData, name: string) {
  return { ko: wordOf(form, `${name}.ko`) || null, en: wordOf(form, `${name}.en`) || null };
}

function dateOf(form: FormData, name: string): PartialDate | null {
  const text = wordOf(form, name);
  return isPartialDate(text) ? text : null;
}

function tickedOf<T extends string>(form: FormData, name: string, values: readonly T[]): T[] {
  const ticked = new Set(form.getAll(name));
  return values.filter((value) => ticked.has(value));
}

/** Percent as shares of 1; `null` where all three are empty, zero where one of them is. */
function sharesOf(form: FormData): PillarShares | null {
  const shareOf = (pillar: string) => Number(wordOf(form, `pillar.${pillar}`)) / 100;
  const isUnknown = pillars.every((pillar) => wordOf(form, `pillar.${pillar}`) === "");
  if (isUnknown) return null;
  return {
    relief: shareOf("relief"),
    development: shareOf("development"),
    peace: shareOf("peace"),
  };
}
