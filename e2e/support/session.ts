import type { Naru } from "./naru.ts";

/** A signed-in caller of the API. */
export interface Session {
  call(method: string, path: string, body?: object): Promise<Response>;
  /** Sends a file. */
  send(path: string, type: string, content: string | Uint8Array<ArrayBuffer>): Promise<Response>;
}

/** Registers the first administrator through the setup address, as a person would. */
export async function setUpAdministrator(naru: Naru): Promise<Session> {
  const token = new URL(naru.entry).searchParams.get("token");
  const body = {
    token,
    name: "관리자",
    email: administrator.email,
    password: administrator.password,
  };
  return openSession(naru, await post(naru, "/setup", body));
}

/** Signs a role of the demo in. */
export async function signInToDemo(naru: Naru, role: string): Promise<Session> {
  return openSession(naru, await post(naru, "/sign-in/demo", { role }));
}

export const administrator = { email: "admin@office.example", password: "four calm river words" };

export async function signIn(naru: Naru): Promise<Session> {
  return openSession(naru, await askSignIn(naru));
}

export function askSignIn(naru: Naru): Promise<Response> {
  return post(naru, "/sign-in", administrator);
}

function openSession(naru: Naru, response: Response): Session {
  if (!response.ok) throw new Error(`no session: ${response.status}`);
  const cookie = response.headers
    .getSetCookie()
    .map((header) => header.split(";")[0])
    .join("; ");
  return {
    call: (method, path, body) =>
      request(naru, { method, path, cookie, ...(body === undefined ? {} : { body }) }),
    send: (path, type, content) =>
      fetch(`${naru.url}/api/v1${path}`, {
        method: "POST",
        headers: { "x-naru-csrf": "1", cookie, "content-type": type },
        body: content,
      }),
  };
}

function post(naru: Naru, path: string, body: object): Promise<Response> {
  return request(naru, { method: "POST", path, body });
}

function request(
  naru: Naru,
  asked: { method: string; path: string; body?: object; cookie?: string },
): Promise<Response> {
  const headers = {
    "x-naru-csrf": "1",
    ...(asked.cookie === undefined ? {} : { cookie: asked.cookie }),
    ...(asked.body === undefined ? {} : { "content-type": "application/json" }),
  };
  const body = asked.body === undefined ? null : JSON.stringify(asked.body);
  return fetch(`${naru.url}/api/v1${asked.path}`, { method: asked.method, headers, body });
}
