import { setTimeout as pause } from "node:timers/promises";

import type { Office } from "./office.ts";

/** What colleagues ask meanwhile: who am I, an actor's page, the palette, a list, the first page of the day. */
export const questions = [
  "/me",
  "/actors/seoul",
  "/search?q=%EC%84%9C%EC%9A%B8",
  "/actors?limit=50",
  "/today",
] as const;

interface Asked {
  readonly question: string;
  readonly milliseconds: number;
}

/** How long requests took, in milliseconds. */
export interface Spread {
  readonly asked: number;
  readonly p50: number;
  readonly p95: number;
  readonly most: number;
}

export interface Meanwhile extends Spread {
  readonly by: Readonly<Record<string, Spread>>;
}

/** Rest between two questions, in milliseconds: together with the answers some six a second. */
const rest = 100;

/** Asks ordinary questions in turn while `work` goes on; answers what it gave and how long the others waited. */
export async function askMeanwhile<T>(
  office: Office,
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly meanwhile: Meanwhile }> {
  const asked: Asked[] = [];
  let isOver = false;
  const asking = (async () => {
    for (let turn = 0; !isOver; turn += 1) {
      const question = questions[turn % questions.length]!;
      const { milliseconds } = await office.time(question);
      asked.push({ question, milliseconds });
      await pause(rest);
    }
  })();
  try {
    const value = await work();
    isOver = true;
    await asking;
    const by = Map.groupBy(asked, ({ question }) => question.split("?")[0]!);
    const each = [...by].map(([question, some]) => [question, spreadOf(some)] as const);
    return { value, meanwhile: { ...spreadOf(asked), by: Object.fromEntries(each) } };
  } finally {
    isOver = true;
  }
}

function spreadOf(asked: readonly Asked[]): Spread {
  const times = asked.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
  const at = (share: number) =>
    Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0);
  return { asked: times.length, p50: at(0.5), p95: at(0.95), most: at(1) };
}
