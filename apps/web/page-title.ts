import { useEffect, useSyncExternalStore } from "react";
import type { Messages } from "./messages.ko.ts";
import { registers } from "./registers.ts";

/** The screen that is open, by its own name. */
let screen = "";
const listeners = new Set<() => void>();

function name(title: string): void {
  screen = title;
  for (const tell of listeners) tell();
}

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => void listeners.delete(tell);
}

/** Names the screen while it is open; the shell adds room and office for the browser's tab and history. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    name(title);
    return () => name("");
  }, [title]);
}

/** The name of the screen that is open; empty while it is still coming. */
export function useScreenTitle(): string {
  return useSyncExternalStore(listen, () => screen);
}

type RoomKey = Extract<
  keyof Messages,
  "network" | "actors" | "channels" | "registers" | "programmes" | "gate" | "grants" | "records"
>;

/** Where the screens of each room stand, the narrower address before the wider. */
const addresses: readonly (readonly [start: string, room: RoomKey])[] = [
  ["/network/actors", "actors"],
  ["/network/channels", "channels"],
  ...registers.map(({ page }) => [page, "registers"] as const),
  ["/network", "network"],
  ["/programmes", "programmes"],
  ["/gate/grants", "grants"],
  ["/gate/requests", "grants"],
  ["/gate/shipping", "grants"],
  ["/gate/shipments", "grants"],
  ["/gate", "gate"],
  ["/research", "records"],
];

/** The room of an address without its language; `null` for Today, the account and addresses that are none. */
export function roomAt(path: string): RoomKey | null {
  const found = addresses.find(([start]) => path === start || path.startsWith(`${start}/`));
  return found?.[1] ?? null;
}

/** "Screen · Room · Office — Naru": from the narrowest to the widest, each said once, what is not known left out. */
export function tabTitle(parts: readonly (string | null)[], naru: string): string {
  const said = [...new Set(parts)].filter((part) => part !== null && part !== "");
  return said.length === 0 ? naru : `${said.join(" · ")} — ${naru}`;
}
