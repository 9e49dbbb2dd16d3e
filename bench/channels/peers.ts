import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));

/** Who is measured. All run as processes of their own and print one line of JSON. */
export const peers = {
  naru: [process.execPath, "--max-old-space-size=8000", `${here}own.ts`],
  igraph: [`${here}.built/igraph_peer`],
  "graph-tool": ["/usr/bin/python3", `${here}peers/graphtool_peer.py`],
  networkx: ["/usr/bin/python3", `${here}peers/networkx_peer.py`],
  graphology: [process.execPath, "--max-old-space-size=8000", `${here}peers/graphology-peer.mjs`],
} as const;

export type Peer = keyof typeof peers;

/** One process: what it was asked and what it took. */
export interface Sample {
  readonly peer: Peer;
  readonly task: string;
  /** Questions it was cut to; 0 for all. */
  readonly limit: number;
  /** Wall and processor time of each repeat, milliseconds. */
  readonly ms: readonly (readonly [wall: number, cpu: number])[];
  readonly peakMb: number;
  readonly answer: number;
}

/** Asks one peer in a new process; `null` when it fails or needs longer than `seconds`. */
export function askPeer(
  peer: Peer,
  prefix: string,
  {
    task,
    limit,
    repeats,
    seconds,
  }: {
    readonly task: string;
    readonly limit: number;
    readonly repeats: number;
    readonly seconds: number;
  },
): Sample | null {
  const [program, ...words] = peers[peer];
  const { stdout, status } = spawnSync(
    program,
    [...words, prefix, task, String(limit), String(repeats)],
    {
      encoding: "utf8",
      timeout: seconds * 1000,
      cwd: fileURLToPath(new URL("../..", import.meta.url)),
      stdio: ["ignore", "pipe", "ignore"],
    },
  );
  if (status !== 0) return null;
  const said = JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as {
    readonly ms: readonly [number, number][];
    readonly peak: number;
    readonly answer: number;
  };
  return {
    peer,
    task,
    limit,
    ms: said.ms,
    peakMb: said.peak,
    answer: said.answer,
  };
}
