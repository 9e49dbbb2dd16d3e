import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Ballots,
  type SideRoll,
  mapOpinions,
  mapRules,
  rollOf,
  tableFromLog,
  withholdSmallCells,
} from "#engines/common-ground/index.ts";

/** Largest differences from the numpy reference, and both running times in milliseconds. */
export interface Comparison {
  readonly name: string;
  readonly votes: number;
  readonly axes: number;
  readonly places: number;
  readonly bridging: number;
  readonly sides: number;
  readonly own: number;
  readonly numpy: number;
}

interface Reference {
  readonly axes: [number[], number[]];
  readonly places: [number, number][];
  readonly bridging: { bridging: number[]; factor: number[] };
  readonly sides: Record<string, ([number, number, number] | null)[]>;
  readonly seconds: number;
}

const exact = {
  ...mapRules,
  axesTolerance: 1e-13,
  mostAxesPasses: { first: 400, next: 400 },
  bridgingTolerance: 1e-9,
  mostBridgingRounds: 60,
  groups: { ...mapRules.groups, votesToTakePart: 0 },
};

/** Computes one forum here and in numpy, from the same file, and compares every figure. */
export function compareWithNumpy(
  name: string,
  ballots: Ballots,
  sides: readonly (string | null)[],
  folder: string,
): Comparison {
  mkdirSync(folder, { recursive: true });
  const [votesFile, sidesFile] = [join(folder, `${name}.csv`), join(folder, `${name}-sides.csv`)];
  writeFileSync(votesFile, votesText(ballots));
  writeFileSync(
    sidesFile,
    `participant,side\n${ballots.participantIds.flatMap((id, i) => (sides[i] ? [`${id},${sides[i]}`] : [])).join("\n")}\n`,
  );
  const script = join(import.meta.dirname, "reference.py");
  const text = execFileSync("/usr/bin/python3", [script, votesFile, sidesFile], {
    encoding: "utf8",
    maxBuffer: 2 ** 30,
  });
  const reference = JSON.parse(text) as Reference;
  const roll = rollOf(sides);
  const from = performance.now();
  const whole = tableFromLog(
    ballots.log,
    ballots.participantIds.length,
    ballots.propositionIds.length,
  );
  const table = withholdSmallCells(whole, roll);
  const map = mapOpinions({ table, roll }, { rules: exact, seed: name });
  const own = performance.now() - from;
  const { x, y } = map.landscape.places;
  return {
    name,
    votes: table.votes,
    axes: Math.max(gap(map.axes[0], reference.axes[0]), gap(map.axes[1], reference.axes[1])),
    places: Math.max(
      gap(
        x,
        reference.places.map((p) => p[0]),
      ),
      gap(
        y,
        reference.places.map((p) => p[1]),
      ),
    ),
    bridging: gap(map.bridging.bridging, reference.bridging.bridging),
    sides: sideGap(map, reference, roll),
    own,
    numpy: 1000 * reference.seconds,
  };
}

function sideGap(
  map: ReturnType<typeof mapOpinions>,
  reference: Reference,
  roll: SideRoll,
): number {
  const gaps = roll.names.flatMap((name, side) =>
    map.views.map((view, j) => {
      const [own, other] = [view.sides[side]!, reference.sides[name]![j]!];
      if (own.n === null || other === null) return own.n === null && other === null ? 0 : Infinity;
      return gap([own.interval[0], own.median, own.interval[1]], other);
    }),
  );
  return Math.max(0, ...gaps);
}

/** Largest difference; where both have no number they agree. */
function gap(own: ArrayLike<number>, other: ArrayLike<number>): number {
  let most = own.length === other.length ? 0 : Infinity;
  for (let at = 0; at < own.length; at++) {
    if (!Number.isNaN(own[at]!)) most = Math.max(most, Math.abs(own[at]! - other[at]!));
  }
  return most;
}

function votesText({ log, participantIds, propositionIds }: Ballots): string {
  const lines = Array.from(log.vote, (vote, at) =>
    [participantIds[log.participant[at]!], propositionIds[log.proposition[at]!], vote].join(","),
  );
  return `participant,proposition,vote\n${lines.join("\n")}\n`;
}

/** Whether Debian's Python has numpy. */
export function hasNumpy(): boolean {
  try {
    readFileSync("/usr/bin/python3");
    execFileSync("/usr/bin/python3", ["-c", "import numpy"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
