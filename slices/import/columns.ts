import type { Column as GraphColumn } from "#formats/graph-file/graph-file.ts";
import { columnName, type Sheet } from "#formats/spreadsheet/spreadsheet.ts";

import { localGovernment, type Column, type Field, type Mapping } from "./model.ts";
import type { GraphSource, ImportSource, SheetSource } from "./read-source.ts";

type Words = readonly [field: Field, words: RegExp];

/**
 * Headers of Korean and English registers, most telling first; a header is compared without spaces, brackets and marks.
 * Collected from published lists of sister and friendship cities of Korean local governments and from Wikidata queries.
 */
const headerWords: readonly Words[] = [
  ["wikidata", /^(위키데이터|wikidata.*|qid|item|city|place|subject)$/],
  ["from-id", /^(주체식별자|fromactorid)$/],
  ["to-id", /^(상대식별자|toactorid)$/],
  ["to-name", /^(twinlabel|sisterlabel|tolabel|targetlabel|partnerlabel|상대도시명)$/],
  [
    "to",
    /^(to|target|twin|sister|partner|상대|상대도시|상대기관|대상|협력대상|목적지|targetid|toid|node2|dst)$/,
  ],
  ["from", /^(from|source|from도시|출발|발신|주체|당사자|sourceid|fromid|node1|src)$/],
  [
    "name-ko",
    /^(한글명|국문명|국문|한글|도시명한글|도시명국문|한글도시명|국문도시명|한국어|nameko|namekorean|koreanname|labelko)$/,
  ],
  [
    "name-en",
    /^(영문명|영문|영어|도시명영문|도시명영어|영문도시명|nameen|nameenglish|englishname|labelen)$/,
  ],
  [
    "name-han",
    /^(한자|한자명|한문|漢字|중문|중문명|현지명|현지어|원어|원어명|localname|nativename|nativelabel)$/,
  ],
  [
    "alias",
    /^(이칭|별칭|별명|옛이름|구명칭|이전명칭|alias|aliases|altlabel|alsoknownas|formername)$/,
  ],
  ["abbr", /^(약칭|약어|abbr|abbreviation|acronym)$/],
  [
    "name",
    /^(도시|도시명|자매도시|자매도시명|우호도시|우호도시명|자매우호도시|결연도시|결연도시명|교류도시|해외도시|해외도시명|지역명|지자체|지자체명|기관|기관명|단체명|명칭|이름|성명|지방정부|시도|주시|city|cityname|citylabel|name|label|title|itemlabel|placelabel|organisation|organization|actor|sistercity|partnercity)$/,
  ],
  [
    "territory",
    /^(국가|국가명|나라|국명|국가별|국적|소속국가|국가지역|country|countrylabel|countryname|nation|state|territory)$/,
  ],
  [
    "since",
    /^(체결일|체결일자|체결연도|체결년도|체결시기|체결년월일|체결연월일|체결연월|결연일|결연일자|결연연도|결연년도|결연년월일|결연시기|협정일|협정체결일|협약일|협약체결일|시작일|시작연도|개시일|가입일|가입연도|연도|년도|일자|since|start|startdate|starttime|signed|signedon|date|year|established|yearestablished|agreementdate)$/,
  ],
  ["until", /^(종료일|종료일자|종료연도|해지일|만료일|until|end|enddate|endtime|ended)$/],
  [
    "last-evidence",
    /^(최근교류|최근교류일|최근교류일자|최근교류연도|최근교류시기|최종교류|최종교류일|최근활동|최근활동일|최근실적|마지막교류|최근접촉|최근방문|lastactivity|lastcontact|lastexchange|lastevidence|lastvisit|asof)$/,
  ],
  [
    "agreement",
    /^(협정유형|협정종류|결연유형|결연구분|결연종류|협약유형|구분|유형|형태|종류|교류형태|자매우호|agreement|agreementtype|type|category)$/,
  ],
  ["tie-kind", /^(관계|관계유형|관계종류|relation|relationship|tiekind|edgetype|kind)$/],
  ["status", /^(상태|현황|교류현황|교류상태|진행상황|추진상황|활동여부|status)$/],
  ["kind", /^(행위자종류|기관종류|기관유형|actorkind|actortype)$/],
  ["city", /^(소재도시|소재지|seatcity)$/],
  ["trust", /^(신뢰|신뢰도|trust)$/],
  ["note-en", /^(비고영문|영문비고|noteen|noteenglish|remarksenglish)$/],
  ["lat", /^(위도|lat|latitude|y)$/],
  ["lon", /^(경도|lon|lng|long|longitude|x)$/],
  ["point", /^(좌표|coord|coords|coordinate|coordinates|point|geo|location)$/],
  ["population", /^(인구|인구수|인구명|pop|population|inhabitants)$/],
  ["issues", /^(분야|교류분야|협력분야|주제|issues|topics|fields|themes)$/],
  [
    "note",
    /^(비고|noteko|메모|참고|특이사항|내용|주요내용|교류내용|주요교류|note|notes|remark|remarks|comment|comments)$/,
  ],
  ["id", /^(id|식별자|번호id|key|code)$/],
];

