import { tieKinds, tieStatuses, type TieKind, type TieStatus } from "#slices/tie/model.ts";
import { bodyKinds, kindCode, supposedStatuses } from "./codes.ts";
import { asOfDays, heldAsOf, yearsBetween, type AsOfDays } from "./dates.ts";
import { derivations } from "./derived-ties.ts";
import { nameCells, type Cited, type NamedCells } from "./named-cells.ts";
import type { ChannelQuestion } from "./model.ts";
import type { NetworkColumns } from "./network.ts";
import { anyTopicKinds, evidenceRow, sizeCell, systemCell } from "./reliability-table.ts";
import { topicFit, type TopicFit } from "./topics.ts";

/** The part of a question that decides what a tie is worth. */
export type StrengthTerms = Pick<
  ChannelQuestion,
  "issues" | "layers" | "asOf" | "working" | "table"
>;

/** Reliability of every tie with its bounds, one entry a tie row; value 0 is a tie that does not carry. */
export interface Strengths {
  readonly value: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Reads cells for the ties of one network under one question; allocates nothing a tie. */
export class StrengthReader {
  private readonly network: NetworkColumns;
  private readonly terms: StrengthTerms;
  private readonly asOf: AsOfDays;
  private readonly fits: readonly TopicFit[];
  private readonly layers: ReadonlySet<TieKind> | null;
  private readonly statuses: ReadonlySet<TieStatus>;
  private readonly named: NamedCells;
  private readonly evidenceByDay = new Map<number, Cited>();
  private readonly sizes = new Map<number, Cited>();
  private readonly systems = new Map<number, Cited>();
  private readonly parts: Int32Array;
  private readonly isCrossing: (row: number) => boolean;

  /** `isCrossing` says which ties run straight across the line between two sides in conflict. */
  constructor(network: NetworkColumns, terms: StrengthTerms, isCrossing: (row: number) => boolean) {
    this.network = network;
    this.isCrossing = isCrossing;
    this.parts = countParts(network);
    this.terms = terms;
    this.asOf = asOfDays(terms.asOf);
    this.fits = network.issueSets.map((set) => topicFit(terms.issues, set));
    this.layers = terms.layers === null ? null : new Set(terms.layers);
    this.statuses = new Set(terms.working.statuses);
    this.named = nameCells(terms.table);
  }

  get minimumStrength(): number {
    return this.terms.working.minimumStrength;
  }

  /** Whether tie `row` may carry at all: its kind, its status, its time. */
  mayCarry(row: number): boolean {
    const kind = tieKinds[this.network.tieKind[row]!]!;
    if (kind === "conflict" || (this.layers !== null && !this.layers.has(kind))) return false;
    const status = tieStatuses[this.network.tieStatus[row]!]!;
    if (status === "planned" || status === "proposed") return this.terms.working.whatIf;
    const held = heldAsOf(this.network, row, this.asOf);
    if (status === "ended") return held === true;
    return held !== false && this.statuses.has(status);
  }

  kindCell(row: number): Cited {
    const { derivation, tieKind } = this.network;
    if (derivation[row] === derivations.state) return this.named.state;
    return this.named.kind[tieKind[row]!]!;
  }

  statusCell(row: number): Cited {
    return this.named.status[this.network.tieStatus[row]!]!;
  }

  /** `null` for administrations, which do not age, and for ties that are only supposed. */
  evidenceCell(row: number): Cited | null {
    const { tieKind, tieStatus, evidence, sinceLast } = this.network;
    if (tieKind[row] === partOf || supposedStatuses.has(tieStatus[row]!)) return null;
    const shown = evidence[row]! || sinceLast[row]!;
    return shown === 0 ? this.named.noEvidence : this.evidenceOf(shown);
  }

  /** Dates repeat, so each is looked up once. */
  private evidenceOf(day: number): Cited {
    const known = this.evidenceByDay.get(day);
    if (known !== undefined) return known;
    const cited = this.named.evidence.get(evidenceRow(yearsBetween(day, this.asOf.last)))!;
    this.evidenceByDay.set(day, cited);
    return cited;
  }

  topicCell(row: number): Cited | null {
    if (this.network.tieKind[row] === partOf || this.terms.issues.length === 0) return null;
    const fit = this.fits[this.network.issueSet[row]!]!;
    const kind = tieKinds[this.network.tieKind[row]!]!;
    return this.named.topic[fit === "unrelated" && anyTopicKinds.has(kind) ? "general" : fit];
  }

  /** What nobody has checked counts for less and stays in doubt. */
  verificationCell(row: number): Cited | null {
    return this.network.isUnverified[row] === 1 ? this.named.unverified : null;
  }

