import type { Citation } from "#kernel/claim.ts";
import { cityAgreements, tieKinds, tieStatuses } from "#slices/tie/model.ts";
import { kindCode, statusCode } from "./codes.ts";
import type { CopiedLine } from "./copied-line.ts";
import { firstDayNumber, lastDayNumber } from "./dates.ts";
import type { DerivedTie } from "./derived-ties.ts";
import type { NetworkColumns, TieRecord } from "./network.ts";
import { Numbering, SetNumbering } from "./numbering.ts";
import { PackedTexts } from "./packed-texts.ts";
import { generalKnowledge } from "./sources.ts";

/** Columns of the query that fills the rows, in the order in which a line is read. */
export const tieQuery = `select id, from_id, to_id, kind, status, since, until, last_evidence, city_agreement, trust,
  nullif(array_to_string(issues, chr(31)), ''), sources from tie`;

type Columns = Pick<
  NetworkColumns,
  | "ties"
  | "tieIds"
  | "from"
  | "to"
  | "tieKind"
  | "tieStatus"
  | "derivation"
  | "sinceFirst"
  | "sinceLast"
  | "untilFirst"
  | "untilLast"
  | "evidence"
  | "issueSet"
  | "issueSets"
  | "isUnverified"
  | "records"
>;

/** Ties as they come out of the database, in columns from the start: no object a tie. */
export class TieRows {
  readonly #rowOf: ReadonlyMap<string, number>;
  readonly #ids = new PackedTexts();
  readonly #locators = new PackedTexts();
  readonly #sources = new Numbering();
  /** Sources of ties that cite several, or say more of one than id and locator. */
  readonly #manySources = new Map<number, readonly Citation[]>();
  readonly #issues = new SetNumbering();
  readonly #numbers: Numbers;
  readonly #trust = new Map<number, number>();
  #count = 0;

  /** `most`: ties that may come at most. */
  constructor(rowOf: ReadonlyMap<string, number>, most: number) {
    this.#rowOf = rowOf;
    this.#numbers = new Numbers(most);
  }

  /** Takes one line; ties whose ends are not among the actors are left out, as `columnsOf` leaves them out. */
  take(line: CopiedLine): void {
    const id = line.text()!;
    const from = this.#rowOf.get(line.text()!);
    const to = this.#rowOf.get(line.text()!);
    if (from === undefined || to === undefined || from === to) return;
    const row = this.#count;
    this.#count += 1;
    const numbers = this.#numbers;
    this.#ids.push(id);
    numbers.from[row] = from;
    numbers.to[row] = to;
    numbers.kind[row] = kindCodes.get(line.text()!)!;
    numbers.status[row] = statusCodes.get(line.text()!)!;
    const since = line.date();
    numbers.sinceFirst[row] = firstDayNumber(since);
    numbers.sinceLast[row] = lastDayNumber(since);
    const until = line.date();
    numbers.untilFirst[row] = firstDayNumber(until);
    numbers.untilLast[row] = lastDayNumber(until);
    numbers.evidence[row] = lastDayNumber(line.date());
    const agreement = line.text();
    numbers.agreement[row] = agreement === null ? 0 : agreementCodes.get(agreement)!;
    const trust = line.text();
    if (trust !== null) this.#trust.set(row, Number(trust));
    const issues = line.text();
    numbers.issueSet[row] = issues === null ? 0 : this.#issues.numberOf(issues.split("\u001F"));
    this.#takeSources(row, line.text()!);
  }

