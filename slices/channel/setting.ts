import type { ActorId } from "#slices/actor/model.ts";
import type { ChannelQuestion } from "./model.ts";
import { actorRows, type NetworkColumns } from "./network.ts";
import { Standing } from "./standing.ts";
import { StrengthReader, type StrengthTerms } from "./strengths.ts";

/** One question on one network, with what every part of the answer needs. */
export interface Setting {
  readonly network: NetworkColumns;
  readonly question: ChannelQuestion;
  /** Rows of the two ends. */
  readonly from: number;
  readonly to: number;
  readonly standing: Standing;
  readonly reader: StrengthReader;
}

/** The setting of a question that was read against this network. */
export function setUp(network: NetworkColumns, question: ChannelQuestion): Setting {
  const rows = actorRows(network);
  const [from, to] = [rows.get(question.from)!, rows.get(question.to)!];
  const standing = new Standing(network, from, to);
  return { network, question, from, to, standing, reader: new StrengthReader(network, question) };
}

/** The terms of the question with planned and proposed ties carrying as if they had been made. */
export function supposed(question: ChannelQuestion): StrengthTerms {
  return { ...question, working: { ...question.working, whatIf: true } };
}

export function idAt({ network }: Setting, actor: number): ActorId {
  return network.actorIds[actor]!;
}
