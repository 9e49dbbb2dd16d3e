import {
  rulesVersionOf,
  shippedRegimes,
  type Provision,
  type Regime,
} from "#engines/gate/index.ts";

import type { OfficeLaw } from "./model.ts";

/**
 * The law of an office: each shipped regime or the newest edition that the office has of it, and the office's own. A
 * later version of the program may ship a newer edition than the one received; the newer one counts.
 */
export function lawOf(editions: readonly Regime[]): OfficeLaw {
  const newest = new Map<string, Regime>(Object.entries(shippedRegimes));
  for (const regime of editions) {
    const known = newest.get(regime.id);
    if (known === undefined || compareEditions(regime.version, known.version) > 0)
      newest.set(regime.id, regime);
  }
  const regimes = [...newest.values()];
  return { regimes, rulesVersion: rulesVersionOf(regimes) };
}

/** Orders editions such as `2026-11-23.2` by their day, then by their number; below zero: `one` is older. */
export function compareEditions(one: string, other: string): number {
  const [oneDay, oneNumber] = partsOf(one);
  const [otherDay, otherNumber] = partsOf(other);
  if (oneDay !== otherDay) return oneDay < otherDay ? -1 : 1;
  return oneNumber - otherNumber;
}

function partsOf(edition: string): [string, number] {
  const [day = "", number = "0"] = edition.split(/\.(?=\d+$)/);
  return [day, Number(number)];
}

/** The edition that follows on a day: `2026-11-23.1`, and on the same day `.2`. */
export function nextEdition(before: string | null, day: string): string {
  if (before === null) return `${day}.1`;
  const [lastDay, number] = partsOf(before);
  return lastDay >= day ? `${lastDay}.${number + 1}` : `${day}.1`;
}

/** The last day on which the law is as it is today: the day before the next provision or exception begins or ends. */
export function lastDayOfLaw({ regimes }: OfficeLaw, day: string): string | null {
  const turns = regimes
    .flatMap(({ provisions }) => provisions)
    .flatMap(({ from, until, exceptions }) => [
      from,
      until,
      ...exceptions.flatMap((one) => [one.from, one.until]),
    ])
    .filter((turn) => turn !== null)
    .filter((turn) => turn > day);
  const next = turns.toSorted()[0];
  return next === undefined ? null : addDays(next, -1);
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Why an edition does not follow the one before: a provision was edited or taken out instead of being dated. */
export type EditionRefusal =
  | { readonly kind: "edition-not-newer"; readonly edition: string; readonly known: string }
  | { readonly kind: "provision-removed"; readonly id: string }
  | { readonly kind: "provision-edited"; readonly id: string };

/** A provision is never edited: it may only get a last day, and new ones may come beside it. */
export function refusalOfEdition(before: Regime | null, after: Regime): EditionRefusal | null {
  if (before === null) return null;
  if (compareEditions(after.version, before.version) <= 0)
    return { kind: "edition-not-newer", edition: after.version, known: before.version };
  const now = new Map(after.provisions.map((one) => [one.id, one]));
  for (const old of before.provisions) {
    const kept = now.get(old.id);
    if (kept === undefined) return { kind: "provision-removed", id: old.id };
    if (!isSameButEnding(old, kept)) return { kind: "provision-edited", id: old.id };
  }
  return null;
}

function isSameButEnding(before: Provision, after: Provision): boolean {
  if (before.until !== null && before.until !== after.until) return false;
  return textOf({ ...before, until: null }) === textOf({ ...after, until: null });
}

/** A provision as text, whatever the order in which its properties were kept. */
function textOf(provision: Provision): string {
  return JSON.stringify(provision, (_, value: unknown) =>
    typeof value !== "object" || value === null || Array.isArray(value)
      ? value
      : Object.fromEntries(
          Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)),
        ),
  );
}