  /** Direct exchange between the two sides needs the leave of states that do not give it easily. */
  consentCell(row: number): Cited | null {
    return this.isCrossing(row) ? this.named.consent : null;
  }

  /** Memberships thin out with the size of the body, and parts with the number of bodies in a system. */
  sizeCell(row: number): Cited | null {
    const { tieKind, hasSeat, to } = this.network;
    if (tieKind[row] === partOf) return this.systemOf(to[row]!);
    if (tieKind[row] !== memberOf) return null;
    const bySize = this.bodyCell(to[row]!);
    return hasSeat[row] === 1 && bySize.cell.value < this.terms.table.seat.value
      ? this.named.seat
      : bySize;
  }

  /** The officer's own number, in place of the kind and evidence cells. */
  trustOf(row: number): number | null {
    const set = this.network.trust?.[row] ?? Number.NaN;
    return Number.isNaN(set) ? null : set;
  }

  /** Units of one government act as one, however many; bodies of a system do not. */
  private systemOf(body: number): Cited | null {
    const parts = this.parts[body]!;
    const isBody = bodyKinds.has(this.network.actorKind[body]!);
    if (!isBody || parts <= this.terms.table.smallSystem) return null;
    const known = this.systems.get(body);
    if (known !== undefined) return known;
    const cited = { row: `parts-${parts}`, cell: systemCell(parts, this.terms.table) };
    this.systems.set(body, cited);
    return cited;
  }

  private bodyCell(body: number): Cited {
    const known = this.sizes.get(body);
    if (known !== undefined) return known;
    const members = this.network.bodySize[body]!;
    const cited = Number.isNaN(members)
      ? this.named.sizeUnknown
      : { row: `members-${members}`, cell: sizeCell(members, this.terms.table) };
    this.sizes.set(body, cited);
    return cited;
  }
}

function countParts({ actors, ties, tieKind, to }: NetworkColumns): Int32Array {
  const parts = new Int32Array(actors);
  for (let row = 0; row < ties; row++) if (tieKind[row] === partOf) parts[to[row]!]!++;
  return parts;
}

const partOf = kindCode("part-of");
const memberOf = kindCode("member-of");

/** The reliability of every tie under the question: the product of its cells, 0 where it does not carry. */
export function readStrengths(
  network: NetworkColumns,
  terms: StrengthTerms,
  isCrossing: (row: number) => boolean,
): Strengths {
  const strengths: Strengths = {
    value: new Float64Array(network.ties),
    low: new Float64Array(network.ties),
    high: new Float64Array(network.ties),
  };
  const reader = new StrengthReader(network, terms, isCrossing);
  for (let row = 0; row < network.ties; row++)
    if (reader.mayCarry(row)) weigh(reader, row, strengths);
  dropWeak(strengths, terms.working.minimumStrength);
  return strengths;
}

/**
 * `today` with planned and proposed ties carrying as if they had been made: those alone are weighed anew. `reader` reads
 * under terms that ask "what if". Where there are none, it is `today` itself.
 */
export function supposeMade(
  network: NetworkColumns,
  today: Strengths,
  reader: StrengthReader,
): Strengths {
  const made: number[] = [];
  for (let row = 0; row < network.ties; row++)
    if (supposedStatuses.has(network.tieStatus[row]!) && reader.mayCarry(row)) made.push(row);
  if (made.length === 0) return today;
  const strengths: Strengths = {
    value: today.value.slice(),
    low: today.low.slice(),
    high: today.high.slice(),
  };
  for (const row of made) weigh(reader, row, strengths);
  dropWeak(strengths, reader.minimumStrength);
  return strengths;
}

function weigh(reader: StrengthReader, row: number, strengths: Strengths): void {
  const trust = reader.trustOf(row);
  const { value, low, high } = strengths;
  value[row] = low[row] = high[row] = trust ?? 1;
  if (trust === null) {
    multiply(strengths, row, reader.kindCell(row));
    multiply(strengths, row, reader.evidenceCell(row));
    multiply(strengths, row, reader.verificationCell(row));
  }
  multiply(strengths, row, reader.statusCell(row));
  multiply(strengths, row, reader.topicCell(row));
  multiply(strengths, row, reader.sizeCell(row));
  multiply(strengths, row, reader.consentCell(row));
}

function multiply({ value, low, high }: Strengths, row: number, cited: Cited | null): void {
  if (cited === null) return;
  const { value: factor, interval } = cited.cell;
  value[row]! *= factor;
  low[row]! *= interval[0];
  high[row]! *= interval[1];
}

function dropWeak({ value, low, high }: Strengths, minimum: number): void {
  if (minimum <= 0) return;
  for (let row = 0; row < value.length; row++)
    if (value[row]! < minimum) value[row] = low[row] = high[row] = 0;
}
