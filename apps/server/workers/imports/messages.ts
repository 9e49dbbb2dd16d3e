import type { MessagePort } from "node:worker_threads";

import type { Viewer } from "#slices/account/model.ts";
import type { ImportProgress, Look } from "#slices/import/work.ts";

/** What a thread is asked to do with one file. */
export type ImportTask = (
  | { readonly kind: "stage"; readonly name: string }
  | { readonly kind: "preview"; readonly id: string; readonly look: Look | null }
  | { readonly kind: "commit"; readonly id: string; readonly asked: "apart" | "refuse" }
) & {
  readonly viewer: Viewer;
  readonly now: Date;
  /** Carries bytes in and progress out. */
  readonly port: MessagePort;
};

/** A piece of the file on its way to the thread, its end, or the code of what cut it off. */
export type ArrivingPiece = Uint8Array | { readonly end: true } | { readonly cutOff: string };

/** What the thread says meanwhile: that it took a piece, or how far it is. */
export type ThreadNews = { readonly taken: true } | { readonly progress: ImportProgress };
