import { sql, type Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";
import type { ChangeableTable } from "#slices/audit/model.ts";

import { sampleEntry, sampleRegime, sampleStrategy, secret } from "./leak-contents.testing.ts";
import { registerSamples, sampleContent } from "./leak-samples-register.testing.ts";

export { secret };

/** Columns a sample row needs beside `office_id`; every table of the database must have one, or the leak test fails. */
type Sample = (id: string) => Readonly<Record<string, unknown>>;

/** The id of a sample call: routes ask for it, so the hidden one is a uuid. */
export const hiddenCall = "00000000-0000-4000-8000-000000000010";
const callOfSample = (id: string) => (id === "hidden" ? hiddenCall : id);

const graded = (audience: string, named: readonly string[]) => ({ audience, named });

/** The tables whose rows are graded by audience, with one row each. */
export const gradedSamples: Readonly<
  Record<ChangeableTable | "source_record" | "clearance", Sample>
> = {
  source: (id) => ({ id, title_ko: secret }),
  actor: (id) => ({
    id,
    kind: "igo-local",
    name_ko: `${secret} ${id}`,
    source_id: "s",
    search: "'비밀' '^ㅂㅁ' 'ge' 'g'",
  }),
  tie: (id) => ({
    id,
    from_id: "open-one",
    to_id: "open-two",
    kind: "partner",
    directed: false,
    status: "actual",
    note_ko: secret,
    note_en: secret,
    issues: [secret],
    last_evidence: "2001",
  }),
  membership: (id) => ({
    id,
    member_id: "open-one",
    body_id: "open-two",
    tie_id: "t",
    fee_status: "no-fee",
    size: {},
    activity: "active",
    as_of: "2020",
    purpose_ko: secret,
    renewal_on: "2026-12-01",
  }),
  claim: (id) => ({
    id,
    subject_kind: "actor",
    subject_id: "open-one",
    property: "fact",
    value: { ko: secret, en: secret },
    source_id: "s",
    entered_by: "x",
    entered_at: "2026-01-01T00:00:00Z",
    status: "standing",
  }),
  roster_entry: (id) => ({ id, actor_id: id, reason: secret, availability: "unknown", calls: [] }),
  third_channel_record: (id) => ({
    id,
    title: secret,
    through_id: "open-one",
    with_id: "open-two",
    what: secret,
    status: "idea",
    consents: ["open-one", "open-two"].map((party) => ({ party, state: "given" })),
    state_consent: "unknown",
  }),
  proposal: (id) => ({
    id,
    title_ko: secret,
    body_id: "open-two",
    kind: "forum",
    status: "drafted",
    steps: [],
    route: [],
  }),
  initiative: (id) => ({
    id,
    title_ko: secret,
    form: "meeting",
    aim_ko: secret,
    body_id: "open-two",
    invitees: [
      {
        actor: "open-one",
        seat: "guest",
        interest: { ko: secret, en: secret },
        goBetween: null,
        answers: [{ state: "asked", on: "2026", evidence: secret }],
        citation: null,
      },
    ],
    topics: [{ name: { ko: secret, en: secret }, partners: [], citation: null }],
    next_step: secret,
  }),
  slip: (id) => ({
    id,
    severity: "low",
    kind: "concept",
    note_ko: secret,
    note_en: secret,
    source_id: "s",
  }),
  programme: (id) => ({
    id,
    name_ko: `${secret} ${id}`,
    summary_ko: secret,
    kind: "goods",
    standing: "own",
    stage: "found",
    content: {
      lessons: [{ text: { ko: secret, en: secret }, evidence: null, goals: [], on: null }],
    },
    goals: ["S01"],
    source_id: "s",
    search: "'비밀' 'ge' 'g'",
  }),
  programme_item: (id) => ({ id, programme_id: id, line: 1, description_ko: secret }),
  programme_result: (id) => ({
    id,
    programme_id: id,
    kind: "output",
    position: 1,
    name_ko: secret,
  }),
  programme_money: (id) => ({
    id,
    programme_id: id,
    kind: "planned",
    amount: "1",
    currency: "KRW",
    on_date: "2026",
    note_ko: secret,
    source_id: "s",
  }),
  regime_edition: (id) => ({
    id,
    regime: secret,
    edition: id,
    origin: "office",
    content: sampleRegime,
    why: secret,
    entered_at: "2026-01-01T00:00:00Z",
  }),
  easing_scenario: (id) => ({ id, name_ko: secret, eased: "[]" }),
  screening_list: (id) => ({
    id,
    state: "earlier",
    list_version: `${secret} ${id}`,
    generated: "2026-01-01",
    file_name: secret,
    file_hash: "0".repeat(64),
    entry_count: 1,
    source: secret,
    screened: {},
    loaded_at: "2026-01-01T00:00:00Z",
  }),
  screened_party: (id) => ({ id, names: [secret] }),
  name_match: (id) => ({
    id,
    subject_kind: "party",
    subject_id: id,
    entry_id: secret,
    list_version: "x",
    score: 1,
    matched: secret,
    reasons: "[]",
    subject_digest: "x",
    entry_digest: "x",
    state: "open",
  }),
  clearance: (id) => ({
    id,
    kind: "party",
    subject_id: secret,
    direction: "to",
    verdict: "never",
    is_cleared: false,
    rules_version: "x",
    as_of: "2026-01-01",
    valid_until: "2026-01-01",
    digest: "0".repeat(64),
  }),
  instrument: (id) => ({
    id: `${id}@1`,
    instrument_id: id,
    revision: 1,
    position: 0,
    name_ko: `${secret} ${id}`,
    type: "checklist",
    origin: "report",
    scale: { kind: "yes-no" },
    dimensions: [{ id: "a", name: { ko: secret, en: secret }, appliesTo: ["programme"] }],
    source_id: "s",
    search: "'비밀' 'ge' 'g'",
  }),
  assessment_call: (id) => ({
    id: callOfSample(id),
    subject_kind: "situation",
    subject_id: id,
    subject_ko: secret,
    instrument_id: id,
    revision: 1,
    as_of: "2026",
    purpose: secret,
    assessors: ["somebody"],
    state: "open",
    asked_by: "somebody",
    asked_at: "2026-01-01T00:00:00Z",
  }),
  assessment: (id) => ({
    id,
    call_id: callOfSample(id),
    assessor_id: "somebody",
    assessor_name: secret,
    status: "submitted",
    scores: { a: { kind: "scored", value: 1, evidence: secret, citation: null } },
    submitted_at: "2026-01-01T00:00:00Z",
  }),
  exemption_request: (id) => ({
    id,
    programme_id: id,
    regime: "dprk",
    state: "draft",
    applicant_ko: secret,
    content: { nature: { ko: secret, en: secret } },
    lines: [],
    built_on: "2026-01-01",
  }),
  grant_letter: (id) => ({
    id,
    programme_id: id,
    reference: secret,
    issuer_ko: secret,
    regime: "dprk",
    allows: "exemption",
    scope_ko: secret,
    valid_from: "2026-01-01",
    valid_until: "2027-01-31",
    covers_all: false,
    state: "open",
    is_example: false,
    sources: [],
    mark: "verified",
  }),
  grant_line: (id) => ({
    id,
    grant_id: id,
    item_id: id,
    position: 0,
    description_ko: secret,
    quantity: 1,
    unit: secret,
  }),
  shipment: (id) => ({
    id,
    programme_id: id,
    shipped_on: "2026-02-01",
    route: secret,
    carrier: secret,
    documents: [secret],
  }),
  shipment_line: (id) => ({
    id,
    shipment_id: id,
    item_id: id,
    clearance_id: id,
    item_digest: "x",
    position: 0,
    quantity: 1,
    unit: secret,
  }),
  draw_down: (id) => ({ id, shipment_line_id: id, grant_id: id, grant_line_id: id }),
  hand_over: (id) => ({
    id,
    shipment_line_id: id,
    kind: "arrival",
    quantity: 1,
    on_day: "2026-02-02",
    receiver: secret,
    place: secret,
    evidence: secret,
  }),
  ...registerSamples(secret),
  source_record: (id) => ({
    part: "strategy",
    id,
    position: 1,
    name_ko: `${secret} ${id}`,
    content: sampleStrategy,
    source_id: "s",
    search: "'비밀' 'ge' 'g'",
  }),
};

/** The tables that belong to an office without a grading of their own. */
export const officeSamples: Readonly<Record<string, Sample>> = {
  office: () => ({ name_ko: secret, name_en: secret }),
  office_member: (id) => ({
    account_id: id,
    name: secret,
    email: `${id}@example.org`,
    role: "viewer",
  }),
  invitation: (id) => ({
    id,
    token_hash: id,
    email: `${secret}@example.org`,
    role: "viewer",
    invited_by: "x",
    expires_at: "2030-01-01T00:00:00Z",
  }),
  audit_entry: () => ({
    seq: 1,
    at: "2026-01-01T00:00:00Z",
    command: secret,
    subject_kind: "actor",
    subject_id: secret,
    entry: JSON.stringify({ seq: 1, command: secret }),
    previous_hash: "0",
    hash: secret,
  }),
  undo: (id) => ({ id, audit_seq: 1, changes: "[]", until: "2030-01-01T00:00:00Z" }),
  import_run: (id) => ({
    id,
    state: "staged",
    file_name: secret,
    file_size: 1,
    file_hash: secret,
    answers: {},
    created_at: "2026-01-01T00:00:00Z",
  }),
  import_file: (id) => ({ import_id: id, part: 0, bytes: "\\x00" }),
  import_memory: (id) => ({
    kind: "actor",
    key: id,
    value: secret,
    used_at: "2026-01-01T00:00:00Z",
  }),
  evidence_content: (id) => sampleContent(secret + id),
  code_of_list: (id) => ({ list_id: id, code: "010121", name_ko: secret }),
  screening_entry: (id) => ({
    list_id: "public-row",
    entry_id: id,
    position: 1,
    content: JSON.stringify({ ...sampleEntry, id }),
  }),
  clearance_line: (id) => ({
    clearance_id: "public-row",
    line_id: id,
    verdict: "never",
    digest: "0".repeat(64),
    unit: secret,
  }),
  idempotency: (id) => ({
    account_id: id,
    key: id,
    request_hash: secret,
    status: 200,
    response: JSON.stringify({ secret }),
  }),
};

/** A graded row for somebody else's eyes: named for an account that signs in nowhere. */
export const forNobodyHere = graded("named", ["nobody-here"]);

/** Tables whose rows must agree with other rows; tests of their own hold those rules. */
const ruled = ["shipment_line", "draw_down", "hand_over", "grant_use", "evidence_file"] as const;

/** Enters samples past the rules between rows, as the owner of the tables; keys still hold. */
export async function pastRules(
  tx: Transaction<Tables>,
  enter: () => Promise<void>,
): Promise<void> {
  for (const table of ruled)
    await sql`alter table ${sql.table(table)} disable trigger user`.execute(tx);
  await enter();
  await sql`set constraints all immediate`.execute(tx);
  for (const table of ruled)
    await sql`alter table ${sql.table(table)} enable trigger user`.execute(tx);
}
