import type { MessagePort } from "node:worker_threads";

import type { Result } from "#kernel/result.ts";
import { answerChannels } from "#slices/channel/answer.ts";
import { columnsOf } from "#slices/channel/columns.ts";
import type { ChannelAnswer } from "#slices/channel/model.ts";
import type { NetworkSnapshot } from "#slices/channel/network.ts";
import { readQuestion, type RawQuestion } from "#slices/channel/question.ts";
import type { ChannelRefusal } from "#slices/channel/refusals.ts";

interface Task {
  readonly question: RawQuestion;
  readonly network: NetworkSnapshot;
  readonly port: MessagePort;
}

/** Runs in a worker thread: answers one question and tells its progress on the way. */
export default function answerInWorker({
  question,
  network,
  port,
}: Task): Result<ChannelAnswer, ChannelRefusal> {
  const columns = columnsOf(network);
  const read = readQuestion(question, columns);
  if (!read.ok) return read;
  return answerChannels(read.value, columns, (progress) => {
    port.postMessage(progress);
  });
}
