import { strToU8, zipSync } from "fflate";
import iconv from "iconv-lite";
import { expect, test } from "vitest";

import { textCell, workbook } from "#formats/spreadsheet/workbook.testing.ts";

import { sourceProblem } from "./problems.ts";
import { MemoryOffice, testOrder } from "./testing.ts";
import { messySheet } from "./testdata/messy-sheet.testing.ts";
import { workOn } from "./work.ts";

const text = (string: string) => strToU8(string);

const gexf =
  '<?xml version="1.0"?><gexf><graph><attributes class="node"><attribute id="0" title="lat" type="double"/></attributes><nodes><node id="a" label="가"><attvalues><attvalue for="0" value="1.5"/></attvalues></node><node id="b"/></nodes><edges><edge source="a" target="b"/></edges></graph></gexf>';
const graphml =
  '<graphml><key id="k" for="node" attr.name="name" attr.type="string"/><graph edgedefault="undirected"><node id="a"><data key="k">나</data></node><node id="b"/><edge source="a" target="b"/></graph></graphml>';
const sparql =
  '{"head":{"vars":["city","cityLabel"]},"results":{"bindings":[{"city":{"value":"http://www.wikidata.org/entity/Q1"},"cityLabel":{"value":"가"}}]}}';
const sheetRows = `<row r="1">${textCell("A1", "도시")}${textCell("B1", "체결일")}</row><row r="2">${textCell("A2", "하노이")}<c r="B2" s="1"><v>38412</v></c></row>`;

/** Bytes of every kind of file that is taken, whole; the generator breaks them. */
const seeds: readonly Uint8Array[] = [
  messySheet(),
  text('도시명,국가,체결일\r\n하노이,베트남,1996\r\n"방콕",태국,2006\r\n'),
  text(
    '기구명,가입연도,연회비(천원),통화,역할,갱신일,담당부서\r\n이클레이,1999,"1,200만원",,의장,2027-03-31,기후과\r\n시티넷,1989,"$5.000",달러,회원,매년,국제과\r\n',
  ),
  iconv.encode("City;Country\rHanoi;Vietnam\r", "utf-16le", { addBOM: true }),
  workbook(sheetRows, '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>'),
  text(gexf),
  text(graphml),
  text(sparql),
];

/** What goes into files by accident or malice. */
const snippets = [
  "\0",
  "\uFFFD",
  "\uFEFF",
  '"',
  "\r",
  "\n\n",
  ",,,,",
  "<!DOCTYPE x [<!ENTITY a 'b'>]>",
  "&a;",
  "</graph>",
  "=cmd|'/c calc'!A0",
  "9".repeat(400),
  "__proto__",
  "]]>",
  "{",
  "NaN",
  "-1e309",
  "가".repeat(300),
  "\u202E",
  "😀",
  "1억 2,000만원",
  "€3.000",
  "집행위원",
].map(text);

