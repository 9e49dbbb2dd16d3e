import { actorKinds, type Actor, type ActorKind } from "#slices/actor/model.ts";
import type { Tie, TieStatus } from "#slices/tie/model.ts";
import {
  familiesOf,
  topicFamilies,
  topicFamilyNames,
  type TopicFamily,
} from "#slices/tie/model-topics.ts";

import {
  groundTiers,
  mostNamed,
  type FillGround,
  type Fillers,
  type GapCell,
  type GroundTier,
} from "./model.ts";

/** The network as the matrix reads it; the city itself is no partner of its own. */
export interface GapNetwork {
  readonly principal: string | null;
  readonly actors: readonly Pick<Actor, "id" | "kind">[];
  readonly ties: readonly Pick<Tie, "from" | "to" | "kind" | "status" | "issues" | "sources">[];
}

/** A strategy item or case, with whom it names and where it stands. */
export interface Spoken {
  readonly part: FillGround["part"];
  readonly id: string;
  readonly actors: readonly string[];
  readonly sections: readonly string[];
}

/** Statuses of ties by which an actor is at work today. */
const atWork: ReadonlySet<TieStatus> = new Set(["actual", "dormant", "disputed"]);
const ahead: ReadonlySet<TieStatus> = new Set(["planned", "proposed"]);

/** The columns of an issue: its families, or itself when its family is opened. */
function columnsOf(issue: string, opened: TopicFamily | null): readonly string[] {
  const families = familiesOf(issue);
  if (opened === null) return families;
  return families.includes(opened) ? [issue] : [];
}

export function columnsIn(opened: TopicFamily | null): readonly string[] {
  return opened === null ? topicFamilyNames : topicFamilies[opened];
}

/** Every cell of kinds by topics. A conflict over a topic is no work on it. */
export function gapCells(network: GapNetwork, opened: TopicFamily | null): readonly GapCell[] {
  const kindOf = new Map(network.actors.map(({ id, kind }) => [id, kind]));
  const weights = weightsOf(network);
  const working = new Map<string, Set<string>>();
  const proposed = new Map<string, Set<string>>();
  for (const { from, to, kind, status, issues } of network.ties) {
    if (kind === "conflict") continue;
    const into = atWork.has(status) ? working : ahead.has(status) ? proposed : null;
    if (into === null) continue;
    for (const column of new Set(issues.flatMap((issue) => columnsOf(issue, opened)))) {
      for (const actor of [from, to]) {
        const cell = `${kindOf.get(actor) ?? ""} ${column}`;
        if (actor !== network.principal) into.set(cell, (into.get(cell) ?? new Set()).add(actor));
      }
    }
  }
  return actorKinds.flatMap((kind) =>
    columnsIn(opened).map((column) => {
      const here = working.get(`${kind} ${column}`) ?? new Set<string>();
      const planned = [...(proposed.get(`${kind} ${column}`) ?? [])];
      return {
        kind,
        column,
        present: byWeight(here, weights).slice(0, mostNamed),
        count: here.size,
        proposed: planned.filter((actor) => !here.has(actor)).slice(0, mostNamed),
      };
    }),
  );
}

/** Who could fill one cell, and what speaks for it. */
export function fillersOf(
  network: GapNetwork,
  spoken: readonly Spoken[],
  asked: { readonly kind: ActorKind; readonly column: string },
): Fillers {
  const ofKind = new Set(
    network.actors
      .filter(({ id, kind }) => kind === asked.kind && id !== network.principal)
      .map(({ id }) => id),
  );
  const topics = topicsOf(asked.column);
  const near = new Set(
    [...topics].flatMap((issue) =>
      familiesOf(issue).flatMap((family): readonly string[] => topicFamilies[family]),
    ),
  );
  const weights = weightsOf(network);
  const ends = (test: (tie: GapNetwork["ties"][number]) => boolean) =>
    new Set(
      network.ties
        .filter((tie) => tie.kind !== "conflict" && test(tie))
        .flatMap(({ from, to }) => [from, to])
        .filter((id) => ofKind.has(id)),
    );
  const meets = (issues: readonly string[], wanted: ReadonlySet<string>) =>
    issues.some((issue) => wanted.has(issue));
  const present = ends(({ status, issues }) => atWork.has(status) && meets(issues, topics));
  const groups = [
    ends(({ status, issues }) => ahead.has(status) && meets(issues, topics)),
    ends(({ status, issues }) => atWork.has(status) && meets(issues, near)),
    ends(({ from, to }) => from === network.principal || to === network.principal),
    ofKind,
  ];
  const [proposed = [], related = [], known = [], others = []] = eachOnce(groups, present).map(
    (group) => byWeight(group, weights).slice(0, mostNamed),
  );
  return {
    proposed,
    related,
    known,
    others,
    grounds: groundsFor(network, spoken, { topics, ofKind }),
  };
}

/** The topics a column stands for. */
function topicsOf(column: string): ReadonlySet<string> {
  const family = topicFamilyNames.find((name) => name === column);
  return new Set<string>(family === undefined ? [column] : topicFamilies[family]);
}

/** Each member in the first group that holds it; those in `without` in none. */
function eachOnce(
  groups: readonly ReadonlySet<string>[],
  without: ReadonlySet<string>,
): readonly (readonly string[])[] {
  const seen = new Set(without);
  return groups.map((group) => {
    const fresh = [...group].filter((id) => !seen.has(id));
    for (const id of fresh) seen.add(id);
    return fresh;
  });
}

/**
 * Strategy items and cases that stand in a section in which a tie on the topic is told: those that name an actor of the
 * kind; when none does, those that name an actor on the topic; when none does either, the others.
 */
function groundsFor(
  network: GapNetwork,
  spoken: readonly Spoken[],
  {
    topics,
    ofKind,
  }: { readonly topics: ReadonlySet<string>; readonly ofKind: ReadonlySet<string> },
): readonly FillGround[] {
  const told = network.ties.filter(({ issues }) => issues.some((issue) => topics.has(issue)));
  const sections = new Set(
    told.flatMap(({ sources }) => sources.flatMap(({ locator }) => locator ?? [])),
  );
  const onTopic = new Set(told.flatMap(({ from, to }) => [from, to]));
  onTopic.delete(network.principal ?? "");
  const grounds = spoken
    .filter((one) => one.sections.some((section) => sections.has(section)))
    .map(({ part, id, actors }) => ({ part, id, by: tierOf(actors, ofKind, onTopic) }));
  const closest = groundTiers.find((tier) => grounds.some(({ by }) => by === tier));
  return grounds.filter(({ by }) => by === closest);
}

function tierOf(
  actors: readonly string[],
  ofKind: ReadonlySet<string>,
  onTopic: ReadonlySet<string>,
): GroundTier {
  if (actors.some((actor) => ofKind.has(actor))) return "kind";
  return actors.some((actor) => onTopic.has(actor)) ? "topic" : "section";
}

/** How many ties each actor has: well-tied actors are named first. */
function weightsOf({ ties }: GapNetwork): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const id of ties.flatMap(({ from, to }) => [from, to]))
    weights.set(id, (weights.get(id) ?? 0) + 1);
  return weights;
}

function byWeight(ids: Iterable<string>, weights: ReadonlyMap<string, number>): readonly string[] {
  return [...ids].toSorted(
    (one, other) => (weights.get(other) ?? 0) - (weights.get(one) ?? 0) || (one < other ? -1 : 1),
  );
}
