import { readFileSync } from "node:fs";
import { resolve } from "node:path";

import { NetworkReader } from "#apps/server/workers/network-reader.ts";
import { both } from "#kernel/local-text.ts";
import type { Problem } from "#kernel/problem.ts";
import { ok, refused, type Result } from "#kernel/result.ts";
import { systemViewer } from "#slices/account/model.ts";
import { answerChannels } from "#slices/channel/answer.ts";
import { problemOf } from "#slices/channel/problems.ts";
import { readQuestion, type RawQuestion } from "#slices/channel/question.ts";

import type { Command, Flags, Terminal } from "../command.ts";
import { officeOptions, officeUsage, withOffice } from "../office-data.ts";
import { channelText } from "../channel-text.ts";

export const command: Command = {
  words: ["channels"],
  summary: both(
    "한 행위자에서 다른 행위자까지의 통로를 찾습니다",
    "Finds the channels from one actor to another",
  ),
  usage: `--from ACTOR --to ACTOR    the two ends, by id
--issue TAGS               issue tags, separated by commas
--max-ties N               longest channel in ties (4)
--k N                      channels listed (10)
--as-of DATE               the network as of a day, month or year (today)
--shock NAME|FILE          a shock of the record, or one as JSON
--what-if                  planned and proposed ties carry too
${officeUsage}`,
  options: {
    from: { type: "string" },
    to: { type: "string" },
    issue: { type: "string" },
    "max-ties": { type: "string" },
    k: { type: "string" },
    "as-of": { type: "string" },
    shock: { type: "string" },
    "what-if": { type: "boolean" },
    ...officeOptions,
  },
  async run(flags, terminal) {
    const raw = rawQuestion(flags, terminal);
    if (!raw.ok) return raw;
    return withOffice(flags, terminal, async ({ database, officeId }) => {
      const networks = new NetworkReader(database.reader);
      const columns = await networks.read(systemViewer(officeId)).finally(() => networks.close());
      const question = readQuestion(raw.value, columns);
      if (!question.ok) return refused(problemOf(question.error));
      const answer = answerChannels(question.value, columns);
      if (!answer.ok) return refused(problemOf(answer.error));
      return ok({ json: answer.value, text: channelText(answer.value) });
    });
  },
};

function rawQuestion({ values }: Flags, { cwd }: Terminal): Result<RawQuestion, Problem> {
  const text = (name: string) => values[name] as string | undefined;
  const from = text("from");
  const to = text("to");
  if (from === undefined || to === undefined)
    return refused(endMissing(from === undefined ? "--from" : "--to"));
  const shock = readShockFlag(text("shock"), cwd);
  if (!shock.ok) return shock;
  return ok({
    from,
    to,
    asOf: text("as-of") ?? new Date().toISOString().slice(0, 10),
    issues:
      text("issue")
        ?.split(",")
        .filter((tag) => tag !== "") ?? [],
    whatIf: values["what-if"] === true,
    ...(text("max-ties") === undefined ? {} : { maxTies: Number(text("max-ties")) }),
    ...(text("k") === undefined ? {} : { k: Number(text("k")) }),
    ...(shock.value === undefined ? {} : { shock: shock.value }),
  });
}

/** A name goes on as it is; something that looks like a file is read as JSON. */
function readShockFlag(given: string | undefined, cwd: string): Result<unknown, Problem> {
  if (given === undefined || !/[./]/.test(given)) return ok(given);
  try {
    return ok(JSON.parse(readFileSync(resolve(cwd, given), "utf8")));
  } catch (error) {
    const reason = (error as Error).message;
    return refused({
      kind: "shock-file",
      at: given,
      message: both(
        `충격 파일을 읽을 수 없습니다: ${reason}`,
        `The shock file cannot be read: ${reason}`,
      ),
      repair: both(
        '{"rules": […]} 꼴의 JSON 파일을 주세요.',
        'Give a JSON file of the form {"rules": […]}.',
      ),
    });
  }
}

function endMissing(at: string): Problem {
  return {
    kind: "end-missing",
    at,
    message: both("출발과 도착을 모두 정해야 합니다.", "Both ends are needed."),
    repair: both(
      "예: ./naru channels --from seoul --to pyongyang",
      "For example: ./naru channels --from seoul --to pyongyang",
    ),
  };
}
