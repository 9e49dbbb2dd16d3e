import type { Problem } from "#kernel/problem.ts";
import { both } from "#kernel/local-text.ts";

/** A refusal by the server, in the words that the reader sees. */
export class Refusal extends Error {
  readonly problem: Problem;
  readonly status: number;

  constructor(problem: Problem, status: number) {
    super(problem.kind);
    this.problem = problem;
    this.status = status;
  }
}

export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

/** Reads JSON of `/api/v1`. Refusals and a server that does not answer throw a `Refusal`. */
export async function read<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  return answerOf<T>(await reach(address(path, query), { ...(signal && { signal }) }));
}

/** Sends a command of `/api/v1`; the header proves that this page sent it. */
export async function command<T>(
  method: "POST" | "PUT" | "DELETE",
  path: string,
  body?: unknown,
): Promise<T> {
  const headers = {
    "x-naru-csrf": "1",
    ...(body !== undefined && { "content-type": "application/json" }),
  };
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  return answerOf<T>(await reach(address(path, {}), { method, headers, ...sent }));
}

export function address(path: string, query: Query): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== "") search.set(key, String(value));
  }
  const tail = search.toString();
  return `/api/v1${path}${tail === "" ? "" : `?${tail}`}`;
}

/** Fetches with the session's cookie; a broken line becomes a `Refusal` of kind `offline`. */
export async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { credentials: "same-origin", ...init });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Refusal(offline, 0);
  }
}

async function answerOf<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Refusal(await problemOf(response), response.status);
  const answer: T = response.status === 204 ? undefined : await response.json();
  return answer;
}

/** The problem that a failed response carries, or the general one where it carries none. */
export async function problemOf(response: Response): Promise<Problem> {
  const sent: unknown = await response.json().catch(() => null);
  return isProblem(sent) ? sent : unexplained;
}

function isProblem(sent: unknown): sent is Problem {
  return (
    typeof sent === "object" &&
    sent !== null &&
    "kind" in sent &&
    "message" in sent &&
    "repair" in sent
  );
}

/** Whatever was thrown, as a problem a reader can act on. */
export function problemFrom(error: unknown): Problem {
  if (error instanceof Refusal) return error.problem;
  return isMissingPart(error) ? offline : unexplained;
}

/** Whether a part of the app could not be fetched, in the words of Chromium and Firefox, Safari, and Vite for styles. */
function isMissingPart(error: unknown): boolean {
  const words =
    /dynamically imported module|Importing a module script failed|Unable to preload CSS/;
  return error instanceof Error && words.test(error.message);
}

/** What is said when the server does not answer. */
export const offline: Problem = {
  kind: "offline",
  at: null,
  message: both("서버에 연결할 수 없습니다.", "The server cannot be reached."),
  repair: both(
    "네트워크 연결을 확인한 뒤 다시 시도하세요. 입력한 내용은 그대로 남아 있습니다.",
    "Check the network connection and try again. What you entered is still here.",
  ),
};

const unexplained: Problem = {
  kind: "unexplained",
  at: null,
  message: both("요청을 처리하지 못했습니다.", "The request could not be carried out."),
  repair: both(
    "다시 시도하세요. 계속되면 시스템 관리자에게 알려 주세요.",
    "Try again. If it keeps happening, tell the system administrator.",
  ),
};
