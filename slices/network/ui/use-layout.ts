import { useEffect, useState } from "react";

import type { Network } from "../model.ts";
import type { LayoutAnswer, LayoutAsked } from "./layout-worker.ts";

/** Places of all actors of a network, and whether they are the settled ones. */
export interface Layout {
  readonly places: Float32Array;
  readonly isSettled: boolean;
}

/** Layouts already found; a network that did not change keeps its picture, whatever tab is open. */
const known = new WeakMap<Network, Layout>();

/**
 * Lays the whole network out beside the page; the first picture comes at once and gets better until it rests. Who asks for
 * little motion sees the first and the settled one.
 */
export function useLayout(network: Network): Layout | null {
  const [layout, setLayout] = useState<{ of: Network; layout: Layout } | null>(null);
  useEffect(() => {
    if (known.get(network)?.isSettled === true) return undefined;
    const worker = new Worker(new URL("./layout-worker.ts", import.meta.url), { type: "module" });
    const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
    worker.addEventListener("message", ({ data }: MessageEvent<LayoutAnswer>) => {
      if (isStill && !data.isSettled && known.has(network)) return;
      const found = { places: data.places, isSettled: data.isSettled };
      known.set(network, found);
      setLayout({ of: network, layout: found });
    });
    const { from, to } = network.ties;
    const asked: LayoutAsked = { actors: network.actors.count, from, to };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker of our own, not a window
    worker.postMessage(asked);
    return () => worker.terminate();
  }, [network]);
  return layout?.of === network ? layout.layout : (known.get(network) ?? null);
}
