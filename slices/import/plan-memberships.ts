import type { KeptMembership } from "#slices/membership/row.ts";

import type { Findings } from "./findings.ts";
import type { Draft, DraftMembership } from "./model.ts";
import type { ActorPlan } from "./plan-actors.ts";
import { tieIdOf } from "./plan-ground.ts";
import type { TiePlan } from "./plan-ties.ts";

/** A membership that a row states, with the tie that it describes, whether that tie is new or the office's. */
export interface StatedMembership {
  readonly tie: number;
  readonly tieId: string;
  readonly member: string;
  readonly body: string;
  readonly stated: DraftMembership;
}

/** What becomes of the file's memberships. */
export interface MembershipPlan {
  readonly entered: readonly (StatedMembership & { readonly id: string })[];
  /** Memberships that the office has, with what the file states of them. */
  readonly matched: readonly (StatedMembership & { readonly known: KeptMembership })[];
}

export interface MembershipGround {
  readonly draft: Draft;
  readonly actors: ActorPlan;
  readonly ties: TiePlan;
  readonly principal: string | null;
}

export interface MembershipSetting {
  readonly findings: Findings;
  /** The office's memberships that describe one of these ties or bear one of these ids. */
  membershipsOf(
    ties: readonly string[],
    ids: readonly string[],
  ): Promise<readonly KeptMembership[]>;
}

/** Decides every stated membership; one that hangs on another kind of tie is found and left out. */
export async function planMemberships(
  ground: MembershipGround,
  setting: MembershipSetting,
): Promise<MembershipPlan> {
  const stated = [...statedMemberships(ground, setting.findings)];
  if (stated.length === 0) return { entered: [], matched: [] };
  const known = await setting.membershipsOf(
    stated.map(({ tieId }) => tieId),
    stated.map(idOf),
  );
  const byTie = new Map(known.map((membership) => [membership.tie, membership]));
  const taken = new Set(known.map(({ id }) => id));
  const entered: (StatedMembership & { readonly id: string })[] = [];
  const matched: (StatedMembership & { readonly known: KeptMembership })[] = [];
  for (const one of stated) {
    const there = byTie.get(one.tieId);
    if (there !== undefined) matched.push({ ...one, known: there });
    else {
      const id = taken.has(idOf(one)) ? one.tieId : idOf(one);
      taken.add(id);
      entered.push({ ...one, id });
    }
  }
  return { entered, matched };
}

const idOf = ({ member, body }: StatedMembership): string => `${member}--${body}`;

function* statedMemberships(
  { draft, actors, ties, principal }: MembershipGround,
  findings: Findings,
): Generator<StatedMembership> {
  const named = (number: number) => actors.actors[number]?.id ?? principal!;
  for (const [row, tie] of ties.entered.tie.entries()) {
    const { membership: stated, kind } = draft.ties.details(tie);
    if (stated === null) continue;
    const [member, body] = [named(ties.entered.from[row]!), named(ties.entered.to[row]!)];
    const tieId = tieIdOf(draft, actors, tie) ?? `${member}--${kind}--${body}`;
    if (kind === "member-of") yield { tie, tieId, member, body, stated };
    else findings.note("membership-misplaced", draft.ties.at(tie));
  }
  for (const { tie, known } of ties.matched) {
    const { membership: stated } = draft.ties.details(tie);
    if (stated === null) continue;
    const { id: tieId, from: member, to: body } = known;
    if (known.kind === "member-of") yield { tie, tieId, member, body, stated };
    else findings.note("membership-misplaced", draft.ties.at(tie));
  }
}
