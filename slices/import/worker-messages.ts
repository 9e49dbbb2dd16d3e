import type { Result } from "#kernel/result.ts";

import type { SourceRefusal } from "./read-source.ts";
import type { ImportAnswer, ImportProgress } from "./work.ts";

/** What a worker says: a question to the office, its progress, or its answer. */
export type FromWorker =
  | {
      readonly kind: "call";
      readonly id: number;
      readonly method: "nextActors" | "recall" | "tiesAmong" | "write";
      readonly argument: unknown;
    }
  | { readonly kind: "progress"; readonly progress: ImportProgress }
  | { readonly kind: "answer"; readonly answer: Result<ImportAnswer, SourceRefusal> };

/** The office's answer to a question, or why there is none. */
export interface ToWorker {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}
