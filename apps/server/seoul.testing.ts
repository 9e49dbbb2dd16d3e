import type { Role } from "#slices/account/model.ts";

import type { Database } from "./database/connect.ts";
import { startTestServer } from "./testing.ts";
import { loadWorkspace } from "./workspace/load-workspace.ts";

/** An answer of the API: its status and what it says. */
export interface Answer {
  readonly status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests read the answers of every route
  readonly body: any;
}

/** The Seoul workspace behind the real server, with one person a name to ask it. */
export interface SeoulOffice {
  join(name: string, role: Role): Promise<string>;
  /** Asks as `name`; `body` makes it a command. */
  ask(name: string, route: string, body?: object): Promise<Answer>;
  close(): Promise<void>;
}

export async function openSeoul(database: Database): Promise<SeoulOffice> {
  const wish = { officeId: "seoul", hasReport: true, isDemo: false };
  await loadWorkspace(database, wish, () => undefined);
  const server = await startTestServer(database, "seoul");
  const cookies = new Map<string, string>();
  return {
    join: async (name, role) => {
      const { cookie, accountId } = await server.signUp("seoul", role, name);
      cookies.set(name, cookie);
      return accountId;
    },
    ask: async (name, route, body) => {
      const [method, path] = route.split(" ") as ["GET" | "POST" | "PUT" | "DELETE", string];
      const headers = { cookie: cookies.get(name) ?? "", "x-naru-csrf": "1" };
      const payload = body === undefined ? {} : { payload: body };
      const response = await server.app.inject({
        method,
        url: `/api/v1${path}`,
        headers,
        ...payload,
      });
      return { status: response.statusCode, body: response.json() };
    },
    close: () => server.close(),
  };
}
