import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { address, command, problemOf, reach, read, Refusal } from "#apps/web/http.ts";
import type { Scenario } from "#engines/gate/rules/scenario.ts";
import type { LocalText } from "#kernel/local-text.ts";
import type { Problem } from "#kernel/problem.ts";
import type { Undo } from "#slices/audit/ui/data.ts";
import type { OfficeLaw } from "../model.ts";
import type { ScreeningProgress } from "../rescreen.ts";
import type { MatchStep } from "../rules-match.ts";
import type { PartyJudgement } from "../rules-party.ts";
import type { NamedScenario } from "../scenarios.ts";
import type { ScreenedCounts } from "../tables.ts";
import type { CodeList } from "../store-codes.ts";
import type { ClearanceView } from "../view-clearance.ts";
import type { DifferenceView, EntryView, ListView } from "../view-list.ts";
import type { MatchView } from "../view-match.ts";

/** What the room stands on: law, list, scenarios, and what the reader may do. */
export interface GateState {
  readonly today: string;
  readonly law: OfficeLaw;
  readonly scenarios: readonly NamedScenario[];
  readonly list: ListView | null;
  readonly matches: Readonly<Record<string, number>>;
  readonly mayWrite: boolean;
  readonly maySecond: boolean;
  readonly mayAddRules: boolean;
}

export function useGate() {
  return useQuery({ queryKey: ["gate"], queryFn: () => read<GateState>("/gate") });
}

/** A name as the server screened it. */
export interface ScreenedName extends PartyJudgement {
  readonly name: string;
  readonly place: { readonly kind: "actor" | "party"; readonly id: string } | null;
}

export interface Screenings {
  readonly items: readonly ScreenedName[];
  readonly entries: Readonly<Record<string, EntryView>>;
}

/** Names and how they are asked about. */
export interface NamesAsked {
  readonly names: readonly {
    readonly name: string;
    readonly birthYear?: number | null;
    readonly documents?: readonly string[];
    readonly gender?: "male" | "female" | null;
  }[];
  readonly direction: "to" | "from";
  readonly asOf: string;
  readonly isInvited?: boolean;
  readonly standings?: readonly string[];
  readonly eased: Scenario["eased"];
}

/** Names that one request carries. */
const namesAtATime = 2_000;

/** Screens names; nothing is kept. The answer of the last question stays while the next one is on its way. */
export function useScreenings(asked: NamesAsked | null) {
  return useQuery({
    queryKey: ["gate", "screenings", asked],
    queryFn: () => screenAll(asked),
    enabled: asked !== null && asked.names.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}

async function screenAll(asked: NamesAsked | null): Promise<Screenings> {
  const all: Screenings[] = [];
  const names = asked?.names ?? [];
  for (let at = 0; at < names.length; at += namesAtATime) {
    const part = { ...asked, names: names.slice(at, at + namesAtATime) };
    all.push(await command<Screenings>("POST", "/gate/screenings", part));
  }
  return {
    items: all.flatMap(({ items }) => items),
    entries: Object.assign({}, ...all.map(({ entries }) => entries)),
  };
}

export const keepParty = (party: {
  readonly names: readonly string[];
  readonly birthYear: number | null;
  readonly documents: readonly string[];
  readonly gender: "male" | "female" | null;
}) => command<{ readonly id: string; readonly undo: Undo }>("POST", "/gate/parties", party);

/** The six-digit codes that the office brought; `codes` is `null` where it brought none. */
export function useCodes() {
  return useQuery({
    queryKey: ["gate", "codes"],
    queryFn: () =>
      read<{ readonly list: CodeList | null; readonly codes: readonly string[] | null }>(
        "/gate/codes",
      ),
    staleTime: 300_000,
  });
}

/** Sends a list of codes as it is. */
export async function loadCodes(
  file: File,
): Promise<{ readonly count: number; readonly undo: Undo }> {
  const response = await reach(address("/gate/codes", { name: file.name }), {
    method: "POST",
    headers: { "x-naru-csrf": "1", "content-type": "application/octet-stream" },
    body: file,
  });
  if (!response.ok) throw new Refusal(await problemOf(response), response.status);
  const answer: { readonly count: number; readonly undo: Undo } = await response.json();
  return answer;
}

interface Clearances {
  readonly items: readonly ClearanceView[];
  readonly next: string | null;
}

/** What was judged and let pass, newest first, a page at a time. */
export function useClearances(kind: string, before: string) {
  return useQuery({
    queryKey: ["gate", "clearances", kind, before],
    queryFn: () =>
      read<Clearances>("/gate/clearances", {
        ...(kind !== "" && { kind }),
        ...(before !== "" && { before }),
      }),
    placeholderData: keepPreviousData,
  });
}

interface Lists {
  readonly items: readonly ListView[];
  readonly progress: ScreeningProgress | null;
}

export function useLists() {
  return useQuery({ queryKey: ["gate", "lists"], queryFn: () => read<Lists>("/gate/lists") });
}

export function useList(id: string) {
  return useQuery({
    queryKey: ["gate", "lists", id],
    queryFn: () =>
      read<ListView & { readonly difference: DifferenceView | null }>(
        `/gate/lists/${encodeURIComponent(id)}`,
      ),
    enabled: id !== "",
  });
}

export function useMatches() {
  return useQuery({
    queryKey: ["gate", "matches"],
    queryFn: () =>
      read<{
        readonly items: readonly MatchView[];
        readonly entries: Readonly<Record<string, EntryView>>;
      }>("/gate/matches"),
  });
}

export const stepMatch = (id: string, step: MatchStep, reason: string) =>
  command<{ readonly undo: Undo }>("POST", `/gate/matches/${encodeURIComponent(id)}`, {
    step,
    reason,
  });

/** What the start of a screening answers: its end where it came soon. */
export interface Started {
  readonly done: {
    readonly listId: string;
    readonly counts: ScreenedCounts;
    readonly undo: Undo;
  } | null;
}

/** Sends a list file as it is. */
export async function loadList(file: File): Promise<Started> {
  const response = await reach(address("/gate/lists", { name: file.name, wait: 0 }), {
    method: "POST",
    headers: { "x-naru-csrf": "1", "content-type": "application/octet-stream" },
    body: file,
  });
  if (!response.ok) throw new Refusal(await problemOf(response), response.status);
  const answer: Started = await response.json();
  return answer;
}

export const screenAgain = () => command<Started>("POST", "/gate/lists/rescreen?wait=0");

export const stopScreening = () => command<unknown>("POST", "/gate/lists/cancel");

type Ended =
  | { readonly ok: true; readonly value?: Started["done"] }
  | { readonly ok: false; readonly error: Problem };

/** Watches a screening until its end; `null` while none is watched. */
export function useProgress(
  isWatched: boolean,
  end: (ended: Ended) => void,
): ScreeningProgress | null {
  const [progress, setProgress] = useState<ScreeningProgress | null>(null);
  useEffect(() => {
    if (!isWatched) return undefined;
    const events = new EventSource(address("/gate/lists/progress", {}));
    events.addEventListener("progress", ({ data }: MessageEvent<string>) =>
      setProgress(JSON.parse(data)),
    );
    events.addEventListener("end", ({ data }: MessageEvent<string>) => {
      events.close();
      setProgress(null);
      const ended: Ended = JSON.parse(data);
      end(ended);
    });
    return () => events.close();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- one line for one screening, whatever `end` closes over
  }, [isWatched]);
  return progress;
}

/** Everything of the gate, asked again. */
export function useRefreshGate(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ["gate"] });
}

