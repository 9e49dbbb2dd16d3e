import type { Transaction } from "kysely";

import { partialDate, yearOf } from "#kernel/partial-date.ts";
import type { Tables } from "#kernel/tables.ts";
import { readActors } from "#slices/actor/store.ts";
import { actorBrief } from "#slices/actor/view.ts";
import { readClaims, readSlips, readSourceRecords, readSources } from "#slices/source/store.ts";

import type { ProgrammeMoney } from "./model-parts.ts";
import { conditionsFor, fallenConditions, nextStage, type CycleFacts } from "./rules-cycle.ts";
import { balancesOf, checkShares } from "./rules-money.ts";
import { measuredResults, rollUp, unevenSplits } from "./rules-results.ts";
import { horizonFinding, yearSpan } from "./rules-time.ts";
import { benefitOf } from "./rules.ts";
import type { Programme } from "./row.ts";
import { readCounts, readGrade } from "./store-counts.ts";
import { readItems, readMoney, readProgramme, readProgrammes, readResults } from "./store.ts";
import { listedProgrammeView, programmeBrief } from "./view.ts";

/** Every programme that the viewer may see, with what lists, board and timeline show. */
export async function readPortfolio(tx: Transaction<Tables>, today: string) {
  const [programmes, money, counts] = [
    await readProgrammes(tx),
    await readMoney(tx, null),
    await readCounts(tx),
  ];
  const moneyOf = groupByProgramme(money);
  const items = programmes.map((programme) =>
    listedProgrammeView(programme, moneyOf.get(programme.id) ?? [], counts(programme.id)),
  );
  const actorIds = [...new Set(items.flatMap(({ partners }) => partners))];
  const actors = await readActors(tx, actorIds);
  return {
    items,
    totals: balancesOf(money),
    years: yearSpan(programmes, yearOf(partialDate(today))),
    actors: Object.fromEntries(actors.map((actor) => [actor.id, actorBrief(actor)])),
  };
}

function groupByProgramme(
  money: readonly ProgrammeMoney[],
): ReadonlyMap<string, readonly ProgrammeMoney[]> {
  return Map.groupBy(money, ({ programmeId }) => programmeId);
}

/** Everything an officer reads of one programme; `null` when there is none to see. */
export async function readProgrammePage(tx: Transaction<Tables>, id: string) {
  const programme = await readProgramme(tx, id);
  if (programme === null) return null;
  const [items, results, money, claims] = [
    await readItems(tx, id),
    await readResults(tx, id),
    await readMoney(tx, id),
    await readClaims(tx, "programme", id),
  ];
  const facts: CycleFacts = {
    ...(await readCounts(tx))(id),
    items: items.length,
    measuredResults: measuredResults(results),
  };
  const next = nextStage(programme.stage);
  return {
    ...programme,
    grade: await readGrade(tx, id),
    benefit: { a: benefitOf(programme.content, "a"), b: benefitOf(programme.content, "b") },
    horizonFinding: horizonFinding(programme),
    next: next === null ? null : { stage: next, conditions: conditionsFor(next, programme, facts) },
    fallen: fallenConditions(programme, facts),
    items,
    results: results.map((result) => ({ ...result, uneven: unevenSplits(result) })),
    rolled: Object.fromEntries(rollUp(results)),
    money,
    balances: balancesOf(money),
    shares: checkShares(money),
    assessments: facts.assessments,
    claims,
    ...(await readNames(tx, programme, money)),
    slips: await readSlips(tx, programme.slips),
    sources: Object.fromEntries((await readSources(tx)).map((source) => [source.id, source])),
  };
}

/** Names of everything the page points at: actors, strategy items, other programmes. */
async function readNames(
  tx: Transaction<Tables>,
  programme: Programme,
  money: readonly ProgrammeMoney[],
) {
  const { partners, places, handOver } = programme.content;
  const ids = [
    ...partners.map(({ actorId }) => actorId),
    ...places.map(({ actorId }) => actorId),
    handOver?.actorId ?? null,
    ...money.flatMap(({ funder, party }) => [funder, party]),
  ].filter((id) => id !== null);
  const actors = await readActors(tx, [...new Set(ids)]);
  const strategy = await readSourceRecords(tx, "strategy");
  const others = await readProgrammes(tx);
  return {
    actors: Object.fromEntries(actors.map((actor) => [actor.id, actorBrief(actor)])),
    goalNames: Object.fromEntries(strategy.map(({ id, name, section }) => [id, { name, section }])),
    programmes: Object.fromEntries(others.map((other) => [other.id, programmeBrief(other)])),
  };
}
