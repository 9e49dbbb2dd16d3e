import { searchText } from "./row.ts";
import type { ActorRow } from "./row.ts";
import { ok, refused, type Result } from "#kernel/result.ts";
import type { Row, RowChange } from "#slices/audit/model.ts";
import type { MembershipRow } from "#slices/membership/row.ts";

import { foldTies, type FoldedTies } from "./fold-ties.ts";
import type {
  MergePlan,
  MergeRefusal,
  MergeSetting,
  MergeState,
  SlipRow,
  Whole,
} from "./model-merge.ts";

/**
 * Merges one actor into another: whatever named the absorbed one names the kept one. Parallel ties become one with the
 * sources of both; what the two state differently stands side by side as claims; only ties and memberships between the
 * two go, with what was claimed of them, because an actor has none with itself.
 */
export function mergeActors(
  state: MergeState,
  setting: MergeSetting,
): Result<MergePlan, MergeRefusal> {
  const { kept, absorbed } = state;
  if (kept.id === absorbed.id) return refused({ kind: "merge-itself", id: kept.id });
  if (!isGradedAlike(kept, absorbed)) return refused({ kind: "merge-grades", id: absorbed.id });
  const ties = foldTies(state, setting);
  const memberships = moveMemberships(state, ties);
  const claims = moveClaims(state, ties);
  const slips = moveSlips(state, ties);
  const actor = joinActors(state, setting);
  const children = state.children
    .filter(({ id }) => id !== kept.id)
    .map((child) => change("actor", child, { parent_id: kept.id }));
  const changes: RowChange[] = [
    ...actor.changes,
    ...ties.changes,
    ...memberships.changes,
    ...claims,
    ...slips,
    ...children,
    { table: "actor", id: absorbed.id, before: { ...absorbed }, after: null },
  ];
  return ok({
    changes,
    summary: {
      ties: ties.moved,
      folded: ties.folded,
      loops: [...ties.loops, ...memberships.loops],
      memberships: memberships.moved,
      claims: claims.filter(({ after }) => after !== null).length,
      slips: slips.length,
      parts: children.length,
      aliases: actor.aliases,
      filled: actor.filled,
      differing: [...actor.differing, ...ties.differing],
    },
  });
}

function isGradedAlike(one: Whole<ActorRow>, other: Whole<ActorRow>): boolean {
  return (
    one.audience === other.audience &&
    JSON.stringify([...one.named].toSorted()) === JSON.stringify([...other.named].toSorted())
  );
}

function change(
  table: RowChange["table"],
  before: object & { readonly id: string },
  columns: Row,
): RowChange {
  return { table, id: before.id, before: { ...before }, after: { ...before, ...columns } };
}

function moveMemberships(
  { kept, absorbed, memberships }: MergeState,
  { tieOf }: FoldedTies,
): { changes: RowChange[]; loops: string[]; moved: number } {
  const to = (id: string | null) => (id === absorbed.id ? kept.id : id);
  const changes: RowChange[] = [];
  const loops: string[] = [];
  for (const row of memberships) {
    const next: Partial<MembershipRow> = {
      member_id: to(row.member_id)!,
      body_id: to(row.body_id)!,
      owner_id: to(row.owner_id),
      tie_id: tieOf(row.tie_id),
    };
    if (next.member_id === next.body_id) {
      loops.push(row.id);
      changes.push({ table: "membership", id: row.id, before: { ...row }, after: null });
    } else changes.push(change("membership", row, next));
  }
  return { changes, loops, moved: changes.length - loops.length };
}

/** Claims follow their subject; those on a tie of the two with each other go with it. */
function moveClaims({ kept, absorbed, claims }: MergeState, ties: FoldedTies): RowChange[] {
  return claims.flatMap((claim) => {
    if (claim.subject_kind === "actor")
      return claim.subject_id === absorbed.id
        ? [change("claim", claim, { subject_id: kept.id })]
        : [];
    if (ties.loops.includes(claim.subject_id))
      return [{ table: "claim" as const, id: claim.id, before: { ...claim }, after: null }];
    const tie = ties.tieOf(claim.subject_id);
    return tie === claim.subject_id ? [] : [change("claim", claim, { subject_id: tie })];
  });
}

function moveSlips({ kept, absorbed, slips }: MergeState, ties: FoldedTies): RowChange[] {
  const moved = (record: SlipRow["records"][number]) => {
    if (record.kind === "actor" && record.id === absorbed.id) return { ...record, id: kept.id };
    return record.kind === "tie" ? { ...record, id: ties.tieOf(record.id) } : record;
  };
  return slips.flatMap((slip) => {
    const records = [
      ...new Map(
        slip.records.map(moved).map((record) => [`${record.kind} ${record.id}`, record]),
      ).values(),
    ].filter(({ kind, id }) => kind !== "tie" || !ties.loops.includes(id));
    return JSON.stringify(records) === JSON.stringify(slip.records)
      ? []
      : [change("slip", slip, { records })];
  });
}

