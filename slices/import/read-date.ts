import { parsePartialDate, type PartialDate } from "#kernel/partial-date.ts";

/** What a written date may mean. */
export type ReadDate =
  /** One meaning; `isSerial`: it was the day number of a spreadsheet program. */
  | { readonly kind: "date"; readonly date: PartialDate; readonly isSerial: boolean }
  /** Blank, or a word for "not known". */
  | { readonly kind: "none" }
  /** Several meanings, likeliest first; an officer has to say which. */
  | { readonly kind: "ambiguous"; readonly readings: readonly PartialDate[] }
  /** Shaped like a date that no calendar has. */
  | { readonly kind: "impossible" }
  | { readonly kind: "unreadable" };

const unknownWords =
  /^(-|–|—|\.|\?|미상|불명|미정|미확인|확인\s*중|없음|해당\s*없음|n\/?a|unknown|tbd|none|null)$/i;

/** Two-digit years up to this one are of this century; a pact cannot be dated later than the office's present. */
const pivot = 40;

/**
 * Reads a date as Korean and English offices write it: `2005.3.1`, `2005. 3. 1.`, `2005년 3월`, `'05.3`, `05/3`,
 * `20050301`, `Mar 2005`, `1 March 2005`, Excel day numbers. Two-digit years and orders of day and month that may be
 * either are ambiguous, never guessed.
 */
export function readDate(written: string): ReadDate {
  const text = written.normalize("NFKC").trim().replace(/\s+/g, " ");
  if (text === "" || unknownWords.test(text)) return { kind: "none" };
  for (const read of readers) {
    const found = read(text);
    if (found !== null) return found;
  }
  return { kind: "unreadable" };
}

type Reader = (text: string) => ReadDate | null;

const readers: readonly Reader[] = [
  readYearFirst,
  readCompact,
  readShortYear,
  readDayOrMonthFirst,
  readWordMonth,
  readSerial,
];

function readYearFirst(text: string): ReadDate | null {
  const korean = /^(\d{4}) ?년(?: ?(\d{1,2}) ?월(?: ?(\d{1,2}) ?일)?)?(?:[ (].*)?$/.exec(text);
  const plain =
    /^(\d{4})(?: ?[.\-/] ?(\d{1,2})(?: ?[.\-/] ?(\d{1,2}))?)?\.?(?: \d{1,2}:\d{2}(?::\d{2})?|T[\d:.Z+]+)?$/.exec(
      text,
    );
  const match = korean ?? plain;
  return match === null ? null : fromParts(match[1]!, match[2], match[3]);
}

function readCompact(text: string): ReadDate | null {
  const [, year, month, day] = /^((?:18|19|20)\d{2})(\d{2})(\d{2})$/.exec(text) ?? [];
  return year === undefined ? null : fromParts(year, month, day);
}

/** A year of two digits: sure after an apostrophe or with 년, one of several readings otherwise. */
function readShortYear(text: string): ReadDate | null {
  const sure =
    /^['’‘`](\d{2})(?: ?[.\-/년] ?(\d{1,2})(?: ?[.\-/월] ?(\d{1,2}))?)?[.월일]?$/.exec(text) ??
    /^(\d{2}) ?년(?: ?(\d{1,2}) ?월(?: ?(\d{1,2}) ?일)?)?$/.exec(text);
  if (sure !== null) return fromParts(fullYear(sure[1]!), sure[2], sure[3]);
  const three = /^(\d{1,2}) ?[.\-/] ?(\d{1,2}) ?[.\-/] ?(\d{1,2})\.?$/.exec(text);
  if (three !== null) return amongReadings(threeNumbers(three[1]!, three[2]!, three[3]!));
  const two = /^(\d{1,2}) ?[.\-/] ?(\d{1,2})\.?$/.exec(text);
  return two === null ? null : amongReadings(twoNumbers(two[1]!, two[2]!));
}

function threeNumbers(one: string, two: string, three: string): (PartialDate | null)[] {
  return [
    one.length === 2 ? date(fullYear(one), two, three) : null,
    three.length === 2 ? date(fullYear(three), two, one) : null,
    three.length === 2 ? date(fullYear(three), one, two) : null,
  ];
}

/** Year and month either way round; a day and month without a year say too little to be a reading. */
function twoNumbers(one: string, two: string): (PartialDate | null)[] {
  return [
    one.length === 2 ? date(fullYear(one), two) : null,
    one.length === 2 ? date(`${Number(one) <= pivot ? 19 : 20}${one}`, two) : null,
    two.length === 2 ? date(fullYear(two), one) : null,
  ];
}

function amongReadings(readings: readonly (PartialDate | null)[]): ReadDate {
  const possible = [...new Set(readings.filter((reading) => reading !== null))];
  return possible.length === 0 ? { kind: "impossible" } : { kind: "ambiguous", readings: possible };
}

function readDayOrMonthFirst(text: string): ReadDate | null {
  const [, one, two, year] = /^(\d{1,2}) ?[.\-/] ?(\d{1,2}) ?[.\-/] ?(\d{4})$/.exec(text) ?? [];
  if (one !== undefined) {
    const readings = [
      ...new Set(
        [date(year!, two, one), date(year!, one, two)].filter((reading) => reading !== null),
      ),
    ];
    if (readings.length === 0) return { kind: "impossible" };
    return readings.length === 1
      ? { kind: "date", date: readings[0]!, isSerial: false }
      : { kind: "ambiguous", readings };
  }
  const [, month, of] = /^(\d{1,2}) ?[.\-/] ?(\d{4})$/.exec(text) ?? [];
  return month === undefined ? null : fromParts(of!, month, undefined);
}

const monthNames = [
  "jan",
  "feb",
  "mar",
  "apr",
  "may",
  "jun",
  "jul",
  "aug",
  "sep",
  "oct",
  "nov",
  "dec",
];

function readWordMonth(text: string): ReadDate | null {
  const [, day, before, year] =
    /^(?:(\d{1,2})(?:st|nd|rd|th)? )?([a-z]{3,9})\.?,? (\d{4})$/i.exec(text) ?? [];
  const [, after, dayAfter, yearAfter] =
    /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(text) ?? [];
  const month = monthNames.indexOf((before ?? after ?? "").slice(0, 3).toLowerCase()) + 1;
  if (month === 0) return null;
  return fromParts((year ?? yearAfter)!, String(month), day ?? dayAfter);
}

/** Day numbers of the years 1927 to 2064: below them numbers are more likely counts, above them too late. */
const [firstSerial, lastSerial] = [10_000, 60_000];

function readSerial(text: string): ReadDate | null {
  if (!/^\d{5}(\.\d+)?$/.test(text)) return null;
  const days = Math.floor(Number(text));
  if (days < firstSerial || days > lastSerial) return null;
  const day = new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10);
  return { kind: "date", date: day as PartialDate, isSerial: true };
}

function fullYear(short: string): string {
  return `${Number(short) <= pivot ? 20 : 19}${short}`;
}

function fromParts(year: string, month: string | undefined, day: string | undefined): ReadDate {
  const found = date(year, month, day);
  return found === null ? { kind: "impossible" } : { kind: "date", date: found, isSerial: false };
}

function date(year: string, month?: string, day?: string): PartialDate | null {
  const parts = [year, month?.padStart(2, "0"), day?.padStart(2, "0")].filter(
    (part) => part !== undefined,
  );
  const parsed = parsePartialDate(parts.join("-"));
  return parsed.ok ? parsed.value : null;
}
