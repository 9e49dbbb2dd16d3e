import { useQuery, useQueryClient } from "@tanstack/react-query";
import { command, read } from "#apps/web/http.ts";
import type { LocalText } from "#kernel/local-text.ts";
import type { Member, Role } from "../model.ts";

/** Who is looking: nobody yet, someone at the door, or a member at work in an office. */
export type Me =
  | { readonly state: "setup" | "signed-out"; readonly demo: boolean }
  | {
      readonly state: "signed-in";
      readonly demo: boolean;
      readonly account: { readonly id: string; readonly name: string; readonly email: string };
      readonly office: {
        readonly id: string;
        readonly name: LocalText;
        /** `null` where the office has no actor of its own. */
        readonly principalActorId: string | null;
      };
      readonly role: Role;
    };

export interface SessionRow {
  readonly id: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly address: string | null;
  readonly browser: string | null;
  readonly isCurrent: boolean;
}

/** What an invitation's bearer is told before accepting it. */
export interface OpenInvitation {
  readonly office: LocalText;
  readonly email: string;
  readonly role: Role;
}

export function useMe() {
  return useQuery({ queryKey: ["me"], queryFn: () => read<Me>("/me"), staleTime: 300_000 });
}

/** The office's own actor, from which questions start; empty while nobody is signed in. */
export function usePrincipal(): string {
  const me = useMe().data;
  return me?.state === "signed-in" ? (me.office.principalActorId ?? "") : "";
}

/** Whether the reader may change records; the server decides again at every command. */
export function useMayWrite(): boolean {
  const me = useMe().data;
  return me?.state === "signed-in" && me.role !== "viewer";
}

/** Asks again who is looking, after the door was passed. */
export function useEntry(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.resetQueries({ queryKey: ["me"] });
}

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

export const signIn = (credentials: Credentials) => command<void>("POST", "/sign-in", credentials);
export const signInAsDemo = (role: Role) => command<void>("POST", "/sign-in/demo", { role });
export const signOut = () => command<void>("POST", "/sign-out");
export const setUp = (account: Credentials & { readonly token: string; readonly name: string }) =>
  command<void>("POST", "/setup", account);

export function useInvitation(token: string) {
  return useQuery({
    queryKey: ["invitation", token],
    queryFn: () => read<OpenInvitation>(`/invitations/${encodeURIComponent(token)}`),
  });
}

export const acceptInvitation = (
  token: string,
  account: { readonly name: string; readonly password: string },
) => command<void>("POST", `/invitations/${encodeURIComponent(token)}`, account);

export const invite = (email: string, role: Role) =>
  command<{ readonly link: string; readonly expiresAt: string }>("POST", "/invitations", {
    email,
    role,
  });

export function useMembers() {
  return useQuery({
    queryKey: ["members"],
    queryFn: () => read<{ readonly items: readonly Member[] }>("/members"),
  });
}

export function useSessions() {
  return useQuery({
    queryKey: ["sessions"],
    queryFn: () => read<{ readonly items: readonly SessionRow[] }>("/sessions"),
  });
}

export const endSession = (id: string) =>
  command<void>("DELETE", `/sessions/${encodeURIComponent(id)}`);

/** An office that the reader belongs to. */
export interface OwnOfficeRow {
  readonly id: string;
  readonly name: LocalText;
  readonly role: Role;
  readonly isCurrent: boolean;
}

export function useOffices() {
  return useQuery({
    queryKey: ["offices"],
    queryFn: () => read<{ readonly items: readonly OwnOfficeRow[] }>("/offices"),
  });
}

/** Everything on screen belongs to the office that is left, so the app begins anew. */
export async function enterOffice(id: string): Promise<void> {
  await command<void>("POST", `/offices/${encodeURIComponent(id)}/enter`);
  location.assign("/");
}
