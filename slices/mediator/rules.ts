import type { Side } from "#slices/actor/model.ts";
import type { Tie, TieStatus } from "#slices/tie/model.ts";

import type { MediatorRecord } from "./model.ts";

/** A tie as the record is read from it. */
export type ReadTie = Pick<Tie, "id" | "from" | "to" | "kind" | "status">;

const live: ReadonlySet<TieStatus> = new Set(["actual", "dormant", "disputed"]);
const ahead: ReadonlySet<TieStatus> = new Set(["planned", "proposed"]);

/** What the ties tell of one actor; what is only planned tells nothing, what is over still counts as experience. */
export function recordOf(
  actor: string,
  ties: readonly ReadTie[],
  sideOf: (id: string) => Side,
): MediatorRecord {
  const own = ties.filter(
    ({ from, to, status }) => (from === actor || to === actor) && !ahead.has(status),
  );
  const other = ({ from, to }: ReadTie) => (from === actor ? to : from);
  const ids = (test: (tie: ReadTie) => boolean) => own.filter(test).map(({ id }) => id);
  const withSide = (side: Side) =>
    ids((tie) => live.has(tie.status) && tie.kind !== "conflict" && sideOf(other(tie)) === side);
  const seatWith = (side: Side) =>
    ids((tie) => tie.kind === "hosts" && tie.to === actor && sideOf(tie.from) === side);
  return {
    mediated: ids(({ kind, from }) => kind === "mediates" && from === actor),
    withA: withSide("a"),
    withB: withSide("b"),
    seatA: seatWith("a"),
    seatB: seatWith("b"),
    convenes: ids(
      ({ kind, from, to, status }) =>
        live.has(status) &&
        ((from === actor && (kind === "initiated" || kind === "hosts")) ||
          (to === actor && kind === "member-of")),
    ),
    conflicts: ids(
      (tie) =>
        tie.kind === "conflict" &&
        tie.status !== "ended" &&
        (sideOf(other(tie)) === "a" || sideOf(other(tie)) === "b"),
    ),
  };
}

/** Whether the record speaks for asking this actor: it mediated before, or live ties reach both sides. */
export function speaksFor({ mediated, withA, withB }: MediatorRecord): boolean {
  return mediated.length > 0 || (withA.length > 0 && withB.length > 0);
}

/** Candidates with the fuller record first: both sides reached, a seat on both, past mediation; names decide the rest. */
export function byRecord(
  one: { readonly id: string; readonly record: MediatorRecord },
  other: { readonly id: string; readonly record: MediatorRecord },
): number {
  const weight = ({ record: { mediated, withA, withB, seatA, seatB } }: typeof one) => [
    Number(withA.length > 0 && withB.length > 0),
    Number(seatA.length > 0 && seatB.length > 0),
    Number(mediated.length > 0),
    withB.length,
  ];
  const [mine, theirs] = [weight(one), weight(other)];
  const at = mine.findIndex((value, index) => value !== theirs[index]);
  if (at === -1) return one.id < other.id ? -1 : 1;
  return (theirs[at] ?? 0) - (mine[at] ?? 0);
}
