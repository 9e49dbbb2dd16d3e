import type { FastifyRequest } from "fastify";

import type { Ground } from "#slices/account/ground.ts";
import type { Viewer } from "#slices/account/model.ts";
import { chosenOffice } from "#slices/account/office-choice.ts";
import { webHeaders } from "#slices/account/session-cookie.ts";
import { findViewer } from "#slices/account/store.ts";

/** The viewer that a request's session names; `null` without a session or an office. */
export async function readViewer(ground: Ground, request: FastifyRequest): Promise<Viewer | null> {
  if (request.headers.cookie === undefined) return null;
  const session = await ground.authentication.api.getSession({ headers: webHeaders(request) });
  return session === null ? null : findViewer(ground.db, session.user.id, chosenOffice(request));
}
