import { expect, test } from "vitest";

import { hashPassword, verifyPassword } from "./authentication.ts";

test("a hash names argon2id and its cost (OWASP: 19 MiB, 2 passes, 1 lane) and never repeats", async () => {
  const [one, other] = [
    await hashPassword("네 낱말 비밀번호입니다"),
    await hashPassword("네 낱말 비밀번호입니다"),
  ];
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(one).not.toBe(other);
});

test.each([
  ["the same", "correct horse battery", true],
  ["another case", "Correct horse battery", false],
  ["nothing", "", false],
])("%s password: %s", async (_, password, expected) => {
  const hash = await hashPassword("correct horse battery");
  expect(await verifyPassword({ hash, password })).toBe(expected);
});

test("a Korean password typed on another system (decomposed) is the same password", async () => {
  const hash = await hashPassword("나루터 비밀번호".normalize("NFC"));
  expect(await verifyPassword({ hash, password: "나루터 비밀번호".normalize("NFD") })).toBe(true);
});

test("a hash that is none is never verified", async () => {
  expect(await verifyPassword({ hash: "plain", password: "plain" })).toBe(false);
});
