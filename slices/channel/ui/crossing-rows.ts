import type { ChannelAnswer, Channel, Findings } from "../model.ts";

/** A channel as a row of the picture: standing, lost to the shock, or opened only by looking further after it. */
export interface CrossingRow {
  readonly key: string;
  /** Place in the ranking before the shock; `null` for a channel that was not among those listed then. */
  readonly rank: number | null;
  readonly state: "standing" | "lost" | "opened";
  /** As it stands: after the shock for a survivor, before it for a lost one. */
  readonly channel: Channel;
  /** Before the shock. */
  readonly before: number | null;
  /** After the shock; `null` where there is none or the channel is lost. */
  readonly after: number | null;
  readonly lostTies: readonly string[];
  readonly lostActors: readonly string[];
}

export function keyOf(channel: Pick<Channel, "ties">): string {
  return channel.ties.join(" ");
}

/** The rows in reading order: the ranking before the shock, then what opens after it. Places never jump when a shock comes. */
export function rowsOf(answer: ChannelAnswer): readonly CrossingRow[] {
  const { shock } = answer;
  const survivors = new Map(shock?.survived.map((channel) => [keyOf(channel), channel]));
  const dead = new Map(shock?.died.map((channel) => [keyOf(channel), channel]));
  const known = answer.channels.map((channel, index): CrossingRow => {
    const key = keyOf(channel);
    const lost = dead.get(key);
    const row = {
      key,
      rank: index + 1,
      channel,
      before: channel.reliability,
      lostTies: [],
      lostActors: [],
    };
    if (lost !== undefined)
      return {
        ...row,
        state: "lost",
        after: null,
        lostTies: lost.lostTies,
        lostActors: lost.lostActors,
      };
    const survivor = survivors.get(key);
    return {
      ...row,
      channel: survivor ?? channel,
      state: "standing",
      after: survivor?.reliability ?? null,
    };
  });
  const listed = new Set(known.map(({ key }) => key));
  const opened = (shock?.after.channels ?? [])
    .filter((channel) => !listed.has(keyOf(channel)))
    .map((channel): CrossingRow => ({
      key: keyOf(channel),
      rank: null,
      state: "opened",
      channel,
      before: null,
      after: channel.reliability,
      lostTies: [],
      lostActors: [],
    }));
  return [...known, ...opened];
}

/** In how many standing rows each actor between the ends appears: the loss of one that counts 3 cuts 3 rows. */
export function countUses(rows: readonly CrossingRow[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const { state, channel } of rows) {
    if (state === "lost") continue;
    for (const actor of channel.actors.slice(1, -1)) uses.set(actor, (uses.get(actor) ?? 0) + 1);
  }
  return uses;
}

/** What stands now: after the shock where there is one. */
export function standingOf(answer: ChannelAnswer): Findings {
  return answer.shock?.after ?? answer;
}

/** Actors to be ringed: without them the ends fall apart, or they became critical by the shock. */
export function ringedActors(answer: ChannelAnswer): ReadonlySet<string> {
  return new Set([
    ...standingOf(answer).independence.articulation,
    ...(answer.shock?.newlyCritical ?? []),
  ]);
}
