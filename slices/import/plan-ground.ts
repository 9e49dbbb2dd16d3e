import {
  type CarriedClaim,
  type CarriedSlip,
  type CarriedSource,
} from "#slices/source/model-carried.ts";
import { officeEntry } from "#slices/source/model.ts";

import type { Findings } from "./findings.ts";
import type { Draft } from "./model.ts";
import type { ActorPlan } from "./plan-actors.ts";

/** What a file's own records cite: ids of the file. */
export interface CitedIds {
  readonly sources: readonly string[];
  readonly slips: readonly string[];
}

/** Of the cited ids those that the office has, with what it has under them. */
export interface KnownGround {
  readonly sources: readonly Pick<CarriedSource, "id" | "titleKo" | "titleEn">[];
  readonly slips: readonly Pick<CarriedSlip, "id" | "noteKo" | "noteEn">[];
}

/** What becomes of the sources and slips that a file cites. */
export interface GroundPlan {
  /** Id in the office of each cited source. */
  readonly sourceIds: ReadonlyMap<string, string>;
  /** Id in the office of each named slip that is there or is entered. */
  readonly slipIds: ReadonlyMap<string, string>;
  readonly entered: {
    readonly sources: readonly CarriedSource[];
    readonly slips: readonly CarriedSlip[];
  };
}

/** What enters the office of a file's own rows. */
export interface EnteringRows {
  readonly draft: Draft;
  readonly actors: ActorPlan;
  /** Numbers of drafted ties. */
  readonly ties: { readonly entered: { readonly tie: Int32Array } };
  readonly differences: readonly { readonly carried: CarriedClaim | null }[];
}

/** Every source and slip that the entering rows of a register of ours name; none in a file of others. */
export function citedIds({ draft, actors, ties, differences }: EnteringRows): CitedIds {
  const sources = new Set<string>();
  const slips = new Set<string>();
  const claimed = (claims: readonly Pick<CarriedClaim, "source">[]) => {
    for (const { source } of claims) sources.add(source);
  };
  for (const { entered, drafts } of actors.actors) {
    const { own } = draft.actors[drafts[0]!]!;
    if (entered === null || own === null) continue;
    if (own.source !== null) sources.add(own.source);
    if (own.side.basis !== null) sources.add(own.side.basis.source);
    for (const slip of own.slips) slips.add(slip);
    claimed(own.claims);
  }
  for (const tie of ties.entered.tie) {
    const { own } = draft.ties.details(tie);
    if (own === null) continue;
    for (const { source } of own.sources) sources.add(source);
    for (const slip of own.slips) slips.add(slip);
    claimed(own.claims);
  }
  claimed(differences.flatMap(({ carried }) => carried ?? []));
  for (const slip of draft.ground.slips) if (slips.has(slip.id)) sources.add(slip.source);
  return { sources: [...sources], slips: [...slips] };
}

/**
 * A source or slip that the office has under the same id and in the same words is the same one. One in other words is
 * another, and so is what another office entered on its own word: both get ids of this import (`prefix`).
 */
export function planGround(
  { draft, plan }: { readonly draft: Draft; readonly plan: ActorPlan },
  { cited, known }: { readonly cited: CitedIds; readonly known: KnownGround },
  { prefix, findings }: { readonly prefix: string; readonly findings: Findings },
): GroundPlan {
  const sources = planSources(draft, { cited, known, prefix });
  const slipIds = new Map<string, string>();
  const slips: CarriedSlip[] = [];
  const carried = new Map(draft.ground.slips.map((slip) => [slip.id, slip]));
  const kept = new Map(known.slips.map((slip) => [slip.id, slip]));
  const records = recordIds(draft, plan);
  for (const id of cited.slips) {
    const [own, there] = [carried.get(id), kept.get(id)];
    const isSame =
      own === undefined || (there?.noteKo === own.noteKo && there.noteEn === own.noteEn);
    if (there !== undefined && isSame) slipIds.set(id, id);
    else if (own === undefined) findings.note("slip-unworded", id);
    else {
      const entered = there === undefined ? id : `${prefix}-${id}`;
      slipIds.set(id, entered);
      const touched = own.records.flatMap((record) => {
        const renamed = records.get(`${record.kind} ${record.id}`);
        return renamed === undefined ? [] : [{ kind: record.kind, id: renamed }];
      });
      slips.push({ ...own, id: entered, records: touched });
    }
  }
  return { sourceIds: sources.ids, slipIds, entered: { sources: sources.entered, slips } };
}

interface SourceWish {
  readonly cited: CitedIds;
  readonly known: KnownGround;
  readonly prefix: string;
}

function planSources({ ground }: Draft, { cited, known, prefix }: SourceWish) {
  const carried = new Map(ground.sources.map((source) => [source.id, source]));
  const kept = new Map(known.sources.map((source) => [source.id, source]));
  const ids = new Map<string, string>();
  const entered: CarriedSource[] = [];
  for (const id of cited.sources) {
    const [own, there] = [carried.get(id), kept.get(id)];
    const isSame =
      own === undefined || (there?.titleKo === own.titleKo && there.titleEn === own.titleEn);
    if (there !== undefined && isSame && id !== officeEntry) {
      ids.set(id, id);
      continue;
    }
    const isFree = there === undefined && id !== officeEntry;
    ids.set(id, isFree ? id : `${prefix}-${id}`);
    entered.push({
      ...(own ?? unnamed(id)),
      ...(id === officeEntry && byOthers),
      id: ids.get(id)!,
    });
  }
  return { ids, entered };
}

/** What the other office's members entered on their own word is that office's word, not ours. */
const byOthers = {
  titleKo: "다른 부서의 입력",
  titleEn: "Entered by another office",
  noteKo: "파일을 내보낸 부서의 사람들이 따로 출처를 밝히지 않고 입력한 값.",
  noteEn: "Values that members of the exporting office entered without citing another source.",
};

/** A source of which a file gives no more than the id. */
function unnamed(id: string): CarriedSource {
  return {
    id,
    titleKo: id,
    titleEn: id,
    publisher: null,
    licence: null,
    published: null,
    retrieved: null,
    locator: null,
    noteKo: "가져온 파일에 식별자만 있음.",
    noteEn: "The imported file gives its id alone.",
  };
}

/** Ids in the office of the file's actors and ties, by kind and id. */
function recordIds(draft: Draft, plan: ActorPlan): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const [number, { own }] of draft.actors.entries()) {
    const actor = plan.actors[plan.decisions[number]?.actor ?? -1];
    if (own !== null && actor !== undefined) ids.set(`actor ${own.id}`, actor.id);
  }
  for (let tie = 0; tie < draft.ties.count; tie += 1) {
    const id = tieIdOf(draft, plan, tie);
    if (id !== null) ids.set(`tie ${draft.ties.details(tie).own!.id}`, id);
  }
  return ids;
}

/** The id under which a tie of ours is entered: its own, where both its ends keep theirs; `null`: one is made of them. */
export function tieIdOf(draft: Draft, plan: ActorPlan, tie: number): string | null {
  const { own } = draft.ties.details(tie);
  if (own === null) return null;
  const keeps = (number: number) => {
    const id = draft.actors[number]?.own?.id;
    return id !== undefined && plan.actors[plan.decisions[number]?.actor ?? -1]?.id === id;
  };
  return keeps(draft.ties.from[tie]!) && keeps(draft.ties.to[tie]!) ? own.id : null;
}
