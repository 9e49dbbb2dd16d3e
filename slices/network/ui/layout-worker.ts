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

addEventListener("message", ({ data }: MessageEvent<LayoutAsked>) => {
  let last: Float32Array | null = null;
  for (const places of layoutNetwork(data.actors, data.from, data.to)) {
    last = places;
    const answer: LayoutAnswer = { places, isSettled: false };
    postMessage(answer);
  }
  if (last !== null) postMessage({ places: last, isSettled: true } satisfies LayoutAnswer);
});
