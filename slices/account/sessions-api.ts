import { z } from "zod";

import type { Authentication } from "./authentication.ts";
import type { Ground, Routes } from "./ground.ts";
import { requireViewer } from "./problems.ts";
import { passCookies, webHeaders } from "./session-cookie.ts";

/** A person's own sessions: seen, and ended one by one. */
export const sessionRoutes =
  ({ authentication }: Ground): Routes =>
  async (app) => {
    app.post("/sign-out", { schema: { summary: "Ends this session" } }, async (request, reply) => {
      const response = await authentication.api.signOut({
        headers: webHeaders(request),
        asResponse: true,
      });
      passCookies(response, reply);
      return { ok: true };
    });

    app.get("/sessions", { schema: { summary: "One's own sessions" } }, async (request) => {
      requireViewer(request);
      const { current, open } = await readSessions(authentication, webHeaders(request));
      return {
        items: open.map(({ id, createdAt, expiresAt, ipAddress, userAgent }) => ({
          id,
          createdAt,
          expiresAt,
          address: ipAddress || null,
          browser: userAgent || null,
          isCurrent: id === current,
        })),
      };
    });

    app.delete(
      "/sessions/:id",
      {
        schema: { params: z.object({ id: z.string() }), summary: "Ends another of one's sessions" },
      },
      async (request) => {
        requireViewer(request);
        const headers = webHeaders(request);
        const { open } = await readSessions(authentication, headers);
        const session = open.find(({ id }) => id === request.params.id);
        if (session)
          await authentication.api.revokeSession({ headers, body: { token: session.token } });
        return { ok: true };
      },
    );
  };

/** The caller's own sessions that have not expired, newest first. */
async function readSessions(authentication: Authentication, headers: Headers) {
  const current = await authentication.api.getSession({ headers });
  const all = await authentication.api.listSessions({ headers });
  const open = all.toSorted((one, other) => +other.createdAt - +one.createdAt);
  return { current: current?.session.id ?? null, open };
}
