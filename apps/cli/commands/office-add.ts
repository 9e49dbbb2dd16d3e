import { both } from "#kernel/local-text.ts";
import type { Problem } from "#kernel/problem.ts";
import { ok, refused, type Result } from "#kernel/result.ts";
import { systemViewer } from "#slices/account/model.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { createInvitation, listMembers } from "#slices/account/store.ts";

import type { Answer, Command, Flags } from "../command.ts";
import { withOffice, type OpenOffice } from "../office-data.ts";
import { readServed } from "../up/serve-once.ts";

export const command: Command = {
  words: ["office", "add"],
  summary: both(
    "부서를 더하고 첫 관리자의 초대 링크를 만듭니다",
    "Adds an office and makes its first administrator's invitation",
  ),
  usage: `NAME                       lower-case letters, digits and hyphens; kept for good
--admin EMAIL              the first administrator; somebody with an account here uses the same password
--ko TEXT --en TEXT        what the office is called, NAME by default
--data DIR                 data folder, .naru by default; DATABASE_URL takes a PostgreSQL server instead`,
  options: {
    admin: { type: "string" },
    ko: { type: "string" },
    en: { type: "string" },
    data: { type: "string" },
  },
  async run({ values, positionals: [office] }, terminal) {
    const email = values["admin"];
    if (office === undefined) return refused(nameMissing);
    if (typeof email !== "string" || !/^[^@\s]+@[^@\s]+$/.test(email)) return refused(adminMissing);
    const flags: Flags = { values: { ...values, office }, positionals: [] };
    const name = { ko: textOr(values["ko"], office), en: textOr(values["en"], office) };
    return withOffice(flags, terminal, (open) => inviteFirst(open, email, name), { name });
  },
};

/** Only an office without members takes a name and a member from here; afterwards its administrators invite. */
async function inviteFirst(
  { database, officeId, dataFolder, isNew }: OpenOffice,
  email: string,
  name: { readonly ko: string; readonly en: string },
): Promise<Result<Answer, Problem>> {
  const viewer = systemViewer(officeId);
  const made = await inOffice(database.application, viewer, async (tx) => {
    if ((await listMembers(tx)).length > 0) return null;
    return createInvitation(tx, viewer, { email, role: "administrator" }, new Date());
  });
  if (made === null) return refused(alreadyPeopled(officeId));
  const rename = "update office set name_ko = $2, name_en = $3 where office_id = $1";
  if (!isNew) await database.owner.query(rename, [officeId, name.ko, name.en]);
  const path = `/invitation/${made.token}`;
  const link = `${readServed(dataFolder)?.url ?? ""}${path}`;
  const json = { office: officeId, isNew, email, link, expiresAt: made.expiresAt };
  const text = both(
    `부서 ${officeId}의 첫 관리자 초대(한 번, ${made.expiresAt.slice(0, 10)}까지): ${link}`,
    `Invitation of the first administrator of ${officeId} (once, until ${made.expiresAt.slice(0, 10)}): ${link}`,
  );
  return ok({ json, text });
}

function textOr(given: unknown, otherwise: string): string {
  return typeof given === "string" && given.trim() !== "" ? given.trim() : otherwise;
}

const nameMissing: Problem = {
  kind: "office-name",
  at: "NAME",
  message: both("부서의 이름이 필요합니다.", "The office needs a name."),
  repair: both(
    "예: ./naru office add busan --admin lead@busan.example",
    "For example: ./naru office add busan --admin lead@busan.example",
  ),
};

const adminMissing: Problem = {
  kind: "office-admin",
  at: "--admin",
  message: both("첫 관리자의 이메일이 필요합니다.", "The first administrator's address is needed."),
  repair: both(
    "예: ./naru office add busan --admin lead@busan.example",
    "For example: ./naru office add busan --admin lead@busan.example",
  ),
};

function alreadyPeopled(office: string): Problem {
  return {
    kind: "office-has-members",
    at: office,
    message: both(
      `부서 ${office}에는 이미 구성원이 있습니다.`,
      `The office ${office} has members already.`,
    ),
    repair: both(
      "그 부서의 관리자에게 초대를 요청하세요. 아무것도 바뀌지 않았습니다.",
      "Ask an administrator of that office for an invitation. Nothing was changed.",
    ),
  };
}
