import type { Role, Viewer } from "./model.ts";

/** Roles that change the office's records. The database refuses the others as well. */
const writers: ReadonlySet<Role> = new Set(["officer", "lead", "compliance", "administrator"]);

/** Viewers read; everyone above may change records. */
export function mayWrite(viewer: Viewer): boolean {
  return writers.has(viewer.role);
}

/** Members are invited, and their roles changed, by administrators. */
export function mayManageMembers(viewer: Viewer): boolean {
  return viewer.role === "administrator";
}

/** The audit chain is read by leads, compliance officers and administrators. */
export function mayReadAudit(viewer: Viewer): boolean {
  return viewer.role === "lead" || viewer.role === "compliance" || viewer.role === "administrator";
}

/** A command is taken back by whoever gave it, or by a lead or administrator. */
export function mayUndo(viewer: Viewer, commandedBy: string | null): boolean {
  if (!mayWrite(viewer)) return false;
  return (
    commandedBy === viewer.accountId || viewer.role === "lead" || viewer.role === "administrator"
  );
}
