import type { ActorId } from "#slices/actor/model.ts";
import type { ChannelQuestion } from "./model.ts";
import { actorRows, type NetworkColumns } from "./network.ts";
import { Standing } from "./standing.ts";
import { crossingTest } from "./crossing.ts";
import { readStrengths, StrengthReader, type Strengths } from "./strengths.ts";

/** One question on one network, with what every part of the answer needs. */
export interface Setting {
  readonly network: NetworkColumns;
  readonly question: ChannelQuestion;
  /** Row of each actor id. */
  readonly rows: ReadonlyMap<ActorId, number>;
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
  return { network, question, rows, from, to, standing, isCrossing, reader };
}

/** What every tie is worth under the question. */
export function strengthsOf({ network, question, isCrossing }: Setting): Strengths {
  return readStrengths(network, question, isCrossing);
}

/** Reads ties under the question with planned and proposed ones carrying as if they had been made. */
export function supposingReader({ network, question, isCrossing }: Setting): StrengthReader {
  const terms = { ...question, working: { ...question.working, whatIf: true } };
  return new StrengthReader(network, terms, isCrossing);
}

export function idAt({ network }: Setting, actor: number): ActorId {
  return network.actorIds[actor]!;
}
