import { officesOf, tieRowsOf } from "./actor-ties.ts";
import { supposedStatuses } from "./codes.ts";
import { criteriaOf, readRecord, type CandidateRecord } from "./criteria.ts";
import type { NetworkState } from "./find-channels.ts";
import { findGoBetweens, type GoBetween, type RowWay } from "./go-between-ways.ts";
import type { CriterionValues, ThirdParty } from "./model-third-party.ts";
import { tieIdAt } from "./network.ts";
import { measureStability, rankByScore, scoreOf } from "./rank-stability.ts";
import type { Setting } from "./setting.ts";
import { distinctCitations, sourcesOf } from "./telling.ts";
import { reasonsOf } from "./third-party-reasons.ts";

/** Candidates looked at for each one listed; the rest stands far behind them. */
const lookedAt = 3;

/** Ties beyond which only as many candidates are looked at as are listed: each costs two searches of the network. */
const wideNetwork = 500_000;

/** Ties that may have to be made first; a go-between that needs more is a wish. */
const mostNeeded = 2;

/**
 * Everyone who can stand between the two ends, ranked in the open: first those whose live ties reach both sides, then
 * those who would need planned or proposed ties to be made.
 */
export function findThirdParties(
  setting: Setting,
  now: NetworkState,
  ifMade: NetworkState,
): readonly ThirdParty[] {
  const limit = setting.question.thirdPartyLimit;
  if (limit === 0) return [];
  const most = setting.network.ties > wideNetwork ? limit : lookedAt * limit;
  const standing = findGoBetweens(setting, now, most);
  const known = new Set(standing.map(({ actor }) => actor));
  const isSame = ifMade.strengths === now.strengths;
  const wishes = isSame ? [] : findGoBetweens(setting, ifMade, most);
  const supposed = wishes.filter(({ actor, toA, toB }) => {
    const needed = neededRows(setting, [toA, toB]).length;
    return !known.has(actor) && needed >= 1 && needed <= mostNeeded;
  });
  const today = rankGroup(setting, standing, "today");
  const later = rankGroup(setting, supposed, "if-made");
  const room = Math.max(limit - today.length, Math.min(later.length, Math.floor(limit / 3)));
  return [...today.slice(0, limit - room), ...later.slice(0, room)].map((one, at) => ({
    ...one,
    rank: at + 1,
  }));
}

function rankGroup(
  setting: Setting,
  found: readonly GoBetween[],
  standing: ThirdParty["standing"],
): readonly ThirdParty[] {
  const { network, question } = setting;
  const offices = officesOf(
    network,
    found.map(({ actor }) => actor),
  );
  const rowsOf = tieRowsOf(
    network,
    [...offices].flatMap(([actor, parts]) => [actor, ...parts]),
  );
  const judged = found
    .map((one) => {
      const { actor } = one;
      const parts = offices.get(actor)!;
      const officeRows = parts.flatMap((part) => rowsOf.get(part)!);
      const record = readRecord(setting, {
        actor,
        rows: rowsOf.get(actor)!,
        offices: parts,
        officeRows,
      });
      return { found: one, record, values: criteriaOf(one, record) };
    })
    .toSorted((one, other) => one.found.actor - other.found.actor);
  const order = rankByScore(
    judged.map(({ values }) => values),
    question.weights,
  );
  const ranked = order.map((at) => judged[at]!);
  const stability = measureStability(
    ranked.map(({ values }) => values),
    question.weights,
    question.seed,
  );
  return ranked.map((one, at) => ({
    ...describe(setting, one, standing),
    rank: at + 1,
    score: scoreOf(one.values, question.weights),
    stability: stability[at]!,
  }));
}

interface Judged {
  readonly found: GoBetween;
  readonly record: CandidateRecord;
  readonly values: CriterionValues;
}

function describe(
  setting: Setting,
  { found, record, values }: Judged,
  standing: ThirdParty["standing"],
): Omit<ThirdParty, "rank" | "score" | "stability"> {
  const { network } = setting;
  const { actor, toA, toB, reachA, reachB } = found;
  const needed = neededRows(setting, [toA, toB]);
  const way = ({ actors, rows }: RowWay) => ({
    actors: actors.map((one) => network.actorIds[one]!),
    ties: rows.map((row) => tieIdAt(network, row)),
  });
  const isToday = standing === "today";
  return {
    actor: network.actorIds[actor]!,
    standing,
    criteria: isToday ? values : asOfToday(setting, found, { record, values }),
    potential: isToday ? null : { "reach-a": reachA, "reach-b": reachB },
    needs: needed.map((row) => tieIdAt(network, row)),
    toA: way(toA),
    toB: way(toB),
    reasons: reasonsOf(setting, { found, record, values, needed }),
    sources: distinctCitations(
      [...record.direct.a, ...record.direct.b, ...toA.rows, ...toB.rows].flatMap((row) =>
        sourcesOf(network, row),
      ),
    ),
  };
}

/** Reaches that rest on ties not yet made are unknown today, and so is what follows from them. */
function asOfToday(
  setting: Setting,
  { toA, toB }: GoBetween,
  { record, values }: Pick<Judged, "record" | "values">,
): CriterionValues {
  const [needsA, needsB] = [toA, toB].map((way) => neededRows(setting, [way]).length > 0);
  return {
    ...values,
    "reach-a": needsA ? null : values["reach-a"],
    "reach-b": needsB ? null : values["reach-b"],
    balance: null,
    nearness: needsA && !record.isNear ? null : values.nearness,
  };
}

function neededRows({ network }: Setting, ways: readonly RowWay[]): readonly number[] {
  return ways.flatMap(({ rows }) =>
    rows.filter((row) => supposedStatuses.has(network.tieStatus[row]!)),
  );
}
