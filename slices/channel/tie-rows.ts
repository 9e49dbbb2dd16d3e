import type { Citation } from "#kernel/claim.ts";
import { partialDate } from "#kernel/partial-date.ts";
import { cityAgreements, tieKinds, tieStatuses } from "#slices/tie/model.ts";
import { kindCode, statusCode } from "./codes.ts";
import { ByteNumbering } from "./byte-numbering.ts";
import type { CopiedLine } from "./copied-line.ts";
import { firstDayNumber, lastDayNumber } from "./dates.ts";
import type { DerivedTie } from "./derived-ties.ts";
import type { NetworkColumns, TieRecord } from "./network.ts";
import { SetNumbering } from "./numbering.ts";
import { readOneSource } from "./one-source.ts";
import { PackedTexts } from "./packed-texts.ts";
import { generalKnowledge } from "./sources.ts";
import { firstNotBefore, orderOfTies, usualTieId, type UnorderedTies } from "./tie-order.ts";

/**
 * Columns of the query that fills the rows, in the order in which a line is read. An id that follows from the ends and
 * the kind, as nearly all do, is not sent.
 */
export const tieQuery = `select nullif(id, concat(from_id, '--', kind, '--', to_id)), from_id, to_id, kind, status, since,
  until, last_evidence, city_agreement, trust, nullif(array_to_string(issues, chr(31)), ''), sources from tie`;

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

/** Ties as they come out of the database, in columns from the start: no object a tie, and texts only where they are new. */
export class TieRows {
  readonly #actorIds: readonly string[];
  readonly #actors: ByteNumbering;
  /** Ids that do not follow from ends and kind. */
  readonly #ids = new PackedTexts();
  readonly #locators = new PackedTexts();
  readonly #sources = new ByteNumbering([generalKnowledge]);
  /** Sources of ties that cite several, or say more of one than id and locator. */
  readonly #manySources = new Map<number, readonly Citation[]>();
  readonly #issueTexts = new ByteNumbering();
  readonly #issues = new SetNumbering();
  readonly #dates = new DayNumbers();
  #numbers = new Numbers(1 << 10);
  readonly #trust = new Map<number, number>();
  #count = 0;

  /** The ids of the actors by row, ascending. */
  constructor(actorIds: readonly string[]) {
    this.#actorIds = actorIds;
    this.#actors = new ByteNumbering(actorIds);
  }

