import type { Role, Viewer } from "#slices/account/model.ts";

/** Roles that confirm what another person proposed; the database refuses the others as well. */
const second: ReadonlySet<Role> = new Set(["lead", "compliance", "administrator"]);

/** A likeness is cleared by a second person of these roles, never by who proposed it. */
export function mayClear(viewer: Viewer, proposedBy: string | null): boolean {
  return second.has(viewer.role) && viewer.accountId !== null && viewer.accountId !== proposedBy;
}

/** Rules of the office are added by compliance officers and administrators. */
export function mayAddRules(viewer: Viewer): boolean {
  return viewer.role === "compliance" || viewer.role === "administrator";
}
