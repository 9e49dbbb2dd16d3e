import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

import {
  disjointChannels,
  failureTrials,
  removalTrials,
  wilsonInterval,
} from "#engines/channels/paths/index.ts";
import { both } from "#kernel/local-text.ts";
import type { Problem } from "#kernel/problem.ts";
import { type Result, ok, refused } from "#kernel/result.ts";

import { readNumberFlag, requireFlag } from "./flags.ts";
import { readMostTies, readPair } from "./pair.ts";
import { readRemovals } from "./removals.ts";
import type { Task, TaskInput } from "./task.ts";

type Answer = Result<Readonly<Record<string, unknown>>, Problem>;
type Ends = { readonly a: number; readonly b: number; readonly maxTies?: number };

/**
 * How often a pair stays joined: in the removals of a file, or when every other actor may fail. A removal of an end parts
 * the pair. One list is a fact and its interval a point; several are taken as a sample.
 */
export const shockTask: Task = async (input) => {
  const pair = readPair(input);
  if (!pair.ok) return pair;
  const maxTies = readMostTies(input);
  if (!maxTies.ok) return maxTies;
  const ends = { ...pair.value, ...maxTies.value };
  const hasList = input.flags.values["remove"] !== undefined;
  const hasChance = input.flags.values["fail-actors"] !== undefined;
  if (hasList === hasChance) return refused(oneOfBoth());
  return hasList ? removeListed(input, ends) : failAtRandom(input, ends);
};

function failAtRandom({ flags, named }: TaskInput, { a, b, maxTies }: Ends): Answer {
  const chance = readNumberFlag(flags, "fail-actors", { least: 0, most: 1 });
  if (!chance.ok) return chance;
  const trials = readNumberFlag(flags, "trials", {
    least: 1,
    most: 2 ** 24,
    isWhole: true,
    fallback: 1000,
  });
  if (!trials.ok) return trials;
  const seed = readNumberFlag(flags, "seed", {
    least: 0,
    most: 2 ** 32 - 1,
    isWhole: true,
    fallback: 1,
  });
  if (!seed.ok) return seed;
  const failing = { failActors: chance.value, trials: trials.value, seed: seed.value };
  const [answer] = failureTrials(named.graph, [[a, b]], {
    ...failing,
    ...(maxTies === undefined ? {} : { maxTies }),
  });
  return ok({ ...answer!, seed: seed.value });
}

async function removeListed(input: TaskInput, { a, b, maxTies }: Ends): Promise<Answer> {
  const name = requireFlag(input.flags, "remove");
  if (!name.ok) return name;
  let text: string;
  try {
    text = await readFile(resolve(input.terminal.cwd, name.value), "utf8");
  } catch {
    return refused(unreadableList(name.value));
  }
  const lists = readRemovals(text, input.named.numberOf, name.value);
  if (!lists.ok) return lists;
  const { graph, ids } = input.named;
  const harmless = lists.value.filter((list) => !list.includes(a) && !list.includes(b));
  const perTrial = Math.max(1, ...harmless.map(({ length }) => length));
  const removed = new Int32Array(harmless.length * perTrial).fill(a);
  harmless.forEach((list, trial) => removed.set(list, trial * perTrial));
  const removals = { trials: harmless.length, perTrial, removed, numbering: "internal" as const };
  const survived =
    harmless.length === 0 ? 0 : removalTrials(graph, [[a, b]], removals, maxTies)[0]!.survived;
  const trials = lists.value.length;
  const fraction = survived / trials;
  if (trials > 1)
    return ok({ trials, survived, fraction, interval: wilsonInterval(survived, trials) });
  const dead = Uint8Array.from(ids, (_, v) => Number(lists.value[0]!.includes(v)));
  const before = disjointChannels(graph, a, b);
  const after = disjointChannels(graph, a, b, { deadActors: dead });
  return ok({
    trials,
    survived,
    fraction,
    interval: [fraction, fraction],
    channelsBefore: before.count,
    channelsAfter: after.count,
    paths: after.paths.map((path) => path.map((v) => ids[v]!)),
  });
}

function oneOfBoth(): Problem {
  return {
    kind: "usage",
    at: "--remove",
    message: both(
      "--remove와 --fail-actors 가운데 하나가 필요합니다.",
      "Either --remove or --fail-actors is needed.",
    ),
    repair: both("둘 가운데 하나만 주십시오.", "Give one of the two."),
  };
}

function unreadableList(file: string): Problem {
  return {
    kind: "file.unreadable",
    at: file,
    message: both(
      "제거할 행위자 목록을 읽지 못했습니다.",
      "The list of actors to remove could not be read.",
    ),
    repair: both("경로와 읽기 권한을 확인하십시오.", "Check the path and the right to read it."),
  };
}
