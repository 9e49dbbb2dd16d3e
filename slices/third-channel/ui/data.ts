import { useQuery } from "@tanstack/react-query";
import { command, read } from "#apps/web/http.ts";
import type { ActorBrief } from "#slices/actor/ui/data.ts";
import type { Undo } from "#slices/audit/ui/data.ts";
import type { Consent, ThirdChannel, ThirdChannelAudience } from "../model.ts";

export interface ListedThirdChannel {
  readonly id: string;
  readonly title: string;
  readonly audience: string;
}

export interface Person {
  readonly id: string;
  readonly name: string;
}

export interface OpenedThirdChannel {
  readonly record: ThirdChannel;
  readonly audience: ThirdChannelAudience;
  readonly named: readonly string[];
  readonly actors: Readonly<Record<string, ActorBrief>>;
  readonly members: readonly Person[];
}

export function useThirdChannels() {
  return useQuery({
    queryKey: ["third-channels"],
    queryFn: () => read<{ readonly items: readonly ListedThirdChannel[] }>("/third-channels"),
  });
}

/** Opens one record. Each reading is recorded, so it is asked once and never again by itself. */
export function useThirdChannel(id: string) {
  return useQuery({
    queryKey: ["third-channel", id],
    queryFn: () => read<OpenedThirdChannel>(`/third-channels/${encodeURIComponent(id)}`),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

export function usePeople(isAsked: boolean) {
  return useQuery({
    queryKey: ["third-channel-people"],
    queryFn: () => read<{ readonly items: readonly Person[] }>("/third-channels/people"),
    enabled: isAsked,
  });
}

/** A record as a form holds it: dates are still plain words. */
export type ThirdChannelDraft = Omit<
  ThirdChannel,
  "id" | "consents" | "lastUsed" | "stateConsentOn"
> & {
  readonly consents: readonly (Omit<Consent, "on"> & { readonly on: string | null })[];
  readonly lastUsed: string | null;
  readonly stateConsentOn: string | null;
};

interface Sent {
  readonly record: ThirdChannelDraft;
  readonly audience: ThirdChannelAudience;
  readonly named: readonly string[];
  readonly why: string;
}
interface Done {
  readonly undo: Undo;
}

const one = (id: string) => `/third-channels/${encodeURIComponent(id)}`;

export const enterThirdChannel = (sent: Sent) => command<Done>("POST", "/third-channels", sent);
export const editThirdChannel = (id: string, sent: Sent) => command<Done>("PUT", one(id), sent);
export const removeThirdChannel = (id: string, why: string) =>
  command<Done>("DELETE", one(id), { why });
