import { expect, test } from "vitest";

import { claimedWords } from "./claimed-words.ts";

test.each([
  ["status", "dormant", "휴면", "Dormant"],
  ["kind", "ngo-international", "국제 NGO", "International NGO"],
  ["kind", "member-of", "가입", "Member of"],
  ["territory", "VN", "베트남", "Vietnam"],
  ["issues", ["culture", "own-tag"], "문화 · own-tag", "Culture · own-tag"],
  ["fee", { status: "no-fee" }, "회비 없음", "No fee"],
  ["since", "1996", null, null],
  ["trust", 0.5, null, null],
] as const)("%s %j reads as words", (property, value, ko, en) => {
  expect([claimedWords(property, value, "ko"), claimedWords(property, value, "en")]).toEqual([
    ko,
    en,
  ]);
});

test("a fee reads as money", () => {
  const fee = { status: "stated", yearly: { amount: "12000000", currency: "KRW" } };
  expect(claimedWords("fee", fee, "ko")).toMatch(/KRW.12,000,000/);
});
