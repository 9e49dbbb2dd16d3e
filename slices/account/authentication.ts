import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

import { betterAuth } from "better-auth";
import type pg from "pg";

import { shortestPassword } from "./model.ts";

/** Cost of one password hash: OWASP Password Storage Cheat Sheet, argon2id, 19 MiB, 2 passes, 1 lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;

const deriveKey = promisify(argon2);

/** The account library on our tables. Its own HTTP routes are not served; the account slice calls it. */
export function createAuthentication(
  pool: pg.Pool,
  settings: { secret: string; url: string; secure: boolean },
) {
  return betterAuth({
    database: pool,
    secret: settings.secret,
    baseURL: settings.url,
    telemetry: { enabled: false },
    emailAndPassword: {
      enabled: true,
      autoSignIn: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: 256,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: { expiresIn: 60 * 60 * 12, updateAge: 60 * 60 },
    rateLimit: { enabled: false },
    advanced: { useSecureCookies: settings.secure, cookiePrefix: "naru" },
    logger: { disabled: true },
  });
}

export type Authentication = ReturnType<typeof createAuthentication>;

/** PHC string of an argon2id hash: `$argon2id$v=19$m=…,t=…,p=…$salt$tag`. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await deriveKey("argon2id", { message: password.normalize("NFKC"), nonce, ...cost });
  const settings = `m=${cost.memory},t=${cost.passes},p=${cost.parallelism}`;
  return `$argon2id$v=19$${settings}$${encode(nonce)}$${encode(tag)}`;
}

/** Compares in constant time; costs are read from the stored hash so that they can be raised later. */
export async function verifyPassword({
  hash,
  password,
}: {
  hash: string;
  password: string;
}): Promise<boolean> {
  const [, , , settings, salt, stored] = hash.split("$");
  if (settings === undefined || salt === undefined || stored === undefined) return false;
  const [memory, passes, parallelism] = settings.split(",").map((part) => Number(part.slice(2)));
  const expected = Buffer.from(stored, "base64");
  const tag = await deriveKey("argon2id", {
    message: password.normalize("NFKC"),
    nonce: Buffer.from(salt, "base64"),
    memory: memory!,
    passes: passes!,
    parallelism: parallelism!,
    tagLength: expected.length,
  });
  return timingSafeEqual(tag, expected);
}

function encode(bytes: Buffer): string {
  return bytes.toString("base64").replace(/=+$/, "");
}
