import {
  cellName,
  columnName,
  type Sheet,
  type SheetRow,
} from "#formats/spreadsheet/spreadsheet.ts";
import { nothingCarried } from "#slices/source/model-carried.ts";
import { withoutGuard } from "#formats/spreadsheet/write-csv.ts";
import { foldText } from "#kernel/search-terms.ts";

import { AskedMoney } from "./asked-money.ts";
import type { CellSetting } from "./cell-setting.ts";
import type { Cells } from "./cells.ts";
import { Findings } from "./findings.ts";
import {
  principalEnd,
  type Answers,
  type Draft,
  type DraftActor,
  type Field,
  type FindingKind,
  type Mapping,
  type TieDetails,
} from "./model.ts";
import { nameFields, readActor, readTie } from "./read-cells.ts";
import { feeUnitOf } from "./read-fee.ts";
import type { SheetSource } from "./read-source.ts";

/** What a draft is read with. */
export interface DraftSetting {
  readonly mapping: Mapping;
  readonly answers: Answers;
  /** Today as `YYYY-MM-DD`. */
  readonly today: string;
}

/** Reads a sheet by its mapping: a row is an actor, and a tie of it, or a tie between two columns. */
export function draftSheet(source: SheetSource, setting: DraftSetting): Draft {
  const sheet = source.sheets[setting.mapping.sheet] ?? source.sheets[0]!;
  const prefix = source.sheets.length > 1 && sheet.name !== null ? `${sheet.name}!` : "";
  const reading = new SheetReading(sheet, prefix, setting);
  reading.readNotes();
  for (const row of sheet.rows) reading.readRow(row);
  return reading.finish();
}

const noteKinds: Readonly<Record<Sheet["notes"][number]["kind"], FindingKind>> = {
  merged: "merged-cells",
  formula: "formula",
  "no-value": "no-stored-value",
  quote: "broken-quote",
};

class SheetReading {
  readonly #sheet: Sheet;
  readonly #prefix: string;
  readonly #given: DraftSetting;
  readonly #setting: CellSetting;
  readonly #columnOf = new Map<Field, number>();
  readonly #actors: DraftActor[] = [];
  readonly #byKey = new Map<string, number>();
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #rows: number[] = [];
  readonly #details: TieDetails[] = [];
  #read = 0;
  /** The territory above, for cells that were merged before the file was saved as text. */
  #above = "";

