import { sql, type Kysely, type Transaction } from "kysely";
import type pg from "pg";

import type { Tables } from "#kernel/tables.ts";
import { createAuthentication } from "#slices/account/authentication.ts";
import type { Ground } from "#slices/account/ground.ts";
import type { Role, Viewer } from "#slices/account/model.ts";
import { listed, openOffice, putList } from "#slices/gate/gate.testing.ts";

import type { Shipment } from "./model-shipment.ts";
import { recordLetter, type LetterAsked } from "./record-letter.ts";
import { ship } from "./ship.ts";

/** The day of these tests: the database compares clearances with its own clock. */
export const today = new Date().toISOString().slice(0, 10);

export function dayAfter(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

export const officer: Viewer = { officeId: "test", accountId: "officer", role: "officer" };
export const memberOf = (role: Role): Viewer => ({ officeId: "test", accountId: role, role });

/** A test's database: as the application and as its owner. */
interface TestDatabase {
  readonly application: Kysely<Tables>;
  readonly authentication: pg.Pool;
  readonly asOwner: Kysely<Tables>;
}

async function enterRows(
  tx: Transaction<Tables>,
  table: "programme" | "programme_item",
  rows: readonly object[],
): Promise<void> {
  const columns = sql.join(["office_id", ...Object.keys(rows[0]!)].map((name) => sql.ref(name)));
  const all = rows.map((row) => ({ office_id: "test", ...row }));
  await sql`insert into ${sql.table(table)} (${columns}) select ${columns}
    from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(all)}::jsonb)`.execute(
    tx,
  );
}

export function groundOf({ application, authentication: pool }: TestDatabase): Ground {
  const url = "http://127.0.0.1";
  const authentication = createAuthentication(pool, { secret: "test", url, secure: false });
  return { db: application, authentication, now: () => new Date() };
}

/** Items of the tests' programme: a pump needs an exemption, chlorine tablets only what is asked at home. */
export const items = {
  pump: {
    id: "pump",
    line: 1,
    hs: "841370",
    description_ko: "원심 펌프",
    unit: "대",
    quantity: 30,
  },
  tablets: {
    id: "tablets",
    line: 2,
    hs: "380894",
    description_ko: "소독 정제",
    unit: "상자",
    quantity: 500,
  },
  watch: {
    id: "watch",
    line: 3,
    hs: "910111",
    description_ko: "손목시계",
    unit: "개",
    quantity: 2,
  },
} as const;

/** An office with a list in force and a programme with three items. */
export async function openProgramme(database: TestDatabase): Promise<void> {
  await openOffice(database);
  await putList(database, `${today}T00:00:00Z`, listed);
  await database.asOwner.transaction().execute(async (tx) => {
    await enterRows(tx, "programme", [
      {
        id: "water",
        name_ko: "대동강 수질",
        name_en: "Water of the Taedong",
        kind: "goods",
        standing: "own",
        stage: "decided",
        source_id: "test",
      },
    ]);
    const rows = Object.values(items).map((item) => ({
      ...item,
      programme_id: "water",
      value: item.quantity * 100,
      currency: "USD",
      origin: "KR",
      end_user: "평양시 상하수도 관리소",
      declared: ["humanitarian"],
    }));
    await enterRows(tx, "programme_item", rows);
  });
}

const none = { ko: null, en: null };

/** A letter with everything that a test does not care about. */
export function letter(part: Partial<LetterAsked>): LetterAsked {
  return {
    programmeId: "water",
    requestId: null,
    reference: "S/AC.49/2026/1",
    issuer: none,
    holder: none,
    regime: "dprk",
    allows: "exemption",
    scope: none,
    issuedOn: null,
    validFrom: dayAfter(-10),
    validUntil: dayAfter(200),
    shipmentsAllowed: null,
    itemKinds: null,
    coversAll: false,
    activities: [],
    partyId: null,
    value: null,
    sources: [],
    note: none,
    lines: [{ itemId: "pump", hs: "841370", description: none, quantity: 20, unit: "대" }],
    why: "test",
    ...part,
  };
}

/** The approvals at home, which cover the whole list. */
export async function recordHomeLetters(ground: Ground): Promise<void> {
  for (const allows of ["licence", "notify"] as const) {
    const home = { regime: "kr", allows, reference: `kr ${allows}`, coversAll: true, lines: [] };
    await recordLetter(ground, officer, letter(home));
  }
}

/** Ships some of each item, today. */
export function shipNow(
  ground: Ground,
  quantities: Partial<Readonly<Record<keyof typeof items, number>>>,
  part: Partial<Omit<Shipment, "id">> = {},
) {
  return ship(ground, officer, {
    programmeId: "water",
    shippedOn: today,
    route: "인천–남포",
    portFrom: "인천",
    portTo: "남포",
    carrier: null,
    documents: [],
    note: null,
    ...part,
    lines: Object.entries(quantities).map(([itemId, quantity]) => ({ itemId, quantity })),
    why: "test",
  });
}

/** Takes everything out of the register, so that each test begins with none. */
export async function emptyRegister({ owner }: { readonly owner: pg.Pool }): Promise<void> {
  await owner.query(
    "delete from correction; delete from hand_over; delete from draw_down; delete from shipment_line; delete from shipment; delete from grant_line; delete from grant_letter; delete from exemption_request",
  );
}
