import type { Problem } from "#kernel/problem.ts";
import type { Result } from "#kernel/result.ts";
import type { Viewer } from "#slices/account/model.ts";

import type { ImportRefusal } from "./problems.ts";
import type { ImportProgress, Look } from "./work.ts";

/** How somebody follows work and ends it. */
export interface Following {
  readonly signal: AbortSignal;
  readonly watch: (progress: ImportProgress) => void;
}

/**
 * Work on files away from the thread that answers requests: neither a file nor its rows ever pass that thread, but for
 * the bytes as they arrive. Work whose signal is aborted rejects with `ImportStopped` and leaves nothing half done.
 */
export interface ImportWork {
  /** Keeps a file as it comes; answers the id of the import. */
  stage(
    viewer: Viewer,
    file: { readonly name: string; readonly bytes: AsyncIterable<Uint8Array>; readonly now: Date },
  ): Promise<Result<string, ImportRefusal>>;
  preview(
    viewer: Viewer,
    what: { readonly id: string; readonly look: Look | null; readonly now: Date },
    following: Following,
  ): Promise<Result<unknown, Problem>>;
  commit(
    viewer: Viewer,
    what: { readonly id: string; readonly asked: "apart" | "refuse"; readonly now: Date },
    following: Following,
  ): Promise<Result<unknown, Problem>>;
}

/** The work was ended from outside. */
export class ImportStopped extends Error {}
