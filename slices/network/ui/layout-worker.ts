import { layoutNetwork } from "../layout/layout-network.ts";

/** Whom to lay out: ties as rows of actors. */
export interface LayoutAsked {
  readonly actors: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** A picture on the way, or the settled one. */
export interface LayoutAnswer {
  readonly places: Float32Array;
  readonly isSettled: boolean;
}

/** Between two pictures on the way, so that drawing them does not take longer than finding the next; milliseconds. */
const betweenMs = 300;

addEventListener("message", ({ data }: MessageEvent<LayoutAsked>) => {
  let last: Float32Array | null = null;
  let shown = Number.NEGATIVE_INFINITY;
  for (const places of layoutNetwork(data.actors, data.from, data.to)) {
    last = places;
    if (performance.now() - shown < betweenMs) continue;
    shown = performance.now();
    postMessage({ places, isSettled: false } satisfies LayoutAnswer);
  }
  if (last !== null) postMessage({ places: last, isSettled: true } satisfies LayoutAnswer);
});