  constructor(sheet: Sheet, prefix: string, setting: DraftSetting) {
    this.#sheet = sheet;
    this.#prefix = prefix;
    this.#given = setting;
    for (const [key, field] of Object.entries(setting.mapping.columns))
      this.#columnOf.set(field, columnNumber(key));
    const money = new AskedMoney(feeUnitOf(this.#headerOf("fee")));
    this.#setting = { ...setting, findings: new Findings(), money };
  }

  /** The head of a column, from the lowest row of heads upwards. */
  #headerOf(field: Field): string {
    const { header } = this.#given.mapping;
    const column = this.#columnOf.get(field);
    if (header === null || column === undefined) return "";
    const heads = this.#sheet.rows.filter(({ row }) => row >= header.first && row <= header.last);
    return (
      heads.toReversed().find(({ cells }) => (cells[column] ?? "") !== "")?.cells[column] ?? ""
    );
  }

  readNotes(): void {
    for (const { kind, at } of this.#sheet.notes)
      this.#setting.findings.note(noteKinds[kind], this.#prefix + at);
  }

  readRow(row: SheetRow): void {
    const { mapping, findings } = this.#setting;
    if (mapping.header !== null && row.row <= mapping.header.last) return;
    this.#read += 1;
    const cells = this.#cellsOf(row);
    if (mapping.ties === "between") return this.#readBetween(row, cells);
    const actor = readActor(this.#namedByBody(cells), null, this.#setting);
    if (actor === null) {
      const column = this.#columnOf.get("name") ?? this.#columnOf.get("body") ?? 0;
      findings.note(
        "no-name",
        this.#prefix + cellName(column, row.row),
        row.cells.find((cell) => cell !== ""),
      );
      return;
    }
    const number = this.#addActor(actor, actor.key);
    if (mapping.ties === "with-principal") this.#addTie(principalEnd, number, row, cells);
  }

  #readBetween(row: SheetRow, cells: Cells): void {
    const from = this.#columnOf.has("from") ? this.#end(cells, "from") : this.#ownEnd(cells);
    const to = this.#end(cells, this.#columnOf.has("to") ? "to" : "body");
    if (from === null || to === null) {
      this.#setting.findings.note(
        "tie-to-nobody",
        cells.at(from === null && this.#columnOf.has("from") ? "from" : "to"),
      );
      return;
    }
    this.#addTie(from, to, row, cells);
  }

  /** Where no column names an actor the body does: the office itself is its member. */
  #namedByBody(cells: Cells): Cells {
    const isNamed = nameFields.some((field) => this.#columnOf.has(field));
    if (isNamed || !this.#columnOf.has("body")) return cells;
    const asked = (field: Field) => (field === "name" ? "body" : field);
    return { get: (field) => cells.get(asked(field)), at: (field) => cells.at(asked(field)) };
  }

  #ownEnd(cells: Cells): number | null {
    const actor = readActor(cells, null, this.#setting);
    return actor === null
      ? null
      : this.#addActor(actor, actor.key ?? endKey(actor.written[0] ?? ""));
  }

  /** An end named in a column: an id of Wikidata with its label beside it, or a name, perhaps with the actor's id. */
  #end(cells: Cells, field: "from" | "to" | "body"): number | null {
    const text = cells.get(field);
    if (text === "") return null;
    const id = field === "body" ? "" : cells.get(`${field}-id`);
    const key = id === "" ? endKey(text) : `id ${id}`;
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const isEntity = /^Q\d+$/.test(text);
    const label = field === "to" ? cells.get("to-name") : "";
    const named: Cells = {
      get: (asked) =>
        asked === "name"
          ? label || text
          : asked === "wikidata" && isEntity
            ? text
            : asked === "actor-id" && cells.get("tie-id") !== ""
              ? id
              : "",
      at: () => cells.at(field),
    };
    const actor = readActor(named, id === "" ? null : id, this.#setting);
    return actor === null ? null : this.#addActor(actor, key);
  }

  /** The number of an actor; one under a key that was met before is the same actor, and the first mention stays. */
  #addActor(actor: DraftActor, key: string | null): number {
    const known = key === null ? undefined : this.#byKey.get(key);
    if (known !== undefined) return known;
    this.#actors.push(actor);
    if (key !== null) this.#byKey.set(key, this.#actors.length - 1);
    return this.#actors.length - 1;
  }

  #addTie(from: number, to: number, row: SheetRow, cells: Cells): void {
    this.#from.push(from);
    this.#to.push(to);
    this.#rows.push(row.row);
    this.#details.push(readTie(cells, this.#setting));
  }

  #cellsOf(row: SheetRow): Cells {
    const at = (field: Field) => this.#prefix + cellName(this.#columnOf.get(field) ?? 0, row.row);
    const written = (field: Field) => {
      const column = this.#columnOf.get(field);
      return column === undefined ? "" : (row.cells[column] ?? "");
    };
    const isOwn = written("actor-id") !== "" || written("tie-id") !== "";
    if (isOwn) return { at, get: (field) => withoutGuard(written(field)) };
    const territory = this.#fillDown(written("territory"), at, row);
    return { at, get: (field) => (field === "territory" ? territory : written(field)) };
  }

  /** A blank territory under a filled one is a merged cell that was saved as text; it is filled and said. */
  #fillDown(text: string, at: (field: Field) => string, row: SheetRow): string {
    if (text !== "") this.#above = text;
    const column = this.#columnOf.get("territory");
    if (
      text !== "" ||
      this.#above === "" ||
      column === undefined ||
      row.cells.filter((cell) => cell !== "").length < 2
    )
      return text;
    this.#setting.findings.note("filled-down", at("territory"), this.#above);
    return this.#above;
  }

  finish(): Draft {
    const [rows, details, prefix] = [this.#rows, this.#details, this.#prefix];
    const column =
      this.#columnOf.get("name") ?? this.#columnOf.get("to") ?? this.#columnOf.get("body") ?? 0;
    return {
      actors: this.#actors,
      ties: {
        count: rows.length,
        from: Int32Array.from(this.#from),
        to: Int32Array.from(this.#to),
        at: (tie) => prefix + cellName(column, rows[tie]!),
        details: (tie) => details[tie]!,
      },
      findings: this.#setting.findings,
      money: this.#setting.money,
      asOf: null,
      ground: nothingCarried,
      read: this.#read,
    };
  }
}

function endKey(text: string): string {
  return /^Q\d+$/.test(text) ? text : foldText(text) || text;
}

function columnNumber(key: string): number {
  for (let column = 0; column < 16_384; column += 1) if (columnName(column) === key) return column;
  return 0;
}
