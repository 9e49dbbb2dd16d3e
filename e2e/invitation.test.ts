import { beforeAll, expect, test } from "vitest";

import { settled } from "./support/browser.ts";
import { newJourney } from "./support/journey.ts";
import { administrator, setUpAdministrator } from "./support/session.ts";

const journey = newJourney("own");
let link: string;

beforeAll(async () => {
  await setUpAdministrator(journey.naru);
});

test("the administrator makes a link for a viewer", async () => {
  const { page } = await journey.open();
  await page.goto(`${journey.naru.url}/ko/sign-in?next=/ko/account`);
  await page.getByLabel("이메일").fill(administrator.email);
  await page.getByLabel("비밀번호").fill(administrator.password);
  await page.getByRole("button", { name: "들어가기" }).click();
  await page.getByRole("heading", { level: 1, name: "내 계정" }).waitFor();
  await page.getByText("지금 이 기기").waitFor();
  await page.getByLabel("이메일").fill("new@office.example");
  await page.getByLabel("역할").selectOption("viewer");
  await page.getByRole("button", { name: "초대 링크 만들기" }).click();
  const made = page.getByLabel("초대 링크", { exact: true });
  await expect.poll(() => made.inputValue()).toMatch(new RegExp(`^${journey.naru.url}/`));
  link = await made.inputValue();
});

test("its bearer gives a name and a password, and sees the room in that role", async () => {
  const watched = await journey.open();
  const { page, faults } = watched;
  await page.goto(link);
  await page.getByText("열람자로 초대받았습니다", { exact: false }).waitFor();
  expect(await page.getByLabel("초대받은 이메일").inputValue()).toBe("new@office.example");
  await page.getByLabel("이름", { exact: true }).fill("새 사람");
  await page.getByLabel("비밀번호").fill("짧은 말");
  await page.getByRole("button", { name: "수락하고 들어가기" }).click();
  await page.getByRole("alert").waitFor();
  expect(faults.filter((fault) => !fault.includes("status of 4"))).toEqual([]);
  await page.getByLabel("비밀번호").fill("강을 건너는 네 낱말 비밀번호");
  await page.getByRole("button", { name: "수락하고 들어가기" }).click();
  await page.getByRole("heading", { name: "지켜볼 것" }).waitFor();
  await page.goto(`${journey.naru.url}/ko/account`);
  await page.getByRole("heading", { level: 1, name: "내 계정" }).waitFor();
  await page.getByText("새 사람").first().waitFor();
  await settled(watched);
  expect(await page.getByRole("button", { name: "초대 링크 만들기" }).count()).toBe(0);
});

test("the link works once", async () => {
  const watched = await journey.open();
  const { page } = watched;
  await page.goto(link);
  await page.getByText("초대가 이미 쓰였거나 기한이 지났습니다.").waitFor();
  await settled(watched);
  expect(await page.getByRole("button", { name: "수락하고 들어가기" }).count()).toBe(0);
});
