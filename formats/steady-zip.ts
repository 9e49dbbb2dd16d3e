import { unzipSync, zipSync, type Zippable } from "fflate";

/** The earliest day that a zip can carry (PKWARE APPNOTE 4.4.6), in place of the moment of writing. */
const noDay = new Date(1980, 0, 1);

/**
 * The same package with its parts in order of their names and without the moment of writing, so that the same content
 * gives the same bytes. `change` may rewrite a part; the content types come first, as readers of the format expect.
 */
export function steadyZip(
  bytes: Uint8Array,
  change: (name: string, content: Uint8Array) => Uint8Array = (_, content) => content,
): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).toSorted(
    ([one], [other]) => Number(other === first) - Number(one === first) || (one < other ? -1 : 1),
  );
  const zippable: Zippable = Object.fromEntries(
    parts.map(([name, content]) => [name, [change(name, content), { mtime: noDay }] as const]),
  ) as Zippable;
  return zipSync(zippable, { level: 6 });
}

const first = "[Content_Types].xml";