export interface Edition {
  readonly id: string;
  readonly regime: string;
  readonly edition: string;
  readonly origin: "office" | "received";
  readonly why: string;
  readonly enteredAt: string;
}

export function useEditions() {
  return useQuery({
    queryKey: ["gate", "editions"],
    queryFn: () => read<{ readonly items: readonly Edition[] }>("/gate/editions"),
  });
}

export const regimeAddress = (id: string) => address(`/gate/regimes/${encodeURIComponent(id)}`, {});

export const addProvision = (provision: object, why: string) =>
  command<{ readonly undo: Undo }>("POST", "/gate/provisions", {
    regime: "office",
    provision,
    why,
  });

export const receiveRegime = (regime: unknown, why: string) =>
  command<{ readonly undo: Undo }>("POST", "/gate/regimes", { regime, why });

export const keepScenario = (scenario: {
  readonly name: LocalText;
  readonly eased: Scenario["eased"];
}) => command<{ readonly undo: Undo }>("POST", "/gate/scenarios", scenario);

export const removeScenario = (id: string) =>
  command<{ readonly undo: Undo }>("DELETE", `/gate/scenarios/${encodeURIComponent(id)}`);

/** A programme in a few words. */
export interface ProgrammeBrief {
  readonly id: string;
  readonly name: LocalText;
}

export function useProgrammes() {
  return useQuery({
    queryKey: ["programmes"],
    queryFn: () => read<{ readonly items: readonly ProgrammeBrief[] }>("/programmes"),
    staleTime: 60_000,
  });
}

/** An item of a programme as its page gives it. */
export interface KeptItem {
  readonly hs: string | null;
  readonly description: LocalText;
  readonly quantity: number | null;
  readonly unit: string | null;
  readonly value: number | null;
  readonly currency: string | null;
  readonly origin: string | null;
  readonly endUser: string | null;
}

export async function readProgrammeItems(id: string): Promise<readonly KeptItem[]> {
  const page = await read<{ readonly items: readonly KeptItem[] }>(
    `/programmes/${encodeURIComponent(id)}`,
  );
  return page.items;
}

export const saveItems = (programme: string, body: object) =>
  command<{ readonly undo: Undo }>(
    "POST",
    `/programmes/${encodeURIComponent(programme)}/items`,
    body,
  );

/** The items of a workbook as the server reads them; nothing is kept. */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly KeptItem[]> {
  const file = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  const answer = await command<{ readonly items: readonly KeptItem[] }>(
    "POST",
    "/programmes/items/read",
    { file },
  );
  return answer.items;
}
