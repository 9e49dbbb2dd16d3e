import { undeclaredSide, type Actor, type ActorKind, type Side } from "#slices/actor/model.ts";
import { isDirectedKind, type Tie, type TieKind, type TieStatus } from "#slices/tie/model.ts";
import { both } from "#kernel/local-text.ts";
import { partialDate } from "#kernel/partial-date.ts";
import { columnsOf } from "../columns.ts";
import type { ChannelQuestion } from "../model.ts";
import { tieIdAt, type NetworkColumns, type NetworkSnapshot } from "../network.ts";
import { readQuestion, type RawQuestion } from "../question.ts";

const source = { source: "hand-made", locator: null };

/** An actor of a hand-made network; its names are its id. */
export function actor(
  id: string,
  kind: ActorKind,
  more: Partial<Actor> & { readonly on?: Side } = {},
): Actor {
  const { on, ...rest } = more;
  return {
    id,
    name: both(id, id),
    abbr: null,
    aliases: [],
    kind,
    territory: null,
    city: null,
    place: null,
    parentId: null,
    side: on === undefined ? undeclaredSide : { side: on, basis: source },
    sections: [],
    slips: [],
    ...rest,
  };
}

export interface TieParts {
  readonly status?: TieStatus;
  readonly since?: string;
  readonly until?: string;
  readonly evidence?: string | null;
  readonly issues?: readonly string[];
}

/** A tie of a hand-made network with fresh evidence (2026), called `from--kind--to`. */
export function tie(from: string, kind: TieKind, to: string, parts: TieParts = {}): Tie {
  const { status = "actual", since, until, evidence = "2026", issues = [] } = parts;
  return {
    id: `${from}--${kind}--${to}`,
    from,
    to,
    kind,
    directed: isDirectedKind[kind],
    status,
    since: since === undefined ? null : partialDate(since),
    until: until === undefined ? null : partialDate(until),
    issues,
    cityAgreement: null,
    lastEvidence: evidence === null ? null : partialDate(evidence),
    note: { ko: null, en: null },
    sources: [source],
    slips: [],
  };
}

/**
 * Two cities with their states, a friend city of both, a United Nations body, a research institute that only a proposal
 * joins to the asker, a clean-air body, and a quarrel between the states.
 */
export const twoBanks: NetworkSnapshot = {
  actors: [
    actor("north-city", "gov-foreign-local", { on: "b", territory: "KP" }),
    actor("north-state", "gov-foreign-central", { on: "b", territory: "KP" }),
    actor("our-city", "gov-domestic-local", { on: "a", territory: "KR", city: "Ours" }),
    actor("our-state", "gov-domestic-central", { on: "a", territory: "KR" }),
    actor("friend-city", "gov-foreign-local", { territory: "RU" }),
    actor("neighbour-city", "gov-foreign-local", { territory: "CN" }),
    actor("neighbour-state", "gov-foreign-central", { territory: "CN" }),
    actor("relief-body", "igo-national", { on: "third", parentId: "un" }),
    actor("un", "igo-national"),
    actor("institute", "research-foreign", { territory: "SE" }),
    actor("clean-air-body", "igo-local", { territory: "KR" }),
    actor("our-zoo", "gov-domestic-local", { on: "a", territory: "KR", parentId: "our-city" }),
    actor("north-zoo", "gov-foreign-local", { on: "b", territory: "KP", parentId: "north-city" }),
  ],
  ties: [
    tie("our-state", "conflict", "north-state"),
    tie("our-city", "sister-city", "friend-city", { since: "1991", issues: ["friendship"] }),
    tie("friend-city", "sister-city", "north-city", { issues: ["friendship"] }),
    tie("our-city", "partner", "neighbour-city", { issues: ["air-quality"] }),
    tie("neighbour-state", "trust-channel", "north-state", {
      issues: ["trade", "special-relation"],
    }),
    tie("our-city", "hosts", "relief-body", { issues: ["international-organisation"] }),
    tie("relief-body", "trust-channel", "north-state", { issues: ["humanitarian"] }),
    tie("institute", "trust-channel", "north-state", { issues: ["research"] }),
    tie("our-city", "partner", "institute", {
      status: "proposed",
      evidence: null,
      issues: ["research"],
    }),
    tie("our-city", "initiated", "clean-air-body", { issues: ["air-quality"] }),
    tie("neighbour-city", "member-of", "clean-air-body", { issues: ["air-quality"] }),
    tie("north-city", "member-of", "clean-air-body", {
      status: "proposed",
      evidence: null,
      issues: ["air-quality"],
    }),
    tie("our-zoo", "partner", "north-zoo", { since: "1999", issues: ["species-conservation"] }),
    tie("our-city", "agreement", "north-city", {
      status: "ended",
      since: "1999",
      until: "2010",
      evidence: "2010",
    }),
  ],
  memberships: [],
  bodySizes: [{ body: "clean-air-body", members: 8, source }],
};

/** The question from one bank to the other on the hand-made network, read as from outside. */
export function ask(raw: Partial<RawQuestion> = {}, network = twoBanks): ChannelQuestion {
  const question = readQuestion(
    { from: "our-city", to: "north-city", asOf: "2026-11-22", ...raw },
    columnsOf(network),
  );
  if (!question.ok) throw new Error(JSON.stringify(question.error));
  return question.value;
}

/** The ids of a network's ties, row by row. */
export function tieIdsOf(columns: NetworkColumns): string[] {
  return Array.from({ length: columns.ties }, (_, row) => tieIdAt(columns, row));
}
