import type { Locator, Page } from "playwright-core";

const part = (page: Page, id: string) => page.locator(`#part-${id}`);
const button = (name: string | RegExp, within: Page | Locator) =>
  within.getByRole("button", { name, exact: typeof name === "string" });

/** Writes one list of the programme's page: its fields by their labels, then the reason. */
async function writeList(
  page: Page,
  at: string,
  title: string,
  fields: readonly (readonly [string, string])[],
): Promise<void> {
  const section = part(page, at);
  await button(`${title} 고치기`, section).click();
  for (const [label, value] of fields) await section.getByLabel(label, { exact: true }).fill(value);
  await section.getByLabel("근거", { exact: true }).selectOption({ label: "부서 입력" });
  await section.getByLabel("이유").fill("결정 준비");
  await button("저장", section).click();
  await section.getByText(fields[0]![1]).waitFor();
}

/** Owner, needs, harm, hand-over, activities and partner, and the first steps of the cycle. */
export async function decideAndBegin(
  page: Page,
  step: (stage: string) => Promise<void>,
): Promise<void> {
  const overview = part(page, "overview");
  await button("개요 고치기", overview).click();
  await overview.getByLabel("담당").fill("남북협력과");
  await overview.getByLabel("시작").fill("2026-11");
  await overview.getByLabel("이유").fill("결정 준비");
  await button("저장", overview).click();
  await overview.getByText("남북협력과").waitFor();
  await writeList(page, "needs", "수요", [
    ["내용 (한국어)", "정수 설비가 낡음"],
    ["알아낸 방법 (한국어)", "현지 조사"],
  ]);
  for (const [title, what] of [
    ["나누는 것", "배분 순서"],
    ["잇는 것", "강을 함께 쓴다"],
  ] as const)
    await writeList(page, "harm", title, [
      ["내용 (한국어)", what],
      ["사업의 대응 (한국어)", "공동 조사"],
    ]);
  const handOver = part(page, "handOver");
  await button("넘겨받을 곳 고치기", handOver).click();
  await handOver.getByLabel("넘겨받을 곳 (한국어)").fill("평양시 상하수도 관리소");
  await handOver.getByLabel("이유").fill("결정 준비");
  await button("저장", handOver).click();
  await handOver.getByText("평양시 상하수도 관리소").waitFor();
  await step("검토");
  await step("결정");
  const activities = part(page, "activities");
  await button("활동 고치기", activities).click();
  await activities.getByLabel("제3국·국제기구와만 하는 활동").check();
  await activities.getByLabel("이유").fill("결정 준비");
  await button("저장", activities).click();
  await button("활동 고치기", activities).waitFor();
  await inviteUndp(page);
  await step("시행");
}

async function inviteUndp(page: Page): Promise<void> {
  const partners = part(page, "partners");
  await button("협력 기관 고치기", partners).click();
  await partners.getByRole("combobox", { name: "행위자" }).fill("UNDP");
  await partners.getByRole("listbox").getByRole("option").first().click();
  await partners.getByLabel("이유").fill("결정 준비");
  await button("저장", partners).click();
  await button(/^심사하고 초청/, partners).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("이유").fill("결정 준비");
  await button("심사하고 초청", dialog).click();
  await partners.getByText(/초청, 심사 통과/).waitFor();
}
