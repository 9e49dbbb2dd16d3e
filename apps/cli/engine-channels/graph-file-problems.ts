import type { GraphFileRefusal } from "#formats/graph-file/graph-file.ts";
import { placeInGraphFile, wordGraphRefusal } from "#formats/graph-file/refusal-words.ts";
import type { Problem } from "#kernel/problem.ts";

/** The refusal as the reader of the command meets it; the place is the file with line and column. */
export function wordRefusal(file: string, refusal: GraphFileRefusal): Problem {
  const [message, repair] = wordGraphRefusal(refusal);
  const at = `${file}${placeInGraphFile(refusal)}`;
  return { kind: `graph-file.${refusal.kind}`, at, message, repair };
}
