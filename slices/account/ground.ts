import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { Kysely } from "kysely";

import type { Clock } from "#kernel/clock.ts";
import type { Tables } from "#kernel/tables.ts";

import type { Authentication } from "./authentication.ts";
import type { Viewer } from "./model.ts";

/** What every slice's API stands on; put together once by the server. */
export interface Ground {
  readonly db: Kysely<Tables>;
  readonly authentication: Authentication;
  readonly now: Clock;
}

/** What slices stand on whose work takes longer than somebody waits for a page. */
export interface HeavyGround extends Ground {
  /** The same records on connections that give way to all others. */
  readonly heavy: Kysely<Tables>;
}

/** A slice's routes, mounted under `/api/v1`. */
export type Routes = FastifyPluginAsyncZod;

declare module "fastify" {
  interface FastifyRequest {
    /** The signed-in viewer; `null` before sign-in. */
    viewer: Viewer | null;
  }
}
