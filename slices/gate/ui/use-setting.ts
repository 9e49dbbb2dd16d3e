import { useMemo } from "react";
import type { Law } from "#engines/gate/rules/bites.ts";
import { useAddress } from "#apps/web/navigation.tsx";
import type { NamedScenario } from "../scenarios.ts";
import type { GateState } from "./data.ts";

/** Under what is judged; its whole state is the address. */
export interface Setting {
  readonly law: Law;
  readonly direction: "to" | "from";
  readonly asOf: string;
  readonly scenario: NamedScenario | null;
  readonly change: (part: Readonly<Record<string, string | undefined>>) => void;
}

export function useSetting(gate: GateState): Setting {
  const [address, change] = useAddress();
  const { direction: given, asOf: day, scenario: chosen, regimes: named } = address;
  const direction = given === "from" ? "from" : "to";
  const asOf = /^\d{4}-\d{2}-\d{2}$/.test(day ?? "") ? day! : gate.today;
  const scenario = gate.scenarios.find(({ id }) => id === chosen) ?? null;
  const law = useMemo((): Law => {
    const wanted = named?.split(",");
    const regimes = gate.law.regimes.filter(({ id }) => wanted?.includes(id) ?? true);
    return { regimes, direction, asOf, scenario: { eased: scenario?.eased ?? [] } };
  }, [gate.law, named, direction, asOf, scenario]);
  return { law, direction, asOf, scenario, change };
}

/** The list's age today, and whether it still decides. Other days are looked at with the list of today. */
export function ageOfList(
  gate: GateState,
): { readonly days: number; readonly most: number; readonly isStale: boolean } | null {
  if (gate.list === null) return null;
  const days = Math.round(
    (Date.parse(gate.today) - Date.parse(gate.list.version.slice(0, 10))) / 86_400_000,
  );
  const most = Math.min(...gate.law.regimes.map(({ list }) => list.mostDays));
  return { days, most, isStale: days > most || days < -1 };
}

/** The day that the engine compares the list by: a list that is fresh today serves every day looked at. */
export function listDay(gate: GateState, asOf: string): string | null {
  return ageOfList(gate)?.isStale === false ? asOf : (gate.list?.version ?? null);
}
