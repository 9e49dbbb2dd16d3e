/**
 * A channel question over made-up columns, in this process.
 *   ./naru bench channel-question [ACTORS] [TIES]          250000 and 3000000
 */
import { orThrow } from "#kernel/result.ts";
import { answerChannels } from "#slices/channel/answer.ts";
import { readQuestion, type RawQuestion } from "#slices/channel/question.ts";

import { madeUpColumns } from "./made-up-columns.ts";

const [actors = 250_000, ties = 3_000_000] = process.argv.slice(2).map(Number);
const network = madeUpColumns(actors, ties);
const from = network.actorIds[Math.floor(actors / 100)]!;
const to = network.actorIds[Math.floor(actors / 5)]!;
const plain: RawQuestion = { from, to, asOf: "2026-11-22", issues: ["air-quality"] };
const asked = [
  ["first", plain],
  ["again", plain],
  ["with a shock", { ...plain, shock: "official-line-cut" }],
] as const;

const lines = [
  "| question | seconds | of the processor | channels | third parties |",
  "| --- | --- | --- | --- | --- |",
];
for (const [name, question] of asked) {
  const begun = performance.now();
  const before = process.cpuUsage();
  const answer = orThrow(answerChannels(orThrow(readQuestion(question, network)), network));
  const { user, system } = process.cpuUsage(before);
  const tenths = (milliseconds: number) => (milliseconds / 1_000).toFixed(1);
  const took = `${tenths(performance.now() - begun)} | ${tenths((user + system) / 1_000)}`;
  lines.push(`| ${name} | ${took} | ${answer.channels.length} | ${answer.thirdParties.length} |`);
}
const most = Math.round(process.resourceUsage().maxRSS / 1_024);
process.stdout.write(
  `${actors} actors and ${ties} ties; at most ${most} MB\n\n${lines.join("\n")}\n`,
);
