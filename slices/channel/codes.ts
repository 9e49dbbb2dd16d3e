import { actorKinds, type ActorKind } from "#slices/actor/model.ts";
import { tieKinds, tieStatuses, type TieKind, type TieStatus } from "#slices/tie/model.ts";

/** The code of a tie kind in the columns. */
export function kindCode(kind: TieKind): number {
  return tieKinds.indexOf(kind);
}

/** The code of a tie status in the columns. */
export function statusCode(status: TieStatus): number {
  return tieStatuses.indexOf(status);
}

/** Codes of the statuses of ties that nobody has made yet. */
export const supposedStatuses: ReadonlySet<number> = new Set([
  statusCode("planned"),
  statusCode("proposed"),
]);

/** Codes of the kinds of actor that are bodies others belong to. */
export const bodyKinds: ReadonlySet<number> = new Set(
  (["igo-national", "igo-local", "ngo-international"] as const satisfies ActorKind[]).map((kind) =>
    actorKinds.indexOf(kind),
  ),
);
