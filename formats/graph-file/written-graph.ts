/** What a writer of graph files is given: columns declared first, then actors, then ties, as they arrive. */
export interface WrittenGraph {
  /** A text on the whole file; readers find it as `about`. */
  readonly about: string;
  readonly actorColumns: readonly WrittenColumn[];
  readonly tieColumns: readonly WrittenColumn[];
  readonly actors: Arriving<WrittenActor>;
  readonly ties: Arriving<WrittenTie>;
}

export interface WrittenColumn {
  readonly name: string;
  readonly type: "number" | "text";
}

/** A value of a column; `null` is not written at all, so that unknown stays apart from zero and from an empty text. */
export type WrittenValue = string | number | null;

export interface WrittenActor {
  readonly id: string;
  readonly label: string | null;
  /** One value a column. */
  readonly values: readonly WrittenValue[];
}

export interface WrittenTie {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly isDirected: boolean;
  readonly values: readonly WrittenValue[];
}

/** Records at hand, or as they come from a database. */
export type Arriving<T> = Iterable<T> | AsyncIterable<T>;

/** Characters that no XML 1.0 document may hold (section 2.2), lone halves of pairs included. */
const notInXml =
  // oxlint-disable-next-line no-control-regex -- these are the characters to be kept out
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** A text as XML holds it, in an attribute or between elements; what XML cannot hold becomes U+FFFD. */
export function xmlText(text: string): string {
  return text
    .replace(notInXml, "\uFFFD")
    .replace(/[&<>"\t\n\r]/g, (character) => entities[character]!);
}

/** The values of a record that are known, with the numbers of their columns. */
export function* knownValues(
  values: readonly WrittenValue[],
): Generator<readonly [column: number, text: string]> {
  for (const [column, value] of values.entries()) {
    if (value !== null) yield [column, String(value)];
  }
}

/** Pieces gathered until they are worth sending. */
export async function* gathered(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let text = "";
  for await (const piece of pieces) {
    text += piece;
    if (text.length < 65_536) continue;
    yield text;
    text = "";
  }
  if (text !== "") yield text;
}
