import { both, type BothTexts } from "#kernel/local-text.ts";
import { activityGroups } from "#slices/gate/activities.ts";

const names = new Map(activityGroups.flatMap(({ kinds }) => Object.entries(kinds)));

export const unnamed = (id: string) => both(id, id);

/** A kind of activity in words; one that only the office's own law knows is shown as it is written. */
export const activityName = (kind: string): BothTexts => names.get(kind) ?? unnamed(kind);
