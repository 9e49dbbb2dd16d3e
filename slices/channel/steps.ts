import { sides, type Side } from "#slices/actor/model.ts";
import { tieKinds, tieStatuses } from "#slices/tie/model.ts";
import type { BothTexts } from "#kernel/local-text.ts";
import { productOf, type NearNetwork } from "./carrying-graph.ts";
import { cellsOf } from "./cells.ts";
import type { Channel, ChannelStep } from "./model.ts";
import { tieIdAt } from "./network.ts";
import { idAt, type Setting } from "./setting.ts";
import type { StrengthReader } from "./strengths.ts";
import { nameOf, sourcesOf, toldTie } from "./telling.ts";
import { trackOf } from "./tracks.ts";
import { say } from "./say.ts";

/** A path of the engine: internal actor numbers and ties of the near network. */
export interface FoundPath {
  readonly actors: readonly number[];
  readonly ties: readonly number[];
}

/** Which network state a path was found in, and what weighed its ties. */
export interface FoundIn {
  readonly near: NearNetwork;
  readonly reader: StrengthReader;
  /** Every carrying row between two actors, by `pairKey`. */
  readonly rowsBetween: ReadonlyMap<string, readonly number[]>;
}

/** The path as the answer shows it. */
export function channelOf(setting: Setting, found: FoundIn, path: FoundPath): Channel {
  const { near } = found;
  const actors = path.actors.map((actor) => near.graph.originalOf[actor]!);
  const steps = path.ties.map((tie, at) =>
    stepOf(setting, found, [actors[at]!, actors[at + 1]!, tie]),
  );
  const product = productOf(near, path.ties);
  const weakest = steps.reduce((least, step) =>
    step.reliability < least.reliability ? step : least,
  );
  const track = trackOf(actors.map((actor) => setting.standing.kindOf(actor)));
  return {
    actors: actors.map((actor) => idAt(setting, actor)),
    ties: steps.map(({ tie }) => tie),
    reliability: product.value,
    interval: product.interval,
    track,
    weakest: weakest.tie,
    sides: actors.map((actor): Side => sides[setting.network.side[actor]!]!),
    steps,
    reasons: reasonsOf(setting, { track, steps, weakest, actors }),
  };
}

type Step = readonly [from: number, to: number, tie: number];

function stepOf({ network }: Setting, found: FoundIn, [from, to, tie]: Step): ChannelStep {
  const { near, reader } = found;
  const row = near.rowOf[tie]!;
  const status = tieStatuses[network.tieStatus[row]!]!;
  const others = found.rowsBetween.get(pairKey(from, to)) ?? [];
  return {
    tie: tieIdAt(network, row),
    from: network.actorIds[from]!,
    to: network.actorIds[to]!,
    kind: tieKinds[network.tieKind[row]!]!,
    status,
    reliability: near.value[tie]!,
    interval: [near.low[tie]!, near.high[tie]!],
    isDerived: network.derivation[row] !== 0,
    isWhatIf: status === "planned" || status === "proposed",
    cells: cellsOf(network, reader, row),
    alternatives: others.filter((other) => other !== row).map((other) => tieIdAt(network, other)),
    sources: sourcesOf(network, row),
    reason: say((words, language) => words.clauses([words.tie(toldTie(network, row, language))])),
  };
}

function reasonsOf(
  { network }: Setting,
  told: {
    readonly track: Channel["track"];
    readonly steps: readonly ChannelStep[];
    readonly weakest: ChannelStep;
    readonly actors: readonly number[];
  },
): BothTexts {
  const at = told.steps.indexOf(told.weakest);
  const [one, other] = [told.actors[at]!, told.actors[at + 1]!];
  return say((words, language) => {
    const steps = told.steps.map(({ reason }) => reason[language].replace(/\.$/, ""));
    const weakest = words.weakest({
      one: nameOf(network, one, language),
      other: nameOf(network, other, language),
      value: told.weakest.reliability,
      why: weakestCell(told.weakest)[language],
    });
    const all = told.steps.length === 1 ? steps : [...steps, weakest];
    return words.clauses([...all, words.channelTrack(told.track)]);
  });
}

/** What holds a tie down most; that it carries any issue is no fault of it. */
function weakestCell({ cells }: ChannelStep): BothTexts {
  const faults = cells.filter(({ row }) => row !== "general");
  return faults.reduce((least, cell) => (cell.value < least.value ? cell : least)).label;
}

export function pairKey(one: number, other: number): string {
  return one < other ? `${one}-${other}` : `${other}-${one}`;
}

/** Carrying rows between each two neighbouring actors of the paths, best first: one pass over the ties. */
export function rowsBetween(
  { network }: Setting,
  value: Float64Array,
  paths: readonly (readonly number[])[],
): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  const onPath = new Uint8Array(network.actors);
  for (const path of paths) {
    for (const actor of path) onPath[actor] = 1;
    for (let at = 1; at < path.length; at++) rows.set(pairKey(path[at - 1]!, path[at]!), []);
  }
  for (let row = 0; row < network.ties; row++) {
    const [from, to] = [network.from[row]!, network.to[row]!];
    if (onPath[from] === 0 || onPath[to] === 0 || value[row] === 0) continue;
    rows.get(pairKey(from, to))?.push(row);
  }
  for (const held of rows.values())
    held.sort((one, other) => value[other]! - value[one]! || one - other);
  return rows;
}
