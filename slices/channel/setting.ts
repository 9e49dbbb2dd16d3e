import type { ActorId } from "#slices/actor/model.ts";
import type { ChannelQuestion } from "./model.ts";
import { actorRows, type NetworkColumns } from "./network.ts";
import { Standing } from "./standing.ts";
import { crossingTest } from "./crossing.ts";
import { readStrengths, StrengthReader, type Strengths, type StrengthTerms } from "./strengths.ts";

/** One question on one network, with what every part of the answer needs. */
export interface Setting {
  readonly network: NetworkColumns;
  readonly question: ChannelQuestion;
  /** Rows of the two ends. */
  readonly from: number;
  readonly to: number;
  readonly standing: Standing;
  /** Whether a tie runs straight across the line between the two sides while their states are in conflict. */
  readonly isCrossing: (row: number) => boolean;
  readonly reader: StrengthReader;
}

/** The setting of a question that was read against this network. */
export function setUp(network: NetworkColumns, question: ChannelQuestion): Setting {
  const rows = actorRows(network);
  const [from, to] = [rows.get(question.from)!, rows.get(question.to)!];
  const standing = new Standing(network, from, to);
  const isCrossing = crossingTest(network, standing, question.asOf);
  const reader = new StrengthReader(network, question, isCrossing);
  return { network, question, from, to, standing, isCrossing, reader };
}

/** What every tie is worth under the question, or under other terms on the same network. */
export function strengthsOf(
  { network, question, isCrossing }: Setting,
  terms: StrengthTerms = question,
): Strengths {
  return readStrengths(network, terms, isCrossing);
}

/** The terms of the question with planned and proposed ties carrying as if they had been made. */
export function supposed(question: ChannelQuestion): StrengthTerms {
  return { ...question, working: { ...question.working, whatIf: true } };
}

export function idAt({ network }: Setting, actor: number): ActorId {
  return network.actorIds[actor]!;
}
