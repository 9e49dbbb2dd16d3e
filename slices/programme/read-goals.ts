import type { Transaction } from "kysely";

import type { BothTexts, LocalText } from "#kernel/local-text.ts";
import type { Tables } from "#kernel/tables.ts";
import { readOffice } from "#slices/account/store.ts";
import { readActors } from "#slices/actor/store.ts";
import { actorBrief } from "#slices/actor/view.ts";
import type { SourceRecord } from "#slices/source/model.ts";
import { readSourceRecords } from "#slices/source/store.ts";
import type { KeptTie } from "#slices/tie/row.ts";
import { readTiesOf } from "#slices/tie/store.ts";

import { servicesOf } from "./rules-goals.ts";
import { readProgrammes } from "./store.ts";
import { programmeBrief } from "./view.ts";

/** What a strategy item says, as its source states it; see `reference/parts/strategy.ts`. */
interface StrategyContent {
  readonly no: number;
  readonly proposedProgrammeId: string;
  readonly group: string;
  readonly what: BothTexts;
  readonly actors: readonly string[];
  readonly means: readonly BothTexts[];
  readonly preconditions: readonly BothTexts[];
  readonly horizon: "short" | "mid" | "long";
  readonly horizonBasis: string;
  readonly standing: string;
  readonly slips: readonly string[];
}

interface FindingContent {
  readonly kind: string;
  readonly detail: BothTexts;
  readonly leadsToStrategy: readonly string[];
  readonly slips: readonly string[];
}

/** Vision, the strategy's items with what serves each of them, and the register of limitations and lessons. */
export async function readGoals(tx: Transaction<Tables>) {
  const [strategy, limitations, lessons, programmes] = [
    await readSourceRecords(tx, "strategy"),
    await readSourceRecords(tx, "limitation"),
    await readSourceRecords(tx, "lesson"),
    await readProgrammes(tx),
  ];
  const services = servicesOf(programmes);
  const ties = await readReach(tx);
  const items = strategy.map((record) => {
    const content = record.content as StrategyContent;
    return {
      ...named(record),
      ...content,
      service: services.get(record.id) ?? { standing: "still" as const, programmes: [] },
      ties: reachOf(content.actors, ties),
    };
  });
  const actors = await readActors(tx, [...new Set(items.flatMap((item) => item.actors))]);
  return {
    items: items.toSorted((one, other) => one.no - other.no),
    limitations: limitations.map(finding),
    lessons: lessons.map(finding),
    programmes: Object.fromEntries(programmes.map((one) => [one.id, programmeBrief(one)])),
    actors: Object.fromEntries(actors.map((actor) => [actor.id, actorBrief(actor)])),
  };
}

function named({ id, name, section, sourceId }: SourceRecord): {
  readonly id: string;
  readonly title: LocalText;
  readonly section: string | null;
  readonly source: string;
} {
  return { id, title: name, section, source: sourceId };
}

function finding(record: SourceRecord) {
  const { kind, detail, leadsToStrategy, slips } = record.content as FindingContent;
  return { ...named(record), kind, detail, leadsToStrategy, slips };
}

/** The ties of the office's own actor, by the other end. */
async function readReach(
  tx: Transaction<Tables>,
): Promise<ReadonlyMap<string, readonly KeptTie[]>> {
  const { principalActorId } = await readOffice(tx);
  if (principalActorId === null) return new Map();
  const ties = await readTiesOf(tx, principalActorId);
  return Map.groupBy(ties, ({ from, to }) => (from === principalActorId ? to : from));
}

/** How far the office's ties reach the actors that an item names; the office itself is not counted. */
function reachOf(actors: readonly string[], ties: ReadonlyMap<string, readonly KeptTie[]>) {
  const statusOf = (actor: string) => (ties.get(actor) ?? []).map(({ status }) => status);
  return {
    live: actors.filter((actor) => statusOf(actor).includes("actual")),
    dormant: actors.filter((actor) => {
      const statuses = statusOf(actor);
      return statuses.includes("dormant") && !statuses.includes("actual");
    }),
  };
}
