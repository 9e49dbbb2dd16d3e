import fc from "fast-check";

import type { MembershipRow } from "#slices/membership/row.ts";
import { isDirectedKind, tieKinds, tieStatuses } from "#slices/tie/model.ts";
import type { TieRow } from "#slices/tie/row.ts";

import type { ClaimRow, SlipRow, Whole } from "./model-merge.ts";
import type { ActorRow } from "./row.ts";

/** A small network of an office, as rows: two actors that may be merged, others, and everything that hangs on them. */
export interface SmallNetwork {
  readonly actor: readonly Whole<ActorRow>[];
  readonly tie: readonly Whole<TieRow>[];
  readonly membership: readonly Whole<MembershipRow>[];
  readonly claim: readonly ClaimRow[];
  readonly slip: readonly SlipRow[];
}

const grade: { audience: string; named: string[]; version: number } = {
  audience: "office",
  named: [],
  version: 1,
};
const none: string[] = [];
const names = ["kept", "absorbed", "one", "two", "three"];
const someName = fc.constantFrom(...names);
const sources = fc.uniqueArray(
  fc.record({ source: fc.constantFrom("report", "letter"), locator: fc.constantFrom(null, "5.1") }),
  { selector: (source) => JSON.stringify(source), minLength: 1, maxLength: 2 },
);
const dates = fc.constantFrom(null, "2001", "2005-03", "2019-06-01");

const actor = (id: string) =>
  fc.record({
    id: fc.constant(id),
    kind: fc.constantFrom("gov-foreign-local", "igo-local"),
    name_ko: fc.constant(`${id} 이름`),
    name_en: fc.constantFrom(null, id),
    abbr: fc.constantFrom(null, id.toUpperCase()),
    aliases: fc.subarray(["나루", "Naru", `${id} 이름`]),
    territory: fc.constantFrom(null, "KR", "JP"),
    city: fc.constantFrom(null, "Seoul"),
    lat: fc.constant(null),
    lon: fc.constant(null),
    place_basis: fc.constant(null),
    parent_id: fc.constantFrom(null, ...names.filter((name) => name !== id)),
    side: fc.constant("none"),
    side_source: fc.constant(null),
    side_locator: fc.constant(null),
    sections: fc.subarray(["5.1", "6.2"]),
    slips: fc.constant(none),
    remarks: fc.constant({}),
    source_id: fc.constantFrom("report", "letter"),
    search: fc.constant(""),
  });

const tie = fc
  .record({
    from_id: someName,
    to_id: someName,
    kind: fc.constantFrom(...tieKinds.slice(0, 3)),
    status: fc.constantFrom(...tieStatuses),
    since: dates,
    until: fc.constant(null),
    issues: fc.subarray(["culture", "peace"]),
    city_agreement: fc.constant(null),
    last_evidence: dates,
    trust: fc.constantFrom(null, 0.5),
    note_ko: fc.constantFrom(null, "메모"),
    note_en: fc.constant(null),
    sources,
    slips: fc.constant(none),
    verified: fc.boolean(),
    remarks: fc.constant({}),
  })
  .filter(({ from_id: from, to_id: to }) => from !== to)
  .map((row) => ({ ...row, directed: isDirectedKind[row.kind] }));

const claimOn = (ties: readonly { readonly id: string }[]) =>
  fc.record({
    subject: fc.oneof(
      someName.map((id) => ["actor", id] as const),
      ...(ties.length === 0
        ? []
        : [fc.constantFrom(...ties.map(({ id }) => ["tie", id] as const))]),
    ),
    property: fc.constantFrom("since", "fact", "population"),
    value: fc.oneof(fc.integer(), fc.constantFrom("x", "y")),
  });

/** Networks of five actors with at most ten ties, memberships in them, claims and slips. */
export const smallNetwork: fc.Arbitrary<SmallNetwork> = fc
  .tuple(fc.tuple(...names.map(actor)), fc.array(tie, { maxLength: 10 }))
  .chain(([actors, drafted]) => {
    const ties = drafted.map((row, number) => ({ ...row, id: `tie-${number}`, ...grade }));
    return fc.record({
      actor: fc.constant(actors.map((row) => ({ ...row, ...grade }))),
      tie: fc.constant(ties),
      membership: fc.constant(ties.slice(0, 3).map(membershipOf)),
      claim: fc
        .array(claimOn(ties), { maxLength: 8 })
        .map((claims) => claims.map((claim, number) => claimRow(claim, number))),
      slip: fc
        .subarray(["kept", "absorbed", "one"])
        .map((ids) => [
          slipRow([
            ...ids.map((id) => ({ kind: "actor", id })),
            ...ties.slice(0, 1).map(({ id }) => ({ kind: "tie", id })),
          ]),
        ]),
    });
  });

function membershipOf(row: {
  readonly id: string;
  readonly from_id: string;
  readonly to_id: string;
}): Whole<MembershipRow> {
  return {
    id: `of-${row.id}`,
    member_id: row.from_id,
    body_id: row.to_id,
    tie_id: row.id,
    fee_status: "no-fee",
    fee_amount: null,
    fee_currency: null,
    joined: null,
    role_ko: null,
    role_en: null,
    owner_ko: null,
    owner_en: null,
    owner_id: row.from_id,
    size: { text: null, territories: null, cities: null, members: null },
    purpose_ko: null,
    purpose_en: null,
    activity: "unknown",
    renewal_on: null,
    as_of: "2026",
    sources: [],
    slips: [],
    ...grade,
  };
}

function claimRow(
  claim: {
    readonly subject: readonly [string, string];
    readonly property: string;
    readonly value: unknown;
  },
  number: number,
): ClaimRow {
  const [kind, id] = claim.subject;
  return {
    id: `claim-${number}`,
    subject_kind: kind,
    subject_id: id,
    property: claim.property,
    value: claim.value,
    source_id: "report",
    locator: null,
    as_of: null,
    entered_by: "test",
    entered_at: "2026-11-23T00:00:00.000Z",
    status: "standing",
    verified: true,
    ...grade,
  };
}

function slipRow(records: SlipRow["records"]): SlipRow {
  return {
    id: "SI-90",
    severity: "low",
    kind: "typo",
    sections: [],
    note_ko: "시험",
    note_en: "test",
    records,
    source_id: "report",
    ...grade,
  };
}
