import { command } from "#apps/web/http.ts";
import type { LocalText } from "#kernel/local-text.ts";
import type { Undo } from "#slices/audit/ui/data.ts";
import type { Activity } from "../model.ts";

/** What of a membership an officer changes; absent parts stay, `null` is not known. */
export interface MembershipEdit {
  /** ISO day. */
  readonly renewalOn?: string | null;
  readonly activity?: Activity;
  readonly role?: LocalText | null;
  readonly owner?: LocalText;
}

export const editMembership = (id: string, patch: MembershipEdit, why: string) =>
  command<{ readonly undo: Undo }>("PUT", `/memberships/${encodeURIComponent(id)}`, { patch, why });
