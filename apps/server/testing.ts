import type { FastifyInstance } from "fastify";

import { createAuthentication } from "#slices/account/authentication.ts";
import type { Role } from "#slices/account/model.ts";

import type { Database } from "./database/connect.ts";
import { buildServer } from "./server.ts";
import { ImportThreads } from "./workers/imports/import-threads.ts";
import { WorkerPool } from "./workers/pool.ts";

/** The real server on a test database, with people to sign in. */
export interface TestServer {
  readonly app: FastifyInstance;
  /** Makes an account in an office and answers its session cookie and id. */
  signUp(
    officeId: string,
    role: Role,
    name: string,
  ): Promise<{ cookie: string; accountId: string }>;
  close(): Promise<void>;
}

export async function startTestServer(database: Database, officeId: string): Promise<TestServer> {
  const url = "http://127.0.0.1";
  const authentication = createAuthentication(database.authentication, {
    secret: "test secret",
    url,
    secure: false,
  });
  const channels = new WorkerPool(1, database.reader);
  const imports = new ImportThreads(database.reader);
  const app = await buildServer({
    db: database.application,
    heavy: database.heavy,
    authentication,
    now: () => new Date(),
    officeId,
    setupToken: async () => null,
    demoKey: "test",
    channels,
    imports,
    webFolder: null,
    isLogging: false,
  });
  const signUp: TestServer["signUp"] = async (office, role, name) => {
    const email = `${name}@example.org`;
    const body = { name, email, password: "a password for tests only" };
    const response = await authentication.api.signUpEmail({ body, asResponse: true });
    const { user } = (await response.json()) as { user: { id: string } };
    const member =
      "insert into office_member (office_id, account_id, name, email, role) values ($1, $2, $3, $4, $5)";
    await database.owner.query(member, [office, user.id, name, email, role]);
    const cookie = response.headers
      .getSetCookie()
      .map((header) => header.split(";")[0])
      .join("; ");
    return { cookie, accountId: user.id };
  };
  const close = async () => {
    await app.close();
    await Promise.all([channels.close(), imports.close()]);
  };
  return { app, signUp, close };
}