  /** Nearly every tie cites one source at one place; the text that the server makes of that is read without a parser. */
  #takeSources(row: number, json: string): void {
    const single = oneSource.exec(json);
    if (single !== null) {
      this.#numbers.source[row] = this.#sources.numberOf(single[1]!);
      this.#locators.push(single[2] ?? null);
      this.#numbers.isUnverified[row] = single[1] === generalKnowledge ? 1 : 0;
      return;
    }
    const cited: Citation[] = JSON.parse(json);
    this.#manySources.set(row, cited);
    this.#locators.push(null);
    const isUnverified =
      cited.length > 0 && cited.every(({ source }) => source === generalKnowledge);
    this.#numbers.isUnverified[row] = isUnverified ? 1 : 0;
  }

  /** Ends of the ties that say what belongs to what; the drawn ones depend on them. */
  belongings(idOf: (row: number) => string): { kind: "part-of"; from: string; to: string }[] {
    const partOf = kindCode("part-of");
    const { kind, from, to } = this.#numbers;
    const found: { kind: "part-of"; from: string; to: string }[] = [];
    for (let row = 0; row < this.#count; row += 1)
      if (kind[row] === partOf)
        found.push({ kind: "part-of", from: idOf(from[row]!), to: idOf(to[row]!) });
    return found;
  }

  /** The columns in the order of the ids, the drawn ties last; with the new row of each tie of `wanted`. */
  finish(
    drawn: readonly DerivedTie[],
    wanted: ReadonlySet<string>,
  ): Columns & {
    readonly trust: ReadonlyMap<number, number>;
    readonly rowsOf: ReadonlyMap<string, number>;
  } {
    const entered = this.#count;
    const order = orderOf(this.#numbers.from.subarray(0, entered), this.#ids);
    const numbers = this.#numbers.inOrder(order, drawn.length);
    for (const [at, { from, to, derivation }] of drawn.entries()) {
      const row = entered + at;
      numbers.from[row] = this.#rowOf.get(from)!;
      numbers.to[row] = this.#rowOf.get(to)!;
      numbers.kind[row] = kindCode("part-of");
      numbers.status[row] = statusCode("actual");
      numbers.derivation[row] = derivation;
    }
    const issueSets = this.#issues.inOrderOf(numbers.issueSet);
    const idAt = (row: number) =>
      row < entered ? this.#ids.at(order[row]!)! : drawn[row - entered]?.id;
    const rowsOf = new Map<string, number>();
    const trust = new Map<number, number>();
    for (let row = 0; row < entered; row += 1) {
      const set = this.#trust.get(order[row]!);
      if (set !== undefined) trust.set(row, set);
      if (wanted.size > 0 && wanted.has(idAt(row)!)) rowsOf.set(idAt(row)!, row);
    }
    return {
      ties: entered + drawn.length,
      tieIds: { at: idAt },
      from: numbers.from,
      to: numbers.to,
      tieKind: numbers.kind,
      tieStatus: numbers.status,
      derivation: numbers.derivation,
      sinceFirst: numbers.sinceFirst,
      sinceLast: numbers.sinceLast,
      untilFirst: numbers.untilFirst,
      untilLast: numbers.untilLast,
      evidence: numbers.evidence,
      issueSet: numbers.issueSet,
      issueSets,
      isUnverified: numbers.isUnverified,
      records: { at: (row) => (row < entered ? this.#recordAt(order[row]!) : null) },
      trust,
      rowsOf,
    };
  }

  #recordAt(row: number): TieRecord {
    const agreement = this.#numbers.agreement[row]!;
    const single = {
      source: this.#sources.names[this.#numbers.source[row]!]!,
      locator: this.#locators.at(row),
    };
    return {
      cityAgreement: agreement === 0 ? null : cityAgreements[agreement - 1]!,
      sources: this.#manySources.get(row) ?? [single],
    };
  }
}

const codesOf = (words: readonly string[], first = 0): ReadonlyMap<string, number> =>
  new Map(words.map((word, code) => [word, code + first]));
const kindCodes = codesOf(tieKinds);
const statusCodes = codesOf(tieStatuses);
const agreementCodes = codesOf(cityAgreements, 1);

/** A list of one citation as PostgreSQL writes it, without characters that JSON would escape. */
const oneSource = /^\[\{"source": "([^"\\]*)", "locator": (?:"([^"\\]*)"|null)\}\]$/;

/** The numbers of each tie. */
class Numbers {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly kind: Uint8Array;
  readonly status: Uint8Array;
  readonly derivation: Uint8Array;
  readonly sinceFirst: Int32Array;
  readonly sinceLast: Int32Array;
  readonly untilFirst: Int32Array;
  readonly untilLast: Int32Array;
  readonly evidence: Int32Array;
  readonly issueSet: Int32Array;
  readonly isUnverified: Uint8Array;
  readonly agreement: Uint8Array;
  readonly source: Int32Array;

  constructor(ties: number) {
    this.from = new Int32Array(ties);
    this.to = new Int32Array(ties);
    this.kind = new Uint8Array(ties);
    this.status = new Uint8Array(ties);
    this.derivation = new Uint8Array(ties);
    this.sinceFirst = new Int32Array(ties);
    this.sinceLast = new Int32Array(ties);
    this.untilFirst = new Int32Array(ties);
    this.untilLast = new Int32Array(ties);
    this.evidence = new Int32Array(ties);
    this.issueSet = new Int32Array(ties);
    this.isUnverified = new Uint8Array(ties);
    this.agreement = new Uint8Array(ties);
    this.source = new Int32Array(ties);
  }

  /** The same in another order, with room for more ties behind; what only records need stays as it came. */
  inOrder(order: Uint32Array, more: number): Numbers {
    const ordered = new Numbers(order.length + more);
    for (const name of orderedColumns) {
      const [column, made] = [this[name], ordered[name]];
      for (let row = 0; row < order.length; row += 1) made[row] = column[order[row]!]!;
    }
    return ordered;
  }
}

const orderedColumns = [
  "from",
  "to",
  "kind",
  "status",
  "sinceFirst",
  "sinceLast",
  "untilFirst",
  "untilLast",
  "evidence",
  "issueSet",
  "isUnverified",
] as const satisfies readonly (keyof Numbers)[];

/**
 * Rows in the order of their ids. Ids nearly always begin with the actor they start from, and actors are in order: ties
 * are dealt out by that end and sorted among themselves. Where ids are otherwise, all of them are sorted.
 */
function orderOf(from: Int32Array, ids: PackedTexts): Uint32Array {
  const starts = new Uint32Array(1 + from.reduce((most, one) => Math.max(most, one + 1), 0));
  for (const one of from) starts[one + 1]! += 1;
  for (let at = 1; at < starts.length; at += 1) starts[at]! += starts[at - 1]!;
  const order = new Uint32Array(from.length);
  const next = starts.slice();
  for (let row = 0; row < from.length; row += 1) {
    const actor = from[row]!;
    order[next[actor]!] = row;
    next[actor]! += 1;
  }
  const compare = (one: number, other: number) => ids.compare(one, other);
  for (let actor = 0; actor + 1 < starts.length; actor += 1)
    order.subarray(starts[actor], starts[actor + 1]).sort(compare);
  for (let row = 1; row < order.length; row += 1)
    if (compare(order[row - 1]!, order[row]!) > 0) return order.sort(compare);
  return order;
}
