import "./tables.ts";

import { createHash, randomBytes, randomUUID } from "node:crypto";

import { sql, type Kysely, type Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";

import { invitationDays, type Member, type Role, type Viewer } from "./model.ts";

/** The office a viewer works in. */
export interface Office {
  readonly id: string;
  readonly name: { readonly ko: string; readonly en: string };
  readonly principalActorId: string | null;
  readonly isDemo: boolean;
}

export async function readOffice(tx: Transaction<Tables>): Promise<Office> {
  const row = await tx.selectFrom("office").selectAll().executeTakeFirstOrThrow();
  const name = { ko: row.name_ko, en: row.name_en };
  return { id: row.office_id, name, principalActorId: row.principal_actor_id, isDemo: row.is_demo };
}

/** An office that an account belongs to, with what it may do there. */
export interface OwnOffice {
  readonly id: string;
  readonly name: { readonly ko: string; readonly en: string };
  readonly role: Role;
}

/** The offices of an account, the one it joined first before the others. */
export async function listOwnOffices(
  db: Kysely<Tables>,
  accountId: string,
): Promise<readonly OwnOffice[]> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('naru.account', ${accountId}, true)`.execute(tx);
    const { rows } = await sql<{
      office_id: string;
      role: Role;
      name_ko: string;
      name_en: string;
    }>`select * from offices_of_current_account()`.execute(tx);
    return rows.map(({ office_id, role, name_ko, name_en }) => ({
      id: office_id,
      name: { ko: name_ko, en: name_en },
      role,
    }));
  });
}

/**
 * The account as a viewer of the office it chose, else of its first one; `null` when it belongs to none. A choice is no
 * right: an office that the account does not belong to is never opened by it.
 */
export async function findViewer(
  db: Kysely<Tables>,
  accountId: string,
  chosen: string | null = null,
): Promise<Viewer | null> {
  const offices = await listOwnOffices(db, accountId);
  const office = offices.find(({ id }) => id === chosen) ?? offices[0];
  return office === undefined ? null : { officeId: office.id, accountId, role: office.role };
}

export async function listMembers(tx: Transaction<Tables>): Promise<Member[]> {
  return tx
    .selectFrom("office_member")
    .select(["account_id as accountId", "name", "email", "role"])
    .orderBy("added_at")
    .execute();
}

export async function addMember(
  tx: Transaction<Tables>,
  officeId: string,
  member: Member,
): Promise<void> {
  const { accountId, name, email, role } = member;
  await tx
    .insertInto("office_member")
    .values({ office_id: officeId, account_id: accountId, name, email, role })
    .execute();
}

const digest = (token: string) => createHash("sha256").update(token).digest("hex");

/** Makes a single-use invitation; only its digest is stored, so the returned token is shown once. */
export async function createInvitation(
  tx: Transaction<Tables>,
  viewer: Viewer,
  invited: { email: string; role: Role },
  now: Date,
): Promise<{ token: string; expiresAt: string; id: string }> {
  const token = randomBytes(24).toString("base64url");
  const id = randomUUID();
  const expiresAt = new Date(now.getTime() + invitationDays * 86_400_000).toISOString();
  await tx
    .insertInto("invitation")
    .values({
      office_id: viewer.officeId,
      id,
      token_hash: digest(token),
      email: invited.email,
      role: invited.role,
      invited_by: viewer.accountId ?? "system",
      expires_at: expiresAt,
      accepted_at: null,
      accepted_by: null,
    })
    .execute();
  return { token, expiresAt, id };
}

/** What the bearer of an invitation may know before accepting; `null` when it is used, late or unknown. */
export interface OpenInvitation {
  readonly officeId: string;
  readonly office: { readonly ko: string; readonly en: string };
  readonly email: string;
  readonly role: Role;
}

export async function readInvitation(
  db: Kysely<Tables>,
  token: string,
): Promise<OpenInvitation | null> {
  const found = await sql<{
    office_id: string;
    name_ko: string;
    name_en: string;
    email: string;
    role: Role;
  }>`
    select * from read_invitation(${digest(token)})`.execute(db);
  const row = found.rows[0];
  if (row === undefined) return null;
  return {
    officeId: row.office_id,
    office: { ko: row.name_ko, en: row.name_en },
    email: row.email,
    role: row.role,
  };
}

/** Uses the invitation up and makes its bearer a member; `false` when somebody was faster. */
export async function acceptInvitation(
  db: Kysely<Tables>,
  token: string,
  bearer: { accountId: string; name: string },
): Promise<boolean> {
  const done = await sql<{ office: string | null }>`
    select accept_invitation(${digest(token)}, ${bearer.accountId}, ${bearer.name}) as office`.execute(
    db,
  );
  return done.rows[0]?.office != null;
}
