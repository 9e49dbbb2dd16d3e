import type { Actor } from "#slices/actor/model.ts";
import type { CarriedClaim } from "#slices/source/model-carried.ts";

import type { ImportedPlan, ImportMarks } from "./imported-plan.ts";
import type { DraftActor, TieDetails } from "./model.ts";
import { tieIdOf } from "./plan-ground.ts";

/** The office's id of a source that the file names; the file itself where it names one nobody knows. */
export function sourceOf(
  { ground }: ImportedPlan,
  named: string | null,
  { sourceId }: Pick<ImportMarks, "sourceId">,
): string {
  return (named === null ? undefined : ground.sourceIds.get(named)) ?? sourceId;
}

function slipsOf({ ground }: ImportedPlan, named: readonly string[]): string[] {
  return named.flatMap((id) => ground.slipIds.get(id) ?? []);
}

/** What a row of ours says of an actor, in the ids of this office; `null` for rows of others. */
export function ownRecord(plan: ImportedPlan, { own, at }: DraftActor, marks: ImportMarks) {
  if (own === null) return null;
  const { side, basis } = own.side;
  const cited = basis ?? { source: "", locator: at };
  const declared =
    side === "none"
      ? own.side
      : { side, basis: { ...cited, source: sourceOf(plan, cited.source, marks) } };
  const actor: Partial<Actor> = {
    parentId: own.parent === null ? null : (plan.parents.get(own.parent) ?? null),
    side: declared,
    slips: slipsOf(plan, own.slips),
  };
  return { actor, source: sourceOf(plan, own.source, marks), remarks: own.remarks };
}

/** Id, sources, slips, check and remarks of a tie of ours, as the database takes them; nothing of others. */
export function ownTieCells(
  plan: ImportedPlan,
  { own }: TieDetails,
  tie: number,
): (string | null)[] {
  if (own === null) return [null, null, null, null, null];
  const sources = own.sources.flatMap(({ source, locator }) => {
    const id = plan.ground.sourceIds.get(source);
    return id === undefined ? [] : [{ source: id, locator }];
  });
  return [
    tieIdOf(plan.draft, plan.actors, tie),
    sources.length === 0 ? null : JSON.stringify(sources),
    slipsOf(plan, own.slips).join(","),
    String(own.verified),
    JSON.stringify(own.remarks),
  ];
}

/** Claims that came with a record which enters, under the id that it gets. */
export function* carriedClaims(
  plan: ImportedPlan,
): Generator<{ kind: "actor" | "tie"; id: string; carried: CarriedClaim; at: string }> {
  const { draft, actors, ties } = plan;
  for (const { id, entered, drafts } of actors.actors) {
    const { own, at } = draft.actors[drafts[0]!]!;
    if (entered === null || own === null) continue;
    for (const carried of own.claims) yield { kind: "actor", id, carried, at };
  }
  for (const [row, tie] of ties.entered.tie.entries()) {
    const { own, kind } = draft.ties.details(tie);
    if (own === null || own.claims.length === 0) continue;
    const idOf = (number: number) => actors.actors[number]?.id ?? plan.principal!;
    const id =
      tieIdOf(draft, actors, tie) ??
      `${idOf(ties.entered.from[row]!)}--${kind}--${idOf(ties.entered.to[row]!)}`;
    for (const carried of own.claims) yield { kind: "tie", id, carried, at: draft.ties.at(tie) };
  }
}

export function* carriedSources({ ground }: ImportedPlan, marks: ImportMarks): Generator<object> {
  for (const source of ground.entered.sources) {
    const { id, publisher, licence, published, retrieved, locator } = source;
    yield {
      id,
      publisher,
      licence,
      published,
      retrieved,
      locator,
      title_ko: source.titleKo,
      title_en: source.titleEn,
      note_ko: source.noteKo,
      note_en: source.noteEn,
      import_id: marks.importId,
    };
  }
}

export function* carriedSlips(plan: ImportedPlan, marks: ImportMarks): Generator<object> {
  for (const slip of plan.ground.entered.slips) {
    const { id, severity, kind, sections, records } = slip;
    yield {
      id,
      severity,
      kind,
      sections,
      records,
      note_ko: slip.noteKo,
      note_en: slip.noteEn,
      source_id: sourceOf(plan, slip.source, marks),
      import_id: marks.importId,
    };
  }
}
