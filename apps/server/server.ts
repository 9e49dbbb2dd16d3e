import rateLimit from "@fastify/rate-limit";
import swagger from "@fastify/swagger";
import fastify, { type FastifyInstance } from "fastify";
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from "fastify-type-provider-zod";

import { accountRoutes, type AccountSetting } from "#slices/account/api.ts";
import type { HeavyGround } from "#slices/account/ground.ts";
import { actorRoutes } from "#slices/actor/api.ts";
import { actorEditRoutes } from "#slices/actor/edit-api.ts";
import { actorMergeRoutes } from "#slices/actor/merge-api.ts";
import { auditRoutes } from "#slices/audit/api.ts";
import { channelRoutes, type ChannelWork } from "#slices/channel/api.ts";
import { gateRoutes } from "#slices/gate/api.ts";
import { lawRoutes } from "#slices/gate/law-api.ts";
import { listRoutes } from "#slices/gate/list-api.ts";
import { matchRoutes } from "#slices/gate/match-api.ts";
import { grantRoutes } from "#slices/grant/api.ts";
import { clearanceRoutes } from "#slices/gate/clearances-api.ts";
import { codeRoutes } from "#slices/gate/codes-api.ts";
import { correctionRoutes } from "#slices/grant/correction-api.ts";
import { evidenceRoutes } from "#slices/grant/evidence-api.ts";
import { requestRoutes } from "#slices/grant/request-api.ts";
import { shipmentRoutes } from "#slices/grant/shipment-api.ts";
import { exportRoutes } from "#slices/export/api.ts";
import { importRoutes, importUndo } from "#slices/import/api.ts";
import type { ImportWork } from "#slices/import/import-work.ts";
import { instrumentRoutes } from "#slices/instrument/api.ts";
import { callRoutes } from "#slices/instrument/call-api.ts";
import { coverageRoutes } from "#slices/instrument/coverage-api.ts";
import { profileRoutes } from "#slices/instrument/profile-api.ts";
import { membershipRoutes } from "#slices/membership/api.ts";
import { networkRoutes } from "#slices/network/api.ts";
import { programmeRoutes } from "#slices/programme/routes.ts";
import { sourceRoutes } from "#slices/source/api.ts";
import { tieRoutes } from "#slices/tie/api.ts";

import { idempotency } from "./idempotency.ts";
import { registerRoutes } from "./register-routes.ts";
import { answerError, csrfHeaderMissing, routeUnknown, sendProblem } from "./problem-reply.ts";
import { readViewer } from "./read-viewer.ts";
import { todayRoutes } from "./today.ts";
import { serveWeb } from "./web.ts";

/** Everything the server is wired from. */
export interface ServerSetting extends AccountSetting, HeavyGround {
  readonly channels: ChannelWork;
  readonly imports: ImportWork;
  /** Folder of the built web app; `null` serves the API alone. */
  readonly webFolder: string | null;
  readonly isLogging: boolean;
}

/**
 * Requests of the API a minute from one address: an officer's busiest minute fifty times over, because a whole office may
 * stand behind one address. Files of the web app are not counted: a browser with an empty cache asks for all of them at once.
 */
const requestsPerMinute = 6_000;

/** Sign-in attempts a minute from one address (OWASP Authentication Cheat Sheet: slow down guessing). */
const signInsPerMinute = 20;

const bodyLimit = 1_048_576;

/** The office server: API under /api/v1, the web app elsewhere. It makes no request of its own. */
export async function buildServer(setting: ServerSetting): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit,
    logger: setting.isLogging ? { level: "warn" } : false,
    trustProxy: false,
  });
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.setValidatorCompiler(validatorCompiler);
  typed.setSerializerCompiler(serializerCompiler);
  typed.setErrorHandler(answerError);
  typed.setNotFoundHandler((_, reply) => sendProblem(reply, routeUnknown));
  await app.register(swagger, { openapi, transform: jsonSchemaTransform });
  await app.register((scope) => registerApi(scope, setting), { prefix: "/api/v1" });
  if (setting.webFolder !== null) await serveWeb(app, setting.webFolder);
  return app;
}

const openapi = {
  openapi: "3.1.0",
  info: {
    title: "Naru",
    version: "1",
    description:
      "나루 사무 API. 명령은 x-naru-csrf 머리말을 요구한다. / The office API; commands need the header x-naru-csrf.",
  },
} as const;

/** Whether a route takes passwords. */
function isDoor({ url, method }: { readonly url: string; readonly method: string | string[] }) {
  return (
    url.includes("/sign-in") ||
    url.endsWith("/setup") ||
    (url.endsWith("/invitations/:token") && method === "POST")
  );
}

async function registerApi(app: FastifyInstance, setting: ServerSetting): Promise<void> {
  // Before the limiter, which reads a route's own limit as soon as the route is made.
  app.addHook("onRoute", (route) => {
    if (isDoor(route)) {
      route.config = {
        ...route.config,
        rateLimit: { max: signInsPerMinute, timeWindow: "1 minute" },
      };
    }
  });
  await app.register(rateLimit, { max: requestsPerMinute, timeWindow: "1 minute" });
  app.decorateRequest("viewer", null);
  app.addHook("onRequest", async (request, reply) => {
    const isCommand = request.method !== "GET" && request.method !== "HEAD";
    if (isCommand && request.headers["x-naru-csrf"] === undefined)
      return sendProblem(reply, csrfHeaderMissing);
    request.viewer = await readViewer(setting, request);
    reply.header("cache-control", "no-store");
  });
  idempotency(app, setting);
  importUndo(app, setting);
  await app.register(accountRoutes(setting));
  for (const routes of [
    actorRoutes,
    actorEditRoutes,
    actorMergeRoutes,
    auditRoutes,
    gateRoutes,
    codeRoutes,
    clearanceRoutes,
    listRoutes,
    matchRoutes,
    lawRoutes,
    grantRoutes,
    correctionRoutes,
    evidenceRoutes,
    requestRoutes,
    shipmentRoutes,
    exportRoutes,
    instrumentRoutes,
    callRoutes,
    profileRoutes,
    membershipRoutes,
    networkRoutes,
    ...registerRoutes,
    programmeRoutes,
    sourceRoutes,
    tieRoutes,
    todayRoutes,
  ]) {
    await app.register(routes(setting));
  }
  await app.register(importRoutes(setting, setting.imports));
  await app.register(channelRoutes(setting, setting.channels));
  await app.register(coverageRoutes(setting, setting.channels));
  app.get("/openapi.json", { schema: { hide: true } }, () => app.swagger());
}
