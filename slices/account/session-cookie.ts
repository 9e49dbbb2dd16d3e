import type { FastifyReply, FastifyRequest } from "fastify";

import type { Authentication } from "./authentication.ts";
import { accountProblem } from "./problems.ts";

type Head = Pick<FastifyRequest, "headers">;

/** A request's headers in the shape the account library reads. */
export function webHeaders(request: Head): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === "string") headers.set(name, value);
  }
  return headers;
}

/** Signs in by password, hands the session cookie to the reply, and returns the account's id. */
export async function signInWith(
  authentication: Authentication,
  request: Head,
  reply: FastifyReply,
  body: { email: string; password: string },
): Promise<string> {
  const response = await authentication.api.signInEmail({
    body,
    headers: webHeaders(request),
    asResponse: true,
  });
  if (!response.ok) throw accountProblem("wrong-credentials");
  passCookies(response, reply);
  return accountIdOf(response);
}

/** Makes an account, signs it in, and returns its id. */
export async function signUpWith(
  authentication: Authentication,
  request: Head,
  reply: FastifyReply,
  account: { name: string; email: string; password: string },
): Promise<string> {
  const { name, email, password } = account;
  const body = { name, email, password };
  const response = await authentication.api.signUpEmail({
    body,
    headers: webHeaders(request),
    asResponse: true,
  });
  if (!response.ok) throw accountProblem("email-taken", "email");
  passCookies(response, reply);
  return accountIdOf(response);
}

async function accountIdOf(response: Response): Promise<string> {
  return ((await response.json()) as { user: { id: string } }).user.id;
}

export function passCookies(response: Response, reply: FastifyReply): void {
  for (const cookie of response.headers.getSetCookie()) reply.header("set-cookie", cookie);
}
