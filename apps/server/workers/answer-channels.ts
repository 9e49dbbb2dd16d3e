import type { MessagePort } from "node:worker_threads";

import { workerData } from "piscina";

import type { Result } from "#kernel/result.ts";
import { giveWay } from "#slices/account/give-way.ts";
import type { Viewer } from "#slices/account/model.ts";
import { answerChannels } from "#slices/channel/answer.ts";
import type { ChannelAnswer } from "#slices/channel/model.ts";
import { readQuestion, type RawQuestion } from "#slices/channel/question.ts";
import type { ChannelRefusal } from "#slices/channel/refusals.ts";

import type { DatabaseReader } from "../database/pools.ts";
import { NetworkReader } from "./network-reader.ts";

interface Task {
  readonly question: RawQuestion;
  readonly viewer: Viewer;
  readonly port: MessagePort;
}

giveWay();
const networks = new NetworkReader(workerData as DatabaseReader);

/** Runs in a worker thread: reads the network that the viewer may see, answers one question and tells its progress. */
export default async function answerInWorker({
  question,
  viewer,
  port,
}: Task): Promise<Result<ChannelAnswer, ChannelRefusal>> {
  const columns = await networks.read(viewer);
  const read = readQuestion(question, columns);
  if (!read.ok) return read;
  return answerChannels(read.value, columns, (progress) => {
    port.postMessage(progress);
  });
}
