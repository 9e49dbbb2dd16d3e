/** A document of headings, paragraphs, numbered sources and tables, before it becomes a file of some format. */
export interface TextDocument {
  readonly title: string;
  readonly author: string;
  /** The day it speaks of, YYYY-MM-DD; the moment of writing is not kept, so that the same content gives the same file. */
  readonly day: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: "heading"; readonly level: 0 | 1 | 2; readonly text: string }
  | { readonly kind: "paragraph"; readonly runs: readonly Run[] }
  /** An entry of a numbered list of sources, shown as [1]. */
  | { readonly kind: "numbered"; readonly number: number; readonly runs: readonly Run[] }
  | {
      readonly kind: "table";
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** A piece of text with one look; `missing` is what nobody has written yet. */
export interface Run {
  readonly text: string;
  readonly look?: "plain" | "strong" | "quiet" | "missing" | "citation";
}

export function heading(level: 0 | 1 | 2, text: string): Block {
  return { kind: "heading", level, text };
}

export function paragraph(...runs: readonly (Run | string)[]): Block {
  return {
    kind: "paragraph",
    runs: runs.map((run) => (typeof run === "string" ? { text: run } : run)),
  };
}
