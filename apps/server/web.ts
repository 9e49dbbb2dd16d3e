import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply } from "fastify";

import { routeUnknown, sendProblem } from "./problem-reply.ts";

/** Serves the built web app: hashed files for a year, the page itself fresh with a nonce for its styles. */
export async function serveWeb(app: FastifyInstance, folder: string): Promise<void> {
  const page = readFileSync(join(folder, "index.html"), "utf8");
  await app.register(fastifyStatic, {
    root: join(folder, "assets"),
    prefix: "/assets/",
    immutable: true,
    maxAge: "365d",
    preCompressed: true,
    // A page that is isolated takes workers only from answers that say the same.
    setHeaders: (reply) => reply.header("cross-origin-embedder-policy", "require-corp"),
  });
  app.get("/healthz", { schema: { hide: true } }, () => ({ ok: true }));
  const isPage = (url: string) => !url.startsWith("/api/") && !url.startsWith("/assets/");
  app.get("/*", { schema: { hide: true } }, (request, reply) =>
    isPage(request.url) ? sendPage(reply, page) : sendProblem(reply, routeUnknown),
  );
}

function sendPage(reply: FastifyReply, page: string): FastifyReply {
  const nonce = randomBytes(16).toString("base64");
  return reply
    .headers(securityHeaders(nonce))
    .type("text/html; charset=utf-8")
    .send(page.replaceAll("__NONCE__", nonce));
}

/** Nothing from another origin, no inline script, inline style only with the page's nonce. */
function securityHeaders(nonce: string): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'none'",
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  return {
    "content-security-policy": policy.join("; "),
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-embedder-policy": "require-corp",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
  };
}
