import { z } from "zod";

import type { Authentication } from "./authentication.ts";
import type { Ground, Routes } from "./ground.ts";
import { requireViewer } from "./problems.ts";
import { passCookies, webHeaders } from "./session-cookie.ts";

/** A person's own sessions: seen, and ended one by one. */
export const sessionRoutes =
  ({ authentication, now }: Ground): Routes =>
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
      const { current, open } = await readSessions(authentication, webHeaders(request), now());
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
        const { open } = await readSessions(authentication, headers, now());
        const session = open.find(({ id }) => id === request.params.id);
        if (session)
          await authentication.api.revokeSession({ headers, body: { token: session.token } });
        return { ok: true };
      },
    );
  };

/**
 * The caller's own sessions that have not expired, newest first. Read through the library's adapter: its own list
 * compares times as `Date`, and the database hands them over as ISO strings, so that list is always empty.
 */
async function readSessions(authentication: Authentication, headers: Headers, at: Date) {
  const current = await authentication.api.getSession({ headers });
  if (current === null) return { current: null, open: [] };
  const { internalAdapter } = await authentication.$context;
  const all = await internalAdapter.listSessions(current.user.id);
  const open = all
    .filter(({ expiresAt }) => new Date(expiresAt) > at)
    .toSorted((one, other) => +new Date(other.createdAt) - +new Date(one.createdAt));
  return { current: current.session.id, open };
}