/** Mulberry32: small, seeded, the same everywhere. */
function seeded(state: number): () => number {
  let at = state;
  return () => {
    at = (at + 0x6d2b79f5) | 0;
    let mixed = Math.imul(at ^ (at >>> 15), 1 | at);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One broken file: cut, overwritten, stuffed or doubled, up to six times. */
function breakFile(random: () => number): Uint8Array {
  const pick = (below: number) => Math.floor(random() * below);
  let bytes = seeds[pick(seeds.length)]!;
  for (let times = 1 + pick(6); times > 0; times -= 1) {
    const at = pick(bytes.length + 1);
    const [head, tail] = [bytes.subarray(0, at), bytes.subarray(at)];
    const broken = [
      () => head,
      () => tail,
      () => [...head, ...snippets[pick(snippets.length)]!, ...tail],
      () => [...head, ...tail.subarray(1 + pick(20))],
      () => [...head, pick(256), ...tail.subarray(1)],
      () => [...head, ...head.subarray(pick(head.length + 1)), ...tail],
    ][pick(6)]!;
    bytes = Uint8Array.from(broken());
  }
  return bytes;
}

/** Works on a file and checks what every end must hold: an outcome that adds up, or a refusal with place and repair. */
async function endOf(bytes: Uint8Array): Promise<string> {
  const office = new MemoryOffice();
  const worked = await workOn(bytes, testOrder, office);
  if (worked.ok) {
    const { outcome } = worked.value;
    const rows = (table: string) =>
      office.batches
        .filter((batch) => batch.table === table)
        .reduce((sum, batch) => sum + batch.rows, 0);
    expect(rows("actor")).toBe(outcome.actors.new + outcome.actors.asked);
    expect(rows("tie")).toBe(outcome.ties.new);
    expect(rows("membership")).toBe(outcome.memberships.new);
    return "read";
  }
  expect(office.batches).toEqual([]);
  const { at, message, repair } = sourceProblem("file", worked.error);
  expect(at).toMatch(/^file/);
  for (const { ko, en } of [message, repair])
    expect([/[가-힣]/.test(ko), /[A-Za-z]/.test(en)]).toEqual([true, true]);
  return worked.error.refusal.kind;
}

test(
  "ten thousand broken files: each is read or refused with place and repair, none throws",
  { timeout: 900_000 },
  async () => {
    const random = seeded(20_261_123);
    const ends = new Map<string, number>();
    for (let count = 0; count < 10_000; count += 1) {
      const end = await endOf(breakFile(random));
      ends.set(end, (ends.get(end) ?? 0) + 1);
    }
    expect([...ends.values()].reduce((sum, n) => sum + n, 0)).toBe(10_000);
    expect(ends.size).toBeGreaterThan(10);
  },
);

/** Every cell of a membership wrong in another way. */
const strangeFees = [
  "기구명,연회비,통화,역할,갱신일,가입연도,담당부서",
  `가,${"9".repeat(400)}원,KRW,${"의".repeat(5_000)},9999-99-99,-1,${"과".repeat(5_000)}`,
  "나,1e309,__proto__,constructor,0000-00-00,NaN,=1+1",
  '다,"만억조만원",$$$,😀,2027-02-30,2999,\u202E',
  "라,-0,XXX,???,1/2/3,1/2/3,-",
  "라,1 2 3 4 5.6.7,원원,<b>의장</b>,내일,어제,",
].join("\n");

const bomb = zipSync({ "xl/workbook.xml": new Uint8Array(60_000_000) });
const laughs = `<!DOCTYPE gexf [<!ENTITY a "ha">${"bcdefgh"
  .split("")
  .map((name, at) => `<!ENTITY ${name} "${`&${"abcdefgh"[at]};`.repeat(10)}">`)
  .join("")}]><gexf>&h;</gexf>`;

test.each<readonly [string, Uint8Array, string]>([
  ["nothing at all", new Uint8Array(), "empty"],
  ["a mark and nothing else", Uint8Array.of(0xef, 0xbb, 0xbf), "empty"],
  ["zeros", new Uint8Array(1_000), "not-text"],
  ["an entity bomb", text(laughs), "doctype"],
  ["an outside entity", text('<!DOCTYPE gexf SYSTEM "file:///etc/passwd"><gexf/>'), "doctype"],
  ["XML cut off in a tag", text(gexf.slice(0, 200)), "not-well-formed"],
  ["another XML", text("<html><body>x</body></html>"), "other-format"],
  ["a zip bomb", bomb, "zip-bomb"],
  ["a workbook cut off", workbook(sheetRows).subarray(0, 500), "broken-zip"],
  ["a zip without a workbook", zipSync({ "a/b.txt": text("x") }), "no-workbook"],
  ["an old workbook", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), "old-workbook"],
  ["JSON cut off", text(sparql.slice(0, 60)), "not-json"],
  ["JSON of something else", text('{"a": 1}'), "not-sparql-results"],
  ["a picture", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46), "not-text"],
  [
    "Mac Roman, where CP949 has no such pair",
    Uint8Array.of(0x63, 0x61, 0x66, 0x8e, 0x0d, 0x80, 0x0d),
    "unknown-encoding",
  ],
  ["a quote that never ends", text('도시,국가\n"하노이,베트남\n방콕,태국\n'), "read"],
  ["formulas", text("City,Country\n=1+1,@SUM(A1)\n+cmd,-2\n"), "read"],
  ["carriage returns alone", text("City,Country\rHanoi,Vietnam\r"), "read"],
  ["a header and nothing under it", text("City,Country\n"), "read"],
  [
    "names that every object has",
    text("City,Country\n__proto__,constructor\ntoString,hasOwnProperty\n"),
    "read",
  ],
  ["fees of the strangest kinds", text(strangeFees), "read"],
  ["ten thousand columns", text(`City,${"x,".repeat(10_000)}\nHanoi\n`), "read"],
  ["one line of a million letters", text(`City\n${"a".repeat(1_000_000)}\n`), "read"],
])("%s", async (_, bytes, end) => expect(await endOf(bytes)).toBe(end));
