import { ok, refused, type Result } from "#kernel/result.ts";
import type { LocalText } from "#kernel/local-text.ts";
import type { Row, RowChange } from "#slices/audit/model.ts";
import type { MembershipRow } from "#slices/membership/row.ts";
import type { TieRow } from "#slices/tie/row.ts";

import type { ClaimRow, Whole } from "./model-merge.ts";
import type { ActorKind } from "./model.ts";
import { searchText, type ActorRow } from "./row.ts";

/** Everything of an actor that can go to another one. */
export interface SplitState {
  readonly actor: Whole<ActorRow>;
  readonly ties: readonly Whole<TieRow>[];
  readonly memberships: readonly Whole<MembershipRow>[];
  readonly claims: readonly ClaimRow[];
}

/** Who the new actor is, and what goes to it. */
export interface SplitWish {
  readonly id: string;
  readonly name: LocalText;
  readonly kind?: ActorKind | undefined;
  readonly ties: readonly string[];
  readonly memberships: readonly string[];
  readonly claims: readonly string[];
  /** Aliases of the actor that are the new one's. */
  readonly aliases: readonly string[];
}

export type SplitRefusal =
  | { readonly kind: "split-nameless"; readonly id: string }
  | { readonly kind: "split-nothing"; readonly id: string }
  /** Chosen records that are not this actor's. */
  | { readonly kind: "split-foreign"; readonly id: string; readonly records: readonly string[] };

export interface SplitPlan {
  readonly id: string;
  readonly changes: readonly RowChange[];
  readonly moved: Readonly<Record<"ties" | "memberships" | "claims", number>>;
}

/**
 * Splits an actor in two: a new one takes the chosen ties, memberships, claims and aliases, everything else stays. A
 * membership goes with its tie and a tie with its membership. Where the new one lies is what was known of both; a side
 * is declared anew, never copied.
 */
export function splitActor(state: SplitState, wish: SplitWish): Result<SplitPlan, SplitRefusal> {
  const { actor } = state;
  if (wish.name.ko === null && wish.name.en === null)
    return refused({ kind: "split-nameless", id: actor.id });
  const foreign = [
    ...strangers(wish.ties, state.ties),
    ...strangers(wish.memberships, state.memberships),
    ...strangers(wish.claims, state.claims),
    ...wish.aliases.filter((alias) => !actor.aliases.includes(alias)),
  ];
  if (foreign.length > 0) return refused({ kind: "split-foreign", id: actor.id, records: foreign });
  const chosen = together(state, wish);
  if (chosen.ties.size + chosen.memberships.size + wish.claims.length + wish.aliases.length === 0)
    return refused({ kind: "split-nothing", id: actor.id });
  const to = (id: string | null) => (id === actor.id ? wish.id : id);
  const ties = state.ties
    .filter(({ id }) => chosen.ties.has(id))
    .map((tie) => change("tie", tie, { from_id: to(tie.from_id), to_id: to(tie.to_id) }));
  const memberships = state.memberships
    .filter(({ id }) => chosen.memberships.has(id))
    .map((row) =>
      change("membership", row, {
        member_id: to(row.member_id),
        body_id: to(row.body_id),
        owner_id: to(row.owner_id),
      }),
    );
  const claims = state.claims
    .filter(({ id }) => wish.claims.includes(id))
    .map((claim) => change("claim", claim, { subject_id: wish.id }));
  return ok({
    id: wish.id,
    changes: [...actorChanges(actor, wish), ...ties, ...memberships, ...claims],
    moved: { ties: ties.length, memberships: memberships.length, claims: claims.length },
  });
}

function strangers(
  wanted: readonly string[],
  own: readonly { readonly id: string }[],
): readonly string[] {
  const known = new Set(own.map(({ id }) => id));
  return wanted.filter((id) => !known.has(id));
}

/** The chosen ties with the memberships that they carry, and the other way round. */
function together(state: SplitState, wish: SplitWish) {
  const ties = new Set(wish.ties);
  const memberships = new Set(wish.memberships);
  const own = new Set(state.ties.map(({ id }) => id));
  for (const { id, tie_id: tie } of state.memberships) {
    if (memberships.has(id) && own.has(tie)) ties.add(tie);
  }
  for (const { id, tie_id: tie } of state.memberships) {
    if (ties.has(tie)) memberships.add(id);
  }
  return { ties, memberships };
}

function actorChanges(actor: Whole<ActorRow>, wish: SplitWish): RowChange[] {
  const { id: _id, version: _version, ...copied } = actor;
  const made = {
    ...copied,
    kind: wish.kind ?? actor.kind,
    name_ko: wish.name.ko,
    name_en: wish.name.en,
    abbr: null,
    aliases: [...wish.aliases],
    side: "none",
    side_source: null,
    side_locator: null,
    slips: [],
    remarks: { splitFrom: actor.id },
    // The office made it; taking an import back must not take it along.
    import_id: null,
    search: searchText(wish.name, null, wish.aliases),
  };
  const created: RowChange = { table: "actor", id: wish.id, before: null, after: made };
  if (wish.aliases.length === 0) return [created];
  const aliases = actor.aliases.filter((alias) => !wish.aliases.includes(alias));
  const name = { ko: actor.name_ko, en: actor.name_en };
  const kept = { aliases, search: searchText(name, actor.abbr, aliases) };
  return [created, change("actor", actor, kept)];
}

function change(
  table: RowChange["table"],
  before: object & { readonly id: string },
  columns: Row,
): RowChange {
  return { table, id: before.id, before: { ...before }, after: { ...before, ...columns } };
}
