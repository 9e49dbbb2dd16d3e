import { useLocation } from "@tanstack/react-router";
import type { IconName } from "../design/icons.tsx";
import { usePhrases } from "../i18n.tsx";
import { framePhrases } from "../phrases.ts";
import { registers } from "../registers.ts";

/** A room as the rail and the phone's bar show it. */
export interface Room {
  readonly page: string;
  readonly icon: IconName;
  readonly label: string;
  /** Whether only this very page marks the room as the present one. */
  readonly isExact?: boolean;
}

/** The rooms that are built, in groups that belong together, in the order of a working day. */
export function useRoomGroups(): readonly (readonly Room[])[] {
  const phrases = usePhrases(framePhrases);
  const register = usePageOf(
    registers.map(({ page }) => page),
    "/network/memberships",
  );
  const gate = usePageOf(["/gate/lists", "/gate/rules"], "/gate");
  return [
    [{ page: "/", icon: "today", label: phrases.today, isExact: true }],
    [
      { page: "/network", icon: "network", label: phrases.network, isExact: true },
      { page: "/network/actors", icon: "actors", label: phrases.actors },
      { page: "/network/channels", icon: "channels", label: phrases.channels },
      { page: register, icon: "registers", label: phrases.registers },
    ],
    [{ page: "/programmes", icon: "programmes", label: phrases.programmes }],
    [
      { page: gate, icon: "gate", label: phrases.gate, isExact: true },
      { page: "/gate/grants", icon: "grants", label: phrases.grants },
    ],
    [{ page: "/research/history", icon: "records", label: phrases.records }],
  ];
}

/** The page of a room that is open, so that the room is marked on each of them; its first page elsewhere. */
function usePageOf(pages: readonly string[], first: string): string {
  const path = useLocation().pathname;
  return pages.find((page) => path.endsWith(page)) ?? first;
}
