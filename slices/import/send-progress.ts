import type { FastifyReply, FastifyRequest } from "fastify";

import type { ImportJob, ImportJobs } from "./jobs.ts";

/** Shortest time between two events, in milliseconds. */
const restBetween = 200;

/** Tells a client how far an import is, in server-sent events; the last one, `end`, carries how it ended. */
export async function sendProgress(
  request: FastifyRequest,
  reply: FastifyReply,
  { jobs, job }: { readonly jobs: ImportJobs; readonly job: ImportJob | null },
): Promise<FastifyReply> {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
  });
  const send = (event: string, value: unknown) =>
    raw.write(`event: ${event}\ndata: ${JSON.stringify(value)}\n\n`);
  if (job === null) {
    send("end", { ok: true });
    raw.end();
    return reply;
  }
  let last = 0;
  const tell = () => {
    if (Date.now() - last < restBetween) return;
    last = Date.now();
    send("progress", { task: job.task, ...job.progress });
  };
  const leave = jobs.listen(tell);
  request.raw.once("close", leave);
  tell();
  const ended = await job.done;
  leave();
  send("end", ended.ok ? { ok: true } : { ok: false, error: ended.error });
  raw.end();
  return reply;
}
