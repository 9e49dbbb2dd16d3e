import type { LocalText } from "#kernel/local-text.ts";

import type { ImportedPlan } from "./imported-plan.ts";
import type { DraftMembership } from "./model.ts";

/** Memberships of the file: those that enter, and those that the office has. */
export interface ListedMemberships {
  readonly new: number;
  readonly matched: number;
  /** The first of those that enter. */
  readonly items: readonly ListedMembership[];
}

export interface ListedMembership extends DraftMembership {
  readonly at: string;
  readonly id: string;
  /** `null`: the office's own actor. */
  readonly member: LocalText | null;
  readonly body: LocalText | null;
}

export function listMemberships(plan: ImportedPlan, most: number): ListedMemberships {
  const { entered, matched } = plan.memberships;
  const shown = entered.slice(0, most);
  const ids = new Set(shown.flatMap(({ member, body }) => [member, body]));
  const names = new Map(
    plan.actors.actors.filter(({ id }) => ids.has(id)).map(({ id, name }) => [id, name]),
  );
  const nameOf = (id: string) => (id === plan.principal ? null : (names.get(id) ?? null));
  return {
    new: entered.length,
    matched: matched.length,
    items: shown.map(({ id, tie, member, body, stated }) => ({
      ...stated,
      id,
      at: plan.draft.ties.at(tie),
      member: nameOf(member),
      body: nameOf(body),
    })),
  };
}
