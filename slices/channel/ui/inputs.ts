import type { Input } from "#slices/actor/ui/computed-mark.tsx";
import type { LocalText } from "#kernel/local-text.ts";
import type { Channel, ChannelAnswer } from "../model.ts";
import { standingOf } from "./crossing-rows.ts";
import { intervalText, shareText } from "./share-text.ts";

type Say = (text: LocalText) => string;

/** The ties of channels with their reliability and what it rests on, each once, the surest first. */
export function stepInputs(
  channels: readonly Channel[],
  actors: ChannelAnswer["actors"],
  text: Say,
): readonly Input[] {
  const nameOf = (id: string) => text(actors[id]?.name ?? { ko: id, en: id });
  const steps = new Map(channels.flatMap(({ steps: all }) => all).map((step) => [step.tie, step]));
  return [...steps.values()]
    .toSorted((one, other) => other.reliability - one.reliability)
    .map((step) => ({
      key: step.tie,
      name: `${nameOf(step.from)} – ${nameOf(step.to)}`,
      value: `${shareText(step.reliability)} ${intervalText(step.interval)}`,
      from: step.sources,
    }));
}

/** The ties of every channel that stands. */
export function tieInputs(answer: ChannelAnswer, text: Say): readonly Input[] {
  return stepInputs(standingOf(answer).channels, answer.actors, text);
}

/** The channels that stand, each by its actors and its reliability. */
export function channelInputs(answer: ChannelAnswer, text: Say): readonly Input[] {
  const nameOf = (id: string) => text(answer.actors[id]?.name ?? { ko: id, en: id });
  return standingOf(answer).channels.map((channel) => ({
    key: channel.ties.join(" "),
    name: channel.actors.map(nameOf).join(" – "),
    value: shareText(channel.reliability),
  }));
}
