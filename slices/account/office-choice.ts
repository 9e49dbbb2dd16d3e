import type { FastifyReply, FastifyRequest } from "fastify";

/** Names the cookie that remembers in which of several offices somebody works. It opens nothing by itself. */
const cookieName = "naru.office";

/** The office that a request's cookie names; `null` without one. */
export function chosenOffice({ headers }: Pick<FastifyRequest, "headers">): string | null {
  for (const part of headers.cookie?.split(";") ?? []) {
    const [name, value] = part.trim().split("=");
    if (name === cookieName && value !== undefined && value !== "") return value;
  }
  return null;
}

/** Office ids are slugs, so that they stand in a cookie as they are. */
export function chooseOffice(reply: FastifyReply, officeId: string): void {
  const cookie = `${cookieName}=${officeId}; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000`;
  reply.header("set-cookie", cookie);
}
