import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { command, read } from "#apps/web/http.ts";
import type { Citation, Claim } from "#kernel/claim.ts";
import type { LocalText } from "#kernel/local-text.ts";
import type { Membership } from "#slices/membership/model.ts";
import type { Slip, Source, SourceRecord } from "#slices/source/model.ts";
import type { SideBySide } from "#slices/source/side-by-side.ts";
import type { Undo } from "#slices/audit/ui/data.ts";
import type { Tie, TieStatus } from "#slices/tie/model.ts";
import type { ActorHeading, ActorKind, DeclaredSide, Place, Side } from "../model.ts";

/** An actor in a few words. */
export interface ActorBrief {
  readonly id: string;
  readonly name: LocalText;
  readonly abbr: string | null;
  readonly kind: ActorKind;
  readonly heading: ActorHeading;
  readonly territory: string | null;
  readonly city: string | null;
  readonly place: Place | null;
  readonly side: Side;
}

export interface ListedActor extends ActorBrief {
  readonly tieCounts: Partial<Readonly<Record<TieStatus, number>>>;
  readonly slips: readonly string[];
  readonly aliases: readonly string[];
}

/** A tie as the server keeps it: with the trust that an officer set, or `null`. */
export interface KeptTie extends Tie {
  readonly trust: number | null;
}

export interface KeptMembership extends Membership {
  readonly renewalOn: string | null;
}

/** A record of an actor on which claims disagree, and the properties they disagree on. */
export interface Dispute {
  readonly kind: "tie" | "membership";
  readonly id: string;
  readonly properties: readonly SideBySide[];
}

/** Everything an officer reads of one actor. */
export interface ActorPage extends ActorBrief {
  readonly aliases: readonly string[];
  readonly declaredSide: DeclaredSide;
  readonly sections: readonly string[];
  readonly parent: ActorBrief | null;
  readonly ties: readonly KeptTie[];
  readonly actors: Readonly<Record<string, ActorBrief>>;
  readonly memberships: readonly KeptMembership[];
  readonly facts: readonly Claim<unknown>[];
  readonly properties: readonly SideBySide[];
  readonly disputes: readonly Dispute[];
  readonly slips: readonly Slip[];
  readonly sources: Readonly<Record<string, Source>>;
}

/** An actor with its nearest; those beyond the picture are `hidden`, named but not drawn. */
export interface Ego {
  readonly id: string;
  readonly actors: readonly ActorBrief[];
  readonly ties: readonly KeptTie[];
  readonly hidden: readonly ActorBrief[];
}

/** A hit of the search: a record or a screen. */
export interface Found {
  readonly kind: string;
  readonly id: string;
  readonly name: LocalText;
  readonly hint: LocalText;
}

/** What of an actor an officer changes; absent parts stay. A declared side names the source that declares it. */
export interface ActorEdit {
  readonly name?: LocalText;
  readonly abbr?: string | null;
  readonly aliases?: readonly string[];
  readonly kind?: ActorKind;
  readonly territory?: string | null;
  readonly city?: string | null;
  readonly place?: Place | null;
  readonly parentId?: string | null;
  readonly side?: { readonly side: Side; readonly basis?: Citation };
}

export const editActor = (id: string, patch: ActorEdit, why: string) =>
  command<{ readonly undo: Undo }>("PUT", `/actors/${encodeURIComponent(id)}`, { patch, why });

export interface ActorFilter {
  readonly q?: string | undefined;
  readonly kind?: string | undefined;
  readonly heading?: string | undefined;
  readonly side?: string | undefined;
  readonly issue?: string | undefined;
}

interface ActorsPart {
  readonly items: readonly ListedActor[];
  readonly next: string | null;
  readonly total: number;
}

/** Most actors read at once. */
const mostListed = 6000;

/** All actors that meet a filter, read in parts of 500. */
export function useActors(filter: ActorFilter) {
  return useQuery({
    queryKey: ["actors", filter],
    queryFn: ({ signal }) => readAllActors(filter, signal),
    placeholderData: keepPreviousData,
  });
}

async function readAllActors(
  filter: ActorFilter,
  signal: AbortSignal,
): Promise<{ items: readonly ListedActor[]; total: number }> {
  const items: ListedActor[] = [];
  let cursor: string | undefined;
  for (;;) {
    const part = await read<ActorsPart>("/actors", { ...filter, cursor, limit: 500 }, signal);
    items.push(...part.items);
    if (part.next === null || items.length >= mostListed) return { items, total: part.total };
    cursor = part.next;
  }
}

export function useActorPage(id: string) {
  return useQuery({
    queryKey: ["actor", id],
    queryFn: () => read<ActorPage>(`/actors/${encodeURIComponent(id)}`),
    enabled: id !== "",
  });
}

export function useEgo(id: string) {
  return useQuery({
    queryKey: ["ego", id],
    queryFn: () => read<Ego>(`/actors/${encodeURIComponent(id)}/ego`),
    enabled: id !== "",
  });
}

/** What the words name; Korean initials, romanisations and abbreviations are understood by the server. */
export function useSearch(words: string) {
  const q = words.trim();
  return useQuery({
    queryKey: ["search", q],
    queryFn: ({ signal }) => read<{ readonly items: readonly Found[] }>("/search", { q }, signal),
    enabled: q !== "",
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}

/** One record read out of a source; `null` where there is none of that id. */
export function useSourceRecord(part: string, id: string) {
  return useQuery({
    queryKey: ["source-records", part],
    queryFn: () => read<{ readonly items: readonly SourceRecord[] }>("/source-records", { part }),
    select: ({ items }) => items.find((record) => record.id === id) ?? null,
    staleTime: 600_000,
  });
}

/** Every source that claims cite, by id. */
export function useSources(): Readonly<Record<string, Source>> {
  const sources = useQuery({
    queryKey: ["sources"],
    queryFn: () => read<{ readonly items: readonly Source[] }>("/sources"),
    staleTime: 600_000,
  });
  return Object.fromEntries((sources.data?.items ?? []).map((source) => [source.id, source]));
}
