import type { FastifyReply, FastifyRequest } from "fastify";

import type { ScreeningWork, ScreeningWorks } from "./work.ts";

/** Shortest time between two events, in milliseconds. */
const restBetween = 150;

/** Tells a client how far the screening is, in server-sent events; the last one, `end`, carries how it ended. */
export async function sendProgress(
  request: FastifyRequest,
  reply: FastifyReply,
  { works, work }: { readonly works: ScreeningWorks; readonly work: ScreeningWork | null },
): Promise<FastifyReply> {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
  });
  const send = (event: string, value: unknown) =>
    raw.write(`event: ${event}\ndata: ${JSON.stringify(value)}\n\n`);
  if (work === null) {
    send("end", { ok: true });
    raw.end();
    return reply;
  }
  let last = 0;
  const tell = () => {
    if (Date.now() - last < restBetween) return;
    last = Date.now();
    send("progress", work.progress);
  };
  const leave = works.listen(tell);
  request.raw.once("close", leave);
  tell();
  const ended = await work.done;
  leave();
  send("end", ended.ok ? { ok: true, value: ended.value } : { ok: false, error: ended.error });
  raw.end();
  return reply;
}