  /** Takes one line; ties whose ends are not among the actors are left out, as `columnsOf` leaves them out. */
  take(line: CopiedLine): void {
    const id = line.text();
    const from = line.next() ? this.#actors.find(line.bytes, line.start, line.end) : -1;
    const to = line.next() ? this.#actors.find(line.bytes, line.start, line.end) : -1;
    if (from < 0 || to < 0 || from === to) return;
    const row = this.#count;
    this.#count += 1;
    if (row === this.#numbers.from.length) this.#numbers = this.#numbers.withRoom(2 * row);
    const numbers = this.#numbers;
    this.#ids.push(id);
    numbers.from[row] = from;
    numbers.to[row] = to;
    numbers.kind[row] = line.numberIn(kindNumbers);
    numbers.status[row] = line.numberIn(statusNumbers);
    const since = this.#dates.read(line);
    numbers.sinceFirst[row] = this.#dates.first[since]!;
    numbers.sinceLast[row] = this.#dates.last[since]!;
    const until = this.#dates.read(line);
    numbers.untilFirst[row] = this.#dates.first[until]!;
    numbers.untilLast[row] = this.#dates.last[until]!;
    numbers.evidence[row] = this.#dates.last[this.#dates.read(line)]!;
    numbers.agreement[row] = line.numberIn(agreementNumbers) + 1;
    const trust = line.text();
    if (trust !== null) this.#trust.set(row, Number(trust));
    // Sets by the texts in which they came; what they are is read at the end.
    numbers.issueSet[row] = line.numberIn(this.#issueTexts) + 1;
    this.#takeSources(row, line);
  }

  /** Nearly every tie cites one source at one place; the text that the server makes of that is read without a parser. */
  #takeSources(row: number, line: CopiedLine): void {
    line.next();
    const { bytes, start, end } = line;
    const single = readOneSource(bytes, start, end);
    if (single !== null) {
      const source = this.#sources.numberOf(bytes, single.source[0], single.source[1]);
      this.#numbers.source[row] = source;
      if (single.locator === null) this.#locators.push(null);
      else this.#locators.pushBytes(bytes, single.locator[0], single.locator[1]);
      this.#numbers.isUnverified[row] = source === 0 ? 1 : 0;
      return;
    }
    const cited: Citation[] = JSON.parse(bytes.toString("utf8", start, end));
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
    const unordered = this.#unordered();
    const order = orderOfTies(unordered);
    const numbers = this.#numbers.inOrder(order, drawn.length);
    // From here on the columns in order stand alone.
    this.#numbers = new Numbers(0);
    for (const [at, { from, to, derivation }] of drawn.entries()) {
      const row = entered + at;
      numbers.from[row] = this.#rowOfActor(from);
      numbers.to[row] = this.#rowOfActor(to);
      numbers.kind[row] = kindCode("part-of");
      numbers.status[row] = statusCode("actual");
      numbers.derivation[row] = derivation;
    }
    const issueSets = this.#readIssues(numbers.issueSet);
    const ordered = { ...numbers, actorIds: this.#actorIds };
    const idAt = (row: number) =>
      row < entered
        ? (this.#ids.at(order[row]!) ?? usualTieId(ordered, row))
        : drawn[row - entered]?.id;
    const rowsOf = new Map<string, number>();
    for (const id of wanted) {
      const row = firstNotBefore(entered, id, (at) => idAt(at)!);
      if (row < entered && idAt(row) === id) rowsOf.set(id, row);
    }
    const trust = new Map<number, number>();
    for (let row = 0; row < entered && trust.size < this.#trust.size; row += 1) {
      const set = this.#trust.get(order[row]!);
      if (set !== undefined) trust.set(row, set);
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
      records: { at: (row) => (row < entered ? this.#recordAt(order[row]!, numbers, row) : null) },
      trust,
      rowsOf,
    };
  }

  #unordered(): UnorderedTies {
    const { from, to, kind } = this.#numbers;
    const ownIdAt = (row: number) => this.#ids.at(row);
    return { count: this.#count, from, to, kind, actorIds: this.#actorIds, ownIdAt };
  }

  #rowOfActor(id: string): number {
    const bytes = Buffer.from(id);
    return this.#actors.find(bytes, 0, bytes.length);
  }

  /** Turns the texts of a column into sets, in place. */
  #readIssues(column: Int32Array): readonly (readonly string[])[] {
    const setOfText = [0];
    for (let text = 0; text < this.#issueTexts.count; text += 1)
      setOfText.push(this.#issues.numberOf(this.#issueTexts.at(text).split("\u001F")));
    for (let row = 0; row < column.length; row += 1) column[row] = setOfText[column[row]!]!;
    return this.#issues.inOrderOf(column);
  }

  /** Texts lie as they came, numbers in order. */
  #recordAt(came: number, { agreement, source }: Numbers, row: number): TieRecord {
    const made = agreement[row]!;
    const single = {
      source: this.#sources.at(source[row]!),
      locator: this.#locators.at(came),
    };
    return {
      cityAgreement: made === 0 ? null : cityAgreements[made - 1]!,
      sources: this.#manySources.get(came) ?? [single],
    };
  }
}

const kindNumbers = new ByteNumbering(tieKinds);
const statusNumbers = new ByteNumbering(tieStatuses);
const agreementNumbers = new ByteNumbering(cityAgreements);

/** First and last possible day of the dates that came, each read once. */
class DayNumbers {
  readonly first: number[] = [0];
  readonly last: number[] = [0];
  readonly #texts = new ByteNumbering();

  /** Place of the next field in `first` and `last`; 0 where the line has none. */
  read(line: CopiedLine): number {
    const place = line.numberIn(this.#texts) + 1;
    if (place === this.first.length) {
      const date = partialDate(this.#texts.at(place - 1));
      this.first.push(firstDayNumber(date));
      this.last.push(lastDayNumber(date));
    }
    return place;
  }
}

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

  /** The same with room for more ties. */
  withRoom(ties: number): Numbers {
    const wider = new Numbers(ties);
    for (const name of readColumns) wider[name].set(this[name]);
    return wider;
  }

  /** The same in another order, with room for more ties behind. */
  inOrder(order: Uint32Array, more: number): Numbers {
    const ordered = new Numbers(order.length + more);
    for (const name of readColumns) {
      const [column, made] = [this[name], ordered[name]];
      for (let row = 0; row < order.length; row += 1) made[row] = column[order[row]!]!;
    }
    return ordered;
  }
}

/** Columns that are read; `derivation` is of drawn ties alone. */
const readColumns = [
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
  "agreement",
  "source",
] as const satisfies readonly (keyof Numbers)[];