/** Values of an actor that stand alone: how each is read from a row, and the columns that hold it. */
interface Property {
  readonly name: string;
  readonly value: (row: ActorRow) => unknown;
  readonly columns: (row: ActorRow) => Partial<ActorRow>;
}

const properties: readonly Property[] = [
  { name: "kind", value: ({ kind }) => kind, columns: ({ kind }) => ({ kind }) },
  {
    name: "territory",
    value: ({ territory }) => territory,
    columns: ({ territory }) => ({ territory }),
  },
  { name: "city", value: ({ city }) => city, columns: ({ city }) => ({ city }) },
  { name: "abbr", value: ({ abbr }) => abbr, columns: ({ abbr }) => ({ abbr }) },
  {
    name: "place",
    value: ({ lat, lon, place_basis: basis }) => (lat === null ? null : { lat, lon, basis }),
    columns: ({ lat, lon, place_basis }) => ({ lat, lon, place_basis }),
  },
  {
    name: "parentId",
    value: ({ parent_id: parent }) => parent,
    columns: ({ parent_id }) => ({ parent_id }),
  },
  {
    name: "side",
    value: ({ side }) => (side === "none" ? null : side),
    columns: ({ side, side_source, side_locator }) => ({ side, side_source, side_locator }),
  },
];

/** The kept actor with what it lacked, the other's names as aliases, and claims where the two differ. */
function joinActors({ kept, absorbed }: MergeState, setting: MergeSetting) {
  // What stood under the other one of the two would now stand under itself.
  const own = { ...kept, parent_id: kept.parent_id === absorbed.id ? null : kept.parent_id };
  const other = {
    ...absorbed,
    parent_id: absorbed.parent_id === kept.id ? null : absorbed.parent_id,
  };
  const filled = properties.filter(({ value }) => value(own) === null && value(other) !== null);
  const differing = properties.filter(
    ({ name, value }) =>
      name !== "abbr" &&
      value(own) !== null &&
      value(other) !== null &&
      JSON.stringify(value(own)) !== JSON.stringify(value(other)),
  );
  const joined = filled.reduce((row, { columns }) => ({ ...row, ...columns(other) }), own);
  const name = { ko: own.name_ko ?? other.name_ko, en: own.name_en ?? other.name_en };
  const names = namesGained({ ...joined, name_ko: name.ko, name_en: name.en }, other);
  const aliases = [...kept.aliases, ...names];
  const next = {
    ...joined,
    name_ko: name.ko,
    name_en: name.en,
    aliases,
    sections: union(kept.sections, absorbed.sections),
    slips: union(kept.slips, absorbed.slips),
    remarks: joinRemarks(kept, absorbed),
    search: searchText(name, joined.abbr, aliases),
  };
  const claims = differing.flatMap(({ name: property, value }) =>
    [own, other].map((row) =>
      claimOf(kept, { property, value: value(row), source: row.source_id }, setting),
    ),
  );
  return {
    changes: [change("actor", kept, next), ...claims],
    aliases: names,
    filled: filled.map((property) => property.name),
    differing: differing.map((property) => property.name),
  };
}

/** The names of the absorbed actor that the kept one does not have yet. */
function namesGained(kept: ActorRow, absorbed: ActorRow): readonly string[] {
  const known = new Set([kept.name_ko, kept.name_en, kept.abbr, ...kept.aliases]);
  const others = [absorbed.name_ko, absorbed.name_en, absorbed.abbr, ...absorbed.aliases];
  return [...new Set(others.filter((name) => name !== null && !known.has(name)))].filter(
    (name) => name !== null,
  );
}

function joinRemarks(kept: ActorRow, absorbed: ActorRow): object {
  const [own, other] = [remarksOf(kept), remarksOf(absorbed)];
  const merged: unknown[] = [own["merged"], other["merged"]].flatMap((ids) =>
    Array.isArray(ids) ? ids : [],
  );
  return { ...other, ...own, merged: [...merged, absorbed.id] };
}

function remarksOf({ remarks }: ActorRow): Readonly<Record<string, unknown>> {
  return typeof remarks === "object" && remarks !== null ? { ...remarks } : {};
}

function union(one: readonly string[], other: readonly string[]): string[] {
  return [...new Set([...one, ...other])];
}

function claimOf(
  subject: Whole<ActorRow>,
  stated: { readonly property: string; readonly value: unknown; readonly source: string },
  setting: MergeSetting,
): RowChange {
  const { enteredBy, now } = setting;
  const after = {
    subject_kind: "actor",
    subject_id: subject.id,
    property: stated.property,
    value: stated.value,
    source_id: stated.source,
    locator: null,
    as_of: null,
    entered_by: enteredBy,
    entered_at: now,
    status: "standing",
    verified: true,
    audience: subject.audience,
    named: subject.named,
  };
  return { table: "claim", id: setting.newId(), before: null, after };
}
