import { matchRank } from "#kernel/search-terms.ts";
import { warningOf } from "../rules.ts";
import type { AgreementView, CityView } from "../view.ts";
import type { AgreementsAnswer } from "./data.ts";

/** One row of the register: the agreement, the city at its other end, and what to know of the two. */
export interface AgreementRow {
  readonly tie: AgreementView;
  readonly city: CityView;
  /** The city on this side; the office's own unless every city is listed. */
  readonly near: CityView;
  readonly warning: ReturnType<typeof warningOf>;
  /** Cities of the other side that this city has an agreement with as well. */
  readonly bridges: readonly CityView[];
}

/** What the reader asked for, as the address keeps it. */
export interface AgreementFilter {
  readonly q?: string | undefined;
  readonly type?: string | undefined;
  readonly territory?: string | undefined;
  readonly status?: string | undefined;
  readonly only?: string | undefined;
  readonly scope?: string | undefined;
}

const nobody = (id: string): CityView => ({
  id,
  name: { ko: id, en: id },
  territory: null,
  side: "none",
});

/** Rows of the office's own agreements, or of all cities' when asked. */
export function rowsOf(answer: AgreementsAnswer, isAll: boolean): readonly AgreementRow[] {
  const { items, cities, principal, asOf } = answer;
  const cityOf = (id: string) => cities[id] ?? nobody(id);
  const north = new Map<string, CityView[]>();
  for (const { from, to, status } of items) {
    if (status === "ended") continue;
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      if (cities[other]?.side === "b") north.set(one, [...(north.get(one) ?? []), cityOf(other)]);
    }
  }
  return items
    .filter(({ from, to }) => isAll || from === principal || to === principal)
    .map((tie) => {
      const isOut = tie.to === principal;
      const [near, far] = isOut ? [tie.to, tie.from] : [tie.from, tie.to];
      return {
        tie,
        city: cityOf(far),
        near: cityOf(near),
        warning: warningOf(tie, asOf),
        bridges: (north.get(far) ?? []).filter(({ id }) => id !== near),
      };
    });
}

/** Whether a row meets every part of the filter; names are met by Hangul, initials or English. */
export function meets(row: AgreementRow, filter: AgreementFilter): boolean {
  const { q = "", type, territory, status, only } = filter;
  const names = [row.city.name.ko, row.city.name.en, row.near.name.ko, row.near.name.en];
  if (q.trim() !== "" && !names.some((name) => name !== null && matchRank(q, name) > 0))
    return false;
  if (type !== undefined && (row.tie.cityAgreement ?? "unknown") !== type) return false;
  if (territory !== undefined && row.city.territory !== territory) return false;
  if (status !== undefined && row.tie.status !== status) return false;
  if (only === "warning") return row.warning !== null;
  return only !== "bridge" || row.bridges.length > 0;
}
