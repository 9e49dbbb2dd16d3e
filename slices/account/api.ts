import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";

import { ProblemError } from "#kernel/problem-error.ts";

import type { Ground, Routes } from "./ground.ts";
import { roles, shortestPassword, systemViewer, type Role, type Viewer } from "./model.ts";
import { chooseOffice } from "./office-choice.ts";
import { inOffice } from "./office-transaction.ts";
import { officeRoutes } from "./offices-api.ts";
import { mayManageMembers } from "./policy.ts";
import { accountProblem, require, requireViewer } from "./problems.ts";
import { sessionRoutes } from "./sessions-api.ts";
import { signInWith, signUpWith } from "./session-cookie.ts";
import * as store from "./store.ts";

/** What the account routes need beside the ground: the office that this server was set up for. */
export interface AccountSetting extends Ground {
  readonly officeId: string;
  /** The one-time secret of the first administrator; `null` once there is one. */
  setupToken(): Promise<string | null>;
  /** Signs the passwords of the demo accounts, which nobody ever types. */
  readonly demoKey: string;
}

const credentials = z.object({ email: z.email(), password: z.string().min(1).max(256) });
const newAccount = z.object({
  name: z.string().trim().min(1).max(120),
  email: z.email(),
  password: z.string().max(256),
});
const role = z.enum(roles);

export const accountRoutes =
  (setting: AccountSetting): Routes =>
  async (app) => {
    app.get("/me", { schema: { summary: "Who is signed in, and where" } }, (request) =>
      describe(setting, request),
    );

    app.post(
      "/setup",
      {
        schema: {
          body: newAccount.extend({ token: z.string() }),
          summary: "Registers the first administrator",
        },
      },
      async (request, reply) => {
        const expected = await setting.setupToken();
        if (expected === null) throw accountProblem("setup-closed");
        if (!isEqual(request.body.token, expected))
          throw accountProblem("setup-token-wrong", "token");
        const accountId = await registerAccount(setting, request, reply);
        await inOffice(setting.db, systemViewer(setting.officeId), (tx) =>
          store.addMember(tx, setting.officeId, {
            ...request.body,
            accountId,
            role: "administrator",
          }),
        );
        return { ok: true };
      },
    );

    app.post(
      "/sign-in",
      { schema: { body: credentials, summary: "Signs in" } },
      async (request, reply) => {
        await signInWith(setting.authentication, request, reply, request.body);
        return { ok: true };
      },
    );

    app.post(
      "/sign-in/demo",
      { schema: { body: z.object({ role }), summary: "Signs in to a demo office" } },
      async (request, reply) => {
        const office = await readOwnOffice(setting);
        if (!office.isDemo) throw accountProblem("not-a-demo");
        await signInWith(
          setting.authentication,
          request,
          reply,
          demoCredentials(setting.demoKey, request.body.role),
        );
        return { ok: true };
      },
    );

    invitationRoutes(setting)(app);
    await app.register(officeRoutes(setting));
    await app.register(sessionRoutes(setting));
  };

