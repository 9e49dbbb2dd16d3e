import { promisify } from "node:util";
import { gzip } from "node:zlib";

import { z } from "zod";

import type { Ground, Routes } from "#slices/account/ground.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { requireViewer } from "#slices/account/problems.ts";
import type { Viewer } from "#slices/account/model.ts";
import { actorHeadings, actorKinds, sides } from "#slices/actor/model.ts";
import { readTip } from "#slices/audit/read.ts";
import { tieKinds, tieStatuses } from "#slices/tie/model.ts";

import { etagOf, KeptAnswers, type Answer } from "./answers.ts";
import { readNetwork, type ServerFilter } from "./store.ts";
import { encodeNetwork } from "./wire.ts";

const filter = z.object({
  q: z.string().max(200).optional(),
  heading: z.enum(actorHeadings).optional(),
  kind: z.enum(actorKinds).optional(),
  side: z.enum(sides).optional(),
  tieKind: z.enum(tieKinds).optional(),
  status: z.enum(tieStatuses).optional(),
  issue: z.string().max(60).optional(),
  center: z.string().max(80).optional(),
  around: z.string().max(80).optional(),
});

const pack = promisify(gzip);

/** Quick rather than small: the answer goes over the office's own wires. */
const packing = { level: 3 } as const;

export const networkRoutes =
  (ground: Ground): Routes =>
  async (app) => {
    const kept = new KeptAnswers();
    app.get(
      "/network",
      { schema: { querystring: filter, summary: "The network in columns (binary)" } },
      async (request, reply) => {
        const viewer = requireViewer(request);
        const wanted = { viewer, filter: request.query, known: request.headers["if-none-match"] };
        const answer = await answerNetwork(ground, kept, wanted);
        if (answer === null) return reply.code(304).send();
        const isPacked = request.headers["accept-encoding"]?.includes("gzip") === true;
        void reply.header("etag", answer.etag).type("application/octet-stream");
        if (isPacked) void reply.header("content-encoding", "gzip");
        return reply.send(isPacked ? answer.packed : answer.plain);
      },
    );
  };

interface Wanted {
  readonly viewer: Viewer;
  readonly filter: ServerFilter;
  /** The mark of what the browser holds. */
  readonly known: string | undefined;
}

/**
 * `null`: what the browser holds still stands. Who asks for the surroundings of an actor is answered by the whole network
 * where that can be sent, under the whole's mark, so that a browser asks for it once.
 */
async function answerNetwork(
  ground: Ground,
  kept: KeptAnswers,
  wanted: Wanted,
): Promise<Answer | null> {
  return inOffice(ground.db, wanted.viewer, async (tx) => {
    const tip = await readTip(tx, wanted.viewer.officeId);
    const etag = etagOf(wanted.viewer, tip.hash, wanted.filter);
    const whole = etagOf(wanted.viewer, tip.hash, {});
    const isNear = wanted.filter.around !== undefined;
    if (wanted.known === etag || (isNear && wanted.known === whole)) return null;
    const before = kept.get(etag) ?? (isNear ? kept.getWhole(whole) : undefined);
    if (before !== undefined) return before;
    const network = await readNetwork(tx, wanted.filter);
    const isWhole = network.extent === "whole";
    const plain = encodeNetwork(network, tieKinds);
    const packed = await pack(plain, packing);
    const answer = { etag: isNear && isWhole ? whole : etag, isWhole, plain, packed };
    kept.keep(answer);
    return answer;
  });
}
