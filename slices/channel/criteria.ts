import { topicFamilies } from "#slices/tie/model-topics.ts";

import { otherEnd } from "./actor-ties.ts";
import { kindCode, supposedStatuses } from "./codes.ts";
import type { GoBetween } from "./go-between-ways.ts";
import type { CriterionValues } from "./model-third-party.ts";
import type { Setting } from "./setting.ts";
import { topicFit, type TopicFit } from "./topics.ts";
import type { RecordTold } from "./words.ts";

/** What the record says of a candidate, before it is turned into criteria. */
export interface CandidateRecord {
  readonly told: RecordFound;
  /** Rows of its own live ties with the end of each side itself. */
  readonly direct: Readonly<Record<"a" | "b", readonly number[]>>;
  /** Best fit to each asked issue, over its own live ties; empty when no issue was asked. */
  readonly fits: readonly TopicFit[];
  /** Bodies it initiated, hosts or has a seat in; a body that others belong to counts as one. */
  readonly convenes: number;
  /** Whether it or one of its offices is seated in the asker's city. */
  readonly isNear: boolean;
  /** Ends' sides with whose actors it has a conflict in force; actor rows. */
  readonly conflicts: readonly number[];
}

export interface RecordFound extends Omit<RecordTold, "workedWith"> {
  /** Row of the other side's actor it has long worked with, or −1. */
  readonly workedWith: number;
}

const conflict = kindCode("conflict");
const mediates = kindCode("mediates");
const trustChannel = kindCode("trust-channel");
const memberOf = kindCode("member-of");
const initiated = kindCode("initiated");
const hosts = kindCode("hosts");

/** A candidate with its own ties and those of its offices, all of them: what is over still counts as experience. */
export interface Candidate {
  readonly actor: number;
  readonly rows: readonly number[];
  /** Actors that are parts of it, such as an office in the asker's city. */
  readonly offices: readonly number[];
  readonly officeRows: readonly number[];
}

/** Reads what is on record of a candidate. */
export function readRecord(setting: Setting, candidate: Candidate): CandidateRecord {
  const { actor, rows: all, offices, officeRows } = candidate;
  const { network, question, reader, standing } = setting;
  const rows = all.filter((row) => !supposedStatuses.has(network.tieStatus[row]!));
  const live = rows.filter((row) => reader.mayCarry(row));
  const others = (of: readonly number[]) => of.map((row) => otherEnd(network, row, actor));
  const officeOthers = officeRows
    .filter((row) => reader.mayCarry(row))
    .flatMap((row) => [network.from[row]!, network.to[row]!]);
  const met = [...others(live), ...officeOthers];
  const helped = rows.filter((row) => isWorkWithOtherSide(setting, actor, row));
  return {
    told: {
      mediated: rows.some(
        (row) => network.tieKind[row] === mediates && network.from[row] === actor,
      ),
      workedWith: others(helped)[0] ?? -1,
      tiedToBoth: (["a", "b"] as const).every((side) =>
        met.some((other) => standing.isOnSide(other, side)),
      ),
    },
    direct: {
      a: live.filter((row) => otherEnd(network, row, actor) === setting.from),
      b: live.filter((row) => otherEnd(network, row, actor) === setting.to),
    },
    fits: question.issues.map((issue) => bestFit(setting, issue, live)),
    convenes: countConvened(setting, actor, live),
    isNear: [actor, ...offices].some((one) => isInAskersCity(setting, one)),
    conflicts: others(rows.filter((row) => network.tieKind[row] === conflict)).filter(
      (other) => !standing.isThird(other),
    ),
  };
}

/** Kinds of tie by which one works with somebody, beside the trusted channel itself. */
const workKinds = new Set((["partner", "funds", "agreement"] as const).map(kindCode));
const aidIssues = new Set<string>([...topicFamilies.relief, ...topicFamilies.development]);

function isWorkWithOtherSide({ network, standing }: Setting, actor: number, row: number): boolean {
  if (!standing.isOnSide(otherEnd(network, row, actor), "b")) return false;
  if (network.tieKind[row] === trustChannel) return true;
  return (
    workKinds.has(network.tieKind[row]!) &&
    network.issueSets[network.issueSet[row]!]!.some((issue) => aidIssues.has(issue))
  );
}

const fitOrder: readonly TopicFit[] = ["match", "related", "general", "unrelated"];

function bestFit({ network }: Setting, issue: string, live: readonly number[]): TopicFit {
  const fits = new Set(
    live.map((row) => topicFit([issue], network.issueSets[network.issueSet[row]!]!)),
  );
  return fitOrder.find((fit) => fits.has(fit)) ?? "general";
}

function countConvened({ network }: Setting, actor: number, live: readonly number[]): number {
  const { tieKind, from, to, hasSeat } = network;
  const led = live.filter(
    (row) =>
      from[row] === actor &&
      (tieKind[row] === initiated ||
        tieKind[row] === hosts ||
        (tieKind[row] === memberOf && hasSeat[row] === 1)),
  );
  const members = live.filter((row) => to[row] === actor && tieKind[row] === memberOf);
  return new Set(led.map((row) => to[row]!)).size + (members.length >= 2 ? 2 : members.length);
}

/** Weight of a fit as a criterion; a general relation says nothing about the field. */
const fitValue: Readonly<Record<TopicFit, number | null>> = {
  match: 1,
  related: 0.6,
  general: null,
  unrelated: 0,
};

/** Statements of the record that a candidate can meet. */
const statements = 3;

/** A conflict in force with one of the sides halves the balance: it is not even-handed as it stands. */
const conflictFactor = 0.5;

/**
 * The criteria of a candidate, each in [0, 1] or `null` where the record does not say. What cannot be found on record is
 * never read as "has none": a newcomer's experience, field and convening power are unknown, not 0.
 * Nearness is 1 for a seat or an office in the asker's city, else one over the ties to it.
 */
export function criteriaOf(found: GoBetween, record: CandidateRecord): CriterionValues {
  const { reachA, reachB } = found;
  const { mediated, workedWith, tiedToBoth } = record.told;
  const met = [mediated, workedWith >= 0, tiedToBoth].filter(Boolean).length;
  const balance = Math.min(reachA, reachB) / Math.max(reachA, reachB);
  return {
    "reach-a": reachA,
    "reach-b": reachB,
    balance: record.conflicts.length > 0 ? conflictFactor * balance : balance,
    record: met === 0 ? null : met / statements,
    "issue-fit": meanOfKnown(record.fits.map((fit) => fitValue[fit])),
    convening: record.convenes === 0 ? null : record.convenes / (record.convenes + 1),
    nearness: record.isNear ? 1 : 1 / found.toA.rows.length,
  };
}

function isInAskersCity({ network: { city }, from }: Setting, actor: number): boolean {
  return city[actor] !== 0 && city[actor] === city[from];
}

function meanOfKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
