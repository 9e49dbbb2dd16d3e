import type { Transaction } from "kysely";

import { dayOf } from "#kernel/clock.ts";
import type { Tables } from "#kernel/tables.ts";
import type { Ground } from "#slices/account/ground.ts";
import type { Viewer } from "#slices/account/model.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { readOffice } from "#slices/account/store.ts";
import { actorKinds, type Actor, type ActorKind } from "#slices/actor/model.ts";
import { readActors } from "#slices/actor/store.ts";
import { actorBrief } from "#slices/actor/view.ts";
import type { ChannelWork } from "#slices/channel/api.ts";
import type { ThirdParty } from "#slices/channel/model-third-party.ts";
import { isIssue } from "#slices/tie/model-issues.ts";

import { cellOf, readGround, type Axes } from "./coverage.ts";
import { levelOfKind } from "./model-coverage.ts";
import { coverCells, type CoverageGround, type PlacedAxis } from "./rules-coverage.ts";
import {
  judgeActor,
  judgeCase,
  judgeStrategy,
  rankFillers,
  topicsFor,
  type Asked,
} from "./rules-fillers.ts";
import {
  readCaseCandidates,
  readConnectedActors,
  readCounterpart,
  readStrategyCandidates,
} from "./store-coverage.ts";

/** The cell that is to be filled; `layer` empty for the whole cell. */
export interface CellWish extends Axes {
  readonly row: string;
  readonly column: string;
  readonly layer: string;
}

/** Most candidates shown of each sort; the rest is counted. */
const mostShown = 6;

/** What could fill a cell: proposals and cases of the report, and actors of its level and topic. */
export async function readFillers(tx: Transaction<Tables>, wish: CellWish) {
  const ground = await readGround(tx, wish);
  const cell = cellOf(coverCells(ground), wish.row, wish.column);
  const asked = askedOf(ground, wish);
  const self = (await readOffice(tx)).principalActorId;
  const strategy = rankFillers(
    await readStrategyCandidates(tx, self),
    asked,
    judgeStrategy(placedOn(ground)),
  );
  const cases = rankFillers(await readCaseCandidates(tx, self), asked, judgeCase);
  const topics = [...new Set(asked.flatMap((one) => topicsFor(one)))];
  const found = await readConnectedActors(tx, {
    kinds: kindsOnLevel(wish),
    topics,
    self,
    limit: mostShown,
  });
  return {
    cell,
    strategy: shortened(strategy),
    cases: shortened(cases),
    actors: rankFillers(found, asked, judgeActor),
    topics,
    ends: { from: self, to: await readCounterpart(tx) },
  };
}

function shortened<T>(all: readonly T[]) {
  return { items: all.slice(0, mostShown), total: all.length };
}

function askedOf(ground: CoverageGround, wish: CellWish): Asked[] {
  const on = (axis: PlacedAxis | null, id: string): Asked[] => {
    const dimension = axis?.instrument.dimensions.find((one) => one.id === id);
    return axis === null || dimension === undefined
      ? []
      : [{ instrument: axis.instrument, dimension }];
  };
  return [
    ...on(ground.rows, wish.row),
    ...on(ground.columns, wish.column),
    ...on(ground.layers, wish.layer),
  ];
}

/** Where the programmes that carry out a strategy item stand on an instrument of the axes. */
function placedOn({ rows, columns, layers, programmes }: CoverageGround) {
  const axes = [rows, columns, ...(layers === null ? [] : [layers])];
  return (instrument: string, item: string) => {
    const serving = new Set(
      programmes.filter(({ goals }) => goals.includes(item)).map(({ id }) => id),
    );
    const axis = axes.find((one) => one.instrument.id === instrument);
    return (axis?.placed ?? []).filter(({ subject }) => serving.has(subject));
  };
}

/** The kinds that stand on the level of a cell; all thirteen where no axis is Lederach's levels. */
export function kindsOnLevel({ rows, columns, row, column }: CellWish): readonly ActorKind[] {
  const level =
    rows === "lederach-levels" ? row : columns === "lederach-levels" ? column : undefined;
  return actorKinds.filter((kind) => level === undefined || levelOfKind[kind] === level);
}

/** What a cell asks of the channel question. */
export interface PartyWish {
  readonly from: string | null;
  readonly to: string | null;
  readonly topics: readonly string[];
  readonly kinds: ReadonlySet<string>;
}

/** Third parties between the office and its counterpart on the cell's topics, those of its level alone; best first. */
export async function readThirdParties(
  ground: Ground,
  work: ChannelWork,
  viewer: Viewer,
  { from, to, topics, kinds }: PartyWish,
): Promise<{ readonly actor: ReturnType<typeof actorBrief>; readonly found: ThirdParty }[]> {
  if (from === null || to === null) return [];
  const issues = topics.filter((topic) => isIssue(topic));
  const question = { from, to, issues, asOf: dayOf(ground.now()), thirdPartyLimit: 40 };
  const answer = await work.ask(question, viewer, {});
  if (!answer.ok) return [];
  const parties = answer.value.thirdParties;
  const ids = parties.map(({ actor }) => actor);
  const actors = await inOffice(ground.db, viewer, (tx) => readActors(tx, ids));
  const byId = new Map<string, Actor>(actors.map((actor) => [actor.id, actor]));
  return parties
    .flatMap((found) => {
      const actor = byId.get(found.actor);
      return actor === undefined || !kinds.has(actor.kind)
        ? []
        : [{ actor: actorBrief(actor), found }];
    })
    .slice(0, mostShown);
}