const invitationRoutes = (setting: AccountSetting) => (app: Parameters<Routes>[0]) => {
  app.get("/members", { schema: { summary: "Members of the office" } }, async (request) => {
    const viewer = requireViewer(request);
    return { items: await inOffice(setting.db, viewer, (tx) => store.listMembers(tx)) };
  });

  app.post(
    "/invitations",
    { schema: { body: z.object({ email: z.email(), role }), summary: "Invites somebody" } },
    async (request, reply) => {
      const viewer = requireViewer(request);
      require(mayManageMembers(viewer));
      const made = await inOffice(setting.db, viewer, (tx) =>
        store.createInvitation(tx, viewer, request.body, setting.now()),
      );
      return reply.code(201).send({ link: `/invitation/${made.token}`, expiresAt: made.expiresAt });
    },
  );

  const token = z.object({ token: z.string().min(10).max(100) });
  app.get(
    "/invitations/:token",
    { schema: { params: token, summary: "Reads an invitation" } },
    async (request) => {
      const open = await store.readInvitation(setting.db, request.params.token);
      if (open === null) throw accountProblem("invitation-invalid");
      return { office: open.office, email: open.email, role: open.role };
    },
  );

  const acceptance = z.object({
    name: z.string().trim().min(1).max(120),
    password: z.string().max(256),
  });
  app.post(
    "/invitations/:token",
    { schema: { params: token, body: acceptance, summary: "Accepts an invitation" } },
    async (request, reply) => {
      const open = await store.readInvitation(setting.db, request.params.token);
      if (open === null) throw accountProblem("invitation-invalid");
      const account = { ...request.body, email: open.email };
      const asked = { ...pickHead(request), body: account };
      const accountId = await openAccount(setting, asked, reply);
      const bearer = { accountId, name: account.name };
      if (!(await store.acceptInvitation(setting.db, request.params.token, bearer))) {
        throw accountProblem("invitation-invalid");
      }
      chooseOffice(reply, open.officeId);
      return { ok: true };
    },
  );
};

const pickHead = (request: FastifyRequest) => ({ headers: request.headers });

async function registerAccount(
  setting: AccountSetting,
  request: Pick<FastifyRequest, "headers"> & { body: z.infer<typeof newAccount> },
  reply: FastifyReply,
): Promise<string> {
  if ([...request.body.password].length < shortestPassword)
    throw accountProblem("password-short", "password");
  return signUpWith(setting.authentication, request, reply, request.body);
}

/** A new account, or the one that the address has already: its password proves whose it is. */
async function openAccount(
  setting: AccountSetting,
  request: Pick<FastifyRequest, "headers"> & { body: z.infer<typeof newAccount> },
  reply: FastifyReply,
): Promise<string> {
  try {
    return await registerAccount(setting, request, reply);
  } catch (refusal) {
    if (!isKind(refusal, "email-taken")) throw refusal;
    return signInWith(setting.authentication, request, reply, request.body).catch((error) => {
      throw isKind(error, "wrong-credentials")
        ? accountProblem("account-password-wrong", "password")
        : error;
    });
  }
}

function isKind(error: unknown, kind: string): boolean {
  return error instanceof ProblemError && error.problem.kind === kind;
}

async function describe(setting: AccountSetting, request: FastifyRequest) {
  const office = await readOwnOffice(setting);
  if (request.viewer === null) {
    const state =
      (await setting.setupToken()) === null ? ("signed-out" as const) : ("setup" as const);
    return { state, demo: office.isDemo };
  }
  const viewer: Viewer = request.viewer;
  const [own, members] = await inOffice(
    setting.db,
    viewer,
    async (tx) => [await store.readOffice(tx), await store.listMembers(tx)] as const,
  );
  const me = members.find(({ accountId }) => accountId === viewer.accountId);
  const account = { id: viewer.accountId, name: me?.name ?? "", email: me?.email ?? "" };
  return { state: "signed-in" as const, demo: own.isDemo, account, office: own, role: viewer.role };
}

function readOwnOffice(setting: AccountSetting): Promise<store.Office> {
  return inOffice(setting.db, systemViewer(setting.officeId), (tx) => store.readOffice(tx));
}

/** Demo accounts exist only in an office made as a demo; their passwords are derived, never shown. */
export function demoCredentials(key: string, demoRole: Role): { email: string; password: string } {
  const password = createHmac("sha256", key).update(`demo ${demoRole}`).digest("base64url");
  return { email: demoEmail(demoRole), password };
}

export function demoEmail(demoRole: Role): string {
  return `${demoRole}@demo.invalid`;
}

function isEqual(one: string, other: string): boolean {
  const key = randomBytes(32);
  const digest = (text: string) => createHmac("sha256", key).update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