/** The field that a header names; `null` when it names none. */
export function fieldOf(header: string): Field | null {
  const bare = header
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");
  const whole = header
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
  for (const text of [whole, bare]) {
    const found = headerWords.find(([, words]) => words.test(text));
    if (found !== undefined) return found[0];
  }
  return null;
}

/** A file's columns and the reading that they suggest. */
export interface ReadingProposal {
  readonly columns: readonly Column[];
  readonly mapping: Mapping;
}

/** Reads the headers and proposes what each column means; nothing of it is final until an officer agrees. */
export function proposeMapping(
  source: ImportSource,
  wish: Partial<Pick<Mapping, "sheet" | "header">> = {},
): ReadingProposal {
  return source.kind === "graph" ? proposeForGraph(source) : proposeForSheet(source, wish);
}

const samplesShown = 5;

function proposeForGraph({ graph }: GraphSource): ReadingProposal {
  const ofActors = Object.entries(graph.actorColumns).map(([name, column]) =>
    graphColumn(`actor:${name}`, name, column),
  );
  const ofTies = Object.entries(graph.columns).map(([name, column]) =>
    graphColumn(`tie:${name}`, name, column),
  );
  const columns = [...ofActors, ...ofTies];
  const mapped = assignFields(
    columns,
    (column, field) => isForTies(field) === column.key.startsWith("tie:"),
  );
  const isGeographic = Object.values(mapped).some(
    (field) => field === "territory" || field === "lat" || field === "point",
  );
  return {
    columns,
    mapping: {
      sheet: 0,
      header: null,
      columns: mapped,
      actorKind: isGeographic ? localGovernment : "civic-other",
      tieKind: isGeographic ? "sister-city" : "partner",
      ties: "between",
    },
  };
}

const tieFields: ReadonlySet<Field> = new Set([
  "tie-kind",
  "agreement",
  "status",
  "since",
  "until",
  "last-evidence",
  "issues",
  "trust",
  "note",
  "note-en",
]);

function isForTies(field: Field): boolean {
  return tieFields.has(field);
}

function graphColumn(key: string, header: string, column: GraphColumn): Column {
  const values: readonly (string | number | null)[] = Array.from<string | number | null>(
    column.slice(0, 200),
  );
  const samples = values
    .filter((value) => value !== null && !Number.isNaN(value))
    .slice(0, samplesShown)
    .map(String);
  return { key, header, samples };
}

function proposeForSheet(
  source: SheetSource,
  wish: Partial<Pick<Mapping, "sheet" | "header">>,
): ReadingProposal {
  const at = wish.sheet ?? bestSheet(source.sheets);
  const sheet = source.sheets[at] ?? source.sheets[0]!;
  const header = wish.header === undefined ? findHeader(sheet) : wish.header;
  const columns = sheetColumns(sheet, header);
  const mapped = header === null ? mapWithoutHeader(columns) : assignFields(columns, () => true);
  const found = new Set(Object.values(mapped));
  const ties = proposeTies(found);
  const speaksOfTwins = /자매|우호|결연|sister|twin|friendship/i.test(headText(sheet, header));
  const isCities =
    speaksOfTwins || found.has("territory") || found.has("lat") || found.has("point");
  return {
    columns,
    mapping: {
      sheet: at,
      header,
      columns: mapped,
      actorKind: isCities || ties === "with-principal" ? localGovernment : "civic-other",
      tieKind: ties === "between" && !isCities ? "partner" : "sister-city",
      ties,
    },
  };
}

function proposeTies(found: ReadonlySet<Field>): Mapping["ties"] {
  if (found.has("to")) return "between";
  const signs: readonly Field[] = [
    "since",
    "agreement",
    "status",
    "last-evidence",
    "tie-kind",
    "until",
  ];
  return signs.some((field) => found.has(field)) ? "with-principal" : "none";
}

