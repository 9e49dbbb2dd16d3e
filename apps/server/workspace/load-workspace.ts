import "#slices/actor/tables.ts";
import "#slices/instrument/tables.ts";
import "#slices/membership/tables.ts";
import "#slices/tie/tables.ts";

import type { Transaction } from "kysely";

import { orThrow } from "#kernel/result.ts";
import type { Tables } from "#kernel/tables.ts";
import { readReference } from "#reference/read.ts";
import { demoCredentials, demoEmail } from "#slices/account/api.ts";
import { hashPassword } from "#slices/account/authentication.ts";
import { demoNames, roles, systemViewer, type Role } from "#slices/account/model.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { appendEntry } from "#slices/audit/store.ts";
import { officeEntry } from "#slices/source/model.ts";

import type { Database } from "../database/connect.ts";
import { insertRows } from "./insert-rows.ts";
import { reportRows, type TableRows } from "./report-rows.ts";

/** The office to open and what it begins with. */
export interface WorkspaceWish {
  readonly officeId: string;
  /** Whether it begins with the report's facts; an office without them begins empty. */
  readonly hasReport: boolean;
  readonly isDemo: boolean;
  /** What an office without the report is called; its id where nobody says. */
  readonly name?: { readonly ko: string; readonly en: string };
}

/** Makes the office on first use, all of it or nothing; answers whether it did. */
export async function loadWorkspace(
  database: Database,
  wish: WorkspaceWish,
  progress: (line: string) => void,
): Promise<boolean> {
  const { officeId } = wish;
  const { rowCount } = await database.owner.query("select 1 from office where office_id = $1", [
    officeId,
  ]);
  if (rowCount !== 0) return false;
  const now = new Date();
  const tables = wish.hasReport ? reportRows(orThrow(await readReference()), now) : [];
  const filled = tables.reduce((sum, { rows }) => sum + rows.length, 0);
  progress(
    `작업공간 ${officeId}을(를) 만듭니다: 기록 ${filled}건 / making the workspace ${officeId}: ${filled} records`,
  );
  if (wish.isDemo) await makeDemoAccounts(database);
  await inOffice(database.asOwner, systemViewer(officeId), (tx) =>
    fillOffice(tx, wish, [officeSource, ...tables], now),
  );
  return true;
}

/** What members enter on their own word cites this source. */
const officeSource: TableRows = {
  table: "source",
  rows: [
    {
      id: officeEntry,
      title_ko: "부서 입력",
      title_en: "Entered by the office",
      note_ko: "따로 출처를 밝히지 않고 부서원이 입력한 값.",
      note_en: "Values that members entered without citing another source.",
    },
  ],
};

/** Runs as the owner of the tables, because only it may make an office; one transaction, so all of it or nothing. */
async function fillOffice(
  tx: Transaction<Tables>,
  { officeId, hasReport, isDemo, name: given }: WorkspaceWish,
  tables: readonly TableRows[],
  now: Date,
): Promise<void> {
  const name = hasReport
    ? {
        name_ko: "서울특별시 도시외교",
        name_en: "Seoul city diplomacy",
        principal_actor_id: "seoul",
      }
    : {
        name_ko: given?.ko ?? officeId,
        name_en: given?.en ?? officeId,
        principal_actor_id: null,
      };
  await tx
    .insertInto("office")
    .values({ office_id: officeId, is_demo: isDemo, ...name })
    .execute();
  for (const { table, rows } of tables) await insertRows(tx, table, officeId, rows);
  if (isDemo) await insertRows(tx, "office_member", officeId, roles.map(demoMember));
  const subject = { kind: "office", id: officeId };
  await appendEntry(
    tx,
    systemViewer(officeId),
    { command: "load workspace", subject, changes: [], why: null },
    now,
  );
}

const demoMember = (role: Role) => ({
  account_id: `demo-${role}`,
  name: demoNames[role].ko,
  email: demoEmail(role),
  role,
});

/** One account a role, with passwords that are derived and never shown. */
async function makeDemoAccounts({ authentication, secrets }: Database): Promise<void> {
  const insertUser = `insert into "user" (id, name, email, "emailVerified") values ($1, $2, $3, true) on conflict do nothing`;
  const insertPassword = `insert into account (id, "accountId", "providerId", "userId", password)
    values ($1, $1, 'credential', $1, $2) on conflict do nothing`;
  for (const { account_id: id, name, email, role } of roles.map(demoMember)) {
    const { password } = demoCredentials(secrets.session, role);
    await authentication.query(insertUser, [id, name, email]);
    await authentication.query(insertPassword, [id, await hashPassword(password)]);
  }
}
