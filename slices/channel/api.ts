import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";

import { dayOf } from "#kernel/clock.ts";
import { ProblemError } from "#kernel/problem-error.ts";
import type { Result } from "#kernel/result.ts";
import type { Ground, Routes } from "#slices/account/ground.ts";
import type { Viewer } from "#slices/account/model.ts";
import { requireViewer } from "#slices/account/problems.ts";

import type { ChannelAnswer, ChannelProgress } from "./model.ts";
import { problemOf } from "./problems.ts";
import type { RawQuestion } from "./question.ts";
import type { ChannelRefusal } from "./refusals.ts";
import { shippedTable } from "./reliability-table.ts";
import { shockPresets } from "./shocks.ts";

/** Answers a question over the network that the viewer may see, away from the event loop. */
export interface ChannelWork {
  ask(
    question: RawQuestion,
    viewer: Viewer,
    watch: { signal?: AbortSignal; progress?: (progress: ChannelProgress) => void },
  ): Promise<Result<ChannelAnswer, ChannelRefusal>>;
}

const jsonText = z
  .string()
  .max(20_000)
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: "custom", message: "not JSON" });
      return z.NEVER;
    }
  });

const query = z.object({
  from: z.string().min(1).max(80),
  to: z.string().min(1).max(80),
  issue: z.string().max(300).optional().describe("Issue tags, separated by commas"),
  maxTies: z.coerce.number().optional(),
  k: z.coerce.number().optional(),
  asOf: z.string().max(10).optional(),
  shock: z.string().max(20_000).optional().describe("Name of a preset, or a shock as JSON"),
  whatIf: z.stringbool().optional(),
  weights: jsonText.pipe(z.record(z.string(), z.number())).optional(),
});

export const channelRoutes =
  (ground: Ground, work: ChannelWork): Routes =>
  async (app) => {
    app.get(
      "/channels/shocks",
      { schema: { summary: "Shocks of the record" } },
      async (request) => {
        requireViewer(request);
        return { items: shockPresets };
      },
    );

    app.get(
      "/channels/reliability-table",
      { schema: { summary: "How a tie's reliability is derived" } },
      (request) => {
        requireViewer(request);
        return shippedTable;
      },
    );

    const schema = {
      querystring: query,
      summary: "How to reach a counterpart; streams progress as server-sent events",
    };
    app.get("/channels", { schema }, async (request, reply) => {
      const viewer = requireViewer(request);
      const question = rawQuestion(request.query, ground.now());
      const gone = new AbortController();
      reply.raw.once("close", () => gone.abort());
      if (request.headers.accept?.includes("text/event-stream")) {
        return streamAnswer(request, reply, (progress) =>
          work.ask(question, viewer, { signal: gone.signal, progress }),
        );
      }
      const answer = await work.ask(question, viewer, { signal: gone.signal });
      if (!answer.ok) throw new ProblemError(problemOf(answer.error));
      return answer.value;
    });
  };

function rawQuestion(
  { issue, asOf, shock, ...rest }: z.infer<typeof query>,
  now: Date,
): RawQuestion {
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return {
    ...(given as Pick<RawQuestion, "from" | "to">),
    asOf: asOf ?? dayOf(now),
    issues: issue === undefined || issue === "" ? [] : issue.split(","),
    ...(shock === undefined || shock === ""
      ? {}
      : { shock: shock.startsWith("{") ? readJson(shock) : shock }),
  };
}

/** A shock that is no JSON goes on as the text it is, and is refused by name with what is allowed. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

async function streamAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  ask: (
    progress: (progress: ChannelProgress) => void,
  ) => Promise<Result<ChannelAnswer, ChannelRefusal>>,
): Promise<FastifyReply> {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
  });
  const send = (event: string, value: unknown) =>
    raw.write(`event: ${event}\ndata: ${JSON.stringify(value)}\n\n`);
  try {
    const answer = await ask((progress) => send("progress", progress));
    if (answer.ok) send("answer", answer.value);
    else send("problem", problemOf(answer.error));
  } catch (error) {
    request.log.error(error);
    send("problem", { kind: "internal", at: null, message: lost.message, repair: lost.repair });
  }
  raw.end();
  return reply;
}

const lost = {
  message: { ko: "답을 계산하다 멈췄습니다.", en: "The answer could not be worked out." },
  repair: { ko: "다시 시도하세요.", en: "Try again." },
};
