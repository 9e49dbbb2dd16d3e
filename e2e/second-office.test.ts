import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { beforeAll, expect, test } from "vitest";

import { countActors } from "./support/actors.ts";
import { newJourney } from "./support/journey.ts";
import { runNaru } from "./support/naru.ts";
import { administrator, setUpAdministrator } from "./support/session.ts";

const journey = newJourney("own");
const here = ["--json", "--data", journey.dataFolder];

beforeAll(async () => {
  await setUpAdministrator(journey.naru);
});

const refusals: readonly (readonly [string, readonly string[], string])[] = [
  ["without a name", ["--admin", "a@b.example"], "office-name"],
  ["under a name that is none", ["Bu san", "--admin", "a@b.example"], "office-name"],
  ["without its first administrator", ["busan"], "office-admin"],
  ["that has members already", ["seoul", "--admin", "a@b.example"], "office-has-members"],
];
test.each(refusals)("an office %s is refused with the repair", async (_, words, kind) => {
  const { code, json } = await runNaru(["office", "add", ...words, ...here]);
  const text = { ko: expect.stringMatching(/[가-힣]/), en: expect.any(String) };
  expect([code, json]).toEqual([
    1,
    { error: { kind, at: expect.any(String), message: text, repair: text } },
  ]);
});

test("a second office is added beside a running server, filled by its name and entered", async () => {
  const file = join(journey.dataFolder, "ties.csv");
  writeFileSync(file, "from,to,kind\nHarbour Council,UCLG,member-of\n");
  const imported = await runNaru(["import", file, "--office", "busan", ...here]);
  expect(imported.code).toBe(0);
  const words = ["--ko", "부산 도시외교", "--en", "Busan city diplomacy"];
  const added = await runNaru([
    "office",
    "add",
    "busan",
    "--admin",
    administrator.email,
    ...words,
    ...here,
  ]);
  const { link } = added.json as { link: string };
  expect(added.json).toMatchObject({ office: "busan", isNew: false, email: administrator.email });
  expect(link).toMatch(new RegExp(`^${journey.naru.url}/invitation/`));

  const { page, faults } = await journey.open();
  await page.goto(link);
  await page.getByLabel("이름", { exact: true }).fill("관리자");
  await page.getByLabel("비밀번호").fill("not the password of it");
  await page.getByRole("button", { name: "수락하고 들어가기" }).click();
  await page.getByText("그 계정의 비밀번호를 입력하세요", { exact: false }).waitFor();
  await page.getByLabel("비밀번호").fill(administrator.password);
  await page.getByRole("button", { name: "수락하고 들어가기" }).click();
  await page.getByRole("heading", { name: "지켜볼 것" }).waitFor();

  await page.goto(`${journey.naru.url}/ko/network/initiatives`);
  await page.getByText("등록된 공동 구상이 없습니다.").waitFor();
  await page.goto(`${journey.naru.url}/ko/account`);
  await page.getByRole("heading", { name: "내 부서" }).waitFor();
  await page.getByRole("rowheader", { name: "부산 도시외교" }).waitFor();
  await page.getByText("지금 이 부서").waitFor();
  expect(await countActors(page, journey.naru)).toBe(2);
  await page.getByRole("button", { name: "이 부서로 가기" }).click();
  await page.getByRole("heading", { name: "지켜볼 것" }).waitFor();
  expect(await countActors(page, journey.naru)).toBeGreaterThan(100);
  expect(faults.filter((fault) => !fault.includes("status of 403"))).toEqual([]);
});
