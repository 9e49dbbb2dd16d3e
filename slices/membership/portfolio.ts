import type { Transaction } from "kysely";

import type { Citation } from "#kernel/claim.ts";
import type { PartialDate } from "#kernel/partial-date.ts";
import type { Tables } from "#kernel/tables.ts";
import { readOffice } from "#slices/account/store.ts";
import { readSlips, readStanding } from "#slices/source/store.ts";
import type { Slip } from "#slices/source/model.ts";
import type { TieStatus } from "#slices/tie/model.ts";
import type { KeptTie } from "#slices/tie/row.ts";
import { readTiesOf } from "#slices/tie/store.ts";

import type { CityTopic } from "./leverage.ts";
import { rateProperty, rateSubject } from "./rates.ts";
import type { KeptMembership } from "./row.ts";
import { readMemberships } from "./store.ts";

/** A membership with what its tie says: whether it is in force, its last evidence, and the topics of the body. */
export interface PortfolioItem extends KeptMembership {
  readonly tieStatus: TieStatus | null;
  readonly lastEvidence: PartialDate | null;
  readonly tieSources: readonly Citation[];
  readonly issues: readonly string[];
}

/** A body the city is tied to as a member, of which no fee, role or owner was ever entered. */
export interface Unrecorded {
  readonly tie: string;
  readonly body: string;
  readonly status: TieStatus;
  readonly lastEvidence: PartialDate | null;
  readonly sources: readonly Citation[];
  readonly issues: readonly string[];
}

/** An exchange rate as it was entered, with where it comes from. */
export interface EnteredRate {
  readonly subject: string;
  readonly value: unknown;
  readonly asOf: PartialDate | null;
  readonly source: string;
  readonly locator: string | null;
  readonly enteredBy: string;
}

export interface Portfolio {
  readonly items: readonly PortfolioItem[];
  readonly unrecorded: readonly Unrecorded[];
  readonly cityTopics: readonly CityTopic[];
  readonly rates: readonly EnteredRate[];
  readonly slips: readonly Slip[];
  /** Actors named in the answer. */
  readonly actorIds: readonly string[];
}

/** Statuses of ties by which a city works on a topic today; what is planned or over shows no present work. */
const present: ReadonlySet<TieStatus> = new Set(["actual", "dormant", "disputed"]);

/** Everything the portfolio shows, for whoever may see it. */
export async function readPortfolio(tx: Transaction<Tables>): Promise<Portfolio> {
  const memberships = await readMemberships(tx);
  const { principalActorId } = await readOffice(tx);
  const own = principalActorId === null ? [] : await readTiesOf(tx, principalActorId);
  const ties = new Map(own.map((tie) => [tie.id, tie]));
  const items = memberships.map((membership) => {
    const tie = ties.get(membership.tie);
    return {
      ...membership,
      tieStatus: tie?.status ?? null,
      lastEvidence: tie?.lastEvidence ?? null,
      tieSources: tie?.sources ?? [],
      issues: tie?.issues ?? [],
    };
  });
  const recorded = new Set(memberships.map(({ tie }) => tie));
  const unrecorded = own
    .filter(
      ({ id, kind, status }) => kind === "member-of" && present.has(status) && !recorded.has(id),
    )
    .filter(({ from }) => from === principalActorId)
    .map(({ id, to, status, lastEvidence, sources, issues }) => ({
      tie: id,
      body: to,
      status,
      lastEvidence,
      sources,
      issues,
    }));
  return {
    items,
    unrecorded,
    cityTopics: topicsOfCity(own, recorded),
    rates: await readStanding(tx, rateSubject, [rateProperty]),
    slips: await readSlips(tx, [...new Set(memberships.flatMap(({ slips }) => slips))]),
    actorIds: [
      ...new Set([
        ...items.flatMap(({ member, body }) => [member, body]),
        ...unrecorded.map(({ body }) => body),
      ]),
    ],
  };
}

/** Issues of the city's own ties outside its memberships. */
function topicsOfCity(own: readonly KeptTie[], memberships: ReadonlySet<string>): CityTopic[] {
  const byIssue = new Map<string, string[]>();
  for (const { id, status, issues } of own) {
    if (!present.has(status) || memberships.has(id)) continue;
    for (const issue of issues) byIssue.set(issue, [...(byIssue.get(issue) ?? []), id]);
  }
  return [...byIssue].map(([issue, ties]) => ({ issue, ties }));
}