/** The first column that names a field gets it; a later one is left to the officer. */
function assignFields(
  columns: readonly Column[],
  isAllowed: (column: Column, field: Field) => boolean,
): Record<string, Field> {
  const mapped: Record<string, Field> = {};
  const taken = new Set<Field>();
  for (const column of columns) {
    const field = fieldBySamples(column, fieldOf(column.header));
    if (field === null || taken.has(field) || !isAllowed(column, field)) continue;
    taken.add(field);
    mapped[column.key] = field;
  }
  if (!taken.has("name") && taken.has("wikidata") && !taken.has("name-ko") && !taken.has("name-en"))
    renameWikidata(columns, mapped);
  return mapped;
}

/** `city` heads Wikidata ids in a query's answer and names elsewhere; the values decide. */
function fieldBySamples({ samples }: Column, field: Field | null): Field | null {
  if (field !== "wikidata") return field;
  return samples.every((sample) => /^Q\d+$/.test(sample)) ? "wikidata" : "name";
}

function renameWikidata(columns: readonly Column[], mapped: Record<string, Field>): void {
  const label = columns.find(
    ({ key, header }) => mapped[key] === undefined && /label$/i.test(header),
  );
  if (label !== undefined) mapped[label.key] = "name";
}

function mapWithoutHeader(columns: readonly Column[]): Record<string, Field> {
  const [first, second] = columns;
  const isNumbers = (column: Column | undefined) =>
    column?.samples.every((sample) => /^\d+$/.test(sample)) === true;
  if (first !== undefined && second !== undefined && isNumbers(first) && isNumbers(second))
    return { [first.key]: "from", [second.key]: "to" };
  const named = columns.find(({ samples }) => samples.some((sample) => /\p{L}/u.test(sample)));
  return named === undefined ? {} : { [named.key]: "name" };
}

function bestSheet(sheets: readonly Sheet[]): number {
  const known = sheets.map(
    (sheet) =>
      sheetColumns(sheet, findHeader(sheet)).filter(({ header }) => fieldOf(header) !== null)
        .length,
  );
  return Math.max(0, known.indexOf(Math.max(...known)));
}

/** Rows from the top in which a header is looked for; titles and notes stand above it. */
const probedRows = 20;

/** The header's rows: the row with most known headers, and the one above or below it when headers are stacked. */
export function findHeader(sheet: Sheet): Mapping["header"] {
  const counts = sheet.rows
    .slice(0, probedRows)
    .map(({ cells }) => cells.filter((cell) => fieldOf(cell) !== null).length);
  const most = Math.max(0, ...counts);
  if (most === 0) return null;
  const at = counts.indexOf(most);
  const { row } = sheet.rows[at]!;
  const below = sheet.rows[at + 1];
  const isStacked =
    below?.row === row + 1 &&
    counts[at + 1]! > 0 &&
    below.cells.every((cell, column) => isSubHeader(cell, sheet.rows[at]!.cells[column] ?? ""));
  if (isStacked) return { first: row, last: row + 1 };
  const above = sheet.rows[at - 1];
  const isUpper =
    above?.row === row - 1 &&
    counts[at - 1]! > 0 &&
    above.cells.filter((cell) => cell !== "").length >= 2;
  return { first: isUpper ? row - 1 : row, last: row };
}

function isSubHeader(cell: string, above: string): boolean {
  return cell === "" || cell === above || fieldOf(cell) !== null;
}

/** Rows read for samples. */
const sampledRows = 50;

export function sheetColumns(sheet: Sheet, header: Mapping["header"]): Column[] {
  const heads =
    header === null
      ? []
      : sheet.rows.filter(({ row }) => row >= header.first && row <= header.last);
  const body = sheet.rows
    .filter(({ row }) => header === null || row > header.last)
    .slice(0, sampledRows);
  const width = Math.max(0, ...[...heads, ...body].map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, column) => {
    const texts = new Set(
      heads.map(({ cells }) => cells[column] ?? "").filter((text) => text !== ""),
    );
    const values = body.map(({ cells }) => cells[column] ?? "").filter((text) => text !== "");
    return {
      key: columnName(column),
      header: headerText([...texts]),
      samples: [...new Set(values)].slice(0, samplesShown),
    };
  });
}

/** Stacked headers read together; where the lower one says it alone, it is the header. */
function headerText(texts: readonly string[]): string {
  const last = texts.at(-1) ?? "";
  if (texts.length < 2 || fieldOf(last) !== null) return last;
  return fieldOf(texts.join("")) === null && fieldOf(texts[0]!) !== null
    ? texts[0]!
    : texts.join(" ");
}

function headText(sheet: Sheet, header: Mapping["header"]): string {
  const last = header?.last ?? 0;
  return [
    sheet.name ?? "",
    ...sheet.rows.filter(({ row }) => row <= last).flatMap(({ cells }) => cells),
  ].join(" ");
}
