import { nameGraph } from "#engines/channels/graph/named-graph.ts";
import { both } from "#kernel/local-text.ts";
import type { Problem } from "#kernel/problem.ts";
import { type Result, ok, refused } from "#kernel/result.ts";

import type { Answer, Command, Flags, Terminal } from "../command.ts";
import { requireFlag } from "../engine-channels/flags.ts";
import { printAnswer } from "../engine-channels/print-answer.ts";
import { readGraphFile } from "../engine-channels/read-graph.ts";
import { tasks } from "../engine-channels/tasks.ts";

/** Structure, channels and shocks of a graph file, without a workspace. */
export const command: Command = {
  words: ["engine", "channels"],
  summary: both(
    "관계망 파일의 구조·통로·충격을 계산합니다",
    "Structure, channels and shocks of a graph file",
  ),
  usage: [
    "--graph FILE          .gexf, .graphml, or an edge list (.csv, .tsv) with a header from,to[,weight …]",
    `--task TASK           ${Object.keys(tasks).join(", ")}`,
    "--from A --to B       ids as the file writes them (disjoint, paths, reliability, shock)",
    "--k K                 number of paths (paths)",
    "--weight COLUMN       tie column used as cost (paths) or as probability (reliability)",
    "--p P --max-ties L    probability that a tie works, longest path (reliability)",
    "--samples N --exact   size of the sample, or the exact value (reliability)",
    "--remove FILE         ids that fail, one a line; several on a line: each line is a trial (shock)",
    "--fail-actors P       chance that an actor fails (shock)",
    "--trials N --seed S   number of trials (shock) and seed (all tasks with chance)",
    "--resolution R        1 by default (leiden)",
    "--sources N           sample of N sources (betweenness)",
  ].join("\n"),
  options: {
    graph: { type: "string" },
    task: { type: "string" },
    from: { type: "string" },
    to: { type: "string" },
    k: { type: "string" },
    weight: { type: "string" },
    p: { type: "string" },
    "max-ties": { type: "string" },
    samples: { type: "string" },
    exact: { type: "boolean" },
    remove: { type: "string" },
    "fail-actors": { type: "string" },
    trials: { type: "string" },
    seed: { type: "string" },
    resolution: { type: "string" },
    sources: { type: "string" },
  },
  run,
};

async function run(flags: Flags, terminal: Terminal): Promise<Result<Answer, Problem>> {
  const graphFile = requireFlag(flags, "graph");
  if (!graphFile.ok) return graphFile;
  const taskName = requireFlag(flags, "task");
  if (!taskName.ok) return taskName;
  const task = Object.hasOwn(tasks, taskName.value) ? tasks[taskName.value] : undefined;
  if (task === undefined) return refused(unknownTask(taskName.value));
  const weight = flags.values["weight"];
  const file = await readGraphFile(
    terminal.cwd,
    graphFile.value,
    typeof weight === "string" ? [weight] : [],
  );
  if (!file.ok) return file;
  const named = nameGraph(file.value, "shared");
  const answer = await task({ named, file: file.value, flags, terminal });
  if (!answer.ok) return answer;
  const { graph, merged, loops } = named;
  const json = {
    task: taskName.value,
    nodes: graph.actors,
    ties: graph.ties,
    merged,
    loops,
    ...answer.value,
  };
  return ok({ json, text: printAnswer(json) });
}

function unknownTask(name: string): Problem {
  const known = Object.keys(tasks).join(", ");
  return {
    kind: "usage",
    at: "--task",
    message: both(`‘${name}’이라는 작업은 없습니다.`, `There is no task "${name}".`),
    repair: both(`다음 가운데 하나를 고르십시오: ${known}`, `Choose one of: ${known}`),
  };
}
